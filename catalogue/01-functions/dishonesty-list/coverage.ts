/** Where each step of the fact base (statutory.json, section 35) and each of its invariants stands, or why it is not here. */
export const coverage = {
  id: 'serious-dishonesty-list',
  procedures: ['abnormal-listing', 'serious-dishonesty-listing'],
  steps: {
    standard: { not: '认定标准由法规确定（17条）；地方标准公布为外省规定' },
    abnormal: { act: 'list' }, 'remove-abnormal': { act: 'remove' }, 'three-years': { act: 'threeYears' }, notify: { act: 'notify' }, object: { act: 'object' },
    list: { act: 'list' }, 'bar-person': { act: 'officeFree' },
    'joint-sanction': { built: '只有法律允许的效果：任职限制名册；许可不当场决定、依法核实。采购、招投标、供地等环节尚未编制' },
    'correct-error': { act: 'correct' }, 'withdraw-basis': { act: 'withdraw' }, repair: { act: 'repair' }, remove: { act: 'expire' },
    'longest-disclosure': { built: '名单最长五年，由法律自动移出（expire）' },
  },
  invariants: {
    0: { built: '名单没有任何法律之外的禁入；许可申请照常受理' },
    1: { act: 'list' },
    2: { built: '列入情形只有17条两项，不能以欠费为由' },
    3: { act: 'expire' },
    4: { act: 'withdraw' },
    5: { act: 'correct' },
  },
} as const
