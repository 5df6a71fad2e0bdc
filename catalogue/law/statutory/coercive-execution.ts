import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 行政机关强制执行（催告、加处罚款、代履行、强制拆除）. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const coerciveExecutionFacts = {
  id: 'coercive-execution',
  steps: {
    'decision-unperformed': { actor: 'party', requires: [], at: ['compulsion-law:34(1)'] },
    demand: { actor: 'agency', requires: ['decision-unperformed'], at: ['compulsion-law:35(1)', 'compulsion-law:38(1)'] },
    hear: { actor: 'agency', requires: ['demand'], at: ['compulsion-law:36(1)'] },
    decide: { actor: 'agency', requires: ['demand', 'hear'], at: ['compulsion-law:37(1)', 'compulsion-law:37(2)'] },
    'decide-at-once': { actor: 'agency', requires: ['demand'], at: ['compulsion-law:37(3)'] },
    'late-fine': { actor: 'agency', requires: ['decision-unperformed'], at: ['compulsion-law:45(1)', 'compulsion-law:45(2)'] },
    'enforce-money': { actor: 'agency', requires: ['late-fine', 'demand'], at: ['compulsion-law:46(1)'], clock: { count: 30, unit: 'day', from: 'late-fine', kind: 'must-wait-at-least' } },
    transfer: { actor: 'agency', requires: ['decide'], at: ['compulsion-law:47(1)'] },
    auction: { actor: 'agency', requires: ['decide'], at: ['compulsion-law:48(1)', 'compulsion-law:49(1)'] },
    'substitute-decision': { actor: 'agency', requires: ['demand'], at: ['compulsion-law:51(1)[1]', 'compulsion-law:50(1)'] },
    'substitute-demand': { actor: 'agency', requires: ['substitute-decision'], at: ['compulsion-law:51(1)[2]'], clock: { count: 3, unit: 'workday', from: 'substitute-demand', kind: 'must-wait-at-least' } },
    'substitute-perform': { actor: 'substitute', requires: ['substitute-demand'], at: ['compulsion-law:51(1)[3]', 'compulsion-law:51(1)[4]'] },
    'substitute-immediate': { actor: 'agency', requires: [], at: ['compulsion-law:52(1)'] },
    demolish: { actor: 'agency', requires: ['demand'], at: ['compulsion-law:44(1)'] },
    agreement: { actor: 'agency', requires: [], at: ['compulsion-law:42(1)'] },
    suspend: { actor: 'agency', requires: [], at: ['compulsion-law:39(1)'] },
    drop: { actor: 'system', requires: ['suspend'], at: ['compulsion-law:39(2)'], when: 'no obvious social harm and party really unable', clock: { count: 3, unit: 'year', from: 'suspend', kind: 'must-wait-at-least' } },
    terminate: { actor: 'agency', requires: [], at: ['compulsion-law:40(1)'] },
    restore: { actor: 'agency', requires: [], at: ['compulsion-law:41(1)'] },
  },
  invariants: {
    'inv-01': 'No execution at night or on statutory holidays except in urgency.',
    'inv-02': 'Never cut off water, power, heat or gas of residents to force performance.',
    'inv-03': 'No enforcement decision before a written demand has been served and has run out.',
    'inv-04': 'The late fine never exceeds the principal.',
    'inv-05': 'Only a law may create compulsory execution; else go to court.',
    'inv-06': 'Demolition waits for the review and litigation periods.',
    'inv-07': 'Substitute performance without violence or threats, cost at a reasonable price.',
    'inv-08': 'Proceeds go to treasury, never kept.',
  },
} as const satisfies StatutoryFacts
