import { days, defineProcedure, file, longText, text } from '../../../src/kernel/define.ts'
import { fineCollectionMeasures as measures } from '../../law/fine-collection-measures.ts'
import { head, officer } from '../../organs/case-roles.ts'

/** Choosing who collects, and the agreement with them. The organ that fines signs; it does not choose alone and it does not collect. */
export const fineCollectionAgreement = defineProcedure({
  id: 'fine-collection-agreement',
  title: { zh: '代收罚款协议', en: 'Agreement on the collection of fines' },
  systems: ['25'],
  basis: measures.art('6(1)'),
  power: null,
  roles: { officer, head },
  outcomes: { filed: { zh: '已备案', en: 'Filed' } },
  acts: {
    choose: {
      title: { zh: '记录代收机构的确定', en: 'Note who was chosen to collect' },
      by: 'officer', basis: measures.art('5(2)'), starts: true,
      form: {
        collector: text({ ask: { zh: '代收机构', en: 'Collector' }, because: measures.art('5(2)') }),
        decision: text({ ask: { zh: '财政部门等共同确定的文件', en: 'Decided by' }, because: measures.art('5(2)') }),
      },
    },
    sign: {
      title: { zh: '签订代收罚款协议', en: 'Sign the agreement' },
      by: 'head', basis: measures.art('6(1)'), after: ['choose'], owedSince: 'choose',
      form: {
        text: file({ ask: { zh: '协议文本', en: 'Text' }, because: measures.art('6(1)') }),
        points: longText({ ask: { zh: '网点、预算科目、告知方式和期限', en: 'Counters, budget heading, how and when payments are told' }, because: measures.art('6(1)') }),
      },
    },
    fileIt: {
      title: { zh: '报上一级机关和财政部门备案', en: 'File with the organ above and with finance' },
      by: 'officer', basis: measures.art('6(3)'), after: ['sign'], must: days(15).since('sign'), outcome: 'filed', ends: true,
    },
  },
})
