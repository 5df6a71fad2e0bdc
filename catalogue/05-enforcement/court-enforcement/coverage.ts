import type { StepCoverage } from '../../step-coverage.ts'

/** Where each step of the fact base (statutory.json, section 15) and each of its invariants stands, or why it is not here. */
export const coverage = {
  id: 'court-enforcement',
  procedures: ['court-enforcement'],
  steps: {
    'remedy-periods-over': 'remedies.over',
    demand: 'demand',
    // The ten working days are a waiting period of `apply`.
    wait: 'apply',
    apply: 'apply',
    accept: 'accept',
    'review-non-acceptance': 'objectToNonAcceptance',
    'higher-court-rules-acceptance': 'higherAccepts',
    rule: 'allow',
    'rule-with-hearing': 'examine',
    'serve-refusal': 'serveRefusal',
    'review-refusal': 'objectToRefusal',
    'higher-court-rules': 'higherAllows',
    urgent: 'executeAtOnce',
  },
  invariants: {
    0: 'apply',
    1: 'applyLate',
    2: 'apply',
    3: { built: '没有任何行为收取申请费；执行费用在执行时记入被执行人' },
    4: 'timeOver',
  },
} as const satisfies StepCoverage
