import type { StepCoverage } from '../../step-coverage.ts'

/** Where each step of the fact base (statutory.json, section 35) and each of its invariants stands, or why it is not here. */
export const coverage = {
  id: 'serious-dishonesty-list',
  procedures: ['abnormal-listing', 'serious-dishonesty-listing'],
  steps: {
    standard: { not: '认定标准由法规确定（17条）；地方标准公布为外省规定' },
    abnormal: 'list', 'remove-abnormal': 'remove', 'three-years': 'threeYears', notify: 'notify', object: 'object',
    list: 'list', 'bar-person': 'officeFree',
    'joint-sanction': { built: '只有法律允许的效果：任职限制名册；许可不当场决定、依法核实。采购、招投标、供地等环节尚未编制' },
    'correct-error': 'correct', 'withdraw-basis': 'withdraw', repair: 'repair', remove: 'expire',
    'longest-disclosure': { built: '名单最长五年，由法律自动移出（expire）' },
  },
  invariants: {
    0: { built: '名单没有任何法律之外的禁入；许可申请照常受理' },
    1: 'list',
    2: { built: '列入情形只有17条两项，不能以欠费为由' },
    3: 'expire',
    4: 'withdraw',
    5: 'correct',
  },
} as const satisfies StepCoverage
