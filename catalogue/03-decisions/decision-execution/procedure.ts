import { anyOf, defineProcedure, did, not } from '../../../src/kernel/define.ts'
import { majorDecisionRegulation as law } from '../../law/major-decision-regulation.ts'
import { clerk, head, officer } from '../../organs/case-roles.ts'
import { questions } from './questions.ts'

const register = 'major-decisions'
const title = { zh: '决策作出前承担主要论证评估工作的单位', en: 'Who argued and assessed before' }

/** Carrying out a major decision: reports, problems, urgent suspension, evaluation by others than who argued it, and adjustment by a new decision only. */
export const majorDecisionExecution = defineProcedure({
  id: 'major-decision-execution',
  title: { zh: '重大行政决策执行和后评估', en: 'Execution and evaluation of a major decision' },
  systems: ['18'],
  basis: law.art('34(1)'),
  power: null,
  // Who argued before the decision stands in the case from the first act, so that nobody of that unit evaluates it (36(2)).
  about: { register, same: { organ: 'organ' }, where: { state: 'inForce' }, holder: { role: 'earlier', id: 'arguedBy', name: 'arguedBy' } },
  roles: {
    clerk, head,
    executing: { ...officer, of: 'executor', title: { zh: '决策执行单位', en: 'Executing unit' } },
    evaluating: { ...officer, of: 'evaluator', title: { zh: '后评估单位', en: 'Evaluator' } },
    arguing: { ...officer, of: 'earlier', title },
    executor: { title: { zh: '决策执行单位', en: 'Executing unit' }, kind: 'party' },
    evaluator: { title: { zh: '后评估单位', en: 'Evaluator' }, kind: 'party' },
    earlier: { title, kind: 'party' },
  },
  outcomes: { completed: { zh: '执行完毕', en: 'Carried out' }, adjusted: { zh: '调整', en: 'Adjusted' } },
  acts: {
    begin: {
      title: { zh: '交办执行', en: 'Hand over for execution' },
      by: 'clerk', basis: law.art('34(1)'), starts: true, joins: [{ role: 'executor', field: 'executor' }], form: questions.begin,
    },
    // No law says how long a decision is carried out: between reports the case waits without a clock.
    reportExecution: {
      title: { zh: '报告执行情况', en: 'Report on execution' },
      by: 'executing', basis: law.art('34(1)'), after: ['begin'], owedSince: 'begin', often: true, form: questions.reportExecution,
    },
    reportProblem: {
      title: { zh: '报告问题和重大变化', en: 'Report a problem or a change' },
      by: 'executing', basis: law.art('35(1)'), after: ['begin'], often: true, form: questions.reportProblem,
    },
    suspend: {
      title: { zh: '紧急中止执行', en: 'Suspend in urgency' },
      by: 'head', basis: law.art('37(1)'), after: ['reportProblem'], form: questions.suspend,
    },
    resume: {
      title: { zh: '恢复执行', en: 'Let it go on' },
      by: 'head', basis: law.art('37(1)'), after: ['suspend'], owedSince: 'suspend', usesUp: ['suspend', 'reportProblem'], form: questions.resume,
    },
    orderEvaluation: {
      title: { zh: '组织决策后评估', en: 'Order an evaluation' },
      by: 'head', basis: law.art('36(1)'), after: ['begin'], often: true, joins: [{ role: 'evaluator', field: 'evaluator' }],
      form: questions.orderEvaluation,
    },
    evaluate: {
      title: { zh: '决策后评估', en: 'Evaluate afterwards' },
      by: 'evaluating', notBy: 'arguing', basis: [law.art('36(1)'), law.art('36(2)')], after: ['orderEvaluation'], owedSince: 'orderEvaluation',
      form: questions.evaluate,
    },
    adjust: {
      title: { zh: '重大调整（另行履行程序）', en: 'Major change, decided anew' },
      by: 'head', basis: law.art('37(1)'), after: [anyOf('suspend', 'evaluate')], outcome: 'adjusted', ends: true, form: questions.adjust,
      effects: [{ register, change: 'amend', key: '{subject}', values: { state: 'adjusted' } }],
    },
    complete: {
      title: { zh: '执行完毕', en: 'Carried out' },
      by: 'head', basis: law.art('34(1)'), after: ['reportExecution'], awaits: ['resume', 'evaluate'], provided: not(did('suspend')), outcome: 'completed', ends: true,
      form: questions.complete, effects: [{ register, change: 'amend', key: '{subject}', values: { state: 'completed' } }],
    },
  },
})

/** Looking back for who answers for a decision that went gravely wrong: by the organ above, without any limit of time (38(2)). */
export const decisionResponsibility = defineProcedure({
  id: 'decision-responsibility',
  title: { zh: '重大行政决策责任倒查和终身追究', en: 'Who answers for a major decision' },
  systems: ['18'],
  basis: law.art('38(2)'),
  power: null,
  about: { register },
  roles: { clerk, head },
  outcomes: { found: { zh: '追究责任', en: 'Found responsible' }, none: { zh: '不予追究', en: 'Nobody is' } },
  acts: {
    inquire: { title: { zh: '启动倒查', en: 'Look back' }, by: 'clerk', basis: [law.art('38(1)'), law.art('38(2)')], starts: true, form: questions.inquire },
    answerFor: {
      title: { zh: '认定责任', en: 'Find who answers for it' },
      by: 'head', apart: ['inquire'], basis: [law.art('38(1)'), law.art('38(2)'), law.art('38(3)')], after: ['inquire'], owedSince: 'inquire', outcome: 'found',
      ends: true, form: questions.answerFor,
    },
    noFault: {
      title: { zh: '不予追究', en: 'Nobody answers for it' },
      by: 'head', apart: ['inquire'], basis: law.art('38(2)'), after: ['inquire'], outcome: 'none', ends: true, form: questions.noFault,
    },
  },
})
