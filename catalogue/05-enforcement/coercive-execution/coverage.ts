import type { StepCoverage } from '../../step-coverage.ts'

/** Where each step of the fact base (statutory.json, section 14) and each of its invariants stands, or why it is not here. */
export const coverage = {
  id: 'coercive-execution',
  procedures: ['coercive-execution'],
  steps: {
    'decision-unperformed': 'open',
    demand: 'demand',
    hear: 'hearDefence',
    decide: 'decide',
    'decide-at-once': 'decideAtOnce',
    'late-fine': 'tellLateFine',
    // The thirty days are a waiting period of `decide`.
    'enforce-money': 'decide',
    transfer: 'transfer',
    auction: 'auction',
    'substitute-decision': 'substituteDecide',
    'substitute-demand': 'substituteDemand',
    'substitute-perform': 'substitutePerform',
    'substitute-immediate': 'clearAtOnce',
    // Announced, and decided only when the periods of remedies are over; carried out by `execute`.
    demolish: 'announce',
    agreement: 'acceptAgreement',
    suspend: 'suspend',
    drop: 'drop',
    terminate: 'terminate',
    restore: 'restore',
  },
  invariants: {
    0: 'execute',
    1: 'decide',
    2: 'decide',
    3: 'countLateFine',
    4: { built: '唯一入口的职权校验：须有权力清单上由法律授予的行政强制执行职权，否则申请人民法院' },
    5: 'remedies.over',
    6: { not: '暴力、胁迫是事实行为，平台不能阻止；费用由当事人签收的执行文书载明，监督人员到场签名' },
    7: 'toTreasury',
  },
} as const satisfies StepCoverage
