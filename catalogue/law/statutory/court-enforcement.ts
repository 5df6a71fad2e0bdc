import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 申请人民法院强制执行（非诉执行）. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const courtEnforcementFacts = {
  id: 'court-enforcement',
  steps: {
    'remedy-periods-over': { actor: 'party', requires: [], at: ['compulsion-law:53(1)'] },
    demand: { actor: 'agency', requires: ['ext:decision-served'], at: ['compulsion-law:54(1)'] },
    wait: { actor: 'agency', requires: ['demand'], at: ['compulsion-law:54(1)'], clock: { count: 10, unit: 'workday', from: 'event:demand-served', kind: 'must-wait-at-least' } },
    apply: { actor: 'agency', requires: ['remedy-periods-over', 'wait'], at: ['compulsion-law:53(1)', 'compulsion-law:55(1)', 'compulsion-law:55(2)'], clock: { count: 3, unit: 'month', from: 'remedy-periods-over', kind: 'right-expires' } },
    accept: { actor: 'court', requires: ['apply'], at: ['compulsion-law:56(1)'], clock: { count: 5, unit: 'workday', from: 'apply', kind: 'must-finish' } },
    'review-non-acceptance': { actor: 'agency', requires: ['apply'], at: ['compulsion-law:56(2)'], clock: { count: 15, unit: 'day', from: 'event:non-acceptance-ruling-received', kind: 'right-expires' } },
    'higher-court-rules-acceptance': { actor: 'higher-court', requires: ['review-non-acceptance'], at: ['compulsion-law:56(2)'], clock: { count: 15, unit: 'day', from: 'review-non-acceptance', kind: 'must-finish' } },
    rule: { actor: 'court', requires: ['accept'], at: ['compulsion-law:57(1)'], clock: { count: 7, unit: 'workday', from: 'accept', kind: 'must-finish' } },
    'rule-with-hearing': { actor: 'court', requires: ['accept'], at: ['compulsion-law:58(2)', 'compulsion-law:58(1)'], clock: { count: 30, unit: 'day', from: 'accept', kind: 'must-finish' } },
    'serve-refusal': { actor: 'court', requires: ['rule-with-hearing'], at: ['compulsion-law:58(2)'], clock: { count: 5, unit: 'workday', from: 'rule-with-hearing', kind: 'must-finish' } },
    'review-refusal': { actor: 'agency', requires: ['serve-refusal'], at: ['compulsion-law:58(3)'], clock: { count: 15, unit: 'day', from: 'event:refusal-received', kind: 'right-expires' } },
    'higher-court-rules': { actor: 'higher-court', requires: ['review-refusal'], at: ['compulsion-law:58(3)'], clock: { count: 30, unit: 'day', from: 'review-refusal', kind: 'must-finish' } },
    urgent: { actor: 'court', requires: [], at: ['compulsion-law:59(1)'], clock: { count: 5, unit: 'workday', from: 'event:ruling-made', kind: 'must-finish' } },
  },
  invariants: {
    'inv-01': 'No application before the demand has been served and ten working days have passed.',
    'inv-02': 'An application later than three months is not accepted without good reason.',
    'inv-03': 'The application is signed by the head and sealed.',
    'inv-04': 'No application fee; execution cost borne by the party.',
    'inv-05': 'With deferral or instalments the three months start when these end.',
  },
} as const satisfies StatutoryFacts
