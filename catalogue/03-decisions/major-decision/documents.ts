import type { DocumentRule } from '../../../src/kernel/define.ts'

/** 合法性审查意见书 (规划17). */
export const legalityOpinion = {
  id: 'opinion', title: { zh: '合法性审查意见书', en: 'Opinion on legality' }, layout: 'letter', series: '决审', to: 'undertaker',
  body: [
    '审查事项：{start.title}。', '审查文本（SHA-256）：{review.examined}。文本改动后，本意见不再适用。', '结论：{review.conclusion}。', '{review.opinion}',
    '法律顾问、公职律师意见：{review.counsel}',
  ],
} as const satisfies DocumentRule<string, string, string>

/** 卷内目录: what the volume holds, each by its hash or its number, so that years later nothing can be put in or taken out unseen. */
export const archiveIndex = {
  id: 'index', title: { zh: '重大行政决策案卷卷内目录', en: 'Index of the volume' }, layout: 'certificate', series: '决档', to: 'undertaker',
  body: ['{start.title}（{case.number}）全过程记录。发言和表态按存证日志中的次序排列。'],
  rows: [
    ['案卷号', '{this.volume}'], ['决策事项建议', '{propose.proposal}'], ['研究论证报告', '{study.report}'], ['决策草案', '{draft.text}'],
    ['草案说明', '{draft.explanation}'], ['协商情况', '{coordinate.result}'], ['听证会记录', '{hear.record}'], ['调查结果', '{closeSurvey.result}'],
    ['意见采纳情况', '{absorb.adopted}'], ['专家意见采纳情况', '{absorbExperts.adopted}'], ['风险评估报告', '{assess.report}'],
    ['公平竞争审查', '{competition.conclusion}'], ['不予开展环节的理由', '{start.whySecret}{start.whyNotTechnical}{start.whyNotRisky}{start.whyNotEconomic}'],
    ['合法性审查结论', '{review.conclusion}'], ['会议材料', '{submit.file}'], ['会议日期', '{convene.heldOn}'], ['行政首长末位发言', '{decide.said}'],
    ['与多数意见不一致的理由', '{decide.why}'], ['会议记录', '{minutes.minutes}'], ['请示报告', '{reportParty.reply}'], ['报告人大', '{reportCongress.number}'],
  ],
} as const satisfies DocumentRule<string, string, string>
