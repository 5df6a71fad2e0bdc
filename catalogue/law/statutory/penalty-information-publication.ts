import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 行政处罚信息公示. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const penaltyInformationPublicationFacts = {
  id: 'penalty-information-publication',
  steps: {
    'tell-party': { actor: 'agency', requires: [], at: ['penalty-publicity-provisions:8(1)'] },
    confidentiality: { actor: 'agency', requires: ['tell-party'], at: ['penalty-publicity-provisions:5(1)', 'penalty-publicity-provisions:6(1)'] },
    'publish-same-province': { actor: 'agency', requires: ['confidentiality'], at: ['penalty-publicity-provisions:9(1)'], clock: { count: 20, unit: 'workday', from: 'event:penalty-decided', kind: 'must-finish' } },
    'push-other-province': { actor: 'agency', requires: [], at: ['penalty-publicity-provisions:10(1)'], when: 'party registered in another province', clock: { count: 10, unit: 'workday', from: 'event:penalty-decided', kind: 'must-finish' } },
    'publish-other-province': { actor: 'home-agency', requires: ['push-other-province'], at: ['penalty-publicity-provisions:10(1)'], clock: { count: 10, unit: 'workday', from: 'event:information-received', kind: 'must-finish' } },
    withdraw: { actor: 'agency', requires: [], at: ['penalty-publicity-provisions:11(1)', 'penalty-law:48(2)'], clock: { count: 3, unit: 'workday', from: 'event:decision-overturned', kind: 'must-finish' } },
    correct: { actor: 'agency', requires: [], at: ['penalty-publicity-provisions:12(1)'] },
    'stop-3-months': { actor: 'system', requires: [], at: ['penalty-publicity-provisions:13(1)'], clock: { count: 3, unit: 'month', from: 'publish-same-province', kind: 'must-finish' } },
    'stop-3-years': { actor: 'system', requires: [], at: ['penalty-publicity-provisions:13(1)'], clock: { count: 3, unit: 'year', from: 'publish-same-province', kind: 'must-finish' } },
    'early-stop': { actor: 'party', requires: [], at: ['penalty-publicity-provisions:14(1)'] },
  },
  invariants: {
    'inv-01': 'A warning alone is not published.',
    'inv-02': 'No early end for suspension, bans, lowered grade, revoked licences.',
    'inv-03': 'Longer bans run as long as they last.',
    'inv-04': 'Published text equals served text, apart from redactions.',
    'inv-05': 'Who handles the case enters the data and answers for it.',
  },
} as const satisfies StatutoryFacts
