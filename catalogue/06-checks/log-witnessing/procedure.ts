import { defineProcedure, witnessQuestions } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { theLaw } from '../../organs/case-roles.ts'

const basis = liaoningPlan.art('34')

/**
 * A region that witnesses the logs of others puts what it saw into its own: who has one signed checkpoint of it holds all of theirs.
 * No law orders it; the plan asks that the operation of powers be supervised by electronic means (task 34), and a record that only its keeper
 * vouches for is not.
 */
export const logWitnessing = defineProcedure({
  id: 'log-witnessing',
  title: { zh: '存证日志见证登记', en: 'Record of a log that was witnessed' },
  systems: [],
  basis,
  power: null,
  roles: { law: theLaw },
  outcomes: { recorded: { zh: '已登记', en: 'Recorded' } },
  acts: {
    record: {
      title: { zh: '登记所见证的检查点', en: 'Record the checkpoint that was witnessed' },
      by: 'law', basis, starts: true, outcome: 'recorded', ends: true,
      form: witnessQuestions(basis),
      publishes: {
        kind: 'log-checkpoint', title: '所见证的检查点：{this.origin}', basis,
        rows: { 日志: '{this.origin}', 条目数: '{this.size}', 根: '{this.root}' },
      },
    },
  },
})
