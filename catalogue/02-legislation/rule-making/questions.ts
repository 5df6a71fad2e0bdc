import { choice, date, days, type Form, file, longText, money, organ, text, yesNo } from '../../../src/kernel/define.ts'
import { meetings } from '../../03-decisions/major-decision/registers.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { ruleMakingRegulation as law } from '../../law/rule-making-regulation.ts'

const assured = liaoningPlan.art('7')
const said = (zh: string, en: string, at: '16(1)' | '17(2)' | '19(1)' | '20(1)' | '24(1)' | '24(2)') => longText({ ask: { zh, en }, because: law.art(at) })

/** What each act of making a rule asks. */
export const questions = {
  propose: { request: file({ ask: { zh: '立项申请（必要性、主要问题、主要制度）', en: 'Request: need, problems, system' }, because: law.art('11(1)') }) },
  plan: {
    // A rule is never called 条例 (7): the name is made of a subject and one of the two words.
    subject: text({ ask: { zh: '规章名称（不含“规定”“办法”）', en: 'Title without its last word' }, because: law.art('7(1)'), seenBy: 'public' }),
    kind: choice({ ask: { zh: '称谓', en: 'Called' }, because: law.art('7(1)'), seenBy: 'public', options: { provisions: { zh: '规定', en: 'Provisions' }, measures: { zh: '办法', en: 'Measures' } } }),
    department: organ({ ask: { zh: '起草单位（任务）', en: 'Drafter' }, because: law.art('12(2)'), seenBy: 'public' }),
    legal: organ({ ask: { zh: '法制机构', en: 'Legal office' }, because: law.art('19(1)') }),
    completeBy: date({ ask: { zh: '完成时间', en: 'To be done by' }, because: law.art('12(2)'), notBefore: days(1), seenBy: 'public' }),
    people: longText({ ask: { zh: '起草人员', en: 'Who drafts' }, because: assured }),
    funds: money({ ask: { zh: '经费', en: 'Funds' }, because: assured, least: 1 }),
  },
  reasons: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art('12(1)') }) },
  draft: {
    text: file({ ask: { zh: '规章草案', en: 'Draft' }, because: law.art('15(1)'), seenBy: 'public' }),
    explanation: file({ ask: { zh: '起草说明', en: 'Explanation' }, because: law.art('15(2)'), seenBy: 'public' }),
  },
  consult: { until: date({ ask: { zh: '征求意见截止日期', en: 'Comments until' }, because: law.art('15(2)'), notBefore: days(30), seenBy: 'public' }) },
  comment: {
    article: text({ ask: { zh: '针对的条款', en: 'On which article' }, because: law.art('15(2)'), optional: true, seenBy: 'public' }),
    comment: longText({ ask: { zh: '意见', en: 'Comment' }, because: law.art('15(2)'), seenBy: 'public' }),
  },
  reply: { answers: longText({ ask: { zh: '逐条采纳情况及理由', en: 'Each comment: adopted or not, and why' }, because: liaoningPlan.art('8'), seenBy: 'public' }) },
  announceHearing: {
    heldOn: date({ ask: { zh: '听证日期', en: 'Day of the hearing' }, because: law.art('16(2)[1]'), notBefore: days(30), seenBy: 'public' }),
    place: text({ ask: { zh: '地点和内容', en: 'Place and subject' }, because: law.art('16(2)[1]'), seenBy: 'public' }),
  },
  hear: { record: file({ ask: { zh: '听证笔录', en: 'Record' }, because: law.art('16(2)[3]') }), handled: said('听证意见处理情况及理由', 'What became of what was said', '16(1)') },
  argue: { result: said('论证咨询情况', 'What was argued', '16(1)') },
  negotiate: { result: said('部门意见和协商情况', 'What departments say, and what was agreed', '17(2)') },
  competition: { conclusion: longText({ ask: { zh: '公平竞争审查结论', en: 'Conclusion' }, because: law.art('18(1)') }) },
  submit: { file: file({ ask: { zh: '送审稿说明、不同意见和有关材料', en: 'Explanation, differences, materials' }, because: law.art('18(1)') }) },
  returnIt: {
    ground: choice({
      ask: { zh: '缓办、退回的情形', en: 'Ground' }, because: law.art('20(1)'),
      options: {
        unripe: { zh: '基本条件尚不成熟或者发生重大变化', en: 'Not ripe' }, disputed: { zh: '争议较大未充分协商', en: 'Disputed and not talked over' },
        notConsulted: { zh: '未按规定公开征求意见', en: 'Not consulted in public' }, form: { zh: '不符合报送要求', en: 'Not as it must be handed in' },
      },
    }),
    why: said('说明', 'Why', '20(1)'),
  },
  raiseDispute: {
    matter: said('争议问题和各方意见', 'What is disputed', '24(1)'),
    assessor: text({ ask: { zh: '委托评估的第三方', en: 'Third party that assesses' }, because: law.art('24(1)') }),
    by: date({ ask: { zh: '决定期限', en: 'To be decided by' }, because: assured, notBefore: days(1) }),
  },
  assessDispute: { report: file({ ask: { zh: '第三方评估报告', en: 'Assessment' }, because: law.art('24(1)') }) },
  settleDispute: { decision: said('协调结果或者决定', 'Decision', '24(2)') },
  reportParty: { report: text({ ask: { zh: '报告文号', en: 'Number of the report' }, because: law.art('4(2)') }) },
  review: {
    asked: said('征求意见、基层调研情况', 'Who was asked, and what was found at the grass roots', '19(1)'), opinion: said('审查意见（六个方面）', 'Opinion on the six points', '19(1)'),
  },
  convene: {
    meeting: choice({ ask: { zh: '会议', en: 'Meeting' }, because: law.art('27(2)'), options: { standing: meetings.standing, plenary: meetings.plenary } }),
    heldOn: date({ ask: { zh: '会议日期', en: 'Day' }, because: law.art('27(2)') }),
  },
  vote: { view: choice({ ask: { zh: '意见', en: 'View' }, because: law.art('27(2)'), options: { pass: { zh: '同意', en: 'Pass' }, not: { zh: '不同意', en: 'Do not pass' } } }) },
  deliberate: { minutes: file({ ask: { zh: '会议纪要', en: 'Minutes' }, because: law.art('27(2)') }) },
  sign: {
    number: text({ ask: { zh: '政府令序号', en: 'Number of the order' }, because: law.art('30(1)'), seenBy: 'public' }),
    atOnce: yesNo({ ask: { zh: '自公布之日起施行', en: 'In force at once' }, because: law.art('32(1)') }),
    // "Thirty days after" is read as the thirty-first day at the earliest (doubt of the fact base): whom it binds has the thirty days whole.
    inForce: date({ ask: { zh: '施行日期', en: 'In force from' }, because: law.art('32(1)'), notBefore: days(31), seenBy: 'public', onlyIf: { field: 'atOnce', is: false } }),
    whyAtOnce: longText({ ask: { zh: '公布后立即施行的理由', en: 'Why at once' }, because: law.art('32(1)'), seenBy: 'public', onlyIf: { field: 'atOnce', is: true } }),
  },
  gazette: { where: text({ ask: { zh: '公报期号、网站、报纸', en: 'Gazette, website, newspaper' }, because: law.art('31(2)'), seenBy: 'public' }) },
  file: { number: text({ ask: { zh: '备案报告文号', en: 'Number of the filing report' }, because: law.art('34(1)') }) },
  evaluate: { report: file({ ask: { zh: '立法后评估报告', en: 'Evaluation' }, because: law.art('38(1)') }) },
} as const satisfies Readonly<Record<string, Form>>
