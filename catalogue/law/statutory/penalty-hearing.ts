import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 行政处罚听证. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const penaltyHearingFacts = {
  id: 'penalty-hearing',
  steps: {
    'tell-right': { actor: 'agency', requires: [], at: ['penalty-law:63(1)'] },
    request: { actor: 'party', requires: ['tell-right'], at: ['penalty-law:64(1)[1]'], clock: { count: 5, unit: 'workday', from: 'tell-right', kind: 'right-expires' } },
    notify: { actor: 'agency', requires: ['request'], at: ['penalty-law:64(1)[2]'], clock: { count: 7, unit: 'workday', from: 'notify', kind: 'must-wait-at-least' } },
    hearing: { actor: 'chair', requires: ['notify'], at: ['penalty-law:64(1)[4]', 'penalty-law:64(1)[3]', 'penalty-law:64(1)[7]'] },
    record: { actor: 'chair', requires: ['hearing'], at: ['penalty-law:64(1)[8]'] },
    terminate: { actor: 'chair', requires: [], at: ['penalty-law:64(1)[6]'] },
    'decide-on-record': { actor: 'agency', requires: ['record'], at: ['penalty-law:65(1)'] },
  },
  invariants: {
    'inv-01': 'The listed six kinds trigger the right; the platform must compute it from penalty type and local amount thresholds.',
    'inv-02': 'No costs for the party.',
    'inv-03': 'Chair is not an investigator; recusal on request.',
    'inv-04': 'One or two agents may be appointed.',
    'inv-05': 'The transcript is the basis of the decision.',
  },
} as const satisfies StatutoryFacts
