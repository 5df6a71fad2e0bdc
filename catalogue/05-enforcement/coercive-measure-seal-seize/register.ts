import { choice, date, defineRegister, longText, money, organ, text } from '../../../src/kernel/define.ts'
import { compulsionLaw } from '../../law/compulsion-law.ts'

const because = compulsionLaw.art('24(2)')
const kept = compulsionLaw.art('26(1)')

/**
 * What is sealed or seized, until when, and what became of it. Key: number of the case, on which things are given back. Not public: it names
 * whose things they are.
 */
export const seizedThingsRegister = defineRegister({
  id: 'seized-things',
  title: { zh: '查封扣押财物台账', en: 'Sealed and seized things' },
  systems: ['28.1', '28.2'],
  basis: kept,
  columns: {
    number: text({ ask: { zh: '案号', en: 'Number of the case' }, because }),
    organ: organ({ ask: { zh: '实施机关', en: 'Organ' }, because }),
    matter: text({ ask: { zh: '强制事项', en: 'Matter' }, because }),
    party: text({ ask: { zh: '当事人', en: 'Party' }, because, personal: true }),
    partyName: text({ ask: { zh: '当事人名称', en: 'Name of the party' }, because, personal: true }),
    things: longText({ ask: { zh: '财物清单', en: 'List' }, because }),
    place: text({ ask: { zh: '地点', en: 'Place' }, because }),
    custodian: text({ ask: { zh: '保管人', en: 'Custodian' }, because: compulsionLaw.art('26(2)') }),
    proceeds: money({ ask: { zh: '变卖所得', en: 'Proceeds of a sale' }, because: compulsionLaw.art('28(2)'), optional: true }),
    begun: date({ ask: { zh: '实施日期', en: 'Since' }, because }),
    until: date({ ask: { zh: '期限届满日', en: 'Last day' }, because: compulsionLaw.art('25(1)') }),
    state: choice({
      ask: { zh: '状态', en: 'State' }, because: kept,
      options: {
        held: { zh: '查封、扣押中', en: 'Held' },
        testing: { zh: '检测中（期间不计）', en: 'Being tested, which is not counted' },
        over: { zh: '期限届满，应予退还', en: 'Period over, to be given back' },
        lifted: { zh: '已解除，待退还', en: 'Lifted, to be given back' },
        returned: { zh: '已退还', en: 'Given back' },
        confiscated: { zh: '已没收', en: 'Confiscated' },
        destroyed: { zh: '已销毁', en: 'Destroyed' },
        handedOver: { zh: '已随案移送', en: 'Handed over with the case' },
      },
    }),
  },
})
