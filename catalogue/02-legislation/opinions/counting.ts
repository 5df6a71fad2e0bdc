import { countQuestions, defineProcedure } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { theLaw } from '../../organs/case-roles.ts'

const basis = liaoningPlan.art('8')

/**
 * While a draft is open for comment the count of what was said stands in the log at the end of every day, so that an opinion which is gone
 * afterwards is missed by everybody. No law orders the count; the plan asks that opinions be answered (task 8), and what can vanish is not.
 */
export const opinionCounting = defineProcedure({
  id: 'opinion-counting',
  title: { zh: '征求意见每日统计', en: 'Daily count of opinions' },
  systems: ['8.1', '15.1'],
  basis,
  power: null,
  roles: { law: theLaw },
  outcomes: { counted: { zh: '已统计', en: 'Counted' } },
  acts: {
    count: {
      title: { zh: '统计当日意见', en: 'Count the opinions of the day' },
      by: 'law', basis, starts: true, outcome: 'counted', ends: true, form: countQuestions(basis),
      effects: [{ register: 'opinion-counts', change: 'enter', key: '{this.entry}/{this.until}', copies: true }],
    },
  },
})
