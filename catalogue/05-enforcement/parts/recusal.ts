import { definePart, longText, person } from '../../../src/kernel/define.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { letter } from '../../letter.ts'

/** Stepping aside: asked for by the party, or ordered by the head of their own motion; the inquiry goes on meanwhile. */
export const recusal = definePart({
  acts: {
    ask: {
      title: { zh: '申请回避', en: 'Ask that someone step aside' },
      by: 'party', basis: penaltyLaw.art('43(1)'), often: true, opens: ['order', 'reject'],
      form: {
        person: person({ ask: { zh: '申请回避的人员', en: 'Who should step aside' }, because: penaltyLaw.art('43(1)') }),
        reason: longText({ ask: { zh: '理由', en: 'Why' }, because: penaltyLaw.art('43(1)') }),
      },
    },
    order: {
      title: { zh: '决定回避', en: 'Order to step aside' },
      by: 'head', basis: penaltyLaw.art('43(3)'), often: true, owedSince: 'ask', closes: ['reject'], recuses: 'person',
      form: { person: person({ ask: { zh: '应当回避的人员', en: 'Who steps aside' }, because: penaltyLaw.art('43(3)') }) },
      issues: [letter('recusal', 'party', ['回避', '回避决定书', 'Decision on recusal'], ['决定{this.person}在本案中回避。回避决定作出之前，不停止调查。'])],
    },
    reject: {
      title: { zh: '驳回回避申请', en: 'Reject the request' },
      by: 'head', basis: penaltyLaw.art('43(3)'), often: true, after: ['ask'], owedSince: 'ask', closes: ['order'],
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: penaltyLaw.art('43(3)') }) },
    },
  },
})
