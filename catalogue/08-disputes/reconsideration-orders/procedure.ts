import { anyOf, choice, date, dateOf, days, defineProcedure, did, longText, not, ofSubject, rolling, text, until } from '../../../src/kernel/define.ts'
import { reconsiderationLaw as law } from '../../law/reconsideration-law.ts'
import { reconsiderationRegulation as regulation } from '../../law/reconsideration-regulation.ts'
import { letter } from '../../letter.ts'
import { reconsiderationRoles as roles } from '../reconsideration/names.ts'

const amend = { register: 'reconsideration-orders', change: 'amend', key: '{subject}' } as const

const begun = anyOf('opened', 'open')
const notice = letter('order', 'respondent', ['复履', '履行通知书', 'Notice to carry out'], [
  '{subject.act}：{subject.must}', '请于{subject.until}前履行并报告。不得以同一事实和理由作出与原行为相同或者基本相同的行政行为。',
])

/** What the respondent reports. No option says "the same act on the same facts": that may not be made again (64(2)). */
const report = {
  done: longText({ ask: { zh: '履行、纠正情况', en: 'What was done' }, because: law.art('77(1)') }),
  document: text({ ask: { zh: '新的行政行为文号', en: 'Number of the new act' }, because: law.art('64(1)'), optional: true }),
  difference: choice({
    ask: { zh: '与原行为相比', en: 'Against the former act' }, because: law.art('64(2)'),
    options: {
      facts: { zh: '主要事实或者证据不同', en: 'Other facts or evidence' }, reasons: { zh: '主要理由、依据不同', en: 'Other reasons or basis' },
      content: { zh: '结果不同', en: 'Another result' }, procedure: { zh: '因违反法定程序被撤销，已补正程序', en: 'Annulled for its procedure, which was now kept' },
      notRemade: { zh: '不属于重新作出行政行为', en: 'Not a new act' },
    },
  }),
}

/**
 * Carrying out what a reconsideration ordered: done until its day, or ordered again, spoken of with its head, criticised in a circular and
 * referred (77, 83, 85). The duty outlives every sanction: only its doing, or the end of the order itself, closes the case.
 */
export const orderCompliance = defineProcedure({
  id: 'order-compliance',
  title: { zh: '行政复议决定履行监督', en: 'Carrying out what a reconsideration ordered' },
  systems: ['43'],
  basis: law.art('77(1)'),
  power: null,
  about: {
    register: 'reconsideration-orders', same: { organ: 'authority' }, where: { state: 'open' }, holder: { role: 'respondent', id: 'respondent', name: 'respondentName' },
  },
  roles: { law: roles.law, handler: roles.handler, head: roles.head, respondent: roles.respondent, respondentStaff: roles.respondentStaff },
  facts: { complied: { zh: '已经履行', en: 'Carried out' } },
  outcomes: { carriedOut: { zh: '已履行', en: 'Carried out' }, setAside: { zh: '已不须履行', en: 'Set aside' } },
  acts: {
    opened: {
      title: { zh: '依法开立履行监督', en: 'Opened by the law' },
      by: 'law', basis: law.art('77(1)'), starts: true, issues: [notice],
    },
    open: {
      // Opinion and mediation letters, and clauses that were stopped, are ordered by acts that end or outlast their case: a handler takes them up.
      title: { zh: '登记待履行事项', en: 'Take up an order' },
      by: 'handler', basis: law.art('77(1)'), starts: true, issues: [notice],
    },
    comply: {
      title: { zh: '履行并报告', en: 'Carry out and report' },
      by: 'respondentStaff', basis: [law.art('77(1)'), law.art('64(2)'), law.art('76(1)'), regulation.art('49(1)')], after: [begun],
      must: rolling({ ...until(ofSubject('until')), since: ['opened', 'open'] as const }), often: true, form: report,
    },
    verify: {
      title: { zh: '核实履行情况', en: 'Verify' },
      by: 'handler', basis: law.art('77(1)'), after: [anyOf('comply', 'performAfterOrder')], owedSince: ['comply', 'performAfterOrder'], often: true,
      usesUp: ['comply', 'performAfterOrder'], settles: ['complied'],
      form: { found: longText({ ask: { zh: '核实情况：是否同一事实和理由的相同行为', en: 'Found: the same act on the same facts and reasons?' }, because: law.art('64(2)') }) },
    },
    close: {
      title: { zh: '确认履行，销号', en: 'Confirm and close' },
      by: 'head', apart: ['verify'], basis: law.art('77(1)'), after: ['verify'], when: 'complied', owedSince: 'verify', outcome: 'carriedOut', ends: true,
      effects: [{ ...amend, values: { state: 'done' } }],
    },
    orderAgain: {
      title: { zh: '责令限期履行', en: 'Order performance by a day' },
      by: 'head', basis: law.art('77(2)'), after: [begun], overdue: 'comply',
      form: { until: date({ ask: { zh: '限期至', en: 'By' }, because: law.art('77(2)'), notBefore: days(1) }) },
      issues: [letter('order-again', 'respondent', ['复责', '责令履行通知书', 'Order to perform'], ['你单位逾期未履行：{subject.must}', '责令于{this.until}前履行。'])],
    },
    reordered: {
      // After a report that was not accepted nothing else is owed by a day: the head orders again, whatever the first day was.
      title: { zh: '核实未履行，责令限期履行', en: 'Not carried out: order performance by a day' },
      by: 'head', basis: [law.art('77(2)'), law.art('64(2)')], after: ['verify'], when: not('complied'), owedSince: 'verify', often: true,
      form: { until: date({ ask: { zh: '限期至', en: 'By' }, because: law.art('77(2)'), notBefore: days(1) }) },
      issues: [letter('reordered', 'respondent', ['复责', '责令履行通知书', 'Order to perform'], ['经核实尚未履行：{verify.found}', '责令于{this.until}前履行：{subject.must}'])],
    },
    performAfterOrder: {
      title: { zh: '按责令履行并报告', en: 'Perform as ordered and report' },
      by: 'respondentStaff', basis: law.art('77(2)'), after: ['reordered'], provided: did('reordered'), must: rolling(until(dateOf('reordered', 'until'))), often: true, form: report,
      usesUp: ['reordered'],
    },
    interview: {
      title: { zh: '约谈负责人', en: 'Speak with its head' },
      by: 'head', basis: law.art('77(2)'), after: [begun], overdue: 'comply',
      form: { record: longText({ ask: { zh: '约谈记录', en: 'Record' }, because: law.art('77(2)') }) },
    },
    criticise: {
      title: { zh: '通报批评', en: 'Criticise in a circular' },
      by: 'head', basis: law.art('77(2)'), after: [begun], overdue: 'comply',
      publishes: {
        kind: 'compliance-circular', title: '不履行行政复议决定的通报：{subject.respondentName}', basis: law.art('77(2)'),
        rows: { 复议机关: '{organ.name}', 履行机关: '{subject.respondentName}', 履行内容: '{subject.must}', 履行期限: '{subject.until}', 通报日期: '{day}' },
      },
    },
    refer: {
      title: { zh: '移送监察机关或者任免机关', en: 'Refer the persons responsible' },
      by: 'head', basis: [law.art('85(1)'), law.art('83(1)')], after: ['orderAgain'], notBefore: until(dateOf('orderAgain', 'until')),
      form: {
        to: text({ ask: { zh: '接收机关', en: 'To' }, because: law.art('85(1)') }),
        facts: longText({ ask: { zh: '违法的事实材料', en: 'Facts' }, because: law.art('85(1)') }),
      },
    },
    setAside: {
      title: { zh: '复议决定被撤销或者和解，不须再履行', en: 'The order no longer stands' },
      by: 'head', basis: law.art('10(1)'), after: [begun], outcome: 'setAside', ends: true, effects: [{ ...amend, values: { state: 'setAside' } }],
      form: { by: text({ ask: { zh: '判决、裁定或者文书', en: 'Judgment or document' }, because: law.art('10(1)') }) },
    },
  },
})
