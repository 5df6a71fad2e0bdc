import { days, months, type Remedy, years } from '../../src/kernel/define.ts'
import { reconsiderationAgainstCase } from '../08-disputes/reconsideration/against-a-case.ts'
import { litigationLaw } from '../law/litigation-law.ts'
import { reconsiderationLaw } from '../law/reconsideration-law.ts'
import { stateCompensationLaw } from '../law/state-compensation-law.ts'

/** What may be done against a penalty or a coercive act, as every decision to penalise or coerce says. */
export const decisionRemedies = [
  {
    id: 'reconsideration', title: { zh: '申请行政复议', en: 'Reconsideration' }, within: days(60),
    where: { zh: '本级人民政府', en: 'The government at this level' }, basis: reconsiderationLaw.art('20(1)'), opens: reconsiderationAgainstCase,
  },
  {
    id: 'litigation', title: { zh: '提起行政诉讼', en: 'Litigation' }, within: months(6), where: { zh: '人民法院', en: 'The court' },
    basis: litigationLaw.art('46(1)'),
  },
  {
    id: 'compensation', title: { zh: '申请国家赔偿', en: 'State compensation' }, within: years(2), where: { zh: '{organ.name}', en: '{organ.name}' },
    basis: stateCompensationLaw.art('39(1)'),
  },
] as const satisfies readonly Remedy[]
