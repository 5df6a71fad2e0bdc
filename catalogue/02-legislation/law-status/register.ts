import { choice, date, defineRegister, text } from '../../../src/kernel/define.ts'
import { legislationLaw } from '../../law/legislation-law.ts'

const because = legislationLaw.art('63(3)')

/** Legal texts that were repealed since this catalogue was written. From its day no act may rest on the text. Key: the text's id. */
export const lawStatusRegister = defineRegister({
  id: 'law-status',
  title: { zh: '法律文件效力变动', en: 'Status of legal texts' },
  systems: ['1.2', '13'],
  basis: because,
  holds: 'law-status',
  columns: {
    law: text({ ask: { zh: '法律文件代号', en: 'Id of the text' }, because }),
    state: choice({ ask: { zh: '效力', en: 'Status' }, because, options: { repealed: { zh: '废止', en: 'Repealed' } } }),
    since: date({ ask: { zh: '自何日起', en: 'Since' }, because }),
    promulgation: text({ ask: { zh: '公布文件', en: 'Promulgated by' }, because }),
  },
  shown: ['law', 'state', 'since', 'promulgation'],
})
