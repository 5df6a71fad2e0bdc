import { choice, type Form, file, longText, organ, text } from '../../../src/kernel/define.ts'
import { majorDecisionRegulation as law } from '../../law/major-decision-regulation.ts'

/** What is asked while a major decision is carried out, evaluated, and answered for. */
export const questions = {
  begin: { executor: organ({ ask: { zh: '决策执行单位', en: 'Executing unit' }, because: law.art('34(1)'), offered: '{subject.executor}' }) },
  reportExecution: { report: longText({ ask: { zh: '执行情况', en: 'How it is carried out' }, because: law.art('34(1)') }) },
  reportProblem: { problem: longText({ ask: { zh: '问题、重大变化或者不可抗力', en: 'Problem or change' }, because: law.art('35(1)') }) },
  suspend: { why: longText({ ask: { zh: '情况紧急、中止执行的理由', en: 'Why it is urgent' }, because: law.art('37(1)') }) },
  orderEvaluation: {
    ground: choice({
      ask: { zh: '评估事由', en: 'Ground' }, because: law.art('36(1)'),
      options: {
        effect: { zh: '明显未达到预期效果', en: 'Clearly short of what was expected' },
        opinions: { zh: '公众提出较多意见', en: 'Many opinions' },
        needed: { zh: '决策机关认为有必要', en: 'Held necessary' },
      },
    }),
    evaluator: organ({ ask: { zh: '承担评估的单位', en: 'Evaluator' }, because: law.art('36(1)') }),
  },
  evaluate: {
    participants: longText({ ask: { zh: '参与评估的公众、代表、组织', en: 'Who took part' }, because: law.art('36(1)') }),
    report: file({ ask: { zh: '决策后评估报告', en: 'Evaluation' }, because: law.art('36(1)') }),
  },
  adjust: { case: text({ ask: { zh: '调整决策的案号（依本条例重新履行程序）', en: 'Case of the new decision' }, because: law.art('37(1)') }) },
  resume: { why: longText({ ask: { zh: '恢复执行的理由', en: 'Why it goes on' }, because: law.art('37(1)') }) },
  complete: { result: longText({ ask: { zh: '执行结果', en: 'Result' }, because: law.art('34(1)') }) },
  inquire: { clue: longText({ ask: { zh: '倒查事由', en: 'What is looked into' }, because: law.art('38(2)') }) },
  answerFor: {
    grave: longText({ ask: { zh: '严重失误或者久拖不决的事实', en: 'What went gravely wrong' }, because: law.art('38(2)') }),
    responsible: longText({ ask: { zh: '责任人员及追究方式', en: 'Who answers for it, and how' }, because: law.art('38(2)') }),
    dissenters: longText({ ask: { zh: '讨论时表示不同意见、减免责任的人员', en: 'Who dissented at the meeting and is spared' }, because: law.art('38(3)') }),
  },
  noFault: { why: longText({ ask: { zh: '不予追究的理由', en: 'Why nobody answers for it' }, because: law.art('38(2)') }) },
} as const satisfies Readonly<Record<string, Form>>
