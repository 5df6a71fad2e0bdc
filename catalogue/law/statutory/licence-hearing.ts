import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 行政许可听证. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const licenceHearingFacts = {
  id: 'licence-hearing',
  steps: {
    'announce-ex-officio': { actor: 'authority', requires: [], at: ['licensing-law:46(1)'], when: 'prescribed matters, or major matters of public interest' },
    'tell-right': { actor: 'authority', requires: [], at: ['licensing-law:47(1)'], when: 'licence directly affects major interests between applicant and others' },
    request: { actor: 'interested-party', requires: ['tell-right'], at: ['licensing-law:47(1)'], clock: { count: 5, unit: 'workday', from: 'tell-right', kind: 'right-expires' } },
    organise: { actor: 'authority', requires: ['request'], at: ['licensing-law:47(1)'], clock: { count: 20, unit: 'workday', from: 'request', kind: 'must-finish' } },
    notify: { actor: 'authority', requires: ['anyOf:request|announce-ex-officio'], at: ['licensing-law:48(1)[1]'], clock: { count: 7, unit: 'workday', from: 'notify', kind: 'must-wait-at-least' } },
    hearing: { actor: 'hearing-chair', requires: ['notify'], at: ['licensing-law:48(1)[2]', 'licensing-law:48(1)[3]', 'licensing-law:48(1)[4]'] },
    record: { actor: 'hearing-chair', requires: ['hearing'], at: ['licensing-law:48(1)[5]'] },
    'decide-on-record': { actor: 'authority', requires: ['record'], at: ['licensing-law:48(2)'] },
  },
  invariants: {
    'inv-01': 'The chair is never the person who examined the application; recusal may be asked for.',
    'inv-02': 'No hearing costs for applicant or interested parties.',
    'inv-03': 'The decision rests on the transcript.',
    'inv-04': 'Failing to hold a required hearing is a ground of liability.',
    'inv-05': 'Hearing time does not run against the decision period.',
  },
} as const satisfies StatutoryFacts
