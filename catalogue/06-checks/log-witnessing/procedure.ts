import { defineProcedure, longText, number, text } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { theLaw } from '../../organs/case-roles.ts'

const basis = liaoningPlan.art('34')

/**
 * A region that witnesses the logs of others puts what it saw into its own: who has one signed checkpoint of it holds all of theirs.
 * The answers are `origin`, `size`, `root` and `note`; the platform gives them.
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
      form: {
        origin: text({ ask: { zh: '日志名称', en: 'Log' }, because: basis }),
        size: number({ ask: { zh: '条目数', en: 'Entries' }, because: basis }),
        root: text({ ask: { zh: '根', en: 'Root' }, because: basis }),
        note: longText({ ask: { zh: '签名的检查点', en: 'Signed checkpoint' }, because: basis }),
      },
      publishes: {
        kind: 'log-checkpoint', title: '所见证的检查点：{this.origin}', basis,
        rows: { 日志: '{this.origin}', 条目数: '{this.size}', 根: '{this.root}' },
      },
    },
  },
})
