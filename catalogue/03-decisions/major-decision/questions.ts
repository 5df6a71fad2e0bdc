import { choice, date, days, type Form, file, longText, organ, person, text, workdays, yesNo } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { majorDecisionRegulation as law } from '../../law/major-decision-regulation.ts'
import { meetings } from './registers.ts'

const grades = { low: { zh: '低', en: 'Low' }, medium: { zh: '中', en: 'Medium' }, high: { zh: '高', en: 'High' } }
const grade = (zh: string, en: string) => choice({ ask: { zh, en }, because: law.art('23(2)'), options: grades })
const risks = liaoningPlan.art('16')
/** What a member may think: the very outcomes among which the head decides, so that the two can be compared; or to hold back. */
const views = {
  adopted: { zh: '通过', en: 'Adopt' }, deferred: { zh: '暂缓', en: 'Defer' }, rejected: { zh: '不予通过', en: 'Reject' }, reserved: { zh: '保留意见', en: 'Reserved' },
}
/** Why a stage does not apply: asked where it is left out, so that none is left out in silence (规划14). */
const leftOut = (zh: string, en: string, at: '14(1)' | '19(1)' | '22(1)' | '29(1)[1]', onlyIf: { field: string; is: boolean }) =>
  longText({ ask: { zh, en }, because: law.art(at), onlyIf })

/** What each act of a major decision asks. */
export const questions = {
  propose: { proposal: longText({ ask: { zh: '决策事项建议', en: 'Proposal' }, because: law.art('10(1)') }) },
  study: { report: file({ ask: { zh: '研究论证报告', en: 'Study' }, because: law.art('10(1)') }) },
  start: {
    // Macro control, legislation and emergencies are outside (3(2)): only the five kinds of 3(1) can be named.
    kind: choice({
      ask: { zh: '决策事项类别', en: 'Kind of decision' }, because: law.art('3(1)'), seenBy: 'public',
      options: {
        policy: { zh: '公共服务、市场监管、社会管理、环境保护等重大公共政策和措施', en: 'Major public policy' },
        plan: { zh: '经济和社会发展等重要规划', en: 'Important plan' },
        resources: { zh: '开发利用、保护重要自然资源和文化资源', en: 'Natural and cultural resources' },
        project: { zh: '重大公共建设项目', en: 'Major public works' },
        other: { zh: '其他重大事项', en: 'Other major matter' },
      },
    }),
    title: text({ ask: { zh: '决策事项名称', en: 'Title' }, because: law.art('11(1)'), seenBy: 'public' }),
    undertaker: organ({ ask: { zh: '决策承办单位', en: 'Undertaking unit' }, because: law.art('11(1)'), seenBy: 'public' }),
    legalOffice: organ({ ask: { zh: '负责合法性审查的部门', en: 'Reviews legality' }, because: law.art('25(1)') }),
    code: text({ ask: { zh: '目录事项编码', en: 'Code in the catalogue' }, because: law.art('3(3)'), onlyIf: { field: 'inCatalogue', is: true } }),
    assessor: organ({ ask: { zh: '风险评估单位', en: 'Assesses the risk' }, because: law.art('22(1)'), onlyIf: { field: 'risky', is: true } }),
    whySecret: leftOut('依法不予公开的依据', 'On which law it is not public', '14(1)', { field: 'secret', is: true }),
    whyNotTechnical: leftOut('不需专家论证的理由', 'Why no experts', '19(1)', { field: 'technical', is: false }),
    whyNotRisky: leftOut('不需风险评估的理由（已评估的，写明何时由谁评估）', 'Why no risk assessment', '22(1)', { field: 'risky', is: false }),
    whyNotEconomic: leftOut('不需公平竞争审查的理由', 'Why no fair competition review', '29(1)[1]', { field: 'economic', is: false }),
  },
  reasons: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art('11(1)') }) },
  draft: {
    text: file({ ask: { zh: '决策草案', en: 'Draft' }, because: law.art('12(1)'), seenBy: 'public' }),
    explanation: file({ ask: { zh: '草案说明', en: 'Explanation' }, because: law.art('15(1)'), seenBy: 'public' }),
    forecast: longText({ ask: { zh: '成本效益分析', en: 'Cost and benefit' }, because: law.art('12(3)'), optional: true }),
    alternatives: longText({ ask: { zh: '其他方案', en: 'Alternatives' }, because: law.art('12(4)'), optional: true }),
  },
  coordinate: { result: longText({ ask: { zh: '协商情况；不一致的，写明争点、各方意见和理由', en: 'What was agreed, and what stays disputed' }, because: law.art('13(1)') }) },

  consult: {
    shorter: yesNo({ ask: { zh: '期限短于三十日', en: 'Shorter than thirty days' }, because: law.art('15(1)') }),
    until: date({ ask: { zh: '截止日期', en: 'Until' }, because: law.art('15(1)'), notBefore: days(30), seenBy: 'public', onlyIf: { field: 'shorter', is: false } }),
    // The Regulation names no floor for a shorter time (doubt of the fact base); one whole day is what makes it a consultation at all.
    shortUntil: date({ ask: { zh: '截止日期', en: 'Until' }, because: law.art('15(1)'), notBefore: days(1), seenBy: 'public', onlyIf: { field: 'shorter', is: true } }),
    why: longText({ ask: { zh: '缩短期限的理由', en: 'Why it is shorter' }, because: law.art('15(1)'), seenBy: 'public', onlyIf: { field: 'shorter', is: true } }),
  },
  comment: { opinion: longText({ ask: { zh: '意见', en: 'Opinion' }, because: law.art('14(1)'), seenBy: 'public' }) },
  announceHearing: {
    heldOn: date({ ask: { zh: '听证日期', en: 'Day of the hearing' }, because: law.art('16(2)'), seenBy: 'public' }),
    place: text({ ask: { zh: '地点', en: 'Place' }, because: law.art('16(2)'), seenBy: 'public' }),
    selection: longText({ ask: { zh: '听证参加人遴选办法和名单', en: 'How participants were chosen, and who' }, because: law.art('16(3)'), seenBy: 'public' }),
  },
  hear: { record: file({ ask: { zh: '听证会记录（参加人签字）', en: 'Record, signed by participants' }, because: law.art('17(1)') }) },
  openSurvey: {
    question: longText({ ask: { zh: '调查的问题', en: 'What is asked' }, because: law.art('14(2)'), seenBy: 'public' }),
    until: date({ ask: { zh: '截止日期', en: 'Until' }, because: law.art('14(2)'), notBefore: days(1), seenBy: 'public' }),
  },
  answerSurvey: {
    choice: choice({
      ask: { zh: '你的态度', en: 'Your view' }, because: law.art('14(2)'),
      options: { yes: { zh: '赞成', en: 'In favour' }, no: { zh: '不赞成', en: 'Against' }, unsure: { zh: '说不清', en: 'Unsure' } },
    }),
  },
  closeSurvey: { result: longText({ ask: { zh: '调查结果', en: 'Result' }, because: law.art('14(2)'), seenBy: 'public' }) },
  absorb: { adopted: longText({ ask: { zh: '意见研究采纳情况（逐类：采纳、未采纳及理由）', en: 'What was adopted, what not, and why' }, because: law.art('18(1)'), seenBy: 'public' }) },

  drawExpert: {
    expert: person({ ask: { zh: '抽取的专家', en: 'Expert drawn' }, because: law.art('20(1)') }),
    name: text({ ask: { zh: '姓名', en: 'Name' }, because: law.art('20(1)') }),
    field: text({ ask: { zh: '专业领域', en: 'Field' }, because: law.art('20(1)') }),
    how: text({ ask: { zh: '抽取方式和见证人', en: 'How drawn, before whom' }, because: law.art('20(1)') }),
  },
  argue: {
    noInterest: yesNo({ ask: { zh: '本人与该决策事项没有直接利害关系', en: 'I have no direct interest in the matter' }, because: law.art('20(1)') }),
    opinion: longText({ ask: { zh: '论证意见（必要性、可行性、科学性）', en: 'Opinion' }, because: law.art('19(1)') }),
  },
  excludeExpert: {
    expert: person({ ask: { zh: '回避的专家', en: 'Expert who steps aside' }, because: law.art('20(1)') }),
    why: longText({ ask: { zh: '利害关系', en: 'Interest' }, because: law.art('20(1)') }),
  },
  absorbExperts: { adopted: longText({ ask: { zh: '专家论证意见及采纳情况', en: 'Opinions of the experts and what became of them' }, because: law.art('29(1)[3]'), seenBy: 'public' }) },
  assess: {
    social: grade('社会稳定风险', 'Social risk'),
    environmental: grade('生态环境风险', 'Environmental risk'),
    economic: grade('经济风险', 'Economic risk'),
    overall: choice({ ask: { zh: '综合风险等级', en: 'Overall grade' }, because: risks, options: grades }),
    report: file({ ask: { zh: '风险评估报告（风险点、防范措施、处置预案）', en: 'Report: risks, measures, response plan' }, because: law.art('23(2)') }),
    measures: longText({ ask: { zh: '确保风险可控的措施', en: 'What makes the risk controllable' }, because: law.art('24(1)') }),
  },
  competition: { conclusion: longText({ ask: { zh: '公平竞争审查结论', en: 'Conclusion' }, because: law.art('29(1)[1]') }) },

  sendReview: {
    materials: file({ ask: { zh: '送审材料（依据、履行程序的说明）', en: 'Materials' }, because: law.art('26(1)') }),
    by: date({ ask: { zh: '审查期限', en: 'Answer by' }, because: law.art('26(2)'), notBefore: workdays(7) }),
  },
  returnForReview: { missing: longText({ ask: { zh: '退回理由、需要补充的材料', en: 'What is missing' }, because: law.art('26(1)') }) },
  review: {
    conclusion: choice({
      ask: { zh: '审查结论', en: 'Conclusion' }, because: law.art('25(2)'),
      options: {
        lawful: { zh: '合法', en: 'Lawful' },
        reform: { zh: '国家尚无明确规定的探索性改革，法律风险如下', en: 'Exploratory reform without State rule; the legal risk is stated' },
        unlawful: { zh: '不合法', en: 'Unlawful' },
      },
    }),
    counsel: longText({ ask: { zh: '法律顾问、公职律师意见', en: 'Opinion of counsel' }, because: law.art('28(1)') }),
    opinion: longText({ ask: { zh: '审查意见（权限、程序、内容）', en: 'Opinion: power, procedure, content' }, because: law.art('27(1)') }),
  },
  submit: { file: file({ ask: { zh: '提交讨论的材料', en: 'Materials for the meeting' }, because: law.art('29(1)[1]') }) },

  convene: {
    meeting: choice({ ask: { zh: '会议', en: 'Meeting' }, because: law.art('30(1)'), options: meetings }),
    heldOn: date({ ask: { zh: '会议日期', en: 'Day of the meeting' }, because: law.art('30(1)') }),
  },
  speak: {
    view: choice({ ask: { zh: '意见', en: 'View' }, because: law.art('30(2)'), options: views }),
    said: longText({ ask: { zh: '发言要点（不同意见如实载明）', en: 'What was said' }, because: law.art('30(3)') }),
  },
  decide: {
    said: longText({ ask: { zh: '发言要点', en: 'What was said' }, because: law.art('30(3)') }),
    why: longText({ ask: { zh: '与会议组成人员多数人意见不一致的理由', en: 'Why against most of the members' }, because: law.art('30(2)'), optional: true }),
  },
  minutes: { minutes: file({ ask: { zh: '会议记录（发言次序、各人意见）', en: 'Minutes' }, because: law.art('30(3)') }) },
  reportParty: { reply: text({ ask: { zh: '请示报告及批复文号', en: 'Report and reply' }, because: law.art('31(1)') }) },
  reportCongress: { number: text({ ask: { zh: '报告文号', en: 'Report' }, because: law.art('8(1)') }) },

  publish: {
    where: text({ ask: { zh: '公布载体（公报、网站、报纸）', en: 'Published where' }, because: law.art('32(1)'), seenBy: 'public' }),
    explanation: longText({ ask: { zh: '解读', en: 'Explanation' }, because: law.art('32(1)'), seenBy: 'public' }),
  },
  archive: { volume: text({ ask: { zh: '案卷号', en: 'Volume' }, because: law.art('33(1)') }) },
  issue: {
    executor: organ({ ask: { zh: '决策执行单位', en: 'Executing unit' }, because: law.art('34(1)') }),
    number: text({ ask: { zh: '发文字号', en: 'Number of the document' }, because: law.art('31(1)'), seenBy: 'public' }),
  },
} as const satisfies Readonly<Record<string, Form>>
