/** Where each step of the fact base (statutory.json, section 14) and each of its invariants stands, or why it is not here. */
export const coverage = {
  id: 'coercive-execution',
  procedure: 'coercive-execution',
  steps: {
    'decision-unperformed': { act: 'open' },
    demand: { act: 'demand' },
    hear: { act: 'hearDefence' },
    decide: { act: 'decide' },
    'decide-at-once': { act: 'decideAtOnce' },
    'late-fine': { act: 'tellLateFine' },
    // The thirty days are a waiting period of `decide`.
    'enforce-money': { act: 'decide' },
    transfer: { act: 'transfer' },
    auction: { act: 'auction' },
    'substitute-decision': { act: 'substituteDecide' },
    'substitute-demand': { act: 'substituteDemand' },
    'substitute-perform': { act: 'substitutePerform' },
    'substitute-immediate': { act: 'clearAtOnce' },
    // Announced, and decided only when the periods of remedies are over; carried out by `execute`.
    demolish: { act: 'announce' },
    agreement: { act: 'acceptAgreement' },
    suspend: { act: 'suspend' },
    drop: { act: 'drop' },
    terminate: { act: 'terminate' },
    restore: { act: 'restore' },
  },
  invariants: {
    0: { act: 'execute' },
    1: { act: 'decide' },
    2: { act: 'decide' },
    3: { act: 'countLateFine' },
    4: { built: '唯一入口的职权校验：须有权力清单上由法律授予的行政强制执行职权，否则申请人民法院' },
    5: { act: 'remedies.over' },
    6: { not: '暴力、胁迫是事实行为，平台不能阻止；费用由当事人签收的执行文书载明，监督人员到场签名' },
    7: { act: 'toTreasury' },
  },
} as const
