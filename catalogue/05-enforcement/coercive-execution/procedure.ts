import {
  ahead, answered, answerOf, any, anyOf, dateOf, days, defineProcedure, did, months, mount, not, rolling, until, workdays, years,
} from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { head, officer, theLaw } from '../../organs/case-roles.ts'
import { decisionRemedies } from '../decision-remedies.ts'
import { remediesRunOut } from '../parts/remedies-run-out.ts'
import { serviceOfDocuments } from '../parts/service-of-documents.ts'
import { partyJoins } from '../party-questions.ts'
import { documents } from './documents.ts'
import { questions } from './questions.ts'

const demanded = anyOf('demandService.serve', 'demandService.deemedServed')
const service = ['decisionService.serve', 'decisionService.deemedServed'] as const
const served = anyOf(...service)
const decided = anyOf('decide', 'decideAtOnce')
/** Neither suspended nor kept back by an agreement that the party honours. */
const suspended = any(did('suspend'), did('suspendUnable'))
const goesOn = { provided: not(any(did('suspend'), did('suspendUnable'), did('acceptAgreement'))) } as const
const noHousehold = { field: 'householdsCut', most: 0, basis: law.art('43(2)') } as const
/** The Law gives the night no hours; these are those of the calendar of forbidden times (catalogue/calendars/counting.ts). */
const byDay = { field: 'hour', least: 6, most: 21, basis: law.art('43(1)') } as const
const neverAbove = (field: string) => ({ field, most: answerOf('open', 'amount'), basis: law.art('45(2)') }) as const
/** On the first working day after the last day that was left to the party, and on that day only: never on a holiday, never by surprise (37(2)[3], 43(1)). */
const onTheDay = <const A extends 'fixDay' | 'substituteDemand'>(act: A) =>
  ({ notBefore: ahead(workdays(1).from(dateOf(act, 'lastDay'))), may: workdays(1).from(dateOf(act, 'lastDay')) }) as const
const demandOver = [until(dateOf('demand', 'performBy')), days(1).since('demandService.serve', 'demandService.deemedServed')] as const
/** Of money: only once a late fine has run for more than thirty days (46(1)); of demolition: not before its own announcement has run out (44). */
const everyWait = [...demandOver, days(30).since('tellLateFine'), until(dateOf('announce', 'by'))] as const
const beforeDeciding = [demanded, 'tellLateFine', 'announce', anyOf('remedies.over', 'remedies.overUntold', 'remedies.final')] as const
const anyDecision = anyOf('decide', 'decideAtOnce', 'substituteDecide')
const bySubstitute = ['substituteDecide', 'substituteDemand', 'substitutePerform'] as const
const byTheOrgan = ['declareUrgent', 'fixDay', 'execute', 'executeUrgently', 'transfer', 'bankTransfers', 'auction', 'toTreasury'] as const
/** Once it is carried out there is nothing to suspend or to agree on. */
const underWay = ['fixDay', 'declareUrgent', 'suspend', 'suspendUnable', 'resume', 'drop', 'offerAgreement', 'acceptAgreement', 'agreementBroken', 'substituteDemand'] as const
/** What belongs to the time before a decision, and ends with it. */
const before = [
  'demandService.serve', 'demandService.publicNotice', 'demandService.deemedServed', 'stateDefence', 'announce', 'tellLateFine',
  'remedies.over', 'remedies.overUntold', 'remedies.sought', 'remedies.upheld', 'remedies.final',
] as const

/**
 * Execution by the organ itself (行政强制法 34 to 52), for an organ to which a law gives it (13): a demand first, the party heard, a decision served,
 * never at night, on a holiday or by cutting off a household; late fines never above the principal; agreement, suspension and the end.
 */
export const coerciveExecution = defineProcedure({
  id: 'coercive-execution',
  title: { zh: '行政机关强制执行', en: 'Execution by the organ itself' },
  systems: ['28.1', '28.2', '25'],
  basis: law.art('34(1)'),
  power: 'execution',
  roles: {
    handler: officer,
    head,
    party: { title: { zh: '当事人', en: 'Party' }, kind: 'party' },
    bank: { title: { zh: '金融机构', en: 'Bank' }, kind: 'outside', post: 'financial-institution' },
    treasury: { title: { zh: '国库', en: 'Treasury' }, kind: 'outside', post: 'treasury' },
    law: theLaw,
  },
  facts: {
    money: { zh: '金钱给付义务', en: 'Money is due', follows: [answered('open', 'obligation', 'money')] },
    restoring: { zh: '排除妨碍、恢复原状义务', en: 'Removing or restoring is due', follows: [answered('open', 'obligation', 'restore')] },
    demolition: { zh: '拆除违法建筑物等', en: 'Demolition is due', follows: [answered('open', 'obligation', 'demolition')] },
    told: { zh: '已告知救济途径和期限', en: 'Remedies were told', follows: [answered('open', 'told', true)] },
    absent: { zh: '当事人不在场', en: 'The party is absent', follows: [answered('clearAtOnce', 'absent', true)] },
    carriedOut: { zh: '已经执行全部或者部分', en: 'Executed in whole or in part', follows: [answered('annulled', 'carriedOut', true)] },
  },
  outcomes: {
    performed: { zh: '履行完毕', en: 'Performed' },
    executed: { zh: '执行完毕', en: 'Executed' },
    terminated: { zh: '终结执行', en: 'Terminated' },
    dropped: { zh: '不再执行', en: 'Not executed any more' },
    annulled: { zh: '据以执行的决定被撤销、变更或者执行错误', en: 'The basis fell away' },
  },
  remedies: decisionRemedies,
  parts: [
    mount('demandService', serviceOfDocuments, {
      and: { serve: { basis: law.art('38(1)'), after: ['demand'], owedSince: 'demand' }, publicNotice: { basis: law.art('38(1)'), after: ['demand'] } },
    }),
    mount('decisionService', serviceOfDocuments, {
      and: {
        serve: { basis: law.art('38(1)'), after: [anyDecision], owedSince: ['decide', 'decideAtOnce', 'substituteDecide'] },
        publicNotice: { basis: law.art('38(1)'), after: [anyDecision] },
      },
    }),
    mount('remedies', remediesRunOut, {
      when: 'demolition',
      and: {
        over: { when: 'told', bySilence: rolling(months(6).from(dateOf('open', 'servedOn'))) },
        overUntold: { when: not('told'), bySilence: rolling(years(1).from(dateOf('open', 'servedOn'))) },
        sought: { after: ['open'] },
      },
    }),
  ],
  acts: {
    // ── Not performed in time 逾期不履行 ──
    open: {
      title: { zh: '记录逾期不履行的决定', en: 'Note what was not performed' },
      by: 'handler', basis: [law.art('34(1)'), law.art('13(1)')], starts: true, form: questions.open, joins: partyJoins,
    },
    performed: {
      title: { zh: '当事人已履行，停止执行', en: 'The party has performed' },
      by: 'handler', basis: [law.art('34(1)'), law.art('51(1)[2]')], power: 'not-needed', after: ['open'], outcome: 'performed', ends: true, form: questions.performed,
    },
    tellLateFine: {
      title: { zh: '加处罚款或者滞纳金并告知标准', en: 'Add a late fine or surcharge, and tell its rate' },
      by: 'head', basis: law.art('45(1)'), when: 'money', after: ['open'], notBefore: until(dateOf('open', 'performBy')), form: questions.tellLateFine,
      issues: [documents.lateFine],
    },
    countLateFine: {
      title: { zh: '计算加处罚款或者滞纳金', en: 'Count the late fine or surcharge' },
      by: 'handler', basis: law.art('45(2)'), when: 'money', after: ['tellLateFine'], provided: did('tellLateFine'), often: true, form: questions.countLateFine, bounds: [neverAbove('amount')],
    },

    // ── Demand and defence 催告、陈述申辩 ──
    demand: {
      title: { zh: '催告', en: 'Demand' },
      by: 'handler', basis: [law.art('35(1)'), law.art('38(1)')], after: ['open'], owedSince: 'open', notBefore: until(dateOf('open', 'performBy')), form: questions.demand,
      issues: [documents.demand],
    },
    stateDefence: {
      title: { zh: '陈述申辩', en: 'State one’s defence' },
      by: 'party', basis: law.art('36(1)'), after: ['demand'], often: true, form: questions.stateDefence, issues: [documents.defence],
    },
    hearDefence: {
      title: { zh: '记录、复核陈述申辩', en: 'Record and verify it' },
      by: 'handler', basis: law.art('36(1)'), after: ['stateDefence'], provided: did('stateDefence'), owedSince: 'stateDefence', often: true, form: questions.hearDefence,
    },
    announce: {
      title: { zh: '公告限期自行拆除', en: 'Announce the demolition' },
      by: 'head', basis: law.art('44(1)'), when: 'demolition', after: ['open'], form: questions.announce, issues: [documents.announcement],
      publishes: { kind: 'demolition', title: '限期拆除公告：{open.decision}', basis: law.art('44(1)'), rows: { 机关: '{organ.name}', 决定文号: '{open.decision}', 自行拆除期限: '{this.by}', 公告日期: '{day}' } },
    },

    // ── Decision 强制执行决定 ──
    decide: {
      title: { zh: '作出强制执行决定', en: 'Decide to execute' },
      by: 'head', basis: [law.art('37(1)'), law.art('37(2)'), law.art('46(1)')], ...goesOn, after: beforeDeciding, notBefore: everyWait, awaits: ['hearDefence'],
      owedSince: ['demandService.serve', 'demandService.deemedServed'], closes: ['decideAtOnce', ...bySubstitute, ...before], form: questions.decide, bounds: [noHousehold],
      issues: [documents.decision],
    },
    decideAtOnce: {
      // While the demand runs (37(3)); the thirty days of 46(1) are not lifted by it, which is the reading that burdens nobody.
      title: { zh: '作出立即强制执行决定', en: 'Decide to execute at once' },
      by: 'head', basis: law.art('37(3)'), ...goesOn, when: not('demolition'), after: [demanded, 'tellLateFine'], notBefore: days(30).since('tellLateFine'),
      closes: ['decide', 'fixDay', 'execute', ...bySubstitute, ...before], form: questions.decideAtOnce, issues: [documents.decisionAtOnce],
    },
    declareUrgent: {
      title: { zh: '认定情况紧急', en: 'Find it urgent' },
      by: 'head', basis: law.art('43(1)'), after: [decided], owedSince: 'decideAtOnce', form: questions.reasons(law.art('43(1)')),
    },

    // ── Carrying it out 实施 ──
    fixDay: {
      // The decision says when (37(2)[3]); a day that was missed is fixed anew, and told anew.
      title: { zh: '确定执行日并通知当事人', en: 'Fix the day, and tell it' },
      by: 'handler', basis: [law.art('37(2)'), law.art('43(1)')], ...goesOn, when: not('money'), after: ['decide', served], owedSince: service, often: true, form: questions.fixDay,
      issues: [documents.day],
    },
    execute: {
      title: { zh: '实施强制执行', en: 'Execute' },
      by: 'handler', basis: [law.art('37(1)'), law.art('43(1)')], ...goesOn, ...onTheDay('fixDay'), when: not('money'), after: ['fixDay'], owedSince: 'fixDay',
      form: questions.onTheSpot, bounds: [byDay, noHousehold], closes: ['executeUrgently', ...underWay],
    },
    executeUrgently: {
      title: { zh: '紧急情况下实施强制执行', en: 'Execute in urgency' },
      by: 'handler', basis: [law.art('37(1)'), law.art('43(1)')], ...goesOn, when: not('money'), after: [decided, served, 'declareUrgent'], owedSince: 'declareUrgent', form: questions.onTheSpot,
      bounds: [noHousehold], closes: ['execute', ...underWay],
    },
    transfer: {
      title: { zh: '决定划拨并通知金融机构', en: 'Order the transfer of deposits' },
      by: 'head', basis: law.art('47(1)'), ...goesOn, when: 'money', after: [decided, served], owedSince: service, form: questions.transfer,
      bounds: [neverAbove('principal'), neverAbove('late')], issues: [documents.transfer],
    },
    bankTransfers: { title: { zh: '立即划拨', en: 'Transfer at once' }, by: 'bank', basis: law.art('47(1)'), after: ['transfer'], provided: did('transfer'), owedSince: 'transfer' },
    auction: {
      title: { zh: '委托拍卖', en: 'Auction' },
      by: 'head', basis: [law.art('48(1)'), law.art('46(1)')], ...goesOn, when: 'money', after: [decided, served], discharges: ['transfer'], form: questions.auction,
    },
    toTreasury: {
      title: { zh: '款项上缴国库', en: 'Proceeds in the treasury' },
      by: 'treasury', basis: law.art('49(1)'), when: 'money', after: [anyOf('bankTransfers', 'auction')], owedSince: ['bankTransfers', 'auction'], form: questions.toTreasury,
    },

    // ── Substitute performance 代履行 ──
    clearAtOnce: {
      title: { zh: '立即代履行，清除遗洒物、障碍物或者污染物', en: 'Clear at once' },
      by: 'head', basis: law.art('52(1)'), starts: true, outcome: 'executed', ends: true, keeps: ['tellAfter'], form: questions.clearAtOnce,
    },
    tellAfter: {
      title: { zh: '事后立即通知当事人', en: 'Tell the party at once afterwards' },
      by: 'handler', basis: law.art('52(1)'), power: 'not-needed', when: 'absent', after: ['clearAtOnce'], owedSince: 'clearAtOnce', form: questions.tellAfter,
    },
    substituteDecide: {
      title: { zh: '作出代履行决定', en: 'Decide on substitute performance' },
      by: 'head', basis: [law.art('50(1)'), law.art('51(1)[1]')], ...goesOn, when: 'restoring', after: [demanded], notBefore: demandOver, awaits: ['hearDefence'],
      closes: ['decide', 'decideAtOnce', ...byTheOrgan, ...before], form: questions.substituteDecide, bounds: [noHousehold], issues: [documents.substituteDecision],
    },
    substituteDemand: {
      title: { zh: '代履行前催告', en: 'Demand before substitute performance' },
      by: 'handler', basis: law.art('51(1)[2]'), ...goesOn, when: 'restoring', after: ['substituteDecide', served], owedSince: service, often: true, form: questions.substituteDemand,
      issues: [documents.substituteDemand],
    },
    substitutePerform: {
      title: { zh: '代履行', en: 'Perform in their stead' },
      by: 'handler', basis: [law.art('51(1)[3]'), law.art('51(1)[4]'), law.art('51(3)'), law.art('43(1)')], ...goesOn, ...onTheDay('substituteDemand'), when: 'restoring',
      after: ['substituteDemand'], owedSince: 'substituteDemand', form: questions.substitutePerform, bounds: [byDay, noHousehold], issues: [documents.substituteRecord], closes: underWay,
    },

    // ── Agreement, suspension, end 协议、中止、终结 ──
    offerAgreement: {
      title: { zh: '提出执行协议', en: 'Offer an agreement' },
      by: 'head', basis: law.art('42(1)'), after: [anyDecision], provided: not(suspended), often: true, form: questions.offerAgreement,
      bounds: [{ field: 'reduction', most: answerOf('countLateFine', 'amount'), basis: law.art('42(1)') }],
    },
    acceptAgreement: {
      title: { zh: '达成执行协议', en: 'Accept the agreement' },
      by: 'party', basis: law.art('42(1)'), after: ['offerAgreement'], often: true, issues: [documents.agreement],
    },
    agreementBroken: {
      title: { zh: '当事人不履行协议，恢复强制执行', en: 'The agreement is broken: execution goes on' },
      by: 'head', basis: law.art('42(2)'), after: ['acceptAgreement'], often: true, usesUp: ['offerAgreement', 'acceptAgreement'], form: questions.reasons(law.art('42(2)')),
    },
    suspend: {
      title: { zh: '中止执行', en: 'Suspend' },
      by: 'head', basis: law.art('39(1)'), after: [anyDecision], provided: not(any(suspended, did('acceptAgreement'))), often: true, usesUp: ['offerAgreement'], form: questions.suspend,
      issues: [documents.suspension],
    },
    suspendUnable: {
      title: { zh: '中止执行（确无能力履行，没有明显社会危害）', en: 'Suspend for real inability, without obvious harm' },
      by: 'head', basis: [law.art('39(1)'), law.art('39(2)')], after: [anyDecision], provided: not(any(suspended, did('acceptAgreement'))), often: true, usesUp: ['offerAgreement'],
      form: questions.reasons(law.art('39(2)')), issues: [documents.suspensionUnable],
    },
    resume: {
      title: { zh: '恢复执行', en: 'Resume' },
      by: 'head', basis: law.art('39(2)'), after: [anyOf('suspend', 'suspendUnable')], often: true, usesUp: ['suspend', 'suspendUnable'], form: questions.reasons(law.art('39(2)')),
    },
    drop: {
      title: { zh: '中止满三年，不再执行', en: 'Not executed any more after three years' },
      by: 'law', basis: law.art('39(2)'), after: ['suspendUnable'], bySilence: years(3).since('suspendUnable'), outcome: 'dropped', ends: true,
    },
    finish: {
      // The case stays open to what becomes of the decision (41), and owes nothing.
      title: { zh: '执行完毕', en: 'Execution is complete' },
      by: 'handler', basis: [law.art('34(1)'), law.art('49(1)')], power: 'not-needed', after: [anyOf('execute', 'executeUrgently', 'toTreasury', 'substitutePerform')],
      awaits: ['bankTransfers', 'toTreasury'], owedSince: ['execute', 'executeUrgently', 'toTreasury', 'substitutePerform'], outcome: 'executed', form: questions.performed,
      closes: ['performed', 'countLateFine', 'hearDefence', 'terminate', 'execute', 'executeUrgently', 'transfer', 'auction', 'substitutePerform', ...underWay],
    },
    terminate: {
      title: { zh: '终结执行', en: 'Terminate' },
      by: 'head', basis: law.art('40(1)'), power: 'not-needed', after: ['open'], outcome: 'terminated', ends: true, form: questions.terminate, issues: [documents.termination],
    },
    annulled: {
      title: { zh: '据以执行的决定被撤销、变更，或者执行错误', en: 'The basis fell away' },
      by: 'handler', basis: [law.art('41(1)'), law.art('40(1)')], power: 'not-needed', after: ['open'], outcome: 'annulled', ends: true, keeps: ['restore'],
      form: questions.annulled, issues: [documents.termination],
    },
    restore: {
      title: { zh: '恢复原状、退还财物或者赔偿', en: 'Restore, return or compensate' },
      by: 'head', basis: law.art('41(1)'), power: 'not-needed', when: 'carriedOut', after: ['annulled'], owedSince: 'annulled', form: questions.restore,
    },
  },
})
