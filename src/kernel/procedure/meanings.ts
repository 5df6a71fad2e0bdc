import type { Text } from '../law/instrument.ts'

/**
 * What an act means in law, whatever a procedure calls it. Properties speak of meanings, never of procedures, so that a rule such as "no
 * penalty without notice" is written once and asked of every procedure that can end in a penalty.
 */
export const meanings = {
  // The case and its parties
  application: { zh: '申请', en: 'an application' },
  withdrawal: { zh: '撤回申请', en: 'withdrawing the application' },
  acceptance: { zh: '受理', en: 'acceptance' },
  supplementRequest: { zh: '一次性告知补正', en: 'the one notice of what is missing' },
  supplement: { zh: '补正', en: 'handing in what was missing' },
  // Finding the facts
  investigation: { zh: '调查、审查', en: 'investigation or examination' },
  onSite: { zh: '现场检查、核查', en: 'an act on site' },
  seizure: { zh: '先行登记保存、查封、扣押', en: 'preservation or seizure' },
  release: { zh: '对保存、扣押物品的处理', en: 'dealing with what was seized' },
  recusalDemand: { zh: '申请回避', en: 'asking for recusal' },
  // Being heard
  notice: { zh: '事先告知', en: 'notice of what is intended' },
  defence: { zh: '陈述、申辩', en: 'being heard' },
  defenceForgone: { zh: '放弃或者逾期未陈述申辩', en: 'not using the right to be heard' },
  defenceWeighed: { zh: '复核、听取陈述申辩意见', en: 'weighing what was said' },
  hearingNotice: { zh: '告知听证权', en: 'telling the right to a hearing' },
  hearingDemand: { zh: '要求听证', en: 'asking for a hearing' },
  hearing: { zh: '举行听证', en: 'the hearing' },
  hearingForgone: { zh: '放弃听证', en: 'not using the right to a hearing' },
  // Making the decision
  draft: { zh: '形成拟决定的文本', en: 'settling the text that is to be decided' },
  consultation: { zh: '公开征求意见', en: 'public consultation' },
  opinion: { zh: '公众提出意见', en: 'a comment by the public' },
  opinionsAnswered: { zh: '公布意见采纳情况', en: 'the answer to comments' },
  experts: { zh: '专家论证', en: 'the opinion of experts' },
  risk: { zh: '风险评估', en: 'risk assessment' },
  competition: { zh: '公平竞争审查', en: 'fair competition review' },
  review: { zh: '法制审核、合法性审查通过', en: 'passing legality review' },
  reviewRefusal: { zh: '法制审核、合法性审查不通过', en: 'failing legality review' },
  submission: { zh: '提交会议讨论', en: 'submission to the meeting' },
  convening: { zh: '召集会议', en: 'calling the meeting' },
  memberSpeaks: { zh: '会议组成人员发表意见', en: 'a member speaks' },
  headSpeaks: { zh: '行政首长末位发表意见', en: 'the head speaks' },
  collective: { zh: '集体讨论', en: 'collective discussion' },
  // Decisions
  decision: { zh: '作出决定', en: 'the decision' },
  burden: { zh: '作出不利决定', en: 'a decision against someone' },
  penalty: { zh: '作出处罚决定', en: 'a penalty' },
  noPenalty: { zh: '不予处罚', en: 'no penalty' },
  transfer: { zh: '移送司法机关', en: 'transfer to the judicial organs' },
  sanction: { zh: '作出问责、处分决定', en: 'a sanction of an official' },
  extension: { zh: '延长期限', en: 'extending a period' },
  // Afterwards
  service: { zh: '送达', en: 'service' },
  publication: { zh: '公开', en: 'publication' },
  exemption: { zh: '决定不予公开', en: 'exempting from publication' },
  overturned: { zh: '决定被变更、撤销', en: 'the decision is overturned' },
  publicationWithdrawn: { zh: '撤回公开信息', en: 'withdrawing what was published' },
  collection: { zh: '收缴罚款、费用', en: 'receiving money' },
  lateFine: { zh: '加处罚款', en: 'a fine for lateness' },
  remedySought: { zh: '申请复议、提起诉讼', en: 'a remedy is sought' },
  numbering: { zh: '统一登记、编号', en: 'registration and number' },
  filing: { zh: '报送备案', en: 'filing' },
  foundWrong: { zh: '审查发现问题', en: 'found to be wrong' },
  corrected: { zh: '纠正', en: 'put right' },
  complaint: { zh: '投诉、举报、信访', en: 'a complaint or petition' },
  complaintReceived: { zh: '告知是否受理', en: 'telling whether it is taken up' },
  complaintAnswered: { zh: '答复', en: 'the final answer' },
} as const satisfies Readonly<Record<string, Text>>

export type Meaning = keyof typeof meanings
