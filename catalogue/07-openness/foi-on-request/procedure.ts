import {
  answered, anyOf, choice, date, dateOf, days, defineProcedure, did, longText, not, person, type Remedy, text, until, workdays, yesNo,
} from '../../../src/kernel/define.ts'
import { reconsiderationAgainstCase } from '../../08-disputes/reconsideration/against-a-case.ts'
import { governmentInformationRegulation as law } from '../../law/government-information-regulation.ts'
import { litigationLaw } from '../../law/litigation-law.ts'
import { reconsiderationLaw } from '../../law/reconsideration-law.ts'
import { letter } from '../../letter.ts'
import { applicant, theLaw } from '../../organs/case-roles.ts'
import { consultingActs, consultingService } from './consulting-acts.ts'
import { answer, asked, fee, whoAsks } from './questions.ts'

const received = anyOf('confirm', 'registerPaper')
const replied = anyOf('thirdPartyReplies', 'thirdPartySilent')
const agencyReplied = anyOf('agencyReplies', 'agencySilent')
/** 23(1)[4] of the Reconsideration Law: a refusal goes to reconsideration first; only then to court. */
const remedies: readonly Remedy[] = [
  {
    id: 'reconsideration', title: { zh: '申请行政复议（不予公开的，应当先申请行政复议）', en: 'Reconsideration (which must come first against a refusal)' }, within: days(60),
    where: { zh: '{organ.name}的本级人民政府', en: 'the government to which {organ.name} belongs' }, basis: reconsiderationLaw.art('23(1)'), opens: reconsiderationAgainstCase,
  },
  {
    id: 'litigation', title: { zh: '对复议决定不服，提起行政诉讼', en: 'Litigation, after the decision on reconsideration' }, within: days(15), where: { zh: '人民法院', en: 'The court' },
    from: { zh: '自收到行政复议决定书之日起', en: 'From receipt of the decision on reconsideration' }, basis: litigationLaw.art('45(1)'),
  },
]
const outcomes = ['alreadyPublic', 'given', 'partlyGiven', 'refused', 'absent', 'notHeld', 'repeated', 'specialRules', 'notMade', 'otherChannel'] as const
const withInformation = { any: ['alreadyPublic', 'given', 'partlyGiven'] } as const
const title = ['公开答', '政府信息公开答复书', 'Answer to a request for information'] as const
const documents = [
  { ...letter('given', 'applicant', title, ['你（单位）申请的政府信息：{this.outcome}。{this.how}', '不予公开部分的理由：{this.reasons}']), when: withInformation, remedies: true },
  {
    ...letter('not-given', 'applicant', title, ['你（单位）申请的政府信息：{this.outcome}。理由：{this.reasons}', '负责公开的机关或者应当使用的渠道：{this.elsewhere}']),
    when: { not: withInformation }, remedies: true,
  },
] as const

/** Answering, whatever the answer is. Information is only given as it exists; nothing need be made of it (38). */
const answering = {
  by: 'handler', outcomes, ends: true, keeps: ['answerProposal'], form: answer, issues: documents,
  basis: [law.art('36(1)[1]'), law.art('36(1)[2]'), law.art('36(1)[3]'), law.art('37(1)'), law.art('38(1)'), law.art('39(1)')],
  after: [received, 'clarify', replied, agencyReplied], awaits: ['weighObjection', 'notifyThirdParty', 'weighReasons'],
} as const

/**
 * Disclosure of government information on request. Every organ owes it by law, so that no row of the power list is asked. One act for each
 * kind of answer that the Regulation knows (36, 39), and one outcome each: from these the yearly report is counted (50).
 */
export const foiOnRequest = defineProcedure({
  id: 'foi-on-request',
  title: { zh: '政府信息依申请公开', en: 'Disclosure of government information on request' },
  systems: ['40.2'],
  basis: law.art('27(1)'),
  power: null,
  roles: {
    applicant,
    thirdParty: { title: { zh: '第三方', en: 'Third party' }, kind: 'party' },
    other: { title: { zh: '共同制作机关', en: 'Co-making organ' }, kind: 'party' },
    otherStaff: { title: { zh: '共同制作机关工作人员', en: 'Staff of the co-making organ' }, kind: 'staff', post: 'disclosure-officer', of: 'other' },
    handler: { title: { zh: '政府信息公开工作人员', en: 'Information officer' }, kind: 'staff', post: 'disclosure-officer' },
    officeHead: { title: { zh: '政府信息公开工作机构负责人', en: 'Head of the information office' }, kind: 'staff', post: 'disclosure-office-head' },
    law: theLaw,
  },
  facts: {
    excessive: { zh: '申请理由不合理', en: 'The reasons given are not reasonable', follows: [answered('weighReasons', 'view', 'unreasonable')] },
    objected: { zh: '第三方不同意公开', en: 'The third party objects', follows: [answered('thirdPartyReplies', 'agrees', false)] },
    mustRefuse: { zh: '第三方有合理理由', en: 'The third party has good reasons', follows: [answered('weighObjection', 'view', 'reasonable')] },
    publicInterest: { zh: '不公开对公共利益有重大影响', en: 'The public interest weighs more', follows: [answered('weighObjection', 'view', 'publicInterest')] },
  },
  outcomes: {
    alreadyPublic: { zh: '已主动公开', en: 'Already public' },
    given: { zh: '予以公开', en: 'Given' },
    partlyGiven: { zh: '部分公开', en: 'Partly given' },
    refused: { zh: '不予公开', en: 'Refused' },
    absent: { zh: '信息不存在', en: 'Does not exist' },
    notHeld: { zh: '不属本机关负责公开', en: 'Not held here' },
    repeated: { zh: '不予重复处理', en: 'Repeated' },
    specialRules: { zh: '依特别规定办理', en: 'Under special rules' },
    notMade: { zh: '需要加工、分析，不予提供', en: 'Would have to be made' },
    otherChannel: { zh: '信访、投诉、举报等，告知渠道', en: 'Other channel' },
    tooMany: { zh: '明显超过合理范围，不予处理', en: 'Excessive, not dealt with' },
    abandoned: { zh: '视为放弃申请', en: 'Abandoned' },
    withdrawn: { zh: '申请人撤回', en: 'Withdrawn' },
  },
  remedies,
  parts: [...consultingService],
  acts: {
    // ── Request 申请、收到 ──
    request: {
      title: { zh: '申请公开政府信息', en: 'Ask for information' },
      by: 'applicant', basis: [law.art('27(1)'), law.art('29(1)'), law.art('42(1)')], starts: true, form: { ...whoAsks, ...asked },
    },
    confirm: {
      // 31[3]: what comes by internet is received on the day both confirm. The Regulation sets no period for it; the office owes it at once.
      title: { zh: '与申请人确认收到之日', en: 'Confirm the day of receipt' },
      by: 'handler', basis: law.art('31(1)[3]'), after: ['request'], owedSince: 'request',
      issues: [letter('receipt', 'applicant', ['公开登', '登记回执', 'Receipt'], ['已于{day}收到你（单位）的政府信息公开申请，答复期限至{due:answer}。'])],
    },
    registerPaper: {
      title: { zh: '登记当面、邮寄、口头的申请', en: 'Register a request on paper or told orally' },
      by: 'handler', basis: [law.art('29(1)'), law.art('31(1)[1]'), law.art('31(1)[2]')], starts: true, countsFrom: 'receivedOn', closes: ['confirm'],
      joins: [{ role: 'applicant', field: 'applicant', name: 'name' }],
      form: {
        how: choice({
          ask: { zh: '提出方式', en: 'How it came' }, because: law.art('31(1)'),
          options: {
            inPerson: { zh: '当面提交', en: 'Handed in' }, mail: { zh: '邮寄签收', en: 'By mail, signed for' },
            letter: { zh: '平信，当日确认', en: 'Ordinary letter, confirmed that day' }, oral: { zh: '口头，代为填写', en: 'Orally, filled in by the office' },
          },
        }),
        receivedOn: date({ ask: { zh: '收到申请之日', en: 'Day of receipt' }, because: law.art('31(1)') }),
        applicant: person({ ask: { zh: '申请人账号', en: 'Account of the requester' }, because: law.art('29(2)[1]'), personal: true }),
        name: text({ ask: { zh: '申请人姓名或者名称', en: 'Name' }, because: law.art('29(2)[1]'), personal: true }),
        ...asked,
      },
    },
    askClarification: {
      title: { zh: '一次性告知补正', en: 'Tell once what to clarify' },
      by: 'handler', basis: law.art('30(1)'), after: [received], may: workdays(7).since('confirm', 'registerPaper'), opens: ['clarify', 'abandoned'],
      discharges: ['answer'],
      form: {
        unclear: longText({ ask: { zh: '需要补正的事项和指导', en: 'What to clarify, and how' }, because: law.art('30(1)') }),
        by: date({ ask: { zh: '合理的补正期限', en: 'By when' }, because: law.art('30(1)'), notBefore: workdays(1) }),
      },
      issues: [letter('clarify', 'applicant', ['公开补', '补正告知书', 'Notice to clarify'], ['需要补正：{this.unclear}', '请于{this.by}前补正；无正当理由逾期不补正的，视为放弃申请。'])],
    },
    clarify: {
      title: { zh: '补正申请', en: 'Clarify' },
      by: 'applicant', basis: law.art('30(1)'), begins: 'closed', after: ['askClarification'], closes: ['abandoned'], form: { what: asked.what },
    },
    abandoned: {
      // Not by silence: whether there was a good reason somebody must say, and until it is recorded the requester may still clarify.
      title: { zh: '无正当理由逾期不补正，视为放弃', en: 'Record that the request is taken as abandoned' },
      by: 'handler', basis: law.art('30(1)'), begins: 'closed', after: ['askClarification'], owedSince: 'askClarification',
      notBefore: until(dateOf('askClarification', 'by')), outcome: 'abandoned', ends: true, keeps: ['answerProposal'],
    },
    withdraw: {
      title: { zh: '撤回申请', en: 'Withdraw' },
      by: 'applicant', basis: law.art('45(1)'), after: [anyOf('request', 'registerPaper')], outcome: 'withdrawn', ends: true, keeps: ['answerProposal'],
    },

    ...consultingActs,

    // ── Plainly too many requests 数量、频次明显超过合理范围 ──
    askReasons: {
      title: { zh: '要求说明理由', en: 'Ask for the reasons' },
      by: 'handler', basis: law.art('35(1)'), after: [received],
      form: { beyond: longText({ ask: { zh: '数量、频次明显超过合理范围的事实', en: 'In what the requests are plainly excessive' }, because: law.art('35(1)') }) },
      issues: [letter('reasons', 'applicant', ['公开由', '说明理由通知书', 'Please give your reasons'], ['你（单位）的申请明显超过合理范围：{this.beyond}。请说明理由。'])],
    },
    giveReasons: {
      title: { zh: '说明理由', en: 'Give the reasons' },
      by: 'applicant', basis: law.art('35(1)'), after: ['askReasons'],
      form: { reasons: longText({ ask: { zh: '申请的理由', en: 'Why you ask' }, because: law.art('35(1)') }) },
    },
    weighReasons: {
      // The Regulation gives the requester no period, and the twenty days run on. A request whose reasons never come is answered like any other.
      title: { zh: '审查理由是否合理', en: 'Weigh the reasons' },
      by: 'officeHead', basis: law.art('35(1)'), after: ['giveReasons'], owedSince: 'giveReasons',
      form: {
        view: choice({
          ask: { zh: '结论', en: 'Conclusion' }, because: law.art('35(1)'),
          options: { reasonable: { zh: '理由合理', en: 'Reasonable' }, unreasonable: { zh: '理由不合理', en: 'Not reasonable' } },
        }),
        why: longText({ ask: { zh: '说明', en: 'Why' }, because: law.art('35(1)') }),
      },
    },
    declineExcessive: {
      title: { zh: '告知不予处理', en: 'Tell that it is not dealt with' },
      by: 'handler', basis: law.art('35(1)'), after: ['weighReasons'], when: 'excessive', owedSince: 'weighReasons', outcome: 'tooMany', ends: true, keeps: ['answerProposal'],
      issues: [{ ...letter('excessive', 'applicant', ['公开不', '不予处理告知书', 'Not dealt with'], ['你（单位）的申请明显超过合理范围，理由不合理，不予处理。{weighReasons.why}']), remedies: true }],
    },
    setLaterDay: {
      title: { zh: '确定延迟答复的合理期限', en: 'Set a later day for the answer' },
      by: 'officeHead', basis: law.art('35(1)'), after: ['weighReasons'], when: not('excessive'),
      form: { until: date({ ask: { zh: '答复期限至', en: 'To be answered by' }, because: law.art('35(1)'), notBefore: days(1) }) },
      issues: [letter('later', 'applicant', ['公开延', '延迟答复告知书', 'Answered later'], ['因申请数量较大，答复期限确定至{this.until}。'])],
    },
    charge: {
      // 42: only where the excess has been established. The tariff is the State Council departments’, and not in the data: it is named, not computed.
      title: { zh: '收取信息处理费', en: 'Charge for processing' },
      by: 'officeHead', basis: law.art('42(1)'), after: ['weighReasons'], when: not('excessive'), form: fee,
      issues: [{ ...letter('fee', 'applicant', ['公开费', '信息处理费收取告知书', 'Charge for processing'], ['信息处理费：{this.amount}（{this.pages}件、页）。依据：{this.basis}']), remedies: true }],
    },

    // ── Answer 答复 ──
    extend: {
      title: { zh: '延长答复期限', en: 'Extend' },
      by: 'officeHead', basis: law.art('33(2)'), after: [received, 'clarify'], when: not(did('setLaterDay')), extends: { clock: 'answer', by: workdays(20), atMost: true },
      form: { why: longText({ ask: { zh: '延长的理由', en: 'Why' }, because: law.art('33(2)') }) },
      issues: [letter('extended', 'applicant', ['公开延', '延长答复期限告知书', 'Extended'], ['答复期限延长至{due:answer}：{this.why}'])],
    },
    answer: {
      title: { zh: '答复申请人', en: 'Answer' },
      ...answering, when: { all: [not('excessive'), not('mustRefuse'), not(did('setLaterDay'))] }, must: workdays(20).since('confirm', 'registerPaper', 'clarify'),
    },
    answerLater: {
      title: { zh: '答复申请人（延迟答复）', en: 'Answer on the later day' },
      ...answering, when: { all: [not('excessive'), not('mustRefuse'), did('setLaterDay')] }, must: until(dateOf('setLaterDay', 'until')),
    },
    refuseForThirdParty: {
      title: { zh: '因第三方合理理由不予公开', en: 'Refuse for the good reasons of a third party' },
      by: 'handler', basis: [law.art('32(1)'), law.art('36(1)[3]')], after: ['weighObjection'], when: 'mustRefuse', owedSince: 'weighObjection', outcome: 'refused', ends: true,
      keeps: ['answerProposal'],
      form: { reasons: longText({ ask: { zh: '理由、依据', en: 'Reasons and basis' }, because: law.art('36(1)[3]') }) },
      issues: [{ ...letter('third-party', 'applicant', title, ['你（单位）申请的政府信息不予公开。理由：{this.reasons}']), remedies: true }],
    },
    proposeOpen: {
      title: { zh: '建议主动公开', en: 'Propose that it be public' },
      by: 'applicant', basis: law.art('44(2)'), after: [received],
      form: { why: longText({ ask: { zh: '涉及公众利益、需要广泛知晓的理由', en: 'Why the public should know' }, because: law.art('44(2)') }) },
    },
    answerProposal: {
      title: { zh: '审核是否主动公开', en: 'Decide whether it becomes public' },
      by: 'officeHead', basis: law.art('44(2)'), after: ['proposeOpen'], owedSince: 'proposeOpen',
      form: {
        open: yesNo({ ask: { zh: '纳入主动公开', en: 'Becomes public' }, because: law.art('44(2)') }),
        why: longText({ ask: { zh: '理由', en: 'Why' }, because: law.art('44(2)') }),
      },
    },
  },
})
