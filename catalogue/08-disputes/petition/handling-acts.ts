import { choice, date, days, did, longText, not, organ, person, rolling } from '../../../src/kernel/define.ts'
import { petitionRegulation as law } from '../../law/petition-regulation.ts'
import { letter } from '../../letter.ts'
import { leadingOff } from './receiving-acts.ts'

const receivedOn = (because: ReturnType<typeof law.art>) => ({ receivedOn: date({ ask: { zh: '信访人收到日期', en: 'Day of receipt' }, because }) })
const opinionOf = (because: ReturnType<typeof law.art>) => ({
  facts: longText({ ask: { zh: '事实和理由', en: 'Facts and reasons' }, because }),
  view: longText({ ask: { zh: '意见', en: 'View' }, because }),
  basis: longText({ ask: { zh: '法律法规和政策依据', en: 'Basis' }, because }),
})
const said = ['投诉请求：{submit.request}{registerVisit.request}', '事实和理由：{this.facts}', '意见：{this.outcome}。{this.view}', '依据：{this.basis}'] as const
const ended = {
  register: 'ended-petitions', change: 'enter', key: '{case.number}',
  values: { case: '{case.number}', petitioner: '{party.petitioner.id}', unit: '{party.unit.name}', ended: '{day}' },
} as const

/** What the competent unit does: told within fifteen days, heard, settled within sixty (31–34). */
export const handlingActs = {
  tellAcceptance: {
    title: { zh: '受理，告知接收情况、途径和程序', en: 'Accept; tell how it will be handled' },
    by: 'unitStaff', basis: [law.art('23(2)'), law.art('23(3)')], after: ['forward'], awaits: ['agreeObjection'], must: days(15).since('forward'), closes: ['object'],
    form: { how: longText({ ask: { zh: '处理途径和程序', en: 'How it will be handled' }, because: law.art('23(3)') }) },
    issues: [letter('accepted', 'petitioner', ['信受', '信访事项受理告知书', 'Accepted'], ['你（单位）的信访事项已受理，办理期限至{due:giveOpinion}。{this.how}'])],
  },
  divertByUnit: {
    title: { zh: '分类处理，告知法定途径', en: 'Sort: lead to the lawful channel' },
    by: 'unitStaff', basis: [law.art('31(1)[1]'), law.art('31(1)[2]'), law.art('31(1)[3]'), law.art('31(1)[4]'), law.art('31(1)[5]'), law.art('28(2)')], after: ['forward'], awaits: ['agreeObjection'],
    ...leadingOff, closes: ['object'],
  },
  answerSuggestion: {
    title: { zh: '研究论证并回复建议意见', en: 'Study and answer a suggestion' },
    by: 'unitStaff', basis: law.art('29(1)'), after: ['tellAcceptance'], when: 'suggestion', owedSince: 'tellAcceptance', outcome: 'answered', ends: true, keeps: ['answerRetaliation'],
    form: {
      taken: choice({
        ask: { zh: '采纳情况', en: 'Whether it is taken up' }, because: law.art('29(1)'),
        options: { all: { zh: '采纳', en: 'Taken up' }, part: { zh: '部分采纳', en: 'In part' }, none: { zh: '未采纳', en: 'Not' } },
      }),
      why: longText({ ask: { zh: '论证情况', en: 'Why' }, because: law.art('29(1)') }),
    },
    issues: [letter('suggestion', 'petitioner', ['信复', '建议意见回复书', 'Answer to your suggestion'], ['{this.taken}。{this.why}'])],
  },
  hearPetitioner: {
    title: { zh: '听取陈述，调查核实', en: 'Hear the petitioner and verify' },
    by: 'unitStaff', basis: law.art('31(1)[6]'), after: ['tellAcceptance'], when: not('suggestion'),
    form: { record: longText({ ask: { zh: '陈述和核实情况', en: 'What was said and found' }, because: law.art('31(1)[6]') }) },
  },
  holdHearing: {
    title: { zh: '信访听证', en: 'Hold a hearing' },
    by: 'unitStaff', basis: law.art('31(1)[6]'), after: ['tellAcceptance'], when: not('suggestion'),
    form: { record: longText({ ask: { zh: '听证笔录', en: 'Transcript' }, because: law.art('31(1)[6]') }) },
  },
  settle: {
    title: { zh: '调解、和解结案', en: 'Close by mediation or settlement' },
    by: 'unitStaff', basis: law.art('33(1)'), after: ['tellAcceptance'], when: not('suggestion'), outcome: 'settled', ends: true, keeps: ['answerRetaliation'],
    form: {
      agreement: longText({ ask: { zh: '调解、和解协议书', en: 'Agreement' }, because: law.art('33(1)') }),
      signedOn: date({ ask: { zh: '双方签字日期', en: 'Day both signed' }, because: law.art('33(1)') }),
    },
    issues: [letter('settled', 'petitioner', ['信调', '调解（和解）协议书', 'Agreement'], ['{this.agreement}'])],
  },
  extend: {
    title: { zh: '延长办理期限', en: 'Extend' },
    by: 'unitHead', basis: law.art('34(1)'), after: ['tellAcceptance'], when: not('suggestion'), extends: { clock: 'giveOpinion', by: days(30), atMost: true },
    form: { why: longText({ ask: { zh: '延期理由', en: 'Why' }, because: law.art('34(1)') }) },
    issues: [letter('extended', 'petitioner', ['信延', '延期告知书', 'Extended'], ['办理期限延长至{due:giveOpinion}：{this.why}'])],
  },
  giveOpinion: {
    // The Regulation counts from acceptance and names no separate act of it for what is forwarded: the day of the notice (statutory.md 24, doubt).
    title: { zh: '出具信访处理意见书', en: 'Give the opinion' },
    by: 'unitStaff', basis: [law.art('32(1)'), law.art('34(1)')], after: ['tellAcceptance', 'hearPetitioner'], when: not('suggestion'), must: days(60).since('tellAcceptance'),
    outcomes: ['supported', 'explained', 'notSupported'], joins: [{ role: 'reviewer', field: 'superior' }], closes: ['settle', 'divertByUnit', 'extend', 'holdHearing'],
    form: { ...opinionOf(law.art('32(1)')), superior: organ({ ask: { zh: '上一级机关、单位（复查机关）', en: 'The organ above, which reviews' }, because: law.art('35(1)') }) },
    issues: [{ ...letter('opinion', 'petitioner', ['信意', '信访处理意见书', 'Opinion'], [...said, '复查机关：{this.superior}']), remedies: true }],
  },
  deliverOpinion: {
    // Not by `after` alone: of a suggestion there is no opinion, and what is not in a case keeps nothing waiting.
    title: { zh: '送达处理意见书', en: 'Deliver the opinion' },
    by: 'unitStaff', basis: law.art('35(1)'), after: ['giveOpinion'], provided: did('giveOpinion'), owedSince: 'giveOpinion', countsFrom: 'receivedOn', form: receivedOn(law.art('35(1)')),
  },
  carryOut: {
    title: { zh: '督促执行支持的意见', en: 'See through what was supported' },
    by: 'unitStaff', basis: law.art('32(2)'), after: ['giveOpinion'], when: 'supported', owedSince: 'giveOpinion',
    form: { done: longText({ ask: { zh: '执行情况', en: 'What was done' }, because: law.art('32(2)') }) },
  },
} as const

/** Review and re-review: the end after three levels (35, 36). What a petitioner may do in thirty days rolls at a rest day, in their favour. */
export const reviewActs = {
  askReview: {
    title: { zh: '请求复查', en: 'Ask for review' },
    by: 'petitioner', basis: law.art('35(1)'), after: ['deliverOpinion'], may: rolling(days(30).since('deliverOpinion')), closes: ['reviewLapses'],
    form: { why: longText({ ask: { zh: '不服的理由', en: 'Why' }, because: law.art('35(1)') }) },
  },
  reviewLapses: {
    title: { zh: '逾期未请求复查，办理终结', en: 'No review was asked for: ended' },
    by: 'law', basis: law.art('35(1)'), after: ['deliverOpinion'], bySilence: rolling(days(30).since('deliverOpinion')), closes: ['askReview'], ends: true,
    keeps: ['answerRetaliation', 'carryOut'],
  },
  review: {
    title: { zh: '提出复查意见', en: 'Review' },
    by: 'reviewerStaff', apart: ['giveOpinion', 'hearPetitioner'], basis: law.art('35(1)'), after: ['askReview'], must: days(30).since('askReview'), outcomes: ['maintained', 'changed'],
    joins: [{ role: 'reReviewer', field: 'superior' }],
    form: { ...opinionOf(law.art('35(1)')), superior: organ({ ask: { zh: '再上一级机关、单位（复核机关）', en: 'The next organ above, which re-reviews' }, because: law.art('36(1)') }) },
    issues: [letter('review', 'petitioner', ['信查', '复查意见书', 'Review'], [...said, '不服本意见的，可以自收到之日起三十日内向{this.superior}请求复核。'])],
  },
  deliverReview: {
    title: { zh: '送达复查意见书', en: 'Deliver the review' },
    by: 'reviewerStaff', basis: law.art('36(1)'), after: ['review'], owedSince: 'review', countsFrom: 'receivedOn', form: receivedOn(law.art('36(1)')),
  },
  askReReview: {
    title: { zh: '请求复核', en: 'Ask for re-review' },
    by: 'petitioner', basis: law.art('36(1)'), after: ['deliverReview'], may: rolling(days(30).since('deliverReview')), closes: ['reReviewLapses'],
    form: { why: longText({ ask: { zh: '不服的理由', en: 'Why' }, because: law.art('36(1)') }) },
  },
  reReviewLapses: {
    title: { zh: '逾期未请求复核，办理终结', en: 'No re-review was asked for: ended' },
    by: 'law', basis: law.art('36(1)'), after: ['deliverReview'], bySilence: rolling(days(30).since('deliverReview')), closes: ['askReReview'], ends: true,
    keeps: ['answerRetaliation', 'carryOut'],
  },
  beginHearing: {
    title: { zh: '开始复核听证', en: 'Begin a hearing in re-review' },
    by: 'reReviewerStaff', basis: law.art('36(2)'), after: ['askReReview'],
    pauses: { clocks: ['reReview'], grounds: { hearing: { title: { zh: '复核听证', en: 'Hearing in re-review' }, basis: law.art('36(2)') } } },
  },
  endHearing: {
    title: { zh: '复核听证结束', en: 'End the hearing' },
    by: 'reReviewerStaff', basis: law.art('36(2)'), after: ['beginHearing'], owedSince: 'beginHearing', when: did('beginHearing'), resumes: ['beginHearing'],
    form: { record: longText({ ask: { zh: '听证笔录', en: 'Transcript' }, because: law.art('36(2)') }) },
  },
  reReview: {
    title: { zh: '提出复核意见，信访终结', en: 'Re-review: the end' },
    by: 'reReviewerStaff', apart: ['giveOpinion', 'hearPetitioner', 'review'], basis: [law.art('36(1)'), law.art('36(3)')], after: ['askReReview'], awaits: ['endHearing'],
    must: days(30).since('askReReview'), outcomes: ['maintained', 'changed'], ends: true, keeps: ['answerRetaliation', 'carryOut'], form: opinionOf(law.art('36(1)')), effects: [ended],
    issues: [letter('re-review', 'petitioner', ['信核', '复核意见书', 'Re-review'], [...said, '本意见为信访终结意见；仍以同一事实和理由提出的，各级机关、单位不再受理。'])],
  },
} as const

/** Beside the handling: urging, reporting, stepping aside, and the petitioner's protection. */
export const guardingActs = {
  urgeAcceptance: {
    title: { zh: '督办：逾期未告知', en: 'Urge: acceptance is overdue' },
    by: 'office', basis: law.art('40(1)'), after: ['forward'], overdue: 'tellAcceptance',
    form: { advice: longText({ ask: { zh: '督办和改进建议', en: 'What is urged' }, because: law.art('40(1)') }) },
    issues: [letter('urge', 'unit', ['信督', '督办函', 'Urged'], ['{this.advice}'])],
  },
  urgeOpinion: {
    title: { zh: '督办：逾期未办结', en: 'Urge: the opinion is overdue' },
    by: 'office', basis: law.art('40(1)'), after: ['tellAcceptance'], overdue: 'giveOpinion',
    form: { advice: longText({ ask: { zh: '督办和改进建议', en: 'What is urged' }, because: law.art('40(1)') }) },
    issues: [letter('urge', 'unit', ['信督', '督办函', 'Urged'], ['{this.advice}'])],
  },
  reportUrgent: {
    title: { zh: '报告重大、紧急事项', en: 'Report a grave or urgent matter' },
    by: ['office', 'unitStaff'], basis: law.art('25(1)'), after: [{ anyOf: ['submit', 'registerVisit'] }],
    form: { report: longText({ ask: { zh: '报告内容和已采取的措施', en: 'What is reported, and what was done' }, because: law.art('25(1)'), seenBy: 'organ' }) },
  },
  orderAside: {
    title: { zh: '决定回避', en: 'Order to stand aside' },
    by: ['head', 'unitHead'], basis: law.art('28(3)'), after: [{ anyOf: ['submit', 'registerVisit'] }], often: true, recuses: 'person',
    form: { person: person({ ask: { zh: '有直接利害关系、应当回避的人员', en: 'Who has an interest' }, because: law.art('28(3)') }) },
  },
  assist: {
    title: { zh: '告知或者帮助申请救助', en: 'Help to apply for assistance' },
    by: 'unitStaff', basis: law.art('37(2)'), after: ['forward'],
    form: { help: longText({ ask: { zh: '救助事项', en: 'What help' }, because: law.art('37(2)') }) },
  },
  reportRetaliation: {
    title: { zh: '反映遭受打击报复', en: 'Report retaliation' },
    by: 'petitioner', basis: law.art('18(4)'), after: [{ anyOf: ['submit', 'registerVisit'] }],
    form: { facts: longText({ ask: { zh: '打击报复的事实', en: 'What was done to you' }, because: law.art('18(4)'), seenBy: 'organ' }) },
  },
  answerRetaliation: {
    title: { zh: '处理并答复打击报复', en: 'Deal with retaliation and answer' },
    by: 'head', basis: [law.art('18(4)'), law.art('46(1)[6]')], after: ['reportRetaliation'], owedSince: 'reportRetaliation',
    form: { done: longText({ ask: { zh: '调查处理、移送情况', en: 'What was found and done' }, because: law.art('46(1)[6]') }) },
    issues: [letter('retaliation', 'petitioner', ['信护', '打击报复处理答复书', 'On retaliation'], ['{this.done}'])],
  },
} as const
