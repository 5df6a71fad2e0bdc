import { answered, anyOf, choice, type DocumentRule, defineProcedure, longText, not, organ, text, workdays, yesNo } from '../../../src/kernel/define.ts'
import { complaintReportMeasures as law } from '../../law/complaint-report-measures.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { head, officer } from '../../organs/case-roles.ts'

const secrecy = law.art('33(1)')
const plan = liaoningPlan.art('37')
const received = ['report', 'register'] as const
const reasons = (at: '29(1)' | '31(1)' | '32(1)' | '23(1)' | '30(1)') => longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art(at), seenBy: 'organ' })

/** Who reports is sealed; what they report goes to who handles it, without their name. */
const clue = {
  named: yesNo({ ask: { zh: '实名举报', en: 'Under the real name' }, because: law.art('31(2)') }),
  name: text({ ask: { zh: '举报人姓名', en: 'Name of the reporter' }, because: law.art('31(2)'), seenBy: 'sealed', personal: true, onlyIf: { field: 'named', is: true } }),
  contact: text({ ask: { zh: '联系方式', en: 'How to reach them' }, because: law.art('31(2)'), seenBy: 'sealed', personal: true, onlyIf: { field: 'named', is: true } }),
  respondent: text({ ask: { zh: '被举报人', en: 'Who is reported' }, because: law.art('24(1)'), seenBy: 'organ' }),
  clue: longText({
    ask: { zh: '违法线索', en: 'Clues' }, because: law.art('24(1)'), seenBy: 'organ',
    help: { zh: '请不要在线索中写明举报人身份；身份只写在密封栏。', en: 'Leave out who reports: that stands only in the sealed fields.' },
  }),
}

/** Told without a name: the addressee of a sealed role is its title. */
const told = {
  id: 'told', title: { zh: '举报处理结果告知书', en: 'What became of the report' }, layout: 'letter', series: '举告', to: 'reporter',
  body: ['你的举报（{case.number}）：{decideFiling.outcome}。{decideFiling.reasons}'],
} as const satisfies DocumentRule<string, string, string>

/**
 * Reports of violations, under the real name or not. The reporter's name and data are read by the intake alone, with a reason, and every look is an act on
 * record; who handles the report never looks, nor who looked handles it. Who is reported does not stand in the case at all.
 */
export const reportHandling = defineProcedure({
  id: 'report-handling',
  title: { zh: '举报处理', en: 'Handling of reports' },
  systems: ['37', '33.2', '34.4'],
  basis: law.art('3(2)'),
  power: null,
  roles: {
    reporter: { title: { zh: '举报人', en: 'Reporter' }, kind: 'party', sealed: true },
    intake: { title: { zh: '举报受理专员', en: 'Report intake' }, kind: 'staff', post: 'report-intake' },
    handler: officer,
    head,
  },
  facts: {
    named: { zh: '实名举报', en: 'Under the real name', follows: received.map((act) => answered(act, 'named', true)) },
    rewardable: { zh: '依法应当奖励', en: 'To be rewarded by law' },
    ours: { zh: '本机关有处理权限', en: 'This organ is competent' },
  },
  outcomes: {
    filed: { zh: '立案', en: 'Case filed' },
    notFiled: { zh: '不予立案', en: 'Not filed' },
    elsewhere: { zh: '告知向有权机关提出', en: 'Told where to go' },
  },
  acts: {
    // ── Received and sealed 接收、密封 ──
    report: {
      title: { zh: '举报', en: 'Report' },
      by: 'reporter', basis: [law.art('8(1)'), law.art('24(1)'), plan], starts: true, form: clue,
    },
    register: {
      title: { zh: '登记电话、信函、窗口举报', en: 'Register a report by phone, post or counter' },
      by: 'intake', basis: [law.art('8(1)'), law.art('24(1)'), plan], starts: true,
      form: {
        channel: choice({
          ask: { zh: '渠道', en: 'Channel' }, because: law.art('8(1)'),
          options: { phone: { zh: '电话', en: 'Phone' }, post: { zh: '信函', en: 'Post' }, counter: { zh: '窗口', en: 'Counter' }, web: { zh: '互联网', en: 'Internet' } },
        }),
        ...clue,
      },
    },
    lookAtReporter: {
      title: { zh: '启封举报人身份', en: 'Look at who reported' },
      by: 'intake', apart: ['verify', 'decideFiling'], basis: secrecy, after: [anyOf('report', 'register')], often: true, unseals: [...received],
      form: { why: longText({ ask: { zh: '查看理由', en: 'Why it is looked at' }, because: secrecy, seenBy: 'organ' }) },
    },

    // ── Sent on, or told where to go 分送、告知 ──
    assign: {
      title: { zh: '分送办理', en: 'Send on' },
      by: 'intake', basis: [law.art('7(1)'), law.art('37(1)')], after: [anyOf('report', 'register')], owedSince: [...received], closes: ['tellElsewhere'],
    },
    tellElsewhere: {
      title: { zh: '无处理权限或者另有途径的，告知', en: 'Tell where to go' },
      by: 'intake', basis: [law.art('29(1)'), law.art('39(2)')], after: [anyOf('report', 'register')], outcome: 'elsewhere', ends: true,
      form: {
        channel: choice({
          ask: { zh: '告知的途径', en: 'Where to' }, because: law.art('39(2)'),
          options: {
            organ: { zh: '有处理权限的机关', en: 'The competent organ' }, openness: { zh: '政府信息公开', en: 'Open government information' },
            reconsideration: { zh: '行政复议', en: 'Reconsideration' }, petition: { zh: '信访', en: 'Petition' }, discipline: { zh: '纪检监察', en: 'Discipline inspection' },
          },
        }),
        reasons: reasons('29(1)'),
      },
    },
    raiseDispute: {
      title: { zh: '提出权限争议', en: 'Raise a dispute of competence' },
      by: 'head', basis: law.art('30(1)'), after: ['assign'],
      form: { with: organ({ ask: { zh: '与哪一机关争议', en: 'With which organ' }, because: law.art('30(1)') }), reasons: reasons('30(1)') },
    },
    settleDispute: {
      title: { zh: '协商解决或者报上级指定', en: 'Agree, or have the organ above name who' },
      by: 'head', basis: law.art('30(1)'), after: ['raiseDispute'], must: workdays(7).since('raiseDispute'), settles: ['ours'],
      form: { result: longText({ ask: { zh: '协商或者指定的结果', en: 'Result' }, because: law.art('30(1)'), seenBy: 'organ' }) },
    },
    handOn: {
      title: { zh: '移送处理机关', en: 'Hand on to the organ that was named' },
      by: 'intake', basis: [law.art('30(1)'), law.art('29(1)')], after: ['settleDispute'], provided: not('ours'), outcome: 'elsewhere', ends: true,
      form: { to: organ({ ask: { zh: '处理机关', en: 'To' }, because: law.art('30(1)') }) },
      issues: [{ ...told, id: 'handed-on', title: { zh: '举报移送告知书', en: 'The report was handed on' }, body: ['你的举报（{case.number}）已移送{this.to}处理。'] }],
    },

    // ── Verified, decided, told, rewarded 核查、决定、告知、奖励 ──
    verify: {
      title: { zh: '核查线索', en: 'Verify the clue' },
      // "From the day it is found": counted from the day the report came in, not from when it was sent on, so that sending on late wins no time.
      by: 'handler', basis: [law.art('23(1)'), law.art('31(1)')], after: ['assign'], awaits: ['settleDispute'], must: workdays(15).since(...received),
      form: { finding: longText({ ask: { zh: '核查情况', en: 'What was found' }, because: law.art('23(1)'), seenBy: 'organ' }) },
    },
    extendVerify: {
      title: { zh: '延长核查期限', en: 'Extend the verification' },
      by: 'head', basis: law.art('23(1)'), after: ['assign'], extends: { clock: 'verify', by: workdays(15) }, form: { reasons: reasons('23(1)') },
    },
    decideFiling: {
      title: { zh: '决定是否立案', en: 'Decide whether to file a case' },
      by: 'head', apart: ['verify'], basis: law.art('31(1)'), after: ['verify'], owedSince: 'verify', outcomes: ['filed', 'notFiled'], settles: ['rewardable'],
      closes: ['raiseDispute', 'settleDispute', 'handOn'],
      form: {
        reasons: longText({ ask: { zh: '理由（告知举报人）', en: 'Reasons, told to the reporter' }, because: law.art('31(2)') }),
        case: text({ ask: { zh: '立案案号', en: 'Case' }, because: law.art('31(1)'), seenBy: 'organ', onlyIf: { field: 'outcome', is: 'filed' } }),
      },
    },
    tellReporter: {
      title: { zh: '告知实名举报人', en: 'Tell the reporter' },
      by: 'intake', basis: law.art('31(2)'), after: ['decideFiling'], when: 'named', must: workdays(5).since('decideFiling'), issues: [told],
    },
    reward: {
      title: { zh: '决定奖励', en: 'Decide on a reward' },
      by: 'head', basis: law.art('32(1)'), after: ['decideFiling'], when: { all: ['rewardable', 'named'] }, owedSince: 'decideFiling', form: { reasons: reasons('32(1)') },
    },
    payReward: {
      title: { zh: '兑付奖励', en: 'Pay the reward' },
      by: 'intake', basis: law.art('32(1)'), after: ['reward'], when: { all: ['rewardable', 'named'] }, owedSince: 'reward',
    },
  },
})
