import type { StepCoverage } from '../../step-coverage.ts'

/** Where each step and rule of `complaint-report-handling` in the fact base stands: `procedure/act`, or why not. Rules by their number there. */
export const coverage = {
  id: 'complaint-report-handling',
  procedures: ['report-handling', 'complaint-handling'],
  steps: {
    receive: 'report-handling/register', split: { not: 'two procedures: whoever brings both opens both (7)' }, 'accept-complaint': 'complaint-handling/accept',
    'competence-dispute': 'report-handling/settleDispute', 'mediate-complaint': 'complaint-handling/mediate', 'verify-report': 'report-handling/verify',
    'tell-filing': 'report-handling/tellReporter', 'tell-other-agency': 'report-handling/tellElsewhere',
    'false-info-report': { not: 'twenty working days of another regulation, for market registration; not declared yet' },
    'info-query': { not: 'the same' }, reward: 'report-handling/reward', publish: { not: 'statistics are indicators; not declared yet' },
  },
  invariants: { 0: 'report-handling/lookAtReporter', 1: 'complaint-handling/complain', 2: 'report-handling/tellElsewhere', 3: 'report-handling/verify' },
} as const satisfies StepCoverage
