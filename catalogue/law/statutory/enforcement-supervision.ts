import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 行政执法监督. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const enforcementSupervisionFacts = {
  id: 'enforcement-supervision',
  steps: {
    'annual-plan': { actor: 'supervisor', requires: [], at: ['山东执法监督条例:20(1)'] },
    'case-file-review': { actor: 'supervisor', requires: [], at: ['山东执法监督条例:14(1)', '河南行政执法条例:40(1)'] },
    appraisal: { actor: 'government', requires: [], at: ['penalty-law:75(1)', '山东执法监督条例:16(1)'] },
    'accept-complaint': { actor: 'supervisor', requires: [], at: ['penalty-law:75(2)', '山东执法监督条例:6(1)'] },
    investigate: { actor: 'supervisor', requires: ['anyOf:annual-plan|accept-complaint'], at: ['山东执法监督条例:22(1)', '山东执法监督条例:23(1)'] },
    opinion: { actor: 'supervisor', requires: ['investigate'], at: ['山东执法监督条例:28(1)'] },
    'self-correct': { actor: 'agency', requires: ['opinion'], at: ['山东执法监督条例:28(1)'], clock: { count: 30, unit: 'day', from: 'event:opinion-received', kind: 'must-finish' } },
    decision: { actor: 'supervisor', requires: ['self-correct'], at: ['山东执法监督条例:29(1)', '山东执法监督条例:29(2)'] },
    'report-execution': { actor: 'agency', requires: ['decision'], at: ['山东执法监督条例:29(2)'], clock: { count: 30, unit: 'day', from: 'event:decision-received', kind: 'must-finish' } },
    interview: { actor: 'supervisor', requires: [], at: ['山东执法监督条例:26(1)'] },
    'competence-dispute': { actor: 'government', requires: [], at: ['山东执法监督条例:18(2)', 'penalty-law:25(2)'] },
    'implementation-report': { actor: 'agency', requires: [], at: ['山东执法监督条例:17'], clock: { count: 30, unit: 'day', from: 'event:law-one-year-in-force', kind: 'must-finish' } },
    accountability: { actor: 'government', requires: [], at: ['山东执法监督条例:38(1)', 'penalty-law:76(1)'] },
    'superior-correct': { actor: 'government', requires: [], at: ['licensing-law:60(1)', 'penalty-law:75(1)'] },
  },
  invariants: {
    'inv-01': 'Agencies must examine complaints seriously and correct errors themselves.',
    'inv-02': 'Fewer than two supervisors, or no certificate: refused.',
    'inv-03': 'Not filing a case that meets the standard is itself sanctioned.',
  },
} as const satisfies StatutoryFacts
