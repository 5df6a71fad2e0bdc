import {
  anyOf, choice, creditCode, date, dateOf, days, did, type Form, file, longText, mount, organ, person, phone, rolling, text, until, workdays, years,
} from '../../../src/kernel/define.ts'
import { serviceOfDocuments } from '../../05-enforcement/parts/service-of-documents.ts'
import { reconsiderationLaw as law } from '../../law/reconsideration-law.ts'
import { letter } from '../../letter.ts'
import { refusalGrounds } from './grounds.ts'
import { starts } from './names.ts'

const because = law.art('22(1)')
const begun = anyOf(...starts)
const correction = { correction: longText({ ask: { zh: '补正内容', en: 'Correction' }, because: law.art('31(2)') }) }
const respondent = { role: 'respondent', field: 'respondent' } as const

/** What is contested, by whom it was done, and what is asked. */
const contested = {
  respondent: organ({ ask: { zh: '被申请人（作出行政行为的机关）', en: 'Respondent (the organ that acted)' }, because }),
  act: text({ ask: { zh: '申请复议的行政行为（名称、文号）', en: 'The act contested (title, number)' }, because }),
  request: longText({ ask: { zh: '请求、事实和理由', en: 'Request, facts and reasons' }, because }),
  evidence: file({ ask: { zh: '行政行为文书或者其他证据', en: 'The document of the act, or other evidence' }, because: law.art('44(1)'), optional: true }),
} satisfies Form

const whoApplies = {
  applicantKind: choice({
    ask: { zh: '申请人类型', en: 'Kind of applicant' }, because,
    options: { person: { zh: '自然人', en: 'Natural person' }, enterprise: { zh: '法人或者其他组织', en: 'Legal person or other organisation' } },
  }),
  creditCode: creditCode({
    ask: { zh: '统一社会信用代码', en: 'Unified social credit code' }, because, onlyIf: { field: 'applicantKind', is: 'enterprise' }, behalf: true,
  }),
  address: text({ ask: { zh: '送达地址', en: 'Address for service' }, because, personal: true }),
  phone: phone({ ask: { zh: '联系电话', en: 'Telephone' }, because, personal: true, seenBy: 'organ' }),
} satisfies Form

const told = { when: did('askCorrection') }
const toldOf = ['noticeToCorrect.serve', 'noticeToCorrect.deemedServed'] as const
const service = ['noticeToCorrect.serve', 'noticeToCorrect.publicNotice', 'noticeToCorrect.deemedServed'] as const

/** Service of the notice to correct, from whose receipt the ten days run (31(2)); served as civil procedure says (88(1)). */
export const noticeToCorrect = mount('noticeToCorrect', serviceOfDocuments, {
  and: { serve: { ...told, after: ['askCorrection'], owedSince: 'askCorrection' }, publicNotice: { ...told, after: ['askCorrection'] }, deemedServed: told },
})

/**
 * Applying, examining and accepting. Whether a period was missed for good reason is examined by people (20(2), 30(1)[4]): the machine closes
 * the door only on what the applicant's own words put out of time, and leaves the other ways to apply open.
 */
export const receivingActs = {
  apply: {
    title: { zh: '申请行政复议', en: 'Apply for reconsideration' },
    by: 'applicant', basis: [law.art('20(1)'), because, law.art('87(1)')], starts: true, joins: [respondent],
    may: rolling(days(60).from(dateOf('apply', 'knewOn'))),
    form: {
      ...whoApplies, ...contested,
      knewOn: date({ ask: { zh: '知道或者应当知道行政行为之日', en: 'Day you knew or should have known of the act' }, because: law.art('20(1)') }),
    },
  },
  applyUntold: {
    title: { zh: '申请行政复议（未被告知复议权利）', en: 'Apply: not told of the right to reconsideration' },
    by: 'applicant', basis: [law.art('20(3)'), because], starts: true, joins: [respondent],
    may: rolling(years(1).from(dateOf('applyUntold', 'knewOn'))),
    form: {
      ...whoApplies, ...contested,
      knewOn: date({ ask: { zh: '知道行政行为内容之日', en: 'Day you knew what the act says' }, because: law.art('20(3)') }),
      knewRightsOn: date({ ask: { zh: '知道复议权利、机关和期限之日', en: 'Day you knew of the right, the authority and the period' }, because: law.art('20(3)') }),
    },
  },
  applyExcused: {
    // 21: five years, twenty for land. The door is shut after twenty alone; whether it is about land is examined (30(1)[4]).
    title: { zh: '申请行政复议（因正当理由耽误期限）', en: 'Apply: prevented from applying in time' },
    by: 'applicant', basis: [law.art('20(2)'), law.art('21(1)'), because], starts: true, joins: [respondent],
    may: rolling(years(20).from(dateOf('applyExcused', 'madeOn'))),
    form: {
      ...whoApplies, ...contested,
      madeOn: date({ ask: { zh: '行政行为作出之日', en: 'Day of the act' }, because: law.art('21(1)') }),
      obstacle: longText({ ask: { zh: '耽误的理由、障碍消除之日', en: 'What prevented you, and until when' }, because: law.art('20(2)') }),
    },
  },
  registerPaper: {
    // Handed in on paper, told orally, or passed on by the organ that fined (32(2)): written down by the office, counted from its receipt.
    title: { zh: '登记书面、口头或者转送的申请', en: 'Register an application on paper, told orally or passed on' },
    by: 'handler', basis: [because, law.art('22(3)'), law.art('32(2)')], starts: true, countsFrom: 'receivedOn',
    joins: [respondent, { role: 'applicant', field: 'applicant', name: 'name' }, { role: 'applicant', field: 'creditCode', name: 'name' }],
    form: {
      how: choice({
        ask: { zh: '提出方式', en: 'How it came' }, because: law.art('22(3)'),
        options: {
          paper: { zh: '书面', en: 'On paper' }, oral: { zh: '口头，当场记录', en: 'Told orally and written down' },
          forwarded: { zh: '作出处罚的机关转送', en: 'Passed on by the organ that fined' },
        },
      }),
      receivedOn: date({ ask: { zh: '收到申请之日', en: 'Day of receipt' }, because: law.art('30(1)') }),
      applicantKind: whoApplies.applicantKind,
      applicant: person({ ask: { zh: '申请人账号', en: 'Account of the applicant' }, because, personal: true, onlyIf: { field: 'applicantKind', is: 'person' } }),
      creditCode: creditCode({ ask: { zh: '统一社会信用代码', en: 'Credit code' }, because, onlyIf: { field: 'applicantKind', is: 'enterprise' } }),
      name: text({ ask: { zh: '申请人姓名或者名称', en: 'Name of the applicant' }, because }),
      ...contested,
    },
  },
  askCorrection: {
    title: { zh: '一次性通知补正', en: 'Tell once what to correct' },
    by: 'handler', basis: law.art('31(1)'), after: [begun], may: workdays(5).since(...starts), closes: ['deemedAccepted'],
    // What was corrected is dealt with as a new application is: five days from its receipt.
    opens: ['correct', 'extendCorrection', 'abandoned'], discharges: ['accept'],
    form: { missing: longText({ ask: { zh: '需要补正的事项', en: 'What to correct' }, because: law.art('31(1)') }) },
    issues: [letter('correction', 'applicant', ['复补', '补正通知书', 'Notice to correct'], [
      '你（单位）的行政复议申请需要补正：{this.missing}', '请自收到本通知之日起十个工作日内补正；无正当理由逾期不补正的，视为放弃申请。',
    ])],
  },
  correct: {
    title: { zh: '补正', en: 'Correct' },
    by: 'applicant', basis: law.art('31(2)'), begins: 'closed', after: ['askCorrection'], may: workdays(10).since(...toldOf),
    closes: ['extendCorrection', 'abandoned', ...service], opens: ['deemedAccepted'], form: correction,
  },
  extendCorrection: {
    // Whoever was kept from it by good reason; until it is recorded that they gave up, also after the ten days.
    title: { zh: '延长补正期限', en: 'Give longer to correct' },
    by: 'handler', basis: law.art('31(2)'), begins: 'closed', after: [anyOf(...toldOf)], closes: ['correct'], opens: ['correctLater'],
    form: {
      why: longText({ ask: { zh: '不能按期补正的正当理由', en: 'The good reason' }, because: law.art('31(2)') }),
      until: date({ ask: { zh: '延长后的合理补正期限', en: 'By when' }, because: law.art('31(2)'), notBefore: workdays(1) }),
    },
    issues: [letter('longer', 'applicant', ['复补延', '延长补正期限通知书', 'Longer to correct'], ['补正期限延长至{this.until}：{this.why}'])],
  },
  correctLater: {
    title: { zh: '在延长的期限内补正', en: 'Correct within the longer period' },
    by: 'applicant', basis: law.art('31(2)'), begins: 'closed', after: ['extendCorrection'], may: until(dateOf('extendCorrection', 'until')),
    closes: ['abandoned'], opens: ['deemedAccepted'], form: correction,
  },
  abandoned: {
    // Not by silence: whether there was a good reason somebody must say (31(2)).
    title: { zh: '无正当理由逾期不补正，记录视为放弃', en: 'Record that the application is taken as abandoned' },
    by: 'handler', basis: law.art('31(2)'), begins: 'closed', after: ['askCorrection', anyOf(...toldOf)], owedSince: toldOf,
    notBefore: [workdays(10).since(...toldOf), until(dateOf('extendCorrection', 'until'))], outcome: 'abandoned', ends: true,
  },
  accept: {
    title: { zh: '受理', en: 'Accept' },
    by: 'handler', basis: law.art('30(1)'), after: [begun, 'correct', 'correctLater'], must: workdays(5).since(...starts, 'correct', 'correctLater'),
    closes: ['askCorrection', 'refuse', 'deemedAccepted'],
    issues: [letter('acceptance', 'applicant', ['复受', '行政复议受理通知书', 'Notice of acceptance'], ['你（单位）的行政复议申请，本机关已于{day}受理。办理行政复议案件不收取费用。'])],
  },
  refuse: {
    title: { zh: '不予受理', en: 'Refuse to accept' },
    by: 'head', basis: [law.art('30(2)'), law.art('30(1)')], after: [begun, 'correct', 'correctLater'], outcome: 'notAccepted', ends: true,
    form: {
      ground: choice({ ask: { zh: '不符合的条件', en: 'Condition that is missing' }, because: law.art('30(1)'), options: refusalGrounds }),
      reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art('30(2)') }),
      competent: organ({
        ask: { zh: '有管辖权的行政复议机关', en: 'The authority that has jurisdiction' }, because: law.art('30(2)'),
        onlyIf: { field: 'ground', is: 'jurisdiction' },
      }),
    },
    issues: [{
      ...letter('refusal', 'applicant', ['复不受', '不予受理决定书', 'Refusal'], ['{this.ground}。{this.reasons}', '有管辖权的行政复议机关：{this.competent}']), remedies: true,
    }],
  },
  deemedAccepted: {
    title: { zh: '视为受理', en: 'Accepted by silence' },
    by: 'law', basis: law.art('30(3)'), after: [begun], bySilence: workdays(5).since(...starts, 'correct', 'correctLater'), closes: ['accept', 'refuse', 'askCorrection'],
  },
} as const
