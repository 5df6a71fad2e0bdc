import { ahead, anyOf, choice, choices, date, dateOf, days, did, longText, money, not, on, person, rolling, text, workdays } from '../../../src/kernel/define.ts'
import { reconsiderationLaw as law } from '../../law/reconsideration-law.ts'
import { reconsiderationRegulation as regulation } from '../../law/reconsideration-regulation.ts'
import { letter } from '../../letter.ts'
import { examinationGrounds, nobodyStands, simplifiedGrounds, suspensionGrounds } from './grounds.ts'

const accepted = anyOf('accept', 'deemedAccepted')
const copySent = anyOf('sendCopy', 'sendCopySimply')
const simplified = did('chooseSimplified')
const ordinary = not(simplified)
const receipt = { receivedOn: date({ ask: { zh: '被申请人收到日期', en: 'Day the respondent received it' }, because: law.art('48(1)') }) }
const clocks = ['decide', 'decideSimply'] as const
const stopping = [law.art('39(1)'), law.art('39(3)')] as const
const going = [law.art('39(2)'), law.art('39(3)')] as const
const suspended = letter('suspended', 'applicant', ['复中', '中止通知书', 'Suspended'], ['行政复议自{day}起中止：{this.ground}。原因消除后恢复审理。'])
const resumed = letter('resumed', 'applicant', ['复恢', '恢复审理通知书', 'Resumed'], ['行政复议自{day}起恢复审理。'])
const answering = {
  reply: longText({ ask: { zh: '书面答复', en: 'Answer' }, because: law.art('48(1)') }),
  evidence: longText({ ask: { zh: '证据、依据和其他材料目录', en: 'List of evidence, basis and other material' }, because: law.art('44(1)') }),
}
const copy = (due: string) =>
  letter('copy', 'respondent', ['复答', '答复通知书', 'Notice to answer'], [`请于${due}前提出书面答复，并提交作出行政行为的证据、依据。期间不得自行向申请人和其他单位、个人收集证据。`])

/** Choosing the procedure and converting it: within the case, so that it keeps its number, its day of acceptance and all that was done. */
export const choosingActs = {
  assign: {
    title: { zh: '指定承办人员', en: 'Name the handlers' },
    by: 'officeHead', basis: [law.art('36(1)'), regulation.art('32(1)'), law.art('6(2)')], after: [accepted], settles: ['grave', 'committeeCase'],
    form: {
      handlers: text({ ask: { zh: '承办人员（两名以上）', en: 'Handlers (two or more)' }, because: regulation.art('32(1)') }),
      amount: money({ ask: { zh: '案件涉及款额', en: 'Sum in dispute' }, because: law.art('53(1)'), optional: true }),
      whyCommittee: choices({
        ask: { zh: '提请委员会咨询的情形', en: 'Why the committee is asked' }, because: law.art('52(2)'), optional: true,
        options: {
          grave: { zh: '案情重大、疑难、复杂', en: 'Major, difficult or complex' }, technical: { zh: '专业性、技术性较强', en: 'Technical' },
          ownAct: { zh: '省级政府对本机关行为的复议', en: 'The provincial government’s own act' }, necessary: { zh: '认为有必要', en: 'Found necessary' },
        },
      }),
    },
  },
  chooseSimplified: {
    title: { zh: '适用简易程序', en: 'Choose the simplified procedure' },
    by: 'officeHead', basis: [law.art('53(1)'), law.art('53(2)')], after: ['assign'], when: not('grave'),
    form: {
      ground: choice({ ask: { zh: '适用简易程序的情形', en: 'Why it may be used' }, because: law.art('53(1)'), options: simplifiedGrounds }),
      clear: longText({ ask: { zh: '事实清楚、权利义务明确、争议不大的说明', en: 'Why facts, rights and duties are clear' }, because: law.art('53(1)') }),
      sum: money({ ask: { zh: '涉及款额', en: 'Sum in dispute' }, because: law.art('53(1)'), onlyIf: { field: 'ground', is: 'small' } }),
    },
    bounds: [{ field: 'sum', most: 300_000, basis: law.art('53(1)') }],
  },
  convert: {
    // The Law does not say from when the sixty days run then: from acceptance, so that converting wins the office no time (statutory.md 19, doubt).
    title: { zh: '转为普通程序', en: 'Convert to the ordinary procedure' },
    by: 'officeHead', basis: law.art('55(1)'), after: ['chooseSimplified'], when: simplified, usesUp: ['chooseSimplified'], closes: ['chooseSimplified'],
    form: { why: longText({ ask: { zh: '不宜适用简易程序的理由', en: 'Why it is not fit' }, because: law.art('55(1)') }) },
    issues: [letter('converted', 'applicant', ['复转', '转换程序通知书', 'Notice of conversion'], ['本案转为普通程序审理：{this.why}'])],
  },
} as const

/** From the copy to what the office proposes. The simplified acts stand beside those whose periods they shorten. */
export const trialActs = {
  callThirdParty: {
    title: { zh: '通知第三人参加', en: 'Call a third party' },
    by: 'handler', basis: law.art('16(1)'), after: [accepted], often: true,
    joins: [{ role: 'thirdParty', field: 'person', name: 'name' }],
    form: {
      person: person({ ask: { zh: '第三人', en: 'Third party' }, because: law.art('16(1)'), personal: true }),
      name: text({ ask: { zh: '姓名', en: 'Name' }, because: law.art('16(1)'), personal: true }),
    },
  },
  sendCopy: {
    title: { zh: '发送申请书副本', en: 'Send the copy' },
    by: 'handler', basis: law.art('48(1)'), after: [accepted], when: ordinary, must: workdays(7).since('accept', 'deemedAccepted'),
    countsFrom: 'receivedOn', form: receipt, closes: ['sendCopySimply'], issues: [copy('{due:reply}')],
  },
  sendCopySimply: {
    title: { zh: '发送申请书副本（简易程序）', en: 'Send the copy (simplified)' },
    by: 'handler', basis: law.art('54(1)'), after: [accepted], when: simplified, must: workdays(3).since('accept', 'deemedAccepted'),
    countsFrom: 'receivedOn', form: receipt, closes: ['sendCopy'], issues: [copy('{due:replySimply}')],
  },
  reply: {
    title: { zh: '书面答复并提交证据依据', en: 'Answer with evidence and basis' },
    // Not by `after` alone: of the two copies one is never in a case, and what is not in a case keeps nothing waiting.
    by: 'respondentStaff', basis: [law.art('48(1)'), law.art('46(1)')], after: ['sendCopy'], provided: did('sendCopy'), must: workdays(10).since('sendCopy'), closes: ['noReply'], form: answering,
  },
  replySimply: {
    title: { zh: '书面答复并提交证据依据（简易程序）', en: 'Answer with evidence and basis (simplified)' },
    by: 'respondentStaff', basis: law.art('54(1)'), after: ['sendCopySimply'], provided: did('sendCopySimply'), must: workdays(5).since('sendCopySimply'), closes: ['noReplySimply'], form: answering,
  },
  noReply: {
    title: { zh: '逾期不答复，视为没有证据、依据', en: 'No answer: no evidence, no basis' },
    by: 'law', basis: law.art('70(1)'), after: ['sendCopy'], bySilence: workdays(10).since('sendCopy'), closes: ['reply'],
  },
  noReplySimply: {
    title: { zh: '逾期不答复，视为没有证据、依据（简易程序）', en: 'No answer: no evidence, no basis (simplified)' },
    by: 'law', basis: law.art('70(1)'), after: ['sendCopySimply'], bySilence: workdays(5).since('sendCopySimply'), closes: ['replySimply'],
  },
  allowSupplement: {
    title: { zh: '同意补充证据', en: 'Allow more evidence' },
    by: 'handler', basis: law.art('46(2)'), after: [anyOf('reply', 'replySimply')], often: true,
    form: { why: longText({ ask: { zh: '申请人、第三人提出的新理由或者证据', en: 'New reasons or evidence of the other side' }, because: law.art('46(2)') }) },
  },
  supplement: {
    title: { zh: '补充证据', en: 'Give more evidence' },
    by: 'respondentStaff', basis: law.art('46(2)'), after: ['allowSupplement'], often: true, usesUp: ['allowSupplement'],
    form: { evidence: longText({ ask: { zh: '补充的证据', en: 'Evidence' }, because: law.art('46(2)') }) },
  },
  stateThirdParty: {
    title: { zh: '第三人陈述意见、提交材料', en: 'Third party states its view' },
    by: 'thirdParty', basis: law.art('16(1)'), after: [accepted], often: true,
    form: { view: longText({ ask: { zh: '意见、材料', en: 'View and material' }, because: law.art('16(1)') }) },
  },
  giveEvidence: {
    title: { zh: '第三人为行政行为提供证据', en: 'Third party gives the evidence of the act' },
    by: 'thirdParty', basis: law.art('70(1)'), after: [anyOf('noReply', 'noReplySimply')], when: { any: [did('noReply'), did('noReplySimply')] },
    form: { evidence: longText({ ask: { zh: '证据', en: 'Evidence' }, because: law.art('70(1)') }) },
  },
  counterRequest: {
    title: { zh: '第三人提出相反请求', en: 'Third party asks the contrary' },
    by: 'thirdParty', basis: law.art('63(2)'), after: [accepted],
    form: { request: longText({ ask: { zh: '请求和理由', en: 'Request and reasons' }, because: law.art('63(2)') }) },
  },
  consultFile: {
    title: { zh: '查阅复制案卷', en: 'Consult the file' },
    by: ['applicant', 'thirdParty'], basis: law.art('47(1)'), after: [anyOf('reply', 'replySimply')], often: true,
  },
  hearOpinions: {
    title: { zh: '听取意见', en: 'Hear the parties' },
    by: 'handler', basis: law.art('49(1)'), after: [copySent], when: ordinary, often: true, owedSince: ['sendCopy', 'sendCopySimply'],
    form: {
      how: choice({
        ask: { zh: '方式', en: 'How' }, because: law.art('49(1)'),
        options: {
          inPerson: { zh: '当面', en: 'In person' }, internet: { zh: '互联网', en: 'Internet' }, phone: { zh: '电话', en: 'Telephone' },
          unable: { zh: '因当事人原因不能听取，书面审理', en: 'Not possible for reasons of the party: on paper' },
        },
      }),
      record: longText({ ask: { zh: '听取意见笔录', en: 'Record' }, because: law.art('49(1)') }),
    },
  },
  announceHearing: {
    title: { zh: '通知听证', en: 'Announce the hearing' },
    by: 'handler', basis: [law.art('51(1)'), law.art('50(2)')], after: ['assign'], when: ordinary,
    form: {
      heldOn: date({ ask: { zh: '听证日期', en: 'Day of the hearing' }, because: law.art('51(1)') }),
      place: text({ ask: { zh: '地点', en: 'Place' }, because: law.art('51(1)') }),
      about: longText({ ask: { zh: '拟听证事项', en: 'What will be heard' }, because: law.art('51(1)') }),
    },
    issues: [
      letter('hearing-applicant', 'applicant', ['复听', '听证通知书', 'Notice of the hearing'], ['听证定于{this.heldOn}在{this.place}举行：{this.about}。无正当理由不参加的，视为放弃听证权利。']),
      letter('hearing-respondent', 'respondent', ['复听', '听证通知书', 'Notice of the hearing'], ['听证定于{this.heldOn}在{this.place}举行：{this.about}。请负责人参加；不能参加的，说明理由并委托工作人员参加。']),
    ],
  },
  hear: {
    // A chair, two members and a clerk: four who sign. What was said there stands for the hearing of opinions (61(2)).
    title: { zh: '举行听证', en: 'Hold the hearing' },
    by: 'handler', signers: 4, basis: [law.art('50(1)'), law.art('50(3)'), law.art('51(2)'), law.art('51(3)')], when: { any: ['grave', did('announceHearing')] },
    after: ['announceHearing'], owedSince: ['assign', 'announceHearing'], notBefore: [ahead(workdays(5).since('announceHearing')), on(dateOf('announceHearing', 'heldOn'))], closes: ['hearOpinions'],
    form: {
      respondentCame: choice({
        ask: { zh: '被申请人出席情况', en: 'Who came for the respondent' }, because: law.art('51(3)'),
        options: { head: { zh: '负责人参加', en: 'Its head' }, staff: { zh: '负责人说明理由并委托工作人员参加', en: 'Staff; its head explained why' }, none: { zh: '未参加', en: 'Nobody' } },
      }),
      explained: longText({ ask: { zh: '负责人不能参加的理由', en: 'Why its head could not come' }, because: law.art('51(3)'), onlyIf: { field: 'respondentCame', is: 'staff' } }),
      applicantCame: choice({
        ask: { zh: '申请人出席情况', en: 'Whether the applicant came' }, because: law.art('51(2)'),
        options: { came: { zh: '参加', en: 'Came' }, waived: { zh: '无正当理由未参加，视为放弃听证权利', en: 'Stayed away without cause: waived' } },
      }),
      record: longText({ ask: { zh: '听证笔录', en: 'Transcript' }, because: law.art('50(3)') }),
    },
  },
  advise: {
    title: { zh: '委员会咨询意见', en: 'Opinion of the committee' },
    by: 'committee', basis: [law.art('52(2)'), law.art('61(3)')], after: ['assign'], when: 'committeeCase', owedSince: 'assign',
    form: { opinion: longText({ ask: { zh: '意见', en: 'Opinion' }, because: law.art('52(2)') }) },
  },
  investigate: {
    title: { zh: '调查取证', en: 'Investigate' },
    by: 'handler', signers: 2, basis: law.art('45(2)'), after: [accepted], often: true,
    form: { found: longText({ ask: { zh: '查明情况', en: 'What was found' }, because: law.art('45(2)') }) },
  },
  askStop: {
    title: { zh: '申请停止执行', en: 'Ask that enforcement stop' },
    by: ['applicant', 'thirdParty'], basis: law.art('42(1)'), after: [accepted],
    form: { why: longText({ ask: { zh: '理由', en: 'Why' }, because: law.art('42(1)') }) },
  },
  answerStop: {
    title: { zh: '答复停止执行的申请', en: 'Answer the request to stop' },
    by: 'head', basis: law.art('42(1)'), after: ['askStop'], owedSince: 'askStop',
    form: {
      answer: choice({
        ask: { zh: '答复', en: 'Answer' }, because: law.art('42(1)'),
        options: { stopped: { zh: '要求合理，停止执行', en: 'Reasonable: stopped' }, not: { zh: '不停止执行', en: 'Not stopped' } },
      }),
      reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art('42(1)') }),
    },
    issues: [letter('stop-answer', 'applicant', ['复停', '停止执行答复书', 'Answer on enforcement'], ['{this.answer}。{this.reasons}'])],
  },
  stopEnforcement: {
    title: { zh: '依职权停止执行', en: 'Stop enforcement of its own motion' },
    by: 'head', basis: law.art('42(1)'), after: [accepted],
    form: {
      ground: choice({
        ask: { zh: '情形', en: 'Case' }, because: law.art('42(1)'),
        options: {
          respondent: { zh: '被申请人认为需要', en: 'The respondent finds it necessary' }, authority: { zh: '行政复议机关认为需要', en: 'The authority finds it necessary' },
          byLaw: { zh: '法律、法规、规章规定', en: 'A text says so' },
        },
      }),
    },
    issues: [letter('stop', 'respondent', ['复停', '停止执行决定书', 'Enforcement stopped'], ['行政复议期间停止执行{case.title}所涉行政行为：{this.ground}。'])],
  },
} as const

/** One stop at a time: while one lasts no day is counted, so nobody loses by ending it before the next begins, on the same day. */
const noStop = <A extends string>(...others: readonly A[]) => ({ all: others.map((other) => not(did(other))) }) as const

/** What stops the clock of the decision, and what lengthens it. The thirty days of the simplified procedure are never lengthened (62(2)). */
export const clockActs = {
  beginExamination: {
    title: { zh: '开始勘验、鉴定', en: 'Begin an examination' },
    by: 'handler', basis: regulation.art('37(1)'), after: [accepted], when: noStop('suspend', 'suspendForParty'), often: true, pauses: { clocks, grounds: examinationGrounds },
  },
  endExamination: {
    title: { zh: '勘验、鉴定结束', en: 'End the examination' },
    by: 'handler', basis: regulation.art('37(1)'), after: ['beginExamination'], owedSince: 'beginExamination', often: true, resumes: ['beginExamination'],
    usesUp: ['beginExamination'],
  },
  suspend: {
    title: { zh: '中止', en: 'Suspend' },
    by: 'head', basis: stopping, after: [accepted], when: noStop('suspendForParty', 'beginExamination'), often: true, pauses: { clocks, grounds: suspensionGrounds }, issues: [suspended],
  },
  suspendForParty: {
    title: { zh: '因申请人一方主体未定中止', en: 'Suspend: nobody stands for the applicant' },
    by: 'head', basis: stopping, after: [accepted], when: noStop('suspend', 'beginExamination'), often: true, pauses: { clocks, grounds: nobodyStands }, issues: [suspended],
  },
  resume: {
    title: { zh: '恢复审理', en: 'Resume' },
    by: 'head', basis: going, after: [anyOf('suspend', 'suspendForParty')], owedSince: ['suspend', 'suspendForParty'], often: true,
    resumes: ['suspend', 'suspendForParty'], usesUp: ['suspend', 'suspendForParty'], issues: [resumed],
  },
  terminateSuspended: {
    title: { zh: '中止满六十日终止', en: 'Terminate after sixty days of suspension' },
    by: 'head', basis: law.art('41(1)[5]'), after: ['suspendForParty'], when: did('suspendForParty'),
    notBefore: rolling(days(60).since('suspendForParty')), outcome: 'terminated', ends: true,
  },
  extend: {
    title: { zh: '延长审限', en: 'Extend' },
    by: 'officeHead', basis: law.art('62(1)'), after: [accepted], when: ordinary, extends: { clock: 'decide', by: days(30), atMost: true },
    form: { why: longText({ ask: { zh: '情况复杂的理由', en: 'Why the case is complex' }, because: law.art('62(1)') }) },
    issues: [letter('extended', 'applicant', ['复延', '延期审理通知书', 'Extended'], ['情况复杂，行政复议期限延长至{due:decide}：{this.why}'])],
  },
} as const
