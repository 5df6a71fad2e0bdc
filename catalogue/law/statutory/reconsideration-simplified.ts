import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 行政复议（简易程序）. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const reconsiderationSimplifiedFacts = {
  id: 'reconsideration-simplified',
  steps: {
    qualify: { actor: 'office', requires: [], at: ['reconsideration-law:53(1)', 'reconsideration-law:53(2)'] },
    accept: { actor: 'authority', requires: [], at: ['reconsideration-law:30(1)'], clock: { count: 5, unit: 'workday', from: 'event:application-received', kind: 'must-finish' } },
    'send-copy': { actor: 'office', requires: ['accept', 'qualify'], at: ['reconsideration-law:54(1)'], clock: { count: 3, unit: 'workday', from: 'accept', kind: 'must-finish' } },
    reply: { actor: 'respondent', requires: ['send-copy'], at: ['reconsideration-law:54(1)'], clock: { count: 5, unit: 'workday', from: 'event:copy-received', kind: 'must-finish' } },
    'written-review': { actor: 'office', requires: ['reply'], at: ['reconsideration-law:54(2)'] },
    convert: { actor: 'office-head', requires: [], at: ['reconsideration-law:55(1)'] },
    decide: { actor: 'authority', requires: ['anyOf:reply|ext:reply-period-expired'], at: ['reconsideration-law:62(2)'], clock: { count: 30, unit: 'day', from: 'accept', kind: 'must-finish' } },
    serve: { actor: 'authority', requires: ['decide'], at: ['reconsideration-law:75(2)'] },
  },
  invariants: {
    'inv-01': 'No extension is provided for the thirty days.',
    'inv-02': 'The applicant’s protections of the ordinary procedure stay (no worse outcome, no fee).',
  },
} as const satisfies StatutoryFacts
