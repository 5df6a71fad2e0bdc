import { all, any, anyOf, carry, days, defineDemands, did, not, workdays, years } from '../../../src/kernel/define.ts'
import { civilProcedureLaw as civil } from '../../law/civil-procedure-law.ts'
import { penaltyLaw as law } from '../../law/penalty-law.ts'
import { penaltyHearingFacts } from '../../law/statutory/penalty-hearing.ts'
import { penaltyOrdinaryFacts } from '../../law/statutory/penalty-ordinary.ts'
import { evidenceDemands } from '../evidence/demands.ts'
import { hearingRules, hearingSteps } from './hearing-demands.ts'
import { penaltyOrdinary } from './procedure.ts'

const elsewhere = (zh: string, en: string) => ({ notHere: { zh, en } })
const kept = (zh: string, en: string, ...properties: string[]) => ({ keptBy: { zh, en }, properties })
const by = (...properties: string[]) => ({ keptBy: { zh: `属性 ${properties.join('、')}`, en: `properties ${properties.join(', ')}` }, properties })
const inCollection = elsewhere('见罚款收缴程序（fine-collection）', 'See the collection of fines (fine-collection)')
const executed = elsewhere('见行政强制执行（coercive-execution）、申请法院执行（court-enforcement）程序', 'See coercive-execution and court-enforcement')

/** A hearing counts for the review even where nothing else calls for one (58(1)[2]). */
const reviewed = any('major', did('hearing.hold'))
const filed = ['file', 'fileGrave'] as const
const filing = anyOf(...filed)
const decided = ['penalise', 'dismiss'] as const
const served = anyOf('service.serve', 'service.deemedServed')
const heard = anyOf('hearing.hold', 'hearing.absent', 'hearing.lapse')
const defended = anyOf('stateDefence', 'waiveDefence', 'defenceLapses')
/** The case has left the organ, or was never taken up. */
const gone = ['transfer', 'handOver', 'doNotFile'] as const
const settled = [...decided, ...gone] as const
/** Review, discussion and decision are of the very draft. */
const ofThisDraft = { anewAfter: ['draft'] } as const

/** What the law demands of an ordinary penalty (处罚法 54–66). */
export const penaltyOrdinaryDemands = defineDemands(penaltyOrdinary, {
  means: {
    investigation: ['investigate', 'conclude'],
    onSite: ['investigate', 'preservation.keep'],
    seizure: ['preservation.keep'],
    release: ['preservation.dispose'],
    recusalDemand: ['recusal.ask'],
    notice: ['notify'],
    defence: ['stateDefence'],
    defenceForgone: ['waiveDefence', 'defenceLapses'],
    defenceWeighed: ['weighDefence'],
    hearingNotice: ['hearing.tell'],
    hearingDemand: ['hearing.ask'],
    hearing: ['hearing.hold'],
    hearingForgone: ['hearing.absent'],
    draft: ['draft'],
    review: [{ act: 'review', giving: 'lawful' }],
    reviewRefusal: [{ act: 'review', giving: not('lawful') }],
    collective: ['discuss'],
    penalty: ['penalise'],
    noPenalty: ['dismiss'],
    transfer: ['transfer'],
    service: ['service.serve', 'service.deemedServed'],
    publication: ['publish'],
  },
  neededIf: { review: reviewed, collective: 'complex', publication: 'ofPublicInterest', transfer: 'crime' },
  against: ['penalised'],
  carries: [
    carry(
      penaltyOrdinaryFacts,
      {
        'publish-system': elsewhere('裁量权基准由 discretion-benchmark 公布，不在个案中', 'Benchmarks are published by discretion-benchmark, not case by case'),
        discover: { acts: ['discover'], by: ['handler'], notAfter: settled },
        'check-time-bar': { acts: ['file'], onlyIf: not('grave'), clocks: [{ kind: 'lapses', term: years(2), since: ['discover'] }], otherwise: { '5 year from event:violation-end': kept('步骤 fiveYears', 'the step fiveYears') } },
        'check-jurisdiction': elsewhere('由唯一入口的职权校验承担', 'The check of power at the one door'),
        'file-case': {
          acts: [...filed], by: ['handler'], requires: ['discover'], clocks: [{ kind: 'owed', since: ['discover'] }], notAfter: settled,
          otherwise: { 'check-time-bar': kept('立案的权利逾期即失：步骤 check-time-bar、fiveYears', 'The right to file lapses: steps check-time-bar and fiveYears') },
        },
        recusal: { acts: ['recusal.order', 'recusal.reject'], by: ['head'], owedAfter: ['recusal.ask'], orElse: settled },
        investigate: { acts: ['investigate'], by: ['handler'], requires: [filing], notAfter: settled, signers: 2 },
        'preserve-evidence': {
          // Evidence may be lost before anything else was done: the approval is what the Law asks for (56).
          acts: ['preservation.keep'], by: ['handler'], requires: ['preservation.approve'], anewAfter: ['preservation.keep'], signers: 2,
          otherwise: {
            investigate: elsewhere('证据可能灭失时不必先有其他调查，立案后即可登记保存', 'Where evidence may be lost nothing else need be done first; the case is on file'),
            'ext:agency-head-approval': kept('requires：负责人的批准，每次用尽', 'requires: the head’s approval, used up each time'),
            when: kept('可能灭失的情形是提请的必填项，由负责人批准', 'Why it may be lost must be answered, and the head approves'),
          },
        },
        'decide-preserved': { acts: ['preservation.dispose'], by: ['head'] },
        'order-correction': { acts: ['orderCorrection'], by: ['handler'] },
        'transfer-if-criminal': {
          acts: ['transfer'], by: ['head'], requires: ['conclude'], onlyIf: 'crime', clocks: [{ kind: 'owed', since: ['conclude'] }], notAfter: settled,
        },
        conclude: { acts: ['conclude'], by: ['handler'], notAfter: settled },
        'notify-proposed': { acts: ['notify'], by: ['handler'], onlyIf: not('crime'), notAfter: settled },
        'statement-defence': { acts: ['stateDefence'], by: ['party'], clocks: [{ kind: 'lapses', since: ['notify'] }] },
        hearing: { acts: ['hearing.hold'], by: ['chair'], requires: ['notify', 'hearing.ask'], onlyIf: 'hearingEligible' },
        'legality-review': {
          acts: ['review'], by: ['reviewer'], apart: ['file', 'fileGrave', 'investigate', 'conclude', 'draft'], onlyIf: reviewed, notAfter: settled,
          requires: ['conclude', 'notify', defended, 'draft', { if: 'hearingEligible', first: heard }], clocks: [{ kind: 'owed', since: ['draft'] }],
        },
        'collective-discussion': {
          acts: ['discuss'], by: ['head'], signers: 2, onlyIf: 'complex', notAfter: settled, ...ofThisDraft,
          requires: ['draft', { if: reviewed, first: 'review' }], clocks: [{ kind: 'owed', since: ['draft'] }],
        },
        decide: {
          acts: ['penalise'], by: ['head'], apart: ['investigate', 'draft', 'review'], onlyIf: all(not('crime'), any('lawful', not(reviewed))), notAfter: settled,
          requires: ['conclude', 'notify', defended, 'draft', { if: 'hearingEligible', first: heard }],
          clocks: [{ kind: 'owed', term: days(90), since: filed }],
        },
        serve: {
          acts: ['service.serve'], by: ['handler'], requires: [anyOf(...decided)], owedAfter: decided, orElse: ['service.deemedServed'],
          clocks: [{ kind: 'owed', term: workdays(7), since: decided }],
        },
        publish: {
          acts: ['publish'], by: ['handler'], requires: [served, 'penalise'], onlyIf: 'ofPublicInterest', owedAfter: ['penalise'],
          clocks: [{ kind: 'owed', since: ['service.serve', 'service.deemedServed'] }],
        },
        'withdraw-publication': elsewhere('见处罚信息公示程序（penalty-publicity）', 'See the publication of penalties (penalty-publicity)'),
        pay: inCollection,
        'defer-or-instalments': inCollection,
        'late-fine': inCollection,
        'auction-or-transfer': executed,
        'court-enforcement': executed,
        archive: {
          acts: ['archive'], by: ['handler'], requires: [served], owedAfter: decided, clocks: [{ kind: 'owed', since: ['service.serve', 'service.deemedServed'] }],
        },
      },
      {
        'inv-01': kept('事实不清的由“决定不予处罚”结案；是否清楚由负责人判断', 'Unclear facts end in no penalty; whether they are clear is for the head', 'E4'),
        'inv-02': by('P02', 'E1'), 'inv-03': by('P04', 'E2'), 'inv-04': kept('资格由岗位清单的授予程序负责', 'Qualification is for who gives the post'),
        'inv-05': by('P09'), 'inv-06': elsewhere('须跨案件比对，文法只管一案（P17）', 'It compares cases; a procedure speaks of one (P17)'), 'inv-07': by('P01'),
        'inv-08': elsewhere('证据合法性由审核人、负责人判断', 'Lawfulness of evidence is for reviewer and head'),
        'inv-09': kept('收缴在另一程序，由银行、国库报告', 'Money is received in another procedure, by bank and treasury'),
        'inv-10': inCollection, 'inv-11': inCollection, 'inv-12': inCollection,
        'inv-13': elsewhere('年龄属负责人判断的事实', 'Age is for the head to judge'), 'inv-14': by('E4'), 'inv-15': by('P28'), 'inv-16': by('P18'), 'inv-17': by('P15'),
      },
    ),
    carry(penaltyHearingFacts, hearingSteps, hearingRules),
  ],
  further: {
    ...evidenceDemands({ by: 'handler', beforeTake: 'discover', beforeHandIn: 'discover', take: law.art('42(1)'), keep: law.art('47(1)'), end: law.art('42(1)') }),
    // Facts rest on evidence that was verified, in the report and in the decision alike (46).
    onEvidence: { acts: ['conclude', 'penalise'], relies: ['evidence'], basis: [law.art('46(2)'), law.art('46(3)')] },
    fiveYears: {
      acts: ['fileGrave'], requires: ['discover'], onlyIf: 'grave', clocks: [{ kind: 'lapses', term: years(5), since: ['discover'] }], basis: law.art('36(1)'),
    },
    doNotFile: { acts: ['doNotFile'], by: ['head'], requires: ['discover'], notAfter: [...filed, ...settled], basis: law.art('54(2)') },
    handOver: { acts: ['handOver'], by: ['head'], requires: ['discover'], notAfter: gone, basis: law.art('17(1)') },
    reviewOfThisDraft: { acts: ['penalise'], requires: [{ if: reviewed, first: 'review' }], ...ofThisDraft, basis: law.art('58(1)') },
    discussionOfThisDraft: { acts: ['penalise'], requires: [{ if: 'complex', first: 'discuss' }], ...ofThisDraft, basis: law.art('57(2)') },
    draft: {
      acts: ['draft'], by: ['handler'], requires: ['conclude', 'notify', defended, { if: 'hearingEligible', first: heard }], onlyIf: not('crime'),
      notAfter: settled, basis: law.art('57(1)'),
    },
    askDeparture: { acts: ['askDeparture'], by: ['handler'], requires: ['draft'], notAfter: settled, voids: ['approveDeparture'], basis: law.art('34(1)') },
    approveDeparture: {
      acts: ['approveDeparture'], by: ['head'], apart: ['askDeparture'], requires: ['askDeparture'], anewAfter: ['draft'], notAfter: settled, basis: law.art('34(1)'),
    },
    lapse: {
      acts: ['hearing.lapse'], by: ['law'], requires: ['hearing.tell'], notAfter: ['hearing.ask', 'dismiss'], onlyIf: 'hearingEligible', basis: law.art('64(1)[1]'),
      clocks: [{ kind: 'silence', term: workdays(5), since: ['hearing.tell'] }],
    },
    waiveDefence: { acts: ['waiveDefence'], by: ['party'], requires: ['notify'], notAfter: ['stateDefence', 'defenceLapses'], basis: law.art('62(1)') },
    defenceLapses: {
      acts: ['defenceLapses'], by: ['law'], requires: ['notify'], notAfter: ['stateDefence', 'waiveDefence'], basis: law.art('45(1)'),
      clocks: [{ kind: 'silence', since: ['notify'] }],
    },
    weighDefence: {
      acts: ['weighDefence'], by: ['handler'], requires: ['stateDefence'], owedAfter: ['stateDefence'], orElse: settled, notAfter: ['dismiss', 'transfer'],
      clocks: [{ kind: 'owed', since: ['stateDefence'] }], basis: law.art('45(1)'),
    },
    weighedFirst: {
      acts: ['draft', 'penalise'], requires: [{ if: did('stateDefence'), first: 'weighDefence' }], anewAfter: ['stateDefence'], basis: law.art('45(1)'),
    },
    // Only penalties of the kinds in article 63 are heard: any other is decided without a hearing, and without waiting for one.
    notHeard: { acts: ['draft', 'penalise'], evenWithout: ['hearing.tell'], basis: law.art('63(1)') },
    heardFirst: {
      acts: ['draft', 'review', 'penalise'], requires: [{ if: did('hearing.ask'), first: anyOf('hearing.hold', 'hearing.absent') }], basis: law.art('65(1)'),
    },
    disposedFirst: {
      acts: [...decided], requires: [{ if: did('preservation.keep'), first: 'preservation.dispose' }], anewAfter: ['preservation.keep'], basis: law.art('56(1)'),
    },
    dismiss: {
      acts: ['dismiss'], by: ['head'], apart: ['investigate'], requires: ['conclude'], onlyIf: not('crime'), notAfter: settled, basis: law.art('57(1)'),
      clocks: [{ kind: 'owed', term: days(90), since: filed }],
    },
    propose: { acts: ['preservation.propose'], by: ['handler'], requires: [filing], basis: law.art('56(1)') },
    approve: {
      acts: ['preservation.approve'], by: ['head'], requires: ['preservation.propose'], owedAfter: ['preservation.propose'], orElse: gone,
      clocks: [{ kind: 'owed', since: ['preservation.propose'] }], basis: law.art('56(1)'),
    },
    askRecusal: { acts: ['recusal.ask'], by: ['party'], requires: [filing], basis: law.art('43(1)') },
    rejectRecusal: { acts: ['recusal.reject'], requires: ['recusal.ask'], notAfter: ['recusal.order'], again: ['recusal.ask'], clocks: [{ kind: 'owed', since: ['recusal.ask'] }], basis: law.art('43(3)') },
    orderRecusal: { acts: ['recusal.order'], requires: [filing], notAfter: ['recusal.reject'], again: ['recusal.ask'], clocks: [{ kind: 'owed', since: ['recusal.ask'] }], basis: law.art('43(3)') },
    publicNotice: {
      acts: ['service.publicNotice'], by: ['handler'], requires: [anyOf(...decided)], notAfter: ['service.serve'], basis: civil.art('95(1)'),
    },
    deemedServed: {
      acts: ['service.deemedServed'], by: ['law'], requires: ['service.publicNotice'], notAfter: ['service.serve'], basis: civil.art('95(1)'),
      clocks: [{ kind: 'silence', term: days(30), since: ['service.publicNotice'] }],
    },
    servedOnce: { acts: ['service.serve'], notAfter: ['service.deemedServed'], basis: civil.art('95(1)') },
  },
})
