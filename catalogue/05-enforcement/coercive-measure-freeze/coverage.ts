/** Where each step of the fact base (statutory.json, section 13) and each of its invariants stands, or why it is not here. */
export const coverage = {
  id: 'coercive-measure-freeze',
  procedure: 'coercive-measure-freeze',
  steps: {
    'check-power': { built: '唯一入口的职权校验：须有权力清单上由法律授予的冻结职权，查封扣押职权不能代替' },
    approve: { act: 'approve' },
    'notify-bank': { act: 'notifyBank' },
    'deliver-decision': { act: 'deliverDecision' },
    extend: { act: 'extend' },
    decide: { act: 'decide' },
    'bank-releases': { act: 'bankReleases' },
  },
  invariants: {
    0: { act: 'approve' },
    1: { built: '当事人在账户冻结之后才进入案件，此前内容只有本机关可见' },
    2: { act: 'refuseToFreeze' },
    3: { act: 'expires' },
  },
} as const
