import type { StepCoverage } from '../../step-coverage.ts'

/** Where each step of the fact base (statutory.json, section 32) and each of its invariants stands, or why it is not here. */
export const coverage = {
  id: 'officer-qualification',
  procedures: ['officer-certificate', 'certificate-measures', 'certificate-restoration'],
  steps: {
    'confirm-body': { not: '执法主体资格审核确认：机关和权力清单（organ-establishment、power-list-adjustment）承载，确认书尚未单列' },
    delegation: { not: '委托处罚尚未编制' },
    'township-power': { built: '权力清单可以把处罚权列给乡镇街道（power-list-adjustment）' },
    eligibility: 'enrol', train: 'enrol', exam: 'examine', issue: 'issue',
    'non-officer-validity': { not: '浙江规定，辽宁无此依据' },
    show: { built: '任何人可以按证号或者二维码核验（verify-licence）；须由持证人员作出的行为，无有效证件即拒绝' },
    pair: { built: '处罚、强制、检查各程序中 officers: 2' },
    'hearing-chair': { built: '听证主持人为单独岗位，与承办人分开；主持人证为山东规定，辽宁无此依据' },
    'review-qualification': { not: '法律职业资格在任职环节审查，任职程序尚未记录' },
    auxiliary: { built: '合同工、临时工不得参加考试、不得发证，无证即不能作出执法行为' },
    'suspend-cert': 'suspend', withdraw: 'withdraw',
  },
  invariants: {
    0: { built: '唯一入口的人员校验：须持证的行为，证件缺失、暂扣、收回或者过期即拒绝' },
    1: { built: '无证尝试被拒绝并留痕，供监督人员查看' },
    2: { not: '委托处罚尚未编制' },
    3: { built: '强制程序只认权力清单上机关自己的权力，没有委托' },
    4: { built: '唯一入口的职权校验' },
    5: { built: '回避部件（recusal）与 recuses' },
  },
} as const satisfies StepCoverage
