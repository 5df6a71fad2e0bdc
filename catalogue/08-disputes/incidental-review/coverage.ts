import type { StepCoverage } from '../../step-coverage.ts'

/** Where each step of the fact base (statutory.json, section 20) and each of its invariants stands, or why it is not here. */
export const incidentalReviewCoverage = {
  id: 'reconsideration-incidental-review',
  procedures: ['reconsideration-incidental-review'],
  steps: {
    request: 'reconsideration/challenge',
    'suspend-case': 'reconsideration/suspend',
    'ask-maker': 'askMaker',
    'maker-replies': 'makerReplies',
    handle: 'handle',
    transfer: 'transfer',
    'organ-replies': 'competentReplies',
    'stop-clause': 'stopClause',
    resume: 'reconsideration/resume',
  },
  invariants: {
    0: 'reconsideration/answerChallenge',
    1: 'reconsideration/challenge',
  },
} as const satisfies StepCoverage
