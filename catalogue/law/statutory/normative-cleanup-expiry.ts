import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 地方性法规规章规范性文件清理与失效. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const normativeCleanupExpiryFacts = {
  id: 'normative-cleanup-expiry',
  steps: {
    'clean-up': { actor: 'maker', requires: [], at: ['legislation-law:116(1)', 'rule-making-regulation:37(1)'] },
    evaluate: { actor: 'implementing-dept', requires: [], at: ['rule-making-regulation:38(1)'] },
    'amend-repeal': { actor: 'maker', requires: ['anyOf:clean-up|evaluate'], at: ['rule-making-regulation:39(1)', 'rule-making-regulation:39(2)'] },
    'conflict-invalid': { actor: 'maker', requires: [], at: ['legislation-law:82(2)'] },
    'temporary-licence-limit': { actor: 'maker', requires: [], at: ['licensing-law:15(1)'], clock: { count: 1, unit: 'year', from: 'event:temporary-licence-in-force', kind: 'right-expires' } },
    'temporary-rule-limit': { actor: 'maker', requires: [], at: ['legislation-law:93(5)'], clock: { count: 2, unit: 'year', from: 'event:rule-in-force', kind: 'right-expires' } },
    'list-in-force': { actor: 'legal-office', requires: [], at: ['government-information-regulation:20(1)[1]'] },
  },
  invariants: {
    'inv-01': 'An expired temporary licence basis must not be applied.',
    'inv-02': 'Repealed or expired text must not be cited in a decision; lighter new rule applies.',
  },
} as const satisfies StatutoryFacts
