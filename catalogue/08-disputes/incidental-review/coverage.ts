/** Where each step of the fact base (statutory.json, section 20) and each of its invariants stands, or why it is not here. */
export const incidentalReviewCoverage = {
  id: 'reconsideration-incidental-review',
  procedure: 'reconsideration-incidental-review',
  steps: {
    request: { procedure: 'reconsideration', act: 'challenge' },
    'suspend-case': { procedure: 'reconsideration', act: 'suspend' },
    'ask-maker': { act: 'askMaker' },
    'maker-replies': { act: 'makerReplies' },
    handle: { act: 'handle' },
    transfer: { act: 'transfer' },
    'organ-replies': { act: 'competentReplies' },
    'stop-clause': { act: 'stopClause' },
    resume: { procedure: 'reconsideration', act: 'resume' },
  },
  invariants: {
    0: { procedure: 'reconsideration', act: 'answerChallenge' },
    1: { procedure: 'reconsideration', act: 'challenge' },
  },
} as const
