import type { Remedy } from '../../../src/kernel/define.ts'
import { days, months } from '../../../src/kernel/define.ts'
import { reconsiderationAgainstCase } from '../../08-disputes/reconsideration/against-a-case.ts'
import { litigationLaw } from '../../law/litigation-law.ts'
import { reconsiderationLaw } from '../../law/reconsideration-law.ts'

/** What may be done against a decision of a department of local government on a licence. */
export const remedies: readonly Remedy[] = [
  {
    id: 'reconsideration',
    title: { zh: '申请行政复议', en: 'Apply for reconsideration' },
    within: days(60),
    where: { zh: '{organ.name}的本级人民政府', en: 'the government to which {organ.name} belongs' },
    basis: reconsiderationLaw.art('20(1)'), opens: reconsiderationAgainstCase,
  },
  {
    id: 'litigation',
    title: { zh: '提起行政诉讼', en: 'Sue' },
    within: months(6),
    where: { zh: '有管辖权的人民法院', en: 'the court with jurisdiction' },
    basis: litigationLaw.art('46(1)'),
  },
]
