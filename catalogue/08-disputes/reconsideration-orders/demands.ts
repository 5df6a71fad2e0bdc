import { anyOf, carry, defineDemands, not } from '../../../src/kernel/define.ts'
import { allElsewhere, bySteps, elsewhere, kept } from '../../kept-where.ts'
import { reconsiderationLaw as law } from '../../law/reconsideration-law.ts'
import { reconsiderationOrdinaryFacts as facts } from '../../law/statutory/reconsideration-ordinary.ts'
import { orderCompliance } from './procedure.ts'

const inReconsideration = elsewhere('见行政复议程序（reconsideration）', 'See reconsideration (reconsideration)')
const begun = anyOf('opened', 'open')
const owed = <A extends string>(...since: readonly A[]) => [{ kind: 'owed', since }] as const
/** The day stands in the order: the sixty days of 76 and of 实施条例 49(1), or the day that the decision set. */
const carriedOut = {
  acts: ['comply'], by: ['respondentStaff'], requires: [begun], clocks: [{ kind: 'owed', since: ['opened', 'open', '@subject'], field: 'until' }],
} as const
const dayInTheOrder = kept('登记待履行事项时写明收到后第六十日（orders-made）', 'The sixtieth day from receipt is written into the order (orders-made)')
const onceOverdue = { by: ['head'], requires: [begun], overdue: 'comply', basis: law.art('77(2)') } as const

/** What the law demands of carrying out what a reconsideration ordered (行政复议法 76, 77, 85). */
export const orderComplianceDemands = defineDemands(orderCompliance, {
  means: {},
  carries: [
    carry(
      facts,
      {
        ...allElsewhere(facts.steps, inReconsideration),
        'report-rectification': { ...carriedOut, otherwise: { '60 day from event:opinion-letter-received': dayInTheOrder } },
        'remake-act': {
          ...carriedOut,
          otherwise: {
            '60 day from event:decision-received': dayInTheOrder,
            when: kept('只有责令重新作出的决定才登入待履行清单', 'Only a decision that orders it enters the register of orders'),
          },
        },
        'order-performance': { acts: ['orderAgain'], by: ['head'], requires: [begun], overdue: 'comply' },
      },
      { ...allElsewhere(facts.invariants, inReconsideration), 'inv-10': bySteps('remake-act', 'verify') },
    ),
  ],
  further: {
    open: { acts: ['open'], by: ['handler'], basis: law.art('77(1)') },
    opened: { acts: ['opened'], by: ['law'], basis: law.art('77(1)') },
    verify: {
      acts: ['verify'], by: ['handler'], requires: [anyOf('comply', 'performAfterOrder')], anewAfter: ['verify'], clocks: owed('comply', 'performAfterOrder'), basis: law.art('77(1)'),
    },
    close: { acts: ['close'], by: ['head'], apart: ['verify'], requires: ['verify'], onlyIf: 'complied', clocks: owed('verify'), basis: law.art('77(1)') },
    reordered: { acts: ['reordered'], by: ['head'], requires: ['verify'], onlyIf: not('complied'), clocks: owed('verify'), basis: law.art('77(2)') },
    performAfterOrder: {
      acts: ['performAfterOrder'], by: ['respondentStaff'], requires: ['reordered'], anewAfter: ['performAfterOrder'], clocks: [{ kind: 'owed', since: ['reordered'] }], basis: law.art('77(2)'),
    },
    interview: { acts: ['interview'], ...onceOverdue },
    criticise: { acts: ['criticise'], ...onceOverdue },
    refer: { acts: ['refer'], by: ['head'], requires: ['orderAgain'], clocks: [{ kind: 'waits', since: ['orderAgain'] }], basis: law.art('85(1)') },
    setAside: { acts: ['setAside'], by: ['head'], requires: [begun], basis: law.art('10(1)') },
  },
})
