import type { Text } from '../src/kernel/define.ts'

/** Kinds of power that the list of powers knows. Procedures name theirs as `power`. */
export const powers = {
  licence: { zh: '行政许可', en: 'Licence' },
  penalty: { zh: '行政处罚', en: 'Penalty' },
  // Who may seal may not for that reason restrain, freeze or execute: the law gives each by itself (行政强制法 10, 13, 22, 29).
  coercion: { zh: '行政强制', en: 'Coercion' },
  restraint: { zh: '行政强制（限制公民人身自由）', en: 'Coercion: restraint of a person' },
  freeze: { zh: '行政强制（冻结存款、汇款）', en: 'Coercion: freezing of deposits' },
  execution: { zh: '行政强制（行政强制执行）', en: 'Coercion: execution' },
  levy: { zh: '行政征收', en: 'Levy' },
  payment: { zh: '行政给付', en: 'Payment' },
  inspection: { zh: '行政检查', en: 'Inspection' },
  confirmation: { zh: '行政确认', en: 'Confirmation' },
  reward: { zh: '行政奖励', en: 'Reward' },
  adjudication: { zh: '行政裁决', en: 'Adjudication' },
  other: { zh: '其他行政权力', en: 'Other powers' },
} as const satisfies Readonly<Record<string, Text>>
