import { choice, citations, date, days, type Form, file, longText, organ, text, yesNo } from '../../../src/kernel/define.ts'
import { businessEnvironmentRegulation } from '../../law/business-environment-regulation.ts'
import { fairCompetitionRegulation } from '../../law/fair-competition-regulation.ts'
import { governmentInformationRegulation } from '../../law/government-information-regulation.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { localOrganicLaw } from '../../law/local-organic-law.ts'

const making = localOrganicLaw.art('75(1)')
const consulting = businessEnvironmentRegulation.art('62(2)')
const competition = fairCompetitionRegulation.art('14(1)')
const issuing = liaoningPlan.art('12')
const lasting = liaoningPlan.art('13')

/** What each act of the making asks. Public where the public is addressed; files by their hash. */
export const questions = {
  assess: {
    title: text({ ask: { zh: '文件名称', en: 'Title' }, because: making, seenBy: 'public' }),
    report: file({ ask: { zh: '评估论证报告', en: 'Assessment report' }, because: making }),
    byGovernment: yesNo({ ask: { zh: '以政府名义出台', en: 'To be issued by a government' }, because: competition }),
    market: organ({
      ask: { zh: '本级市场监督管理部门', en: 'Market regulation of the same level' }, because: competition,
      onlyIf: { field: 'byGovernment', is: true },
    }),
  },
  draft: {
    text: file({ ask: { zh: '草案文本', en: 'Text of the draft' }, because: making, seenBy: 'public', draftRank: 'normative-document' }),
    explanation: file({ ask: { zh: '起草说明', en: 'Explanation' }, because: making, seenBy: 'public' }),
    basis: citations({ ask: { zh: '制定依据', en: 'Basis of the document' }, because: making, optional: true, seenBy: 'public' }),
    changes: longText({ ask: { zh: '改动说明', en: 'What was changed' }, because: making, optional: true }),
  },
  business: {
    heard: longText({ ask: { zh: '听取了哪些企业、协会的意见', en: 'Whom was heard' }, because: businessEnvironmentRegulation.art('62(1)') }),
  },
  consult: {
    shorter: yesNo({
      ask: { zh: '期限短于三十日', en: 'Shorter than thirty days' }, because: consulting,
      help: { zh: '一般不少于三十日；短于三十日须说明理由。', en: 'As a rule thirty days or more; less needs a reason.' },
    }),
    until: date({
      ask: { zh: '征求意见截止日期', en: 'Comments until' }, because: consulting, notBefore: days(30), seenBy: 'public',
      onlyIf: { field: 'shorter', is: false },
    }),
    shortUntil: date({
      ask: { zh: '征求意见截止日期', en: 'Comments until' }, because: consulting, notBefore: days(1), seenBy: 'public',
      onlyIf: { field: 'shorter', is: true },
    }),
    why: longText({ ask: { zh: '缩短期限的理由', en: 'Why shorter' }, because: consulting, seenBy: 'public', onlyIf: { field: 'shorter', is: true } }),
  },
  comment: {
    comment: longText({ ask: { zh: '意见', en: 'Comment' }, because: consulting, seenBy: 'public' }),
    article: text({ ask: { zh: '针对的条款', en: 'On which article' }, because: consulting, optional: true, seenBy: 'public' }),
  },
  feedback: {
    answers: longText({ ask: { zh: '逐条采纳情况及理由', en: 'Each comment: adopted or not, and why' }, because: consulting, seenBy: 'public' }),
  },
  competition: {
    conclusion: longText({ ask: { zh: '公平竞争审查结论', en: 'Conclusion on fair competition' }, because: fairCompetitionRegulation.art('18(1)') }),
  },
  legality: { opinion: longText({ ask: { zh: '合法性审核意见', en: 'Opinion on legality' }, because: making }) },
  discuss: { minutes: file({ ask: { zh: '会议纪要', en: 'Minutes' }, because: making }) },
  register: {
    number: text({
      ask: { zh: '统一编号', en: 'Number' }, because: issuing, seenBy: 'public',
      help: { zh: '例如 沈和市监规〔2026〕3号；已用过的编号不能再用。', en: 'A number once given is never given again.' },
    }),
  },
  publish: {
    where: text({ ask: { zh: '公布载体', en: 'Published where' }, because: businessEnvironmentRegulation.art('64(2)'), seenBy: 'public' }),
    later: yesNo({ ask: { zh: '公布之后另日施行（适应调整期）', en: 'In force on a later day (transition)' }, because: businessEnvironmentRegulation.art('65(1)') }),
    inForce: date({
      ask: { zh: '施行日期', en: 'In force from' }, because: businessEnvironmentRegulation.art('65(1)'), notBefore: days(1), seenBy: 'public',
      onlyIf: { field: 'later', is: true },
    }),
    // No national text fixes how long a document lasts; the maker says it in the document. The plan only says that it expires by itself.
    validUntil: date({ ask: { zh: '有效期至', en: 'Valid until' }, because: lasting, notBefore: days(1), seenBy: 'public' }),
  },
  file: {
    receipt: text({ ask: { zh: '备案报告文号', en: 'Number of the filing report' }, because: making }),
    to: organ({ ask: { zh: '报送机关', en: 'Filed with' }, because: making }),
  },
  evaluate: { report: file({ ask: { zh: '实施评估报告', en: 'Evaluation' }, because: lasting }) },
  renew: {
    validUntil: date({ ask: { zh: '继续有效至', en: 'Valid until' }, because: lasting, notBefore: days(1), seenBy: 'public' }),
    reasons: longText({ ask: { zh: '继续实施的理由', en: 'Why it continues' }, because: lasting, seenBy: 'public' }),
  },
  withdraw: {
    reasons: longText({ ask: { zh: '废止理由', en: 'Reasons' }, because: governmentInformationRegulation.art('20(1)[1]'), seenBy: 'public' }),
  },
  noteRevocation: {
    by: choice({
      ask: { zh: '撤销机关', en: 'Revoked by' }, because: localOrganicLaw.art('73(1)[3]'), seenBy: 'public',
      options: {
        government: { zh: '上级政府（备案审查中撤销）', en: 'The government above, in its review' },
        congress: { zh: '本级人大常委会', en: 'The standing committee of the congress' },
      },
    }),
    decision: text({ ask: { zh: '撤销决定文号', en: 'Number of the decision' }, because: localOrganicLaw.art('73(1)[3]'), seenBy: 'public' }),
  },
  drop: { reasons: longText({ ask: { zh: '终止理由', en: 'Reasons' }, because: making }) },
} as const satisfies Readonly<Record<string, Form>>
