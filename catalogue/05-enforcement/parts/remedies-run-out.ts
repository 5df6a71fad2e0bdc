import { date, dateOf, definePart, longText, until } from '../../../src/kernel/define.ts'
import { compulsionLaw } from '../../law/compulsion-law.ts'
import { litigationInterpretation } from '../../law/litigation-interpretation.ts'
import { litigationLaw } from '../../law/litigation-law.ts'
import { reconsiderationLaw } from '../../law/reconsideration-law.ts'

const because = compulsionLaw.art('53(1)')

/**
 * When the periods for review and suit against a decision are over, so that it may be enforced. The procedure that mounts it says from which day
 * the silence of `over` and `overUntold` runs, and on which fact each depends. 行政诉讼法解释 156 names the period of suit only, 行政强制法 53
 * both: the later of the two counts (statutory.md 15, doubt).
 */
export const remediesRunOut = definePart({
  acts: {
    over: {
      title: { zh: '复议、起诉期限届满', en: 'The periods of review and suit are over' },
      by: 'law', basis: [because, reconsiderationLaw.art('20(1)'), litigationLaw.art('46(1)')], closes: ['overUntold'],
    },
    overUntold: {
      title: { zh: '未告知救济权利的，一年期限届满', en: 'One year is over, remedies not having been told' },
      by: 'law', basis: [because, reconsiderationLaw.art('20(3)'), litigationInterpretation.art('64(1)')], closes: ['over'],
    },
    sought: {
      title: { zh: '记录已申请复议或者提起诉讼', en: 'Note that review or suit was sought' },
      by: 'handler', basis: because, power: 'not-needed', often: true, usesUp: ['over', 'overUntold', 'final'], closes: ['over', 'overUntold'], opens: ['upheld'],
      form: { what: longText({ ask: { zh: '复议、诉讼的受理文书', en: 'Acceptance of review or suit' }, because }) },
    },
    upheld: {
      // Owed without a day: review and suit have clocks of their own, and the organ notes how they ended.
      title: { zh: '记录决定已被维持', en: 'Note that the decision was upheld' },
      by: 'handler', basis: [because, reconsiderationLaw.art('78(1)'), litigationLaw.art('45(1)')], power: 'not-needed', begins: 'closed', owedSince: 'sought',
      form: {
        what: longText({ ask: { zh: '维持或者驳回的文书', en: 'By which document' }, because }),
        finalOn: date({
          ask: { zh: '该文书生效、不能再起诉或者上诉的最后一日', en: 'Last day on which suit or appeal was open' }, because: litigationLaw.art('45(1)'),
        }),
      },
    },
    final: {
      title: { zh: '复议、诉讼后决定已生效', en: 'The decision is final after review or suit' },
      by: 'law', basis: [because, reconsiderationLaw.art('78(1)')], after: ['upheld'], bySilence: until(dateOf('upheld', 'finalOn')), often: true,
    },
  },
})
