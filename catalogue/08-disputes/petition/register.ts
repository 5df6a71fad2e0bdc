import { date, defineRegister, text } from '../../../src/kernel/define.ts'
import { petitionRegulation as law } from '../../law/petition-regulation.ts'

const because = law.art('36(3)')

/** Petitions that went through all three levels. Key: the number of the case. Not public; looked up before a petition is taken again on the same facts. */
export const endedPetitionsRegister = defineRegister({
  id: 'ended-petitions',
  title: { zh: '信访终结清单', en: 'Petitions that have come to their end' },
  systems: ['49'],
  basis: because,
  columns: {
    case: text({ ask: { zh: '信访件编号', en: 'Number' }, because }),
    petitioner: text({ ask: { zh: '信访人', en: 'Petitioner' }, because, personal: true }),
    unit: text({ ask: { zh: '办理机关', en: 'Unit' }, because }),
    ended: date({ ask: { zh: '终结日期', en: 'Ended on' }, because }),
  },
})
