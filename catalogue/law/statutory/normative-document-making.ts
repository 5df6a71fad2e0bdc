import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 行政规范性文件制定. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const normativeDocumentMakingFacts = {
  id: 'normative-document-making',
  steps: {
    assess: { actor: 'drafter', requires: [], at: ['local-organic-law:75(1)'] },
    draft: { actor: 'drafter', requires: ['assess'], at: ['business-environment-regulation:64(1)'] },
    'hear-business': { actor: 'drafter', requires: ['draft'], at: ['business-environment-regulation:62(1)'], when: 'closely concerns business' },
    consult: { actor: 'drafter', requires: ['draft'], at: ['local-organic-law:75(1)', 'business-environment-regulation:62(2)'], clock: { count: 30, unit: 'day', from: 'consult', kind: 'must-wait-at-least' } },
    feedback: { actor: 'drafter', requires: ['consult'], at: ['business-environment-regulation:62(2)'] },
    'fair-competition': { actor: 'samr', requires: ['draft'], at: ['fair-competition-regulation:13(1)', 'fair-competition-regulation:14(1)', 'fair-competition-regulation:18(1)', 'business-environment-regulation:63(1)'], when: 'concerns economic activity of business operators' },
    'legality-review': { actor: 'legality-office', requires: ['consult', 'if:economic=>fair-competition'], at: ['local-organic-law:75(1)', 'business-environment-regulation:63(2)'] },
    'collective-decision': { actor: 'meeting', requires: ['legality-review'], at: ['local-organic-law:75(1)'] },
    'register-number': { actor: 'publisher', requires: ['collective-decision'], at: ['local-organic-law:75(1)'] },
    publish: { actor: 'publisher', requires: ['register-number'], at: ['business-environment-regulation:64(2)', 'government-information-regulation:20(1)[1]', 'government-information-regulation:26(1)'], clock: { count: 20, unit: 'workday', from: 'register-number', kind: 'must-finish' } },
    adaptation: { actor: 'drafter', requires: ['collective-decision'], at: ['business-environment-regulation:65(1)'] },
    file: { actor: 'publisher', requires: ['publish'], at: ['local-organic-law:75(1)'] },
  },
  invariants: {
    'inv-01': 'No licence, penalty or compulsion may be created.',
    'inv-02': 'No reduction of rights or increase of duties without law, regulation or State Council decision.',
    'inv-03': 'No disguised licence by filing, registration, annual inspection, catalogue or certificate.',
    'inv-04': 'Unpublished means unusable.',
    'inv-05': 'Without fair competition review, or failing it, not issued.',
    'inv-06': 'No barrier to outside goods, services or operators.',
    'inv-07': 'No proof demanded without legal ground.',
  },
} as const satisfies StatutoryFacts
