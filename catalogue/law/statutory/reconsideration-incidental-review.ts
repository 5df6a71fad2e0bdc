import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 行政复议附带审查规范性文件. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const reconsiderationIncidentalReviewFacts = {
  id: 'reconsideration-incidental-review',
  steps: {
    request: { actor: 'applicant', requires: [], at: ['reconsideration-law:13(1)', 'reconsideration-law:13(2)', 'reconsideration-regulation:26(1)'] },
    'suspend-case': { actor: 'authority', requires: ['request'], at: ['reconsideration-law:39(1)[9]'] },
    'ask-maker': { actor: 'office', requires: ['suspend-case'], at: ['reconsideration-law:58(1)'], when: 'authority is competent', clock: { count: 3, unit: 'workday', from: 'suspend-case', kind: 'must-finish' } },
    'maker-replies': { actor: 'maker', requires: ['ask-maker'], at: ['reconsideration-law:58(1)'], clock: { count: 10, unit: 'workday', from: 'event:notice-received', kind: 'must-finish' } },
    handle: { actor: 'authority', requires: ['request'], at: ['reconsideration-law:56(1)', 'reconsideration-law:57(1)'], when: 'authority is competent', clock: { count: 30, unit: 'day', from: 'request', kind: 'must-finish' } },
    transfer: { actor: 'authority', requires: ['request'], at: ['reconsideration-law:56(1)'], when: 'authority is not competent', clock: { count: 7, unit: 'workday', from: 'request', kind: 'must-finish' } },
    'organ-replies': { actor: 'competent-organ', requires: ['transfer'], at: ['reconsideration-law:60(1)'], clock: { count: 60, unit: 'day', from: 'event:transfer-received', kind: 'must-finish' } },
    'stop-clause': { actor: 'authority', requires: ['handle'], at: ['reconsideration-law:59(1)'] },
    resume: { actor: 'authority', requires: ['anyOf:handle|organ-replies'], at: ['reconsideration-law:39(2)'] },
  },
  invariants: {
    'inv-01': 'Rules (规章) are not reviewed here; they go to the filing organ.',
    'inv-02': 'Review can also be started by the authority itself.',
  },
} as const satisfies StatutoryFacts
