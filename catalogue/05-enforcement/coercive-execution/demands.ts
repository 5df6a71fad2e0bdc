import { any, anyOf, carry, days, defineDemands, did, not, workdays, years } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { coerciveExecutionFacts } from '../../law/statutory/coercive-execution.ts'
import { remediesDemands } from '../parts/remedies-demands.ts'
import { serviceDemands } from '../parts/service-demands.ts'
import { coerciveExecution } from './procedure.ts'

const kept = (zh: string, en: string, ...properties: string[]) => ({ keptBy: { zh, en }, properties })
const demanded = ['demandService.serve', 'demandService.deemedServed'] as const
const served = ['decisionService.serve', 'decisionService.deemedServed'] as const
const byForce = ['decide', 'decideAtOnce'] as const
const decisions = [...byForce, 'substituteDecide'] as const
const done = ['execute', 'executeUrgently', 'substitutePerform', 'finish'] as const
const remedies = anyOf('remedies.over', 'remedies.overUntold', 'remedies.final')
/** The demand, and the time it gives, are over (37(1)). */
const demandOver = [{ kind: 'waits', since: ['demand'] }, { kind: 'waits', term: days(1), since: demanded }] as const
const heard = { if: did('stateDefence'), first: 'hearDefence' } as const
/** On the day that was told, and on that day only (37(2)[3], 43(1)). */
const onTheDay = <const A extends string>(act: A) =>
  [{ kind: 'waits', term: workdays(1), since: [act] }, { kind: 'lapses', term: workdays(1), since: [act] }, { kind: 'owed', since: [act] }] as const
/** What the organ does to execute: not while it is suspended, and not while an agreement is honoured. */
const executing = ['fixDay', 'execute', 'executeUrgently', 'transfer', 'auction', 'substituteDemand', 'substitutePerform'] as const

/** What the law demands of execution by the organ itself (行政强制法 34–52). */
export const coerciveExecutionDemands = defineDemands(coerciveExecution, {
  means: {
    notice: ['demand'], defence: ['stateDefence'], defenceWeighed: ['hearDefence'], burden: [...decisions], service: [...served],
    collection: ['bankTransfers', 'toTreasury'], lateFine: ['tellLateFine'], remedySought: ['remedies.sought'],
  },
  exceptions: {
    P27: {
      zh: '一件只执行一种义务，金钱义务的案件没有等待救济期限的行为；复议、诉讼期间不计算加处罚款（处罚法 73），由承办人计算时扣除，系统尚不推算',
      en: 'A case executes one kind of duty, and one of money does not wait for remedies; that days of review and suit do not count (Penalty Law 73) is for who counts, not yet worked out here',
    },
    L3: { zh: '送达前当事人已经履行、执行已经终结的，不再执行，也不再送达', en: 'Where the party has performed, or execution has ended, before service, nothing is executed and nothing served' },
    P12: { zh: '行政强制法未规定公开强制执行决定；限期拆除另有公告（44 条）', en: 'The Law has no execution decision published; a demolition is announced (44)' },
    P14: { zh: '强制执行决定不是案件的结果：结果是履行、执行完毕、终结或者不再执行', en: 'The decision to execute is no outcome: performance, execution or its end is' },
  },
  carries: [
    carry(
      coerciveExecutionFacts,
      {
        'decision-unperformed': { acts: ['open'], by: ['handler'] },
        demand: { acts: ['demand'], by: ['handler'], clocks: [{ kind: 'owed', since: ['open'] }, { kind: 'waits', since: ['open'] }] },
        hear: {
          acts: ['hearDefence'], by: ['handler'], requires: ['stateDefence'], notAfter: ['finish'], clocks: [{ kind: 'owed', since: ['stateDefence'] }],
        },
        decide: {
          acts: ['decide'], by: ['head'], notAfter: ['decideAtOnce', 'substituteDecide'],
          requires: [anyOf(...demanded), { if: 'demolition', first: 'announce' }, { if: 'demolition', first: remedies }, heard],
          clocks: [...demandOver, { kind: 'waits', since: ['announce'] }, { kind: 'owed', since: demanded }],
          otherwise: { hear: kept('当事人陈述申辩的，未经复核不得决定；未陈述的，催告期满后决定', 'What was stated is verified first; where nothing was stated the demand runs out') },
        },
        'decide-at-once': { acts: ['decideAtOnce'], by: ['head'], requires: [anyOf(...demanded)], onlyIf: not('demolition'), notAfter: ['decide', 'substituteDecide'] },
        'late-fine': {
          acts: ['tellLateFine'], by: ['head'], onlyIf: 'money', requires: ['open'], notAfter: decisions, clocks: [{ kind: 'waits', since: ['open'] }],
        },
        'enforce-money': {
          acts: [...byForce], by: ['head'], requires: [{ if: 'money', first: 'tellLateFine' }, anyOf(...demanded)],
          otherwise: { 'late-fine': kept('金钱给付义务的，先加处罚款或者滞纳金', 'Where money is due the late fine comes first') },
        },
        transfer: {
          acts: ['transfer'], by: ['head'], requires: [anyOf(...byForce), anyOf(...served)], onlyIf: 'money', notAfter: ['substituteDecide', 'finish'],
          clocks: [{ kind: 'owed', since: served }],
        },
        auction: { acts: ['auction'], by: ['head'], requires: [anyOf(...byForce), anyOf(...served)], onlyIf: 'money', notAfter: ['substituteDecide', 'finish'] },
        'substitute-decision': {
          acts: ['substituteDecide'], by: ['head'], requires: [anyOf(...demanded), heard], onlyIf: 'restoring', notAfter: byForce, clocks: demandOver,
        },
        'substitute-demand': {
          acts: ['substituteDemand'], by: ['handler'], requires: ['substituteDecide', anyOf(...served)], onlyIf: 'restoring', notAfter: [...byForce, ...done],
          clocks: [{ kind: 'owed', since: served }],
          otherwise: { '3 workday from substitute-demand': kept('催告写明的最后一日不早于三个工作日之后，代履行在其后（步骤 substitute-perform）', 'The last day it names is three working days off at least, and performance comes after it') },
        },
        'substitute-perform': { acts: ['substitutePerform'], by: ['handler'], onlyIf: 'restoring', notAfter: [...byForce, 'finish'], clocks: onTheDay('substituteDemand') },
        'substitute-immediate': { acts: ['clearAtOnce'], by: ['head'] },
        demolish: {
          acts: ['announce'], by: ['head'], requires: ['open'], onlyIf: 'demolition', notAfter: decisions,
          otherwise: { demand: kept('公告不必等催告；强制拆除决定要等两者都期满（步骤 decide）', 'The announcement need not wait for the demand; the decision waits for both (the step decide)') },
        },
        agreement: { acts: ['acceptAgreement'], by: ['party'], requires: ['offerAgreement'], anewAfter: ['agreementBroken', 'suspend', 'suspendUnable'], notAfter: done },
        suspend: { acts: ['suspend', 'suspendUnable'], by: ['head'], requires: [anyOf(...decisions)], notAfter: done },
        drop: {
          acts: ['drop'], by: ['law'], requires: ['suspendUnable'], anewAfter: ['resume'], notAfter: done,
          clocks: [{ kind: 'silence', term: years(3), since: ['suspendUnable'] }],
          otherwise: { when: kept('只有以“确无能力、没有明显社会危害”为由的中止（suspendUnable）才起算', 'It runs only from a suspension on that very ground (suspendUnable)') },
        },
        terminate: { acts: ['terminate'], by: ['head'], requires: ['open'], notAfter: ['finish'] },
        restore: { acts: ['restore'], by: ['head'], requires: ['annulled'], onlyIf: 'carriedOut', owedAfter: ['annulled'], clocks: [{ kind: 'owed', since: ['annulled'] }] },
      },
      {
        'inv-01': kept('实施行为的时刻界限（bounds）和工作日期限（步骤 execute、substitute-perform）', 'Bounds on the hour, and the working day of the steps execute and substitute-perform'),
        'inv-02': kept('实施和决定行为的数值界限：切断居民水电气热为零', 'Bounds: no household is cut off'),
        'inv-03': kept('步骤 decide、substitute-decision', 'the steps decide and substitute-decision'),
        'inv-04': kept('计算行为的数值上限：不超过本金', 'The ceiling of counting: never above the principal'),
        'inv-05': kept('唯一入口的职权校验：须有法律授予的强制执行职权', 'The check of power: one that a law gives', 'P01'),
        'inv-06': kept('步骤 decide：拆除须救济期限届满', 'the step decide: demolition waits for the remedies'),
        'inv-07': { notHere: { zh: '暴力、胁迫是事实行为，平台不能阻止；费用由各方签名的执行文书载明，监督人员到场', en: 'Violence and threats are facts that no platform stops; the cost stands in the record that all sign, with a watcher present' } },
        'inv-08': kept('步骤 toTreasury：款项由国库确认', 'the step toTreasury: the treasury confirms the money', 'P16'),
      },
    ),
  ],
  further: {
    ...serviceDemands('demandService', ['demand'], decisions),
    ...serviceDemands('decisionService', decisions),
    ...remediesDemands(decisions, 'demolition'),
    remediesAnew: { acts: ['decide'], requires: [{ if: 'demolition', first: remedies }], anewAfter: ['remedies.sought'], basis: law.art('44(1)') },
    performed: { acts: ['performed'], by: ['handler'], requires: ['open'], notAfter: ['finish'], basis: law.art('34(1)') },
    countLateFine: {
      acts: ['countLateFine'], by: ['handler'], requires: ['tellLateFine'], onlyIf: 'money', notAfter: ['finish'], basis: law.art('45(2)'),
    },
    stateDefence: { acts: ['stateDefence'], by: ['party'], requires: ['demand'], notAfter: decisions, basis: law.art('36(1)') },
    heardFirst: { acts: ['decide', 'substituteDecide'], requires: [heard], anewAfter: ['stateDefence'], basis: law.art('36(1)') },
    declareUrgent: {
      acts: ['declareUrgent'], by: ['head'], requires: [anyOf(...byForce)], notAfter: ['substituteDecide', ...done], clocks: [{ kind: 'owed', since: ['decideAtOnce'] }],
      basis: law.art('43(1)'),
    },
    fixDay: {
      acts: ['fixDay'], by: ['handler'], requires: ['decide', anyOf(...served)], onlyIf: not('money'), notAfter: ['decideAtOnce', 'substituteDecide', ...done],
      clocks: [{ kind: 'owed', since: served }], basis: law.art('37(2)'),
    },
    execute: {
      acts: ['execute'], by: ['handler'], requires: ['fixDay'], onlyIf: not('money'), notAfter: ['decideAtOnce', 'substituteDecide', 'executeUrgently', 'finish'],
      clocks: onTheDay('fixDay'), basis: [law.art('37(1)'), law.art('43(1)')],
    },
    executeUrgently: {
      acts: ['executeUrgently'], by: ['handler'], requires: [anyOf(...byForce), anyOf(...served), 'declareUrgent'], onlyIf: not('money'),
      notAfter: ['substituteDecide', 'execute', 'finish'], clocks: [{ kind: 'owed', since: ['declareUrgent'] }], basis: law.art('43(1)'),
    },
    bankTransfers: {
      acts: ['bankTransfers'], by: ['bank'], requires: ['transfer'], onlyIf: did('transfer'), notAfter: ['substituteDecide'],
      clocks: [{ kind: 'owed', since: ['transfer'] }], basis: law.art('47(1)'),
    },
    toTreasury: {
      acts: ['toTreasury'], by: ['treasury'], requires: [anyOf('bankTransfers', 'auction')], onlyIf: 'money', notAfter: ['substituteDecide'],
      clocks: [{ kind: 'owed', since: ['bankTransfers', 'auction'] }], basis: law.art('49(1)'),
    },
    tellAfter: {
      acts: ['tellAfter'], by: ['handler'], requires: ['clearAtOnce'], onlyIf: 'absent', owedAfter: ['clearAtOnce'], clocks: [{ kind: 'owed', since: ['clearAtOnce'] }],
      basis: law.art('52(1)'),
    },
    offerAgreement: { acts: ['offerAgreement'], by: ['head'], requires: [anyOf(...decisions)], notAfter: done, basis: law.art('42(1)') },
    notWhileSuspended: {
      acts: [...executing, 'offerAgreement', 'suspend', 'suspendUnable'], notAfter: ['suspend', 'suspendUnable'], again: ['resume'], basis: law.art('39(1)'),
    },
    notUnderAgreement: {
      acts: [...executing, 'suspend', 'suspendUnable'], notAfter: ['acceptAgreement'], again: ['agreementBroken'], basis: law.art('42(1)'),
    },
    agreementBroken: {
      acts: ['agreementBroken'], by: ['head'], requires: ['acceptAgreement'], anewAfter: ['agreementBroken'], notAfter: done, basis: law.art('42(2)'),
    },
    resume: { acts: ['resume'], by: ['head'], requires: [anyOf('suspend', 'suspendUnable')], anewAfter: ['resume'], notAfter: done, basis: law.art('39(2)') },
    finish: {
      acts: ['finish'], by: ['handler'], requires: [anyOf('execute', 'executeUrgently', 'toTreasury', 'substitutePerform')],
      clocks: [{ kind: 'owed', since: ['execute', 'executeUrgently', 'toTreasury', 'substitutePerform'] }], basis: law.art('34(1)'),
    },
    moneyFirst: {
      acts: ['finish'], requires: [{ if: any(did('bankTransfers'), did('auction')), first: 'toTreasury' }], anewAfter: ['bankTransfers', 'auction'],
      basis: law.art('49(1)'),
    },
    transferFirst: { acts: ['finish'], requires: [{ if: did('transfer'), first: 'bankTransfers' }], basis: law.art('47(1)') },
    annulled: { acts: ['annulled'], by: ['handler'], requires: ['open'], basis: law.art('41(1)') },
  },
})
