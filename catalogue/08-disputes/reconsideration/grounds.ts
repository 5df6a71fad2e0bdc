import type { Citation, Text } from '../../../src/kernel/define.ts'
import { reconsiderationLaw as law } from '../../law/reconsideration-law.ts'
import { reconsiderationRegulation as regulation } from '../../law/reconsideration-regulation.ts'

type Grounds = Readonly<Record<string, { readonly title: Text; readonly basis: Citation }>>

const basis = law.art('39(1)')

/** 39(1)[1][2][4]: nobody stands for the applicant. After sixty days of these the case may be ended (41(1)[5]). */
export const nobodyStands: Grounds = {
  died: { title: { zh: '申请人死亡，近亲属是否参加未定', en: 'The applicant died' }, basis },
  incapable: { title: { zh: '申请人丧失行为能力，代理人未定', en: 'The applicant lost capacity' }, basis },
  dissolved: { title: { zh: '申请人组织终止，承受人未定', en: 'The applicant was dissolved' }, basis },
}

/** 39(1): the other cases in which reconsideration is suspended. */
export const suspensionGrounds: Grounds = {
  missing: { title: { zh: '申请人下落不明', en: 'The applicant is missing' }, basis },
  prevented: { title: { zh: '当事人因不可抗力等不能参加', en: 'A party is prevented' }, basis },
  settling: { title: { zh: '调解、和解中双方同意中止', en: 'Both agree while they settle' }, basis },
  interpretation: { title: { zh: '法律适用须有权机关解释', en: 'The law must be interpreted' }, basis },
  otherCase: { title: { zh: '须以尚未审结的他案为依据', en: 'Another case must be decided first' }, basis },
  normReview: { title: { zh: '附带审查规范性文件', en: 'A normative document is under review' }, basis },
  other: { title: { zh: '其他需要中止的情形', en: 'Other cases' }, basis },
}

export const examinationGrounds: Grounds = {
  site: { title: { zh: '现场勘验', en: 'On-site examination' }, basis: regulation.art('34(3)') },
  appraisal: { title: { zh: '鉴定', en: 'Appraisal' }, basis: regulation.art('37(1)') },
}

/** 30(1): the seven conditions of acceptance, and 74(2), as grounds on which one is missing. */
export const refusalGrounds: Readonly<Record<string, Text>> = {
  parties: { zh: '没有明确的申请人或者符合规定的被申请人', en: 'No clear applicant or lawful respondent' },
  interest: { zh: '与被申请的行政行为没有利害关系', en: 'No interest in the act' },
  request: { zh: '没有具体的请求和理由', en: 'No specific request and reasons' },
  late: { zh: '超过法定申请期限', en: 'Out of time' },
  scope: { zh: '不属于行政复议范围', en: 'Outside the scope of reconsideration' },
  jurisdiction: { zh: '不属于本机关管辖', en: 'Another authority has jurisdiction' },
  before: { zh: '复议机关或者人民法院已受理过', en: 'Accepted before, here or by the court' },
  withdrawn: { zh: '自愿撤回后以同一事实和理由再次申请', en: 'Withdrawn freely before, on the same facts' },
}

/** 53: when the simplified procedure may be used. */
export const simplifiedGrounds: Readonly<Record<string, Text>> = {
  onTheSpot: { zh: '当场作出的行政行为', en: 'An act made on the spot' },
  warning: { zh: '警告或者通报批评', en: 'A warning or public criticism' },
  small: { zh: '案件涉及款额三千元以下', en: 'At most 3,000 yuan' },
  information: { zh: '政府信息公开案件', en: 'A case on government information' },
  agreed: { zh: '当事人各方同意', en: 'All parties agree' },
}
