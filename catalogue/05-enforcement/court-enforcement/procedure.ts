import { answered, anyOf, dateOf, days, defineProcedure, did, months, mount, not, rolling, until, workdays, years } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { litigationInterpretation as interpretation } from '../../law/litigation-interpretation.ts'
import { litigationLaw } from '../../law/litigation-law.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { letter } from '../../letter.ts'
import { head, officer, theLaw } from '../../organs/case-roles.ts'
import { remediesRunOut } from '../parts/remedies-run-out.ts'
import { serviceOfDocuments } from '../parts/service-of-documents.ts'
import { questions } from './questions.ts'

const final = ['remedies.over', 'remedies.overUntold', 'remedies.final'] as const
const isFinal = anyOf(...final)
/** Three months from when the decision can no longer be contested, or from when the time given to pay is over, whichever is later (53, 处罚法 72(2)). */
const window = months(3).since(...final, 'timeOver')
const demanded = anyOf('demandService.serve', 'demandService.deemedServed')
const tenDays = workdays(10).since('demandService.serve', 'demandService.deemedServed')
const notInTime = { provided: not(did('noteTime')) } as const
const asked = anyOf('apply', 'applyLate')
const accepted = ['accept', 'higherAccepts'] as const
const allowed = ['allow', 'allowAfterHearing', 'higherAllows'] as const
/** What is the organ's and the party's, and is over once the court has the case. */
const beforeCourt = [
  'apply', 'applyLate', 'windowOver', 'forgo', 'demand', 'demandService.serve', 'demandService.publicNotice', 'demandService.deemedServed', 'noteTime', 'timeOver',
  'remedies.over', 'remedies.overUntold', 'remedies.sought', 'remedies.upheld', 'remedies.final',
] as const

const outside = (zh: string, en: string, post: string) => ({ title: { zh, en }, kind: 'outside', post }) as const
const application = letter('application', 'court', ['强申', '强制执行申请书', 'Application for execution'], ['{this.court}：', '申请强制执行{subject}号案件的行政决定。标的：{this.object}', '当事人的意见及催告情况：{this.opinions}', '申请人：{organ.name}；负责人：{actor}（签名）。日期：{day}。'])
const demand = letter('demand', 'party', ['强履', '履行义务催告书', 'Demand to perform'], ['请履行：{this.manner}', '本催告书送达十个工作日后仍未履行的，本机关将申请人民法院强制执行。'])

/**
 * Asking the court to enforce (行政强制法 53 to 60), for an organ to which no law gives execution. The case is about a decision to penalise in the
 * register, so that only the organ that decided asks, and only against whom it decided; other decisions follow once they have a register. The
 * court's papers are the court's: it reports them by number.
 */
export const courtEnforcement = defineProcedure({
  id: 'court-enforcement',
  title: { zh: '申请人民法院强制执行', en: 'Application to the court for enforcement' },
  systems: ['28.1', '25'],
  basis: law.art('53(1)'),
  power: null,
  roles: {
    handler: officer,
    head,
    party: { title: { zh: '被执行人', en: 'Party' }, kind: 'party' },
    court: outside('人民法院', 'Court', 'court'),
    president: outside('人民法院院长', 'President of the court', 'court-president'),
    higher: outside('上一级人民法院', 'Higher court', 'higher-court'),
    law: theLaw,
  },
  about: { register: 'penalty-decisions', same: { organ: 'organ', matter: 'matter' }, holder: { role: 'party', id: 'party', name: 'partyName' } },
  facts: { told: { zh: '已告知救济途径和期限', en: 'Remedies were told', follows: [answered('open', 'told', true)] } },
  outcomes: {
    performed: { zh: '当事人已履行', en: 'Performed' },
    enforced: { zh: '已强制执行', en: 'Enforced' },
    notAccepted: { zh: '不予受理', en: 'Not accepted' },
    refused: { zh: '不予执行', en: 'Refused' },
    notAsked: { zh: '未申请', en: 'Not asked' },
    annulled: { zh: '决定已被撤销、变更', en: 'The decision was annulled' },
  },
  parts: [
    mount('remedies', remediesRunOut, {
      and: {
        over: { when: 'told', bySilence: rolling(months(6).from(dateOf('open', 'servedOn'))) },
        overUntold: { when: not('told'), bySilence: rolling(years(1).from(dateOf('open', 'servedOn'))) },
        sought: { after: ['open'] },
      },
    }),
    mount('demandService', serviceOfDocuments, {
      and: { serve: { after: ['demand'], owedSince: 'demand' }, publicNotice: { after: ['demand'] } },
    }),
  ],
  acts: {
    // ── Before the court 催告、申请 ──
    open: { title: { zh: '记录逾期不履行的决定', en: 'Note what was not performed' }, by: 'handler', basis: law.art('53(1)'), starts: true, form: questions.open },
    demand: {
      title: { zh: '催告履行', en: 'Demand' },
      by: 'handler', basis: law.art('54(1)'), after: ['open'], owedSince: 'open', notBefore: until(dateOf('open', 'performBy')), form: questions.demand, issues: [demand],
    },
    stateDefence: {
      title: { zh: '提出意见', en: 'State one’s view' },
      by: 'party', basis: law.art('55(1)'), after: ['demand'], often: true, form: questions.stateDefence,
    },
    noteTime: {
      title: { zh: '记录已批准延期或者分期', en: 'Note that time was given' },
      by: 'handler', basis: penaltyLaw.art('72(2)'), after: ['open'], often: true, closes: ['windowOver'], form: questions.noteTime,
    },
    timeOver: {
      title: { zh: '延期或者分期期限届满', en: 'The time given is over' },
      by: 'law', basis: penaltyLaw.art('72(2)'), after: ['noteTime'], bySilence: until(dateOf('noteTime', 'until')), often: true, usesUp: ['noteTime'], opens: ['windowOver'],
    },
    apply: {
      title: { zh: '向人民法院申请强制执行', en: 'Apply to the court' },
      by: 'head', basis: [law.art('53(1)'), law.art('55(1)'), law.art('55(2)'), litigationLaw.art('97(1)')], after: [isFinal, demanded], ...notInTime, notBefore: tenDays, may: window,
      owedSince: final, closes: beforeCourt, form: questions.apply, issues: [application],
    },
    windowOver: {
      title: { zh: '三个月申请期限届满', en: 'The three months are over' },
      by: 'law', basis: [law.art('53(1)'), interpretation.art('156(1)')], after: [isFinal], bySilence: window, closes: ['apply'], opens: ['applyLate'],
    },
    applyLate: {
      title: { zh: '逾期申请，说明正当理由', en: 'Apply late, with good reason' },
      by: 'head', basis: [interpretation.art('156(1)'), law.art('55(2)')], begins: 'closed', after: [isFinal, demanded], ...notInTime, notBefore: tenDays, owedSince: 'windowOver',
      closes: beforeCourt, form: questions.applyLate, issues: [application],
    },
    performed: {
      title: { zh: '当事人已履行', en: 'The party has performed' },
      by: 'handler', basis: law.art('54(1)'), after: ['open'], outcome: 'performed', ends: true, form: questions.performed,
    },
    forgo: {
      title: { zh: '不申请强制执行', en: 'Do not ask the court' },
      by: 'head', basis: law.art('53(1)'), after: ['open'], outcome: 'notAsked', ends: true, form: questions.forgo,
    },
    annulled: {
      title: { zh: '决定已被撤销、变更', en: 'The decision was annulled' },
      by: 'handler', basis: law.art('53(1)'), after: ['open'], outcome: 'annulled', ends: true, form: questions.annulled,
    },

    // ── Acceptance 受理 ──
    accept: {
      title: { zh: '受理', en: 'Accept' },
      by: 'court', basis: [law.art('56(1)'), interpretation.art('155(3)')], after: [asked], must: workdays(5).since('apply', 'applyLate'), closes: ['notAccept'],
    },
    notAccept: {
      title: { zh: '裁定不予受理', en: 'Not accepted' },
      by: 'court', basis: [law.art('56(2)'), interpretation.art('155(3)')], after: [asked], countsFrom: 'receivedOn', discharges: ['accept'], closes: ['accept'], form: questions.notAccept,
    },
    objectToNonAcceptance: {
      title: { zh: '对不予受理申请复议', en: 'Ask the higher court to review non-acceptance' },
      by: 'head', basis: law.art('56(2)'), after: ['notAccept'], provided: did('notAccept'), may: days(15).since('notAccept'), closes: ['nonAcceptanceStands'], form: questions.objection(law.art('56(2)')),
    },
    nonAcceptanceStands: {
      title: { zh: '逾期未申请复议，不予受理生效', en: 'Non-acceptance stands' },
      by: 'law', basis: law.art('56(2)'), after: ['notAccept'], provided: did('notAccept'), bySilence: days(15).since('notAccept'), outcome: 'notAccepted', ends: true,
    },
    higherAccepts: {
      title: { zh: '上级法院裁定受理', en: 'The higher court orders acceptance' },
      by: 'higher', basis: law.art('56(2)'), after: ['objectToNonAcceptance'], provided: did('objectToNonAcceptance'), must: days(15).since('objectToNonAcceptance'), closes: ['higherKeepsOut'], form: questions.ruling(law.art('56(2)')),
    },
    higherKeepsOut: {
      title: { zh: '上级法院裁定不予受理', en: 'The higher court keeps it out' },
      by: 'higher', basis: law.art('56(2)'), after: ['objectToNonAcceptance'], provided: did('objectToNonAcceptance'), outcome: 'notAccepted', ends: true, form: questions.ruling(law.art('56(2)')),
    },

    // ── Ruling 审查、裁定 ──
    allow: {
      title: { zh: '裁定准予执行', en: 'Allow execution' },
      by: 'court', basis: law.art('57(1)'), after: [anyOf(...accepted)], must: workdays(7).since(...accepted), closes: ['examine'], form: questions.ruling(law.art('57(1)')),
    },
    examine: {
      title: { zh: '发现明显违法，听取双方意见', en: 'Seems obviously unlawful: hear both' },
      by: 'court', basis: [law.art('58(1)'), interpretation.art('160(2)')], after: [anyOf(...accepted)], discharges: ['allow'], closes: ['allow'], opens: ['allowAfterHearing', 'refuse'],
      form: questions.examine,
    },
    allowAfterHearing: {
      // Thirty days from acceptance also here (58(2)); the duty is there from the start and rests until the court has found a reason to hear.
      title: { zh: '听取意见后裁定准予执行', en: 'Allow after hearing both' },
      by: 'court', basis: law.art('58(2)'), begins: 'closed', after: ['examine'], must: days(30).since(...accepted), closes: ['refuse'], form: questions.ruling(law.art('58(2)')),
    },
    refuse: {
      title: { zh: '裁定不予执行', en: 'Refuse execution' },
      by: 'court', basis: [law.art('58(2)'), interpretation.art('161(1)')], begins: 'closed', after: ['examine'], must: days(30).since(...accepted), closes: ['allowAfterHearing'],
      form: questions.ruling(law.art('58(2)')),
    },
    serveRefusal: {
      title: { zh: '送达不予执行裁定', en: 'Serve the refusal on the organ' },
      by: 'court', basis: law.art('58(2)'), after: ['refuse'], provided: did('refuse'), must: workdays(5).since('refuse'), countsFrom: 'receivedOn', form: questions.serveRefusal,
    },
    objectToRefusal: {
      title: { zh: '对不予执行申请复议', en: 'Ask the higher court to review the refusal' },
      by: 'head', basis: law.art('58(3)'), after: ['serveRefusal'], provided: did('serveRefusal'), may: days(15).since('serveRefusal'), closes: ['refusalStands'], form: questions.objection(law.art('58(3)')),
    },
    refusalStands: {
      title: { zh: '逾期未申请复议，不予执行生效', en: 'The refusal stands' },
      by: 'law', basis: law.art('58(3)'), after: ['serveRefusal'], provided: did('serveRefusal'), bySilence: days(15).since('serveRefusal'), outcome: 'refused', ends: true,
    },
    higherAllows: {
      title: { zh: '上级法院裁定准予执行', en: 'The higher court allows it' },
      by: 'higher', basis: law.art('58(3)'), after: ['objectToRefusal'], provided: did('objectToRefusal'), must: days(30).since('objectToRefusal'), closes: ['higherRefuses'], form: questions.ruling(law.art('58(3)')),
    },
    higherRefuses: {
      title: { zh: '上级法院裁定不予执行', en: 'The higher court refuses it' },
      by: 'higher', basis: law.art('58(3)'), after: ['objectToRefusal'], provided: did('objectToRefusal'), outcome: 'refused', ends: true, form: questions.ruling(law.art('58(3)')),
    },

    // ── Execution 执行 ──
    askAtOnce: {
      title: { zh: '申请立即执行', en: 'Ask for execution at once' },
      by: 'head', basis: law.art('59(1)'), after: [asked], form: questions.askAtOnce,
    },
    presidentApproves: {
      title: { zh: '院长批准立即执行', en: 'The president approves' },
      by: 'president', basis: law.art('59(1)'), after: ['askAtOnce'], opens: ['executeAtOnce'], closes: ['execute'],
    },
    executeAtOnce: {
      title: { zh: '五日内执行', en: 'Execute within five days' },
      by: 'court', basis: law.art('59(1)'), begins: 'closed', after: [anyOf(...allowed)], must: workdays(5).since(...allowed), outcome: 'enforced', ends: true, form: questions.execute,
    },
    execute: {
      title: { zh: '强制执行', en: 'Execute' },
      by: 'court', basis: [interpretation.art('160(3)'), law.art('60(1)'), law.art('60(4)')], after: [anyOf(...allowed)], owedSince: allowed, outcome: 'enforced', ends: true,
      form: questions.execute,
    },
  },
})
