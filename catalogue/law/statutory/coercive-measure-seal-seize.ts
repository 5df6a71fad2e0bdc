import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 查封、扣押. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const coerciveMeasureSealSeizeFacts = {
  id: 'coercive-measure-seal-seize',
  steps: {
    'check-power': { actor: 'agency', requires: [], at: ['compulsion-law:17(1)', 'compulsion-law:22(1)', 'compulsion-law:16(1)'] },
    approve: { actor: 'agency-head', requires: ['check-power'], at: ['compulsion-law:18(1)[1]'] },
    'urgent-report': { actor: 'officer', requires: ['execute'], at: ['compulsion-law:19(1)'], when: 'urgent, done on the spot', clock: { count: 24, unit: 'hour', from: 'execute', kind: 'must-finish' } },
    execute: { actor: 'officer', requires: ['check-power', 'anyOf:approve|ext:urgent-on-the-spot', 'ext:two-qualified-officers'], at: ['compulsion-law:18(1)[2]', 'compulsion-law:18(1)[3]', 'compulsion-law:18(1)[4]', 'compulsion-law:18(1)[5]', 'compulsion-law:18(1)[6]', 'compulsion-law:17(3)'] },
    'site-record': { actor: 'officer', requires: ['execute'], at: ['compulsion-law:18(1)[7]', 'compulsion-law:18(1)[8]', 'compulsion-law:18(1)[9]'] },
    'deliver-decision': { actor: 'officer', requires: ['execute'], at: ['compulsion-law:24(1)', 'compulsion-law:24(2)', 'compulsion-law:24(3)'] },
    custody: { actor: 'custodian', requires: ['execute'], at: ['compulsion-law:26(1)', 'compulsion-law:26(3)'] },
    test: { actor: 'tester', requires: ['execute'], at: ['compulsion-law:25(3)'] },
    extend: { actor: 'agency-head', requires: ['execute'], at: ['compulsion-law:25(1)', 'compulsion-law:25(2)'], when: 'complicated' },
    dispose: { actor: 'agency', requires: ['execute'], at: ['compulsion-law:27(1)', 'compulsion-law:25(1)'], clock: { count: 30, unit: 'day', from: 'execute', kind: 'must-finish' } },
    lift: { actor: 'agency', requires: [], at: ['compulsion-law:28(1)', 'compulsion-law:28(2)'], when: 'no violation, unrelated, decision made, period over, or no longer needed' },
    'hand-over-criminal': { actor: 'agency', requires: [], at: ['compulsion-law:21(1)'], when: 'crime suspected' },
  },
  invariants: {
    'inv-01': 'The power is never delegated and never used by unqualified staff.',
    'inv-02': 'Nothing unrelated to the violation and no daily necessities are sealed or seized.',
    'inv-03': 'No second sealing of what another organ has sealed.',
    'inv-04': 'On expiry the measure must be lifted and things returned.',
    'inv-05': 'Custody and testing costs are never put on the party.',
    'inv-06': 'Sealed things are not used or damaged; damage is compensated.',
    'inv-07': 'Where a non-coercive means suffices, no coercion.',
    'inv-08': 'Head disagrees with an urgent measure: lift at once.',
  },
} as const satisfies StatutoryFacts
