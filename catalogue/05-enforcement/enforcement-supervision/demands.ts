import { all, any, anyOf, carry, defineDemands, did, not } from '../../../src/kernel/define.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { penaltyLaw as law } from '../../law/penalty-law.ts'
import { enforcementSupervisionFacts } from '../../law/statutory/enforcement-supervision.ts'
import { enforcementSupervision } from './procedure.ts'

const elsewhere = (zh: string, en: string) => ({ notHere: { zh, en } })
const kept = (zh: string, en: string) => ({ keptBy: { zh, en } })
const shandong = elsewhere('山东规定，辽宁无此依据：期限由监督意见、决定自行写明', 'Shandong’s figure binds nobody here: the opinion and the decision set the day themselves')
const complained = did('complain')
/** Who complained is answered before the case is closed. */
const answered = { if: complained, first: 'answer' } as const

/** What the law demands of supervising enforcement (处罚法 75, 76; plan 33, 36). */
export const enforcementSupervisionDemands = defineDemands(enforcementSupervision, {
  means: { complaint: ['complain'], complaintReceived: ['accept', 'decline'], complaintAnswered: ['answer', 'decline'], investigation: ['investigate'] },
  carries: [
    carry(
      enforcementSupervisionFacts,
      {
        'annual-plan': elsewhere('年度监督计划：山东规定，计划只作为启动来源记录', 'A yearly plan is Shandong law; here it is noted as what a case comes from'),
        'case-file-review': elsewhere('案卷评查（抽取、评分）尚未编制，评查结果可以启动监督', 'Review of files is not declared yet; its result may open a case'),
        appraisal: elsewhere('评议考核属于指标，尚未编制', 'Appraisal is a matter of indicators, not declared yet'),
        'accept-complaint': { acts: ['accept'], by: ['supervisor'], requires: ['complain'], onlyIf: complained, clocks: [{ kind: 'owed', since: ['complain'] }] },
        investigate: {
          acts: ['investigate'], by: ['supervisor'], requires: [anyOf('open', 'accept')], clocks: [{ kind: 'owed', since: ['open', 'accept'] }],
        },
        opinion: { acts: ['opine'], by: ['supervisor'], onlyIf: 'founded', owedAfter: ['investigate'], clocks: [{ kind: 'owed', since: ['investigate'] }] },
        'self-correct': {
          acts: ['selfCorrect'], by: ['agencyHead'], onlyIf: 'founded', clocks: [{ kind: 'owed', since: ['opine'] }],
          otherwise: { '30 day from event:opinion-received': shandong },
        },
        decision: {
          acts: ['decide', 'decideAfterReport'], by: ['head'], apart: ['investigate'], requires: ['opine'],
          otherwise: { 'self-correct': kept('逾期没有自行纠正（decide），或者纠正不到位（decideAfterReport）', 'It was not corrected in time (decide), or not enough (decideAfterReport)') },
        },
        'report-execution': {
          acts: ['reportExecution', 'reportLater'], by: ['agencyHead'], clocks: [], otherwise: { '30 day from event:decision-received': shandong },
        },
        interview: { acts: ['interview'], by: ['supervisor'], requires: ['investigate'] },
        'competence-dispute': elsewhere('执法争议协调是另一程序（计划20），尚未编制', 'Disputes of competence are another procedure (plan 20), not declared yet'),
        'implementation-report': elsewhere('法律实施满一年报告：山东规定，辽宁无此依据', 'Reports on a law’s first year are Shandong law'),
        accountability: { acts: ['refer'], by: ['head'], requires: ['opine'], onlyIf: 'founded' },
        'superior-correct': elsewhere('上级机关撤销许可、处罚由各程序的撤销和复议承载', 'A superior annuls in the procedures of revocation and reconsideration'),
      },
      {
        'inv-01': kept('步骤 self-correct', 'the step self-correct'),
        'inv-02': elsewhere('两名以上持证监督人员：山东规定，辽宁无此依据；国务院令第825号文本入库后再定', 'Two supervisors with certificates is Shandong law; to be read again when Decree 825 is in the library'),
        'inv-03': kept('监督决定可以责令立案', 'A decision may order that a case be filed'),
      },
    ),
  ],
  further: {
    complain: { acts: ['complain'], by: ['complainant'], basis: law.art('75(2)') },
    decline: { acts: ['decline'], by: ['head'], requires: ['complain'], onlyIf: complained, notAfter: ['accept'], basis: law.art('75(2)') },
    open: { acts: ['open'], by: ['supervisor'], basis: law.art('75(1)') },
    assess: {
      acts: ['assess'], by: ['supervisor'], requires: ['selfCorrect'], onlyIf: did('selfCorrect'), clocks: [{ kind: 'owed', since: ['selfCorrect'] }],
      basis: law.art('75(1)'),
    },
    demandSuspension: { acts: ['demandSuspension'], by: ['supervisor'], requires: ['investigate'], onlyIf: 'founded', basis: liaoningPlan.art('24') },
    decideWhenLate: {
      acts: ['decide'], overdue: 'selfCorrect', onlyIf: all('founded', not('corrected'), not(did('selfCorrect'))), basis: [law.art('75(1)'), law.art('76(1)[3]')],
    },
    decideWhenShort: {
      acts: ['decideAfterReport'], requires: ['assess'], onlyIf: all(did('assess'), not('corrected')), clocks: [{ kind: 'owed', since: ['assess'] }],
      basis: [law.art('75(1)'), law.art('76(1)[3]')],
    },
    reportExecution: {
      acts: ['reportExecution'], onlyIf: did('decide'), owedAfter: ['decide'], clocks: [{ kind: 'owed', since: ['decide'] }], basis: liaoningPlan.art('33'),
    },
    reportLater: {
      acts: ['reportLater'], onlyIf: did('decideAfterReport'), owedAfter: ['decideAfterReport'], clocks: [{ kind: 'owed', since: ['decideAfterReport'] }],
      basis: liaoningPlan.art('33'),
    },
    answer: {
      acts: ['answer'], by: ['supervisor'], requires: ['investigate'], onlyIf: complained, owedAfter: ['investigate'], clocks: [{ kind: 'owed', since: ['investigate'] }],
      basis: law.art('75(2)'),
    },
    closeUnfounded: {
      acts: ['closeUnfounded'], by: ['head'], apart: ['investigate'], requires: ['investigate', answered], onlyIf: not('founded'),
      clocks: [{ kind: 'owed', since: ['investigate'] }], basis: law.art('75(1)'),
    },
    closeCorrected: {
      acts: ['closeCorrected'], by: ['head'], apart: ['investigate'], requires: ['assess', answered], onlyIf: all(did('assess'), 'corrected', not(did('decide'))),
      clocks: [{ kind: 'owed', since: ['assess'] }], basis: law.art('75(1)'),
    },
    closeExecuted: {
      acts: ['closeExecuted'], by: ['head'], apart: ['investigate'], onlyIf: any(did('decide'), did('decideAfterReport')), basis: liaoningPlan.art('36'),
      requires: [{ if: did('decide'), first: 'reportExecution' }, { if: did('decideAfterReport'), first: 'reportLater' }, answered],
      clocks: [{ kind: 'owed', since: ['reportExecution', 'reportLater'] }],
    },
  },
})
