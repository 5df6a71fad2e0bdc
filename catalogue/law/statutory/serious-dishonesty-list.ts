import type { StatutoryFacts } from '../../../src/kernel/define.ts'

/** 严重违法失信名单与经营异常名录. Facts of the statutory fact base, taken by scripts/statutory-facts.ts; the gists are ours. */
export const seriousDishonestyListFacts = {
  id: 'serious-dishonesty-list',
  steps: {
    standard: { actor: 'agency', requires: [], at: ['上海社会信用条例:25(3)', '河南社会信用条例:27(1)', '山东社会信用条例:29(2)'] },
    abnormal: { actor: 'agency', requires: [], at: ['企业信息公示暂行条例(2014):17(1)', '市场主体登记实施细则:70(1)', '企业名称登记管理规定:23(2)'] },
    'remove-abnormal': { actor: 'agency', requires: ['abnormal'], at: ['企业信息公示暂行条例(2014):17(2)'] },
    'three-years': { actor: 'system', requires: ['abnormal'], at: ['企业信息公示暂行条例(2014):17(2)'], clock: { count: 3, unit: 'year', from: 'abnormal', kind: 'must-wait-at-least' } },
    notify: { actor: 'agency', requires: ['standard'], at: ['河南社会信用条例:28(3)'] },
    object: { actor: 'entity', requires: ['notify'], at: ['河南社会信用条例:28(3)', '河南社会信用条例:28(4)'] },
    list: { actor: 'agency', requires: ['three-years', 'notify'], at: ['企业信息公示暂行条例(2014):17(2)'] },
    'bar-person': { actor: 'system', requires: ['list'], at: ['企业信息公示暂行条例(2014):17(2)'], clock: { count: 3, unit: 'year', from: 'list', kind: 'must-wait-at-least' } },
    'joint-sanction': { actor: 'partner', requires: ['list'], at: ['企业信息公示暂行条例(2014):18(1)', '山东社会信用条例:27(1)', 'work-safety-law:78(1)', '保障农民工工资支付条例:48(1)'] },
    'correct-error': { actor: 'platform', requires: [], at: ['山东社会信用条例:39(2)'], clock: { count: 3, unit: 'workday', from: 'event:objection-received', kind: 'must-finish' }, moreClocks: [{ count: 7, unit: 'workday', from: 'event:objection-received', kind: 'must-finish' }] },
    'withdraw-basis': { actor: 'agency', requires: [], at: ['山东社会信用条例:40(1)', '河南社会信用条例:42(1)'], clock: { count: 3, unit: 'workday', from: 'event:basis-revoked', kind: 'must-finish' } },
    repair: { actor: 'entity', requires: [], at: ['山东社会信用条例:41(2)', '河南社会信用条例:43(1)'], clock: { count: 1, unit: 'workday', from: 'event:repair-conditions-met', kind: 'must-finish' } },
    remove: { actor: 'agency', requires: ['list'], at: ['企业信息公示暂行条例(2014):17(3)'], clock: { count: 5, unit: 'year', from: 'list', kind: 'must-wait-at-least' } },
    'longest-disclosure': { actor: 'system', requires: [], at: ['山东社会信用条例:38(1)'], clock: { count: 5, unit: 'year', from: 'event:dishonest-act-ended', kind: 'right-expires' } },
  },
  invariants: {
    'inv-01': 'No sanction without law, regulation or State rule, and only in proportion.',
    'inv-02': 'No listing before written notice and handling the objection.',
    'inv-03': 'Unpaid utility, phone or property fees not lawfully confirmed are no basis.',
    'inv-04': 'After exit, sanctions stop.',
    'inv-05': 'A wrong listing has a remedy.',
    'inv-06': 'Whoever publishes answers for truth and timeliness.',
  },
} as const satisfies StatutoryFacts
