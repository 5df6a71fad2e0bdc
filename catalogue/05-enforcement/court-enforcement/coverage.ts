/** Where each step of the fact base (statutory.json, section 15) and each of its invariants stands, or why it is not here. */
export const coverage = {
  id: 'court-enforcement',
  procedure: 'court-enforcement',
  steps: {
    'remedy-periods-over': { act: 'remedies.over' },
    demand: { act: 'demand' },
    // The ten working days are a waiting period of `apply`.
    wait: { act: 'apply' },
    apply: { act: 'apply' },
    accept: { act: 'accept' },
    'review-non-acceptance': { act: 'objectToNonAcceptance' },
    'higher-court-rules-acceptance': { act: 'higherAccepts' },
    rule: { act: 'allow' },
    'rule-with-hearing': { act: 'examine' },
    'serve-refusal': { act: 'serveRefusal' },
    'review-refusal': { act: 'objectToRefusal' },
    'higher-court-rules': { act: 'higherAllows' },
    urgent: { act: 'executeAtOnce' },
  },
  invariants: {
    0: { act: 'apply' },
    1: { act: 'applyLate' },
    2: { act: 'apply' },
    3: { built: '没有任何行为收取申请费；执行费用在执行时记入被执行人' },
    4: { act: 'timeOver' },
  },
} as const
