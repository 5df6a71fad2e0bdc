import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 冻结存款、汇款. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const coerciveMeasureFreezeFacts = {
  id: 'coercive-measure-freeze',
  steps: {
    'check-power': { actor: 'agency', requires: [], at: ['compulsion-law:29(1)'] },
    approve: { actor: 'agency-head', requires: ['check-power'], at: ['compulsion-law:30(1)'] },
    'notify-bank': { actor: 'agency', requires: ['approve'], at: ['compulsion-law:30(1)', 'compulsion-law:30(2)'] },
    'deliver-decision': { actor: 'agency', requires: ['notify-bank'], at: ['compulsion-law:31(1)'], clock: { count: 3, unit: 'workday', from: 'notify-bank', kind: 'must-finish' } },
    extend: { actor: 'agency-head', requires: ['notify-bank'], at: ['compulsion-law:32(1)', 'compulsion-law:32(2)'] },
    decide: { actor: 'agency', requires: ['notify-bank'], at: ['compulsion-law:32(1)'], clock: { count: 30, unit: 'day', from: 'notify-bank', kind: 'must-finish' } },
    'bank-releases': { actor: 'bank', requires: ['notify-bank'], at: ['compulsion-law:33(3)'] },
  },
  invariants: {
    'inv-01': 'Amount matches the violation; no double freeze.',
    'inv-02': 'Bank must not warn the party before freezing.',
    'inv-03': 'Requests from bodies without statutory power are refused.',
    'inv-04': 'At expiry the bank releases by itself.',
  },
} as const satisfies StatutoryFacts
