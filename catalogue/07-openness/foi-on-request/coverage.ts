import type { StepCoverage } from '../../step-coverage.ts'

/** Where each step of the fact base (statutory.json, section 23) and each of its invariants stands, or why it is not here. */
export const foiCoverage = {
  id: 'foi-on-request',
  procedures: ['foi-on-request'],
  steps: {
    request: 'request',
    'fix-receipt': 'confirm',
    clarify: 'askClarification',
    abandon: 'abandoned',
    'consult-third-party': 'consultThirdParty',
    'third-party-replies': 'thirdPartyReplies',
    'consult-agency': 'consultAgency',
    'agency-replies': 'agencyReplies',
    unreasonable: 'askReasons',
    extend: 'extend',
    'answer-on-spot': 'answer',
    answer: 'answer',
    'notify-third-party': 'notifyThirdParty',
    redact: 'answer',
    fee: { act: 'charge', not: 'the tariff is of the State Council’s departments and not in the data: it is named, not computed' },
    'correct-record': { not: 'no request for information, and without a period: a procedure of its own, not declared yet' },
    'move-to-proactive': { act: 'answerProposal', not: 'the publication itself belongs to proactive disclosure (plan row 40.1)' },
    archive: { built: 'the case is its own record' },
  },
  invariants: {
    0: 'answer',
    1: 'charge',
    2: { built: 'notMade is an answer of its own' },
    3: { built: 'otherChannel is an answer of its own, and names the channel' },
    4: { built: 'the remedies on every answer say that reconsideration comes first against a refusal' },
    5: 'thirdPartySilent',
    6: 'consultThirdParty',
  },
} as const satisfies StepCoverage
