import { date, dateOf, days, defineProcedure, did, longText, not, text, until, years } from '../../../src/kernel/define.ts'
import { enterpriseInformationRegulation as law } from '../../law/enterprise-information-regulation.ts'
import { liaoningPlan } from '../../law/liaoning-plan.ts'
import { head, officer, theLaw } from '../../organs/case-roles.ts'
import { listRemedies } from './remedies.ts'

const listed = law.art('17(2)')
const plan = liaoningPlan.art('3')
const entry = { register: 'serious-dishonesty', key: '{subject.code}' } as const
const examined = { register: 'closer-examination', key: '{subject.code}' } as const
const bar = { register: 'office-bars', key: '{notify.representativeId}/{subject.code}' } as const
const on = did('list')
const reasons = { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: listed }) }

/**
 * The serious list, entered by the province: notice, objection, listing, effects, repair, removal by the law itself after five clean years.
 *
 * The text read is that of 2014; it was amended in 2024, and the national list measures of 2021 are not in the mirror (statutory.md 35, doubt). What it
 * lacks is chosen for the enterprise: it is told and heard before it is listed (no figure is fixed; at least five days are given), and a repair
 * ends every effect on applications at once, while the entry itself stays for the term of the law.
 */
export const seriousDishonestyListing = defineProcedure({
  id: 'serious-dishonesty-listing',
  title: { zh: '列入、移出严重违法失信名单', en: 'Serious-dishonesty list' },
  systems: ['3.5'],
  basis: listed,
  // Only the State Council's department and the province's list (17(2)): the power list says so, and the door asks it.
  power: 'other',
  roles: { handler: officer, head, entity: { title: { zh: '企业', en: 'Enterprise' }, kind: 'party' }, law: theLaw },
  about: { register: 'abnormal-operations', where: { state: 'threeYears' }, holder: { role: 'entity', id: 'code', name: 'name' } },
  facts: { stands: { zh: '异议不成立', en: 'The objection fails' } },
  outcomes: { notListed: { zh: '不列入', en: 'Not listed' }, removed: { zh: '期满移出', en: 'Removed' }, withdrawn: { zh: '撤除', en: 'Taken off' }, handedOver: { zh: '移送有权机关', en: 'Handed over' } },
  remedies: listRemedies,
  acts: {
    notify: {
      title: { zh: '事前书面告知', en: 'Tell in writing first' },
      by: 'handler', basis: [listed, plan], starts: true,
      issues: [{
        id: 'notice', title: { zh: '列入失信名单告知书', en: 'Notice of listing' }, layout: 'letter', series: '失告', to: 'entity',
        body: ['依据：{this.basis}', '拟采取的措施：列入严重违法失信名单并公示；法定代表人三年内不得担任其他企业的法定代表人、负责人；申请行政许可时不当场决定，依法核实。', '你单位可以在{this.answerBy}前陈述、提出异议。'],
      }],
      form: {
        basis: longText({ ask: { zh: '列入的事实、理由和依据', en: 'Facts, reasons and basis' }, because: listed }),
        representativeId: text({ ask: { zh: '法定代表人标识', en: 'Id of the legal representative' }, because: listed, personal: true, seenBy: 'organ' }),
        representative: text({ ask: { zh: '法定代表人（公示名称，隐去部分字）', en: 'Legal representative as shown, masked' }, because: listed }),
        answerBy: date({ ask: { zh: '陈述、异议截止日', en: 'Answer by' }, because: plan, notBefore: days(5) }),
      },
    },
    object: {
      title: { zh: '陈述、提出异议', en: 'Object' },
      by: 'entity', basis: plan, after: ['notify'], may: until(dateOf('notify', 'answerBy')), closes: ['noObjection'],
      form: { objection: longText({ ask: { zh: '陈述、异议', en: 'Objection' }, because: plan }) },
    },
    noObjection: {
      title: { zh: '逾期未提出异议', en: 'No objection in time' },
      by: 'law', basis: plan, after: ['notify'], bySilence: until(dateOf('notify', 'answerBy')), closes: ['object', 'verify'],
    },
    verify: {
      title: { zh: '核实异议', en: 'Look into the objection' },
      by: 'handler', basis: plan, after: ['object'], owedSince: 'object', settles: ['stands'], form: reasons,
    },
    list: {
      title: { zh: '列入严重违法失信名单并公示', en: 'List and publish' },
      by: 'head', apart: ['notify', 'verify'], basis: [listed, law.art('11(1)')], after: [{ anyOf: ['noObjection', 'verify'] }], owedSince: ['noObjection', 'verify'],
      provided: { any: ['stands', did('noObjection')] }, closes: ['doNotList'],
      issues: [{
        id: 'listed', title: { zh: '列入严重违法失信名单决定书', en: 'Listed' }, layout: 'letter', series: '失入', to: 'entity', remedies: true,
        body: ['{notify.basis}', '满五年未再发生列入情形的，移出名单。改正后可以申请信用修复。'],
      }],
      effects: [
        { ...entry, change: 'enter', values: { code: '{subject.code}', name: '{subject.name}', organ: '{organ.id}', reason: '{notify.basis}', since: '{day}', representative: '{notify.representative}', state: 'listed' } },
        { ...examined, change: 'enter', values: { code: '{subject.code}', organ: '{organ.id}', since: '{day}' } },
        { ...bar, change: 'set', values: { person: '{notify.representativeId}', code: '{subject.code}', organ: '{organ.id}', until: '{day+3y-1d}' } },
      ],
      publishes: { kind: 'serious-dishonesty', title: '列入严重违法失信名单：{subject.name}', basis: listed, rows: { 列入机关: '{organ.name}', 企业: '{subject.name}', 法定代表人: '{notify.representative}', 列入日期: '{day}' } },
    },
    doNotList: {
      title: { zh: '不列入', en: 'Do not list' },
      by: 'head', apart: ['notify'], basis: listed, after: [{ anyOf: ['noObjection', 'verify'] }], outcome: 'notListed', ends: true, form: reasons,
    },
    askRepair: {
      title: { zh: '申请信用修复', en: 'Ask for repair' },
      by: 'entity', basis: liaoningPlan.art('30'), after: ['list'], when: on, often: true, opens: ['repair', 'refuseRepair'],
      form: { mended: longText({ ask: { zh: '改正情况', en: 'What was mended' }, because: liaoningPlan.art('30') }) },
    },
    repair: {
      title: { zh: '同意修复，停止对申请的影响', en: 'Repair: applications are no longer affected' },
      by: 'head', basis: liaoningPlan.art('30'), begins: 'closed', owedSince: 'askRepair', closes: ['askRepair', 'refuseRepair'],
      effects: [{ ...entry, change: 'amend', values: { state: 'repaired' } }, { ...examined, change: 'end' }],
    },
    refuseRepair: {
      title: { zh: '不同意修复', en: 'Refuse repair' },
      by: 'head', basis: liaoningPlan.art('30'), begins: 'closed', often: true, discharges: ['repair'], closes: ['repair', 'refuseRepair'], form: reasons,
    },
    relapse: {
      // Once: of a second relapse a case of its own is opened, on the abnormal entry it brings.
      title: { zh: '记录再次发生列入情形', en: 'Note that it happened again' },
      by: 'handler', basis: law.art('17(3)'), after: ['list'], when: on, closes: ['expire'], opens: ['expireLater'], form: { what: longText({ ask: { zh: '再次发生的情形', en: 'What happened' }, because: law.art('17(3)') }) },
    },
    officeFree: {
      title: { zh: '任职限制满三年', en: 'The bar from office ends' },
      by: 'law', basis: listed, after: ['list'], when: on, bySilence: years(3).since('list'), effects: [{ ...bar, change: 'end' }],
    },
    expire: {
      title: { zh: '满五年移出', en: 'Removed after five years' },
      by: 'law', basis: law.art('17(3)'), after: ['list'], when: on, bySilence: years(5).since('list'), outcome: 'removed', ends: true,
      effects: [{ ...entry, change: 'end' }, { ...examined, change: 'end', when: not(did('repair')) }], unpublishes: ['list'],
      publishes: { kind: 'serious-dishonesty-removed', title: '移出严重违法失信名单：{subject.name}', basis: law.art('17(3)'), rows: { 企业: '{subject.name}', 移出日期: '{day}' } },
    },
    expireLater: {
      title: { zh: '再次发生后满五年移出', en: 'Removed five years after it happened again' },
      by: 'law', basis: law.art('17(3)'), begins: 'closed', bySilence: years(5).since('relapse'), outcome: 'removed', ends: true,
      effects: [{ ...entry, change: 'end' }, { ...examined, change: 'end', when: not(did('repair')) }], unpublishes: ['list'],
      publishes: { kind: 'serious-dishonesty-removed', title: '移出严重违法失信名单：{subject.name}', basis: law.art('17(3)'), rows: { 企业: '{subject.name}', 移出日期: '{day}' } },
    },
    withdraw: {
      title: { zh: '列入依据被撤销或者列入有误，撤除', en: 'Take it off: wrong, or its basis was annulled' },
      by: 'head', basis: [law.art('12(1)'), law.art('21(1)')], power: 'not-needed', after: ['list'], when: on, outcome: 'withdrawn', ends: true, form: { by: longText({ ask: { zh: '撤销、更正的依据', en: 'Annulled or corrected by' }, because: law.art('12(1)') }) },
      issues: [{ id: 'removed', title: { zh: '移出严重违法失信名单决定书', en: 'Taken off' }, layout: 'letter', series: '失出', to: 'entity', body: ['{this.by}', '予以撤除，相关措施同时停止。'] }],
      effects: [{ ...entry, change: 'end' }, { ...examined, change: 'end', when: not(did('repair')) }, { ...bar, change: 'end', when: not(did('officeFree')) }], unpublishes: ['list'],
    },
    handOver: {
      title: { zh: '移送有权机关', en: 'Hand over' },
      by: 'head', basis: listed, power: 'lost', after: ['notify'], when: not(on), outcome: 'handedOver', ends: true, form: reasons,
    },
  },
})
