/**
 * Where each step of the fact base (statutory.json, section 12) and each of its invariants stands: the act that carries it, in the words of the
 * procedure, or why it is not here.
 */
export const coverage = {
  id: 'coercive-measure-seal-seize',
  procedure: 'coercive-measure-seal-seize',
  steps: {
    'check-power': { built: '唯一入口的职权校验（权力清单上的行政强制职权）与依据校验' },
    approve: { act: 'approve' },
    'urgent-report': { act: 'confirm' },
    execute: { act: 'seal' },
    'site-record': { act: 'seal' },
    'deliver-decision': { act: 'seal' },
    custody: { act: 'entrust' },
    test: { act: 'test' },
    extend: { act: 'extend' },
    // The clock of thirty days is that of `expires`, which stops, is lengthened, and speaks by itself.
    dispose: { act: 'dispose' },
    lift: { act: 'lift' },
    'hand-over-criminal': { act: 'handOver' },
  },
  invariants: {
    0: { built: '唯一入口：只有本机关权力清单上的职权，两名持证人员；没有委托这一行为' },
    1: { act: 'seal' },
    2: { act: 'seal' },
    3: { act: 'expires' },
    4: { built: '没有任何行为向当事人收取保管、检测费用，文书写明由机关承担' },
    5: { not: '使用、损毁是事实行为，平台不能阻止；损失由国家赔偿程序处理（救济告知中写明）' },
    6: { act: 'propose' },
    7: { act: 'disapprove' },
  },
} as const
