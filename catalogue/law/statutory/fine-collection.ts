import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 罚缴分离与收支两条线. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const fineCollectionFacts = {
  id: 'fine-collection',
  steps: {
    'choose-bank': { actor: 'finance', requires: [], at: ['fine-collection-measures:5(2)'] },
    'sign-agreement': { actor: 'agency', requires: ['choose-bank'], at: ['fine-collection-measures:6(1)'] },
    'file-agreement': { actor: 'agency', requires: ['sign-agreement'], at: ['fine-collection-measures:6(3)'], clock: { count: 15, unit: 'day', from: 'sign-agreement', kind: 'must-finish' } },
    'decision-names-bank': { actor: 'agency', requires: [], at: ['fine-collection-measures:7(1)'] },
    collect: { actor: 'bank', requires: ['decision-names-bank'], at: ['fine-collection-measures:8(1)', 'fine-collection-measures:9(1)'] },
    'report-collection': { actor: 'bank', requires: ['collect'], at: ['fine-collection-measures:10(1)'] },
    remit: { actor: 'bank', requires: ['collect'], at: ['fine-collection-measures:11(1)', 'penalty-law:67(3)'] },
    reconcile: { actor: 'treasury', requires: ['remit'], at: ['fine-collection-measures:12(1)'] },
  },
  invariants: {
    'inv-01': 'No agency keeps, splits or covertly splits fines.',
    'inv-02': 'No fine or confiscation quotas may be set, openly or covertly.',
    'inv-03': 'Taking money with no receipt under the name of a fee or fine means dismissal.',
    'inv-04': 'Finance never returns fines to the agency, openly or covertly.',
    'inv-05': 'Confiscated income has no link with appraisal.',
  },
} as const satisfies StatutoryFacts
