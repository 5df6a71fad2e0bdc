import { anyOf, carry, defineDemands, did } from '../../../src/kernel/define.ts'
import { allElsewhere, bySteps, elsewhere, kept } from '../../kept-where.ts'
import { majorDecisionRegulation as law } from '../../law/major-decision-regulation.ts'
import { majorDecisionFacts as facts } from '../../law/statutory/major-decision.ts'
import { decisionResponsibility, majorDecisionExecution } from './procedure.ts'

const inDecision = elsewhere('见重大行政决策程序（major-decision）', 'See the making of a decision (major-decision)')
const owed = <A extends string>(...since: readonly A[]) => [{ kind: 'owed', since }] as const

/** Execution has begun once it was handed over, whether or not a report was made. */
const whileExecuted = { otherwise: { execute: kept('交办之后即为执行中', 'It is being carried out once it was handed over') } } as const
const noPeriod = { zh: '条例没有规定执行的期限：两次报告之间无期限可走', en: 'The Regulation sets no period for carrying a decision out: between reports none runs' }

/** What the law demands of carrying out a major decision, its evaluation and its change (条例 34–37). */
export const majorDecisionExecutionDemands = defineDemands(majorDecisionExecution, {
  means: {},
  carries: [
    carry(
      facts,
      {
        ...allElsewhere(facts.steps, inDecision),
        execute: { acts: ['reportExecution'], by: ['executing'], requires: ['begin'], clocks: owed('begin') },
        'report-problem': { acts: ['reportProblem'], by: ['executing'], requires: ['begin'], ...whileExecuted },
        suspend: { acts: ['suspend'], by: ['head'], requires: ['reportProblem'], anewAfter: ['resume'] },
        'post-evaluate': { acts: ['evaluate'], by: ['evaluating'], notBy: ['arguing'], requires: ['orderEvaluation'], ...whileExecuted, clocks: owed('orderEvaluation') },
        adjust: { acts: ['adjust'], by: ['head'], requires: [anyOf('suspend', 'evaluate')] },
      },
      { ...allElsewhere(facts.invariants, inDecision), 'inv-07': bySteps('adjust', 'suspend'), 'inv-09': bySteps('post-evaluate') },
    ),
  ],
  further: {
    begin: { acts: ['begin'], by: ['clerk'], basis: law.art('34(1)') },
    resume: { acts: ['resume'], by: ['head'], requires: ['suspend'], anewAfter: ['resume'], clocks: owed('suspend'), basis: law.art('37(1)') },
    orderEvaluation: { acts: ['orderEvaluation'], by: ['head'], requires: ['begin'], basis: law.art('36(1)') },
    evaluatedAnew: { acts: ['complete'], requires: [{ if: did('orderEvaluation'), first: 'evaluate' }], anewAfter: ['orderEvaluation'], basis: law.art('36(1)') },
    complete: { acts: ['complete'], by: ['head'], requires: ['reportExecution'], evenWithout: ['suspend', 'orderEvaluation'], evenAfter: ['suspend'], basis: law.art('34(1)') },
    resumedFirst: { acts: ['complete'], requires: [{ if: did('suspend'), first: 'resume' }], anewAfter: ['suspend'], basis: law.art('37(1)') },
  },
  exceptions: { L1: noPeriod, E6: noPeriod },
})

/** What the law demands of finding who answers for a decision (条例 38). */
export const decisionResponsibilityDemands = defineDemands(decisionResponsibility, {
  means: {},
  carries: [
    carry(
      facts,
      {
        ...allElsewhere(facts.steps, inDecision),
        accountability: { acts: ['answerFor'], by: ['head'], apart: ['inquire'], requires: ['inquire'], clocks: owed('inquire') },
      },
      allElsewhere(facts.invariants, inDecision),
    ),
  ],
  further: {
    inquire: { acts: ['inquire'], by: ['clerk'], basis: law.art('38(2)') },
    noFault: { acts: ['noFault'], by: ['head'], apart: ['inquire'], requires: ['inquire'], basis: law.art('38(2)') },
  },
})
