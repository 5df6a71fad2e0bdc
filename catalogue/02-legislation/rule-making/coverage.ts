import type { StepCoverage } from '../../step-coverage.ts'

const receiving = { not: 'done by the State Council’s office, which is not on this platform' } as const
const yearly = { not: 'a yearly duty of the legal office, not a step of one rule; not declared yet' } as const

/** Where each step and rule of `rule-making-provincial` in the fact base stands: an act, or why not. Rules by their number there. */
export const coverage = {
  id: 'rule-making-provincial',
  procedures: ['rule-making-provincial'],
  steps: {
    solicit: yearly, propose: 'propose', 'evaluate-project': 'plan', 'annual-plan': 'plan', 'assign-drafting': 'plan', draft: 'draft', consult: 'consult',
    'argue-interests': 'argue', 'licence-explanation': { not: 'plan task 11 allows no new licence; the review refuses it (`lawful`)' },
    'hearing-notice': 'announceHearing', hearing: 'hear', negotiate: 'negotiate', 'fair-competition': 'competition', submit: 'submit', return: 'returnIt', review: 'review',
    'review-consult': { not: 'asked in `review` as an answer, without the soft thirty days of a second publication' }, grassroots: 'review', coordinate: 'settleDispute',
    'form-draft': 'review', 'report-party': { not: 'needed for major rules only; not declared yet' }, deliberate: 'deliberate', sign: 'sign', gazette: 'gazette',
    'enter-into-force': 'sign', file: 'fileStateCouncil', 'supplement-filing': receiving, 'active-review': receiving, 'report-handling': receiving, 'annual-list': yearly,
    interpret: { not: 'a procedure of its own; not declared yet' }, 'post-evaluation': 'evaluate',
  },
  invariants: {
    0: { not: 'a consequence for courts and reviewers' }, 1: 'review', 2: 'review', 3: 'review', 4: 'review', 5: 'plan', 6: 'returnIt', 7: 'deliberate', 8: receiving,
  },
} as const satisfies StepCoverage
