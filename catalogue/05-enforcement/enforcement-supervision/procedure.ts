import { answered, anyOf, choice, date, dateOf, days, defineProcedure, did, longText, not, organ, person, text, yesNo } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { penaltyLaw as law } from '../../law/penalty-law.ts'
import { letter } from '../../letter.ts'
import { head } from '../../organs/case-roles.ts'

const supervised = law.art('75(1)')
const plan = liaoningPlan.art('36')
const duty = liaoningPlan.art('33')
const found = { agency: organ({ ask: { zh: '被监督的执法机关', en: 'Organ supervised' }, because: supervised }) }
const joins = [{ role: 'agency', field: 'agency' }] as const

/**
 * Supervision of enforcement by the justice department: complaint or own motion, inquiry, opinion with a day for correcting oneself, decision, report.
 *
 * Nationally this is the Regulation on Administrative Law Enforcement Supervision (Decree 825, in force 2026-02-01), which is not in the mirror; the
 * thirty days known are Shandong's and bind nobody here (statutory.md 33, doubt). So every clock runs to the day that the order itself sets, as the
 * plan has it (责令限期改正), and the order gives five days at least.
 */
export const enforcementSupervision = defineProcedure({
  id: 'enforcement-supervision',
  title: { zh: '行政执法监督', en: 'Supervision of enforcement' },
  systems: ['33.2', '36'],
  basis: supervised,
  power: null,
  roles: {
    supervisor: { title: { zh: '执法监督人员', en: 'Supervisor' }, kind: 'staff', post: 'supervisor' },
    head: { ...head, title: { zh: '监督机关负责人', en: 'Head of the supervising organ' } },
    agency: { title: { zh: '执法机关', en: 'Organ supervised' }, kind: 'party' },
    agencyHead: { title: { zh: '执法机关负责人', en: 'Head of the organ supervised' }, kind: 'staff', post: 'head', of: 'agency' },
    complainant: { title: { zh: '投诉举报人', en: 'Complainant' }, kind: 'party' },
  },
  facts: {
    corrected: { zh: '已经自行纠正', en: 'It corrected itself' },
    founded: { zh: '执法确有违法或者不当', en: 'Unlawful or improper', follows: [answered('investigate', 'founded', true)] },
  },
  outcomes: {
    mended: { zh: '已纠正', en: 'Corrected' }, executed: { zh: '监督决定已执行', en: 'Decision executed' }, unfounded: { zh: '不成立', en: 'Unfounded' }, notAccepted: { zh: '不予受理', en: 'Not accepted' },
  },
  acts: {
    // ── How it begins 启动 ──
    complain: {
      title: { zh: '投诉、举报行政执法', en: 'Complain of enforcement' },
      by: 'complainant', basis: law.art('75(2)'), starts: true, form: { what: longText({ ask: { zh: '投诉的执法行为和理由', en: 'What is complained of, and why' }, because: law.art('75(2)') }) },
    },
    accept: {
      title: { zh: '受理投诉', en: 'Accept the complaint' },
      by: 'supervisor', basis: law.art('75(2)'), after: ['complain'], when: did('complain'), owedSince: 'complain', form: found, joins, closes: ['decline'],
    },
    decline: {
      title: { zh: '不予受理，说明理由', en: 'Do not accept, with reasons' },
      by: 'head', basis: law.art('75(2)'), after: ['complain'], when: did('complain'), outcome: 'notAccepted', ends: true,
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art('75(2)') }) },
      issues: [{ id: 'declined', title: { zh: '投诉举报不予受理告知书', en: 'Not accepted' }, layout: 'letter', series: '监不受', to: 'complainant', body: ['{this.reasons}'] }],
    },
    open: {
      title: { zh: '依职权启动监督', en: 'Begin of own motion' },
      by: 'supervisor', basis: [supervised, plan], starts: true, joins,
      form: {
        ...found,
        from: choice({
          ask: { zh: '来源', en: 'Where it comes from' }, because: plan,
          options: { plan: { zh: '年度监督计划', en: 'Yearly plan' }, files: { zh: '案卷评查', en: 'Review of files' }, card: { zh: '系统红黄牌', en: 'A card of the system' }, other: { zh: '其他', en: 'Other' } },
        }),
        what: longText({ ask: { zh: '监督的事项', en: 'What is supervised' }, because: plan }),
      },
    },

    // ── Inquiry and opinion 调查、监督意见 ──
    investigate: {
      title: { zh: '调查', en: 'Inquire' },
      by: 'supervisor', basis: supervised, after: [anyOf('open', 'accept')], owedSince: ['open', 'accept'],
      form: {
        record: longText({ ask: { zh: '调查情况', en: 'What was found' }, because: supervised }),
        founded: yesNo({ ask: { zh: '执法确有违法或者不当', en: 'Unlawful or improper' }, because: supervised }),
      },
    },
    interview: {
      title: { zh: '约谈', en: 'Interview the head' },
      by: 'supervisor', basis: plan, after: ['investigate'], often: true, form: { note: longText({ ask: { zh: '约谈记录', en: 'Note' }, because: plan }) },
    },
    opine: {
      title: { zh: '发出监督意见书', en: 'Give an opinion' },
      by: 'supervisor', basis: [supervised, duty], after: ['investigate'], when: 'founded', owedSince: 'investigate',
      issues: [letter('opinion', 'agency', ['监意', '行政执法监督意见书', 'Opinion of supervision'], ['{this.opinion}', '请于{this.by}前自行纠正并报告。'])],
      form: {
        opinion: longText({ ask: { zh: '意见', en: 'Opinion' }, because: supervised }),
        by: date({ ask: { zh: '自行纠正期限', en: 'Correct by' }, because: duty, notBefore: days(5) }),
      },
    },
    selfCorrect: {
      title: { zh: '自行纠正并报告', en: 'Correct oneself and report' },
      by: 'agencyHead', basis: [law.art('75(2)'), duty], after: ['opine'], when: 'founded', must: { since: ['opine'], until: dateOf('opine', 'by') },
      form: { report: longText({ ask: { zh: '整改报告', en: 'Report' }, because: law.art('75(2)') }) },
    },
    assess: {
      title: { zh: '核实纠正情况', en: 'Look at the correction' },
      by: 'supervisor', basis: supervised, after: ['selfCorrect'], when: did('selfCorrect'), owedSince: 'selfCorrect', settles: ['corrected'],
    },
    demandSuspension: {
      // The certificate itself is suspended by who issued it, after the officer was heard: procedure certificate-measures.
      title: { zh: '提请暂扣执法证件', en: 'Ask for suspension of a certificate' },
      by: 'supervisor', basis: liaoningPlan.art('24'), after: ['investigate'], when: 'founded', often: true,
      form: {
        officer: person({ ask: { zh: '执法人员', en: 'Officer' }, because: liaoningPlan.art('24') }),
        case: text({ ask: { zh: '证件管理案号', en: 'Number of the case on the certificate' }, because: liaoningPlan.art('24') }),
      },
    },

    // ── Decision 监督决定 ──
    decide: {
      title: { zh: '作出监督决定', en: 'Decide' },
      by: 'head', apart: ['investigate'], basis: [supervised, law.art('76(1)[3]'), law.art('76(2)')], after: ['opine'], overdue: 'selfCorrect', when: { all: ['founded', not('corrected'), not(did('selfCorrect'))] },
      issues: [letter('decision', 'agency', ['监决', '行政执法监督决定书', 'Decision of supervision'], ['{this.content}', '请于{this.by}前执行并报告。'])],
      form: {
        kind: choice({
          ask: { zh: '决定种类', en: 'Kind' }, because: supervised,
          options: { perform: { zh: '责令履行', en: 'Perform' }, correct: { zh: '责令改正', en: 'Correct' }, revoke: { zh: '责令撤销', en: 'Revoke' }, file: { zh: '责令立案', en: 'File the case' } },
        }),
        content: longText({ ask: { zh: '决定内容', en: 'Content' }, because: supervised }),
        by: date({ ask: { zh: '执行期限', en: 'Execute by' }, because: duty, notBefore: days(5) }),
      },
    },
    decideAfterReport: {
      title: { zh: '纠正不到位，作出监督决定', en: 'Decide: the correction falls short' },
      by: 'head', apart: ['investigate'], basis: [supervised, law.art('76(1)[3]'), law.art('76(2)')], after: ['assess'], when: { all: [did('assess'), not('corrected')] }, owedSince: 'assess',
      issues: [letter('decision', 'agency', ['监决', '行政执法监督决定书', 'Decision of supervision'], ['{this.content}', '请于{this.by}前执行并报告。'])],
      form: {
        content: longText({ ask: { zh: '决定内容', en: 'Content' }, because: supervised }),
        by: date({ ask: { zh: '执行期限', en: 'Execute by' }, because: duty, notBefore: days(5) }),
      },
    },
    reportExecution: {
      title: { zh: '报告监督决定的执行', en: 'Report execution' },
      by: 'agencyHead', basis: duty, when: did('decide'), must: { since: ['decide'], until: dateOf('decide', 'by') }, form: { report: longText({ ask: { zh: '执行情况', en: 'Execution' }, because: duty }) },
    },
    reportLater: {
      title: { zh: '报告监督决定的执行（纠正不到位的）', en: 'Report execution (after a correction that fell short)' },
      by: 'agencyHead', basis: duty, when: did('decideAfterReport'), must: { since: ['decideAfterReport'], until: dateOf('decideAfterReport', 'by') },
      form: { report: longText({ ask: { zh: '执行情况', en: 'Execution' }, because: duty }) },
    },
    refer: {
      title: { zh: '移送追究执法过错责任', en: 'Refer for accountability' },
      by: 'head', basis: [law.art('76(1)[3]'), duty], after: ['opine'], when: 'founded', often: true, form: { to: text({ ask: { zh: '移送至', en: 'To' }, because: duty }), facts: longText({ ask: { zh: '事实', en: 'Facts' }, because: duty }) },
    },

    // ── Answer and end 答复、结案 ──
    answer: {
      title: { zh: '答复投诉举报人', en: 'Answer the complainant' },
      by: 'supervisor', basis: law.art('75(2)'), after: ['investigate'], when: did('complain'), owedSince: 'investigate',
      form: { result: longText({ ask: { zh: '处理结果', en: 'Result' }, because: law.art('75(2)') }) },
      issues: [{ id: 'answer', title: { zh: '投诉举报处理结果告知书', en: 'Result of the complaint' }, layout: 'letter', series: '监复', to: 'complainant', body: ['{this.result}'] }],
    },
    closeUnfounded: {
      title: { zh: '不成立，结案', en: 'Unfounded: close' },
      by: 'head', apart: ['investigate'], basis: supervised, after: ['investigate', 'answer'], when: not('founded'), owedSince: 'investigate', outcome: 'unfounded', ends: true,
    },
    closeCorrected: {
      title: { zh: '已自行纠正，结案', en: 'Corrected: close' },
      by: 'head', apart: ['investigate'], basis: supervised, after: ['assess', 'answer'], when: { all: [did('assess'), 'corrected', not(did('decide'))] }, owedSince: 'assess', outcome: 'mended', ends: true,
    },
    closeExecuted: {
      title: { zh: '监督决定已执行，结案并通报', en: 'Executed: close and announce' },
      by: 'head', apart: ['investigate'], basis: [supervised, plan], after: ['reportExecution', 'reportLater', 'answer'], when: { any: [did('decide'), did('decideAfterReport')] },
      owedSince: ['reportExecution', 'reportLater'], outcome: 'executed', ends: true,
      publishes: { kind: 'supervision', title: '行政执法监督通报', basis: plan, rows: { 监督机关: '{organ.name}', 被监督机关: '{party.agency}', 通报日期: '{day}' } },
    },
  },
})
