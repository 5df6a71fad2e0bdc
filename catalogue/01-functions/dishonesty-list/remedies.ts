import { days, months, type Remedy } from '../../../src/kernel/define.ts'
import { reconsiderationAgainstCase } from '../../08-disputes/reconsideration/against-a-case.ts'
import { litigationLaw } from '../../law/litigation-law.ts'
import { reconsiderationLaw } from '../../law/reconsideration-law.ts'

/** 企业信息公示条例 21(1): both remedies are open against a listing. */
export const listRemedies: readonly Remedy[] = [
  { id: 'reconsideration', title: { zh: '申请行政复议', en: 'Reconsideration' }, within: days(60), where: { zh: '本级人民政府', en: 'The government at this level' }, basis: reconsiderationLaw.art('20(1)'), opens: reconsiderationAgainstCase },
  { id: 'litigation', title: { zh: '提起行政诉讼', en: 'Litigation' }, within: months(6), where: { zh: '人民法院', en: 'The court' }, basis: litigationLaw.art('46(1)') },
]
