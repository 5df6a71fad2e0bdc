import type { StepCoverage } from '../../step-coverage.ts'

/** Where each step of the fact base (statutory.json, section 34) and each of its invariants stands, or why it is not here. */
export const coverage = {
  id: 'double-random-inspection',
  procedures: ['inspection-draw', 'drawn-inspection'],
  steps: {
    'item-list': 'plan', plan: 'approve', libraries: 'commit', draw: 'draw', notice: 'notice', inspect: 'inspect',
    record: 'record', 'order-rectify': 'orderCorrection', recheck: 'recheck', case: 'openCase', publish: 'publish',
    'no-repeat': { not: '“原则上”三个月不重复：软性规定，抽取名录由机关拟订，尚无规则提示' },
    cycle: { not: '两年全覆盖是食品领域的统计指标，尚未编制' },
    'frequency-cap': { not: '“一般”每年一次：软性规定，尚无规则提示' },
    targeted: { not: '针对性检查不经抽取，尚未编制' },
  },
  invariants: {
    0: 'notice',
    1: { built: '抽取名录载明回避关系，抽取函数排除；后发现的由负责人更换并公开理由' },
    2: { built: '检查通知书载明不收取费用；程序没有收费行为' },
    3: { not: '重点领域全覆盖检查不经抽取，尚未编制' },
    4: 'record',
    5: { built: '检查程序没有停产停业的行为，只能转入处罚或者强制程序' },
  },
} as const satisfies StepCoverage
