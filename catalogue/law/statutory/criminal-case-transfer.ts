import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 行政执法与刑事司法衔接（移送涉嫌犯罪案件）. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const criminalCaseTransferFacts = {
  id: 'criminal-case-transfer',
  steps: {
    detect: { actor: 'agency', requires: [], at: ['criminal-transfer-provisions:3(1)', 'penalty-law:27(1)'] },
    preserve: { actor: 'agency', requires: ['detect'], at: ['criminal-transfer-provisions:4(1)', 'criminal-transfer-provisions:4(2)'] },
    'task-force': { actor: 'agency', requires: ['detect'], at: ['criminal-transfer-provisions:5(1)'] },
    approve: { actor: 'agency-principal', requires: ['task-force'], at: ['criminal-transfer-provisions:5(2)'], clock: { count: 3, unit: 'day', from: 'event:report-received', kind: 'must-finish' } },
    transfer: { actor: 'agency', requires: ['approve'], at: ['criminal-transfer-provisions:5(2)', 'criminal-transfer-provisions:6(1)'], clock: { count: 24, unit: 'hour', from: 'approve', kind: 'must-finish' } },
    receipt: { actor: 'police', requires: ['transfer'], at: ['criminal-transfer-provisions:7(1)'] },
    forward: { actor: 'police', requires: ['receipt'], at: ['criminal-transfer-provisions:7(1)'], clock: { count: 24, unit: 'hour', from: 'receipt', kind: 'must-finish' } },
    examine: { actor: 'police', requires: ['receipt'], at: ['criminal-transfer-provisions:8(1)'], clock: { count: 3, unit: 'day', from: 'event:transfer-accepted', kind: 'must-finish' } },
    'hand-over': { actor: 'agency', requires: ['examine'], at: ['criminal-transfer-provisions:12(1)'], when: 'case filed', clock: { count: 3, unit: 'day', from: 'event:filing-notice-received', kind: 'must-finish' } },
    'ask-review': { actor: 'agency', requires: ['examine'], at: ['criminal-transfer-provisions:9(1)'], when: 'not filed', clock: { count: 3, unit: 'day', from: 'event:no-filing-notice-received', kind: 'right-expires' } },
    review: { actor: 'police', requires: ['ask-review'], at: ['criminal-transfer-provisions:9(2)'], clock: { count: 3, unit: 'day', from: 'event:review-request-received', kind: 'must-finish' } },
    'ask-prosecutor': { actor: 'agency', requires: ['review'], at: ['criminal-transfer-provisions:9(2)', 'criminal-transfer-provisions:9(1)'], clock: { count: 3, unit: 'day', from: 'event:review-decision-received', kind: 'right-expires' } },
    'administrative-handling': { actor: 'agency', requires: ['examine'], at: ['criminal-transfer-provisions:10(1)'] },
    'reverse-transfer': { actor: 'police', requires: [], at: ['criminal-transfer-provisions:13(1)', 'penalty-law:27(1)'] },
    'duty-crime': { actor: 'agency', requires: [], at: ['criminal-transfer-provisions:19(1)'] },
    offset: { actor: 'system', requires: [], at: ['criminal-transfer-provisions:11(3)', 'penalty-law:35(2)'] },
  },
  invariants: {
    'inv-01': 'No penalty in place of transfer.',
    'inv-02': 'Warnings, shutdowns and licence penalties already made go on.',
    'inv-03': 'After conviction no further fine if none was made before.',
    'inv-04': 'Late or missing transfer is sanctioned.',
    'inv-05': 'Seized things go along and the party is told.',
    'inv-06': 'Approval only by the principal (or acting) head.',
  },
} as const satisfies StatutoryFacts
