import type { StepCoverage } from '../../step-coverage.ts'

/** Where each step of the fact base (statutory.json, section 36) and each of its invariants stands, or why it is not here. */
export const coverage = {
  id: 'criminal-case-transfer',
  procedures: ['criminal-lead', 'criminal-case-transfer'],
  steps: {
    detect: 'detect', preserve: 'list', 'task-force': 'nameTaskForce', approve: 'approve', transfer: 'transfer',
    receipt: 'sign', forward: 'forward', examine: 'file', 'hand-over': 'handOver', 'ask-review': 'askReview',
    review: 'fileOnReview', 'ask-prosecutor': 'askProcuratorate', 'administrative-handling': 'handle', 'reverse-transfer': 'giveBack',
    'duty-crime': 'reportClue', offset: 'conclude',
  },
  invariants: {
    0: { built: '达到追诉标准后线索只能列入移送台账；普通程序中涉嫌犯罪的案件没有告知、拟定和决定' },
    1: { built: '移送程序不触及已作处罚和许可的清单，原决定照常执行' },
    2: { not: '定罪后不再罚款：判决由法院作出，程序只记录结果；再次立案由承办人按“一事不再罚”审查，未能由系统判定' },
    3: { built: '逾期由期限规则出牌；处分属于公务员处分程序' },
    4: 'handOver',
    5: 'approve',
  },
} as const satisfies StepCoverage
