import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 行政处罚简易程序（当场处罚）. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const penaltySummaryFacts = {
  id: 'penalty-summary',
  steps: {
    'check-limit': { actor: 'officer', requires: [], at: ['penalty-law:51(1)'] },
    'show-certificate': { actor: 'officer', requires: ['check-limit', 'ext:two-qualified-officers'], at: ['penalty-law:52(1)', 'penalty-law:42(1)'] },
    'tell-facts-rights': { actor: 'officer', requires: ['show-certificate'], at: ['penalty-law:44(1)'] },
    'hear-statement': { actor: 'officer', requires: ['tell-facts-rights'], at: ['penalty-law:45(1)'] },
    'issue-decision': { actor: 'officer', requires: ['hear-statement'], at: ['penalty-law:52(1)', 'penalty-law:52(2)'] },
    'report-for-record': { actor: 'officer', requires: ['issue-decision'], at: ['penalty-law:52(3)'], moreClocks: [{ count: 24, unit: 'hour', from: 'issue-decision', kind: 'must-finish' }] },
    pay: { actor: 'party', requires: ['issue-decision'], at: ['penalty-law:67(3)', 'penalty-law:53(1)'], clock: { count: 15, unit: 'day', from: 'event:decision-received', kind: 'must-finish' } },
    'collect-on-the-spot': { actor: 'officer', requires: ['issue-decision'], at: ['penalty-law:68(1)', 'penalty-law:69(1)', 'penalty-law:70(1)'], when: 'fine of 100 yuan or less; or hard to enforce later; or remote area at the party’s request' },
    'hand-in': { actor: 'officer', requires: ['collect-on-the-spot'], at: ['penalty-law:71(1)'], clock: { count: 2, unit: 'workday', from: 'collect-on-the-spot', kind: 'must-finish' } },
    bank: { actor: 'agency', requires: ['hand-in'], at: ['penalty-law:71(1)'], clock: { count: 2, unit: 'workday', from: 'hand-in', kind: 'must-finish' } },
  },
  invariants: {
    'inv-01': 'Above the money limits the summary procedure is not available.',
    'inv-02': 'Fewer than two qualified officers: no penalty (unless a law says otherwise).',
    'inv-03': 'Without the unified fiscal receipt the party may refuse to pay.',
    'inv-04': 'An on-the-spot penalty goes to reconsideration first, and the party must be told so.',
    'inv-05': 'Defence never makes the penalty heavier.',
    'inv-06': 'Summary penalties do not enter the public credit list (Shandong model).',
  },
} as const satisfies StatutoryFacts
