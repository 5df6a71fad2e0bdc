import { any, anyOf, carry, defineDemands, did, not, years } from '../../../src/kernel/define.ts'
import { enterpriseInformationRegulation as law } from '../../law/enterprise-information-regulation.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { seriousDishonestyListFacts as facts } from '../../law/statutory/serious-dishonesty-list.ts'
import { abnormalListing } from './abnormal.ts'
import { seriousDishonestyListing } from './serious.ts'

const elsewhere = (zh: string, en: string) => ({ notHere: { zh, en } })
const kept = (zh: string, en: string) => ({ keptBy: { zh, en } })
const inSerious = elsewhere('见严重违法失信名单程序（serious-dishonesty-listing）', 'See the serious list (serious-dishonesty-listing)')
const inAbnormal = elsewhere('见经营异常名录程序（abnormal-listing）；本案依据名录中满三年的记录', 'See the abnormal list (abnormal-listing); the case is about an entry that stood three years')
const shandong = elsewhere('山东规定，辽宁无此依据', 'Shandong’s figure binds nobody here')
const listed = did('list')

const others = {
  standard: elsewhere('认定标准由法规确定（17条）；地方标准公布为外省规定', 'The grounds are those of art. 17; publishing local standards is the law of other provinces'),
  'joint-sanction': elsewhere('只有法律允许的效果：任职限制名册，许可不当场决定、依法核实；采购、招投标、供地等环节尚未编制', 'Only what the law allows: the bar on office, and no licence on the spot; procurement, bidding and land are not declared yet'),
  'longest-disclosure': elsewhere('山东规定；名单最长五年，由法律自动移出（expire）', 'Shandong law; the list is left by law after five years (expire)'),
} as const

const rules = {
  'inv-01': kept('名单没有任何法律之外的禁入；许可申请照常受理', 'The list bars nothing that no law bars; applications are accepted'),
  'inv-02': kept('步骤 list：告知并处理异议之后', 'the step list: after notice and objection'),
  'inv-03': kept('列入情形只有17条两项，不能以欠费为由', 'The grounds are the two of art. 17; unpaid fees are none'),
  'inv-04': kept('步骤 remove：期满由法律移出，各项效果同时结束', 'the step remove: the law itself takes it off, and every effect ends with it'),
  'inv-05': kept('步骤 correct-error、withdraw-basis 和救济途径', 'the steps correct-error and withdraw-basis, and remedies'),
  'inv-06': kept('列入由负责人作出，认定人不得决定', 'Listed by the head, and not by who found it'),
} as const

const byPublication = {
  zh: '条例17条规定通过企业信用信息公示系统公示，未规定另行送达',
  en: 'Art. 17 has it shown in the disclosure system and asks for no service beside',
} as const
const noOutcome = {
  zh: '列入是持续的状态，不是案件的结果：结果是移出、更正、撤除或者期满',
  en: 'To be listed is a state and no outcome: its end is',
} as const

/** What the law demands of the abnormal list (企业信息公示暂行条例 12, 17). */
export const abnormalListingDemands = defineDemands(abnormalListing, {
  means: { investigation: ['find'], burden: ['list'], publication: ['list'] },
  exceptions: { L3: byPublication, P14: noOutcome },
  carries: [
    carry(
      facts,
      {
        ...others,
        abnormal: { acts: ['list'], by: ['head'], apart: ['find'], requires: ['find'], clocks: [{ kind: 'owed', since: ['find'] }] },
        'remove-abnormal': { acts: ['remove'], by: ['head'], requires: ['comply'], onlyIf: listed, clocks: [{ kind: 'owed', since: ['comply'] }] },
        'three-years': { acts: ['threeYears'], by: ['law'], onlyIf: listed, clocks: [{ kind: 'silence', term: years(3), since: ['list'] }] },
        notify: inSerious, object: inSerious, list: inSerious, 'bar-person': inSerious,
        'correct-error': {
          acts: ['correct'], by: ['head'], requires: ['list'], onlyIf: listed, clocks: [],
          otherwise: { '3 workday from event:objection-received': shandong, '7 workday from event:objection-received': shandong },
        },
        'withdraw-basis': inSerious, repair: inSerious, remove: inSerious,
      },
      rules,
    ),
  ],
  further: {
    find: { acts: ['find'], by: ['handler'], basis: law.art('17(1)') },
    doNotList: { acts: ['doNotList'], by: ['head'], apart: ['find'], requires: ['find'], notAfter: ['list'], basis: law.art('17(1)') },
    comply: { acts: ['comply'], by: ['entity'], requires: ['list'], onlyIf: listed, basis: law.art('17(2)') },
    notMet: { acts: ['notMet'], by: ['handler'], requires: ['comply'], onlyIf: did('comply'), basis: law.art('17(2)') },
  },
})

const heard = ['noObjection', 'verify'] as const

/** What the law demands of the serious list (企业信息公示暂行条例 17; plan 3, 30). */
export const seriousDishonestyListingDemands = defineDemands(seriousDishonestyListing, {
  means: {
    notice: ['notify'], defence: ['object'], defenceForgone: ['noObjection'], defenceWeighed: ['verify'], burden: ['list'], publication: ['list'],
  },
  exceptions: { L3: byPublication, P14: noOutcome },
  carries: [
    carry(
      facts,
      {
        ...others, abnormal: inAbnormal, 'remove-abnormal': inAbnormal, 'three-years': inAbnormal,
        notify: { acts: ['notify'], by: ['handler'] },
        object: { acts: ['object'], by: ['entity'], notAfter: ['noObjection'], clocks: [{ kind: 'lapses', since: ['notify'] }] },
        list: {
          acts: ['list'], by: ['head'], apart: ['notify', 'verify'], requires: [anyOf(...heard)], onlyIf: any('stands', did('noObjection')),
          clocks: [{ kind: 'owed', since: heard }],
        },
        'bar-person': { acts: ['officeFree'], by: ['law'], onlyIf: listed, clocks: [{ kind: 'silence', term: years(3), since: ['list'] }] },
        'correct-error': {
          acts: ['withdraw'], by: ['head'], requires: ['list'], onlyIf: listed, clocks: [],
          otherwise: { '3 workday from event:objection-received': shandong, '7 workday from event:objection-received': shandong },
        },
        'withdraw-basis': {
          acts: ['withdraw'], by: ['head'], requires: ['list'], onlyIf: listed, clocks: [], otherwise: { '3 workday from event:basis-revoked': shandong },
        },
        repair: {
          acts: ['repair'], by: ['head'], requires: ['askRepair'], notAfter: ['refuseRepair'], again: ['askRepair'], clocks: [{ kind: 'owed', since: ['askRepair'] }],
          otherwise: { '1 workday from event:repair-conditions-met': shandong },
        },
        remove: {
          acts: ['expire'], by: ['law'], onlyIf: listed, notAfter: ['relapse'], clocks: [{ kind: 'silence', term: years(5), since: ['list'] }],
        },
      },
      rules,
    ),
  ],
  further: {
    noObjection: {
      acts: ['noObjection'], by: ['law'], requires: ['notify'], notAfter: ['object'], clocks: [{ kind: 'silence', since: ['notify'] }], basis: liaoningPlan.art('3'),
    },
    verify: {
      acts: ['verify'], by: ['handler'], requires: ['object'], notAfter: ['noObjection'], clocks: [{ kind: 'owed', since: ['object'] }], basis: liaoningPlan.art('3'),
    },
    doNotList: { acts: ['doNotList'], by: ['head'], apart: ['notify'], requires: [anyOf(...heard)], notAfter: ['list'], basis: law.art('17(2)') },
    askRepair: { acts: ['askRepair'], by: ['entity'], requires: ['list'], onlyIf: listed, notAfter: ['repair'], basis: liaoningPlan.art('30') },
    refuseRepair: {
      acts: ['refuseRepair'], by: ['head'], requires: ['askRepair'], anewAfter: ['refuseRepair'], notAfter: ['repair'], basis: liaoningPlan.art('30'),
    },
    relapse: { acts: ['relapse'], by: ['handler'], requires: ['list'], onlyIf: listed, basis: law.art('17(3)') },
    expireLater: {
      acts: ['expireLater'], by: ['law'], requires: ['relapse'], clocks: [{ kind: 'silence', term: years(5), since: ['relapse'] }], basis: law.art('17(3)'),
    },
    handOver: { acts: ['handOver'], by: ['head'], requires: ['notify'], onlyIf: not(listed), basis: law.art('17(2)') },
  },
})
