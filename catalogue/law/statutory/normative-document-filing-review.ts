import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 规范性文件备案审查. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const normativeDocumentFilingReviewFacts = {
  id: 'normative-document-filing-review',
  steps: {
    file: { actor: 'maker', requires: [], at: ['local-organic-law:75(1)', '北京备案审查条例:11(1)'], clock: { count: 30, unit: 'day', from: 'event:document-published', kind: 'must-finish' } },
    'formal-check': { actor: 'filing-office', requires: ['file'], at: ['北京备案审查条例:12(1)'], clock: { count: 10, unit: 'day', from: 'file', kind: 'must-finish' } },
    resubmit: { actor: 'maker', requires: ['formal-check'], at: ['北京备案审查条例:12(2)'], clock: { count: 10, unit: 'day', from: 'event:instruction-received', kind: 'must-finish' } },
    distribute: { actor: 'filing-office', requires: ['formal-check'], at: ['北京备案审查条例:22(1)'], clock: { count: 5, unit: 'workday', from: 'formal-check', kind: 'must-finish' } },
    'active-review': { actor: 'filing-office', requires: ['formal-check'], at: ['北京备案审查条例:23(1)'], clock: { count: 3, unit: 'month', from: 'formal-check', kind: 'must-finish' } },
    proposal: { actor: 'proposer', requires: [], at: ['北京备案审查条例:16(2)', 'filing-review-regulation:12(1)'] },
    'tell-not-started': { actor: 'filing-office', requires: ['proposal'], at: ['北京备案审查条例:25(2)'], clock: { count: 10, unit: 'day', from: 'event:decision-not-to-start', kind: 'must-finish' } },
    'transfer-other': { actor: 'filing-office', requires: ['proposal'], at: ['legislation-law:115(1)', '北京备案审查条例:17(1)'], clock: { count: 10, unit: 'day', from: 'event:received', kind: 'must-finish' } },
    explain: { actor: 'maker', requires: ['active-review'], at: ['北京备案审查条例:27(1)'] },
    'review-opinion': { actor: 'filing-office', requires: ['active-review'], at: ['北京备案审查条例:29(2)'] },
    respond: { actor: 'maker', requires: ['review-opinion'], at: ['北京备案审查条例:29(2)'], clock: { count: 30, unit: 'day', from: 'event:opinion-received', kind: 'must-finish' } },
    'report-change': { actor: 'maker', requires: ['respond'], at: ['北京备案审查条例:30(1)'], clock: { count: 30, unit: 'day', from: 'event:amended-or-repealed', kind: 'must-finish' } },
    revoke: { actor: 'superior-government', requires: [], at: ['local-organic-law:73(1)[3]', 'congress-supervision-law:39(1)'] },
    feedback: { actor: 'filing-office', requires: ['proposal'], at: ['北京备案审查条例:34(1)', 'legislation-law:113(1)'] },
    'annual-list': { actor: 'maker', requires: [], at: ['北京备案审查条例:13(1)'] },
  },
  invariants: {
    'inv-01': 'Every document is filed, every filing reviewed, every error corrected.',
    'inv-02': 'Superior government changes or revokes improper orders of departments and lower governments.',
    'inv-03': 'The standing committee revokes documents beyond power, against law, or otherwise improper.',
    'inv-04': 'A province builds its own filing system on the State Council Regulation.',
  },
} as const satisfies StatutoryFacts
