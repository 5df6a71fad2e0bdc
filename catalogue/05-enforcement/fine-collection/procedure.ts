import { answered, date, dateOf, days, defineProcedure, longText, money, ofSubject, text, until, yesNo } from '../../../src/kernel/define.ts'
import { fineCollectionMeasures as measures } from '../../law/fine-collection-measures.ts'
import { penaltyLaw as law } from '../../law/penalty-law.ts'
import { head, officer, theLaw } from '../../organs/case-roles.ts'

const entry = { register: 'fines', change: 'amend', key: '{subject}' } as const

/**
 * From a fine that was served to money in the treasury. Bank and treasury report what they received; no act lets the organ that fined take money.
 * The Law does not say whether the fifteen days roll at a holiday (statutory.md 8, doubt): they do not.
 */
export const fineCollection = defineProcedure({
  id: 'fine-collection',
  title: { zh: '罚款收缴', en: 'Collection of a fine' },
  systems: ['25'],
  basis: law.art('67(1)'),
  power: null,
  roles: {
    handler: officer,
    head,
    payer: { title: { zh: '缴款人', en: 'Payer' }, kind: 'party' },
    bank: { title: { zh: '代收银行', en: 'Collecting bank' }, kind: 'outside', post: 'collecting-bank' },
    treasury: { title: { zh: '国库', en: 'Treasury' }, kind: 'outside', post: 'treasury' },
    law: theLaw,
  },
  about: {
    register: 'fines', same: { organ: 'organ' }, where: { state: 'due' },
    holder: { role: 'payer', id: 'payer', name: 'payerName' },
  },
  facts: {
    full: { zh: '已缴清', en: 'Paid in full', follows: [answered('collect', 'full', true)] },
    received: { zh: '已收到部分或者全部款项', en: 'Some money was received' },
  },
  outcomes: {
    remitted: { zh: '已缴清入库', en: 'Paid into the treasury' },
    annulled: { zh: '处罚决定已被撤销', en: 'The decision was annulled' },
  },
  acts: {
    register: {
      title: { zh: '登记应缴罚款', en: 'Note the fine as due' },
      by: 'handler', basis: [law.art('67(3)'), measures.art('7(1)')], starts: true, countsFrom: 'servedOn',
      form: { servedOn: date({ ask: { zh: '当事人收到决定书之日', en: 'Day on which the decision was received' }, because: law.art('67(3)') }) },
    },
    collect: {
      title: { zh: '代收罚款，出具收据', en: 'Collect and give a receipt' },
      by: 'bank', basis: [law.art('67(3)'), measures.art('8(1)'), measures.art('10(1)')], after: ['register'], must: days(15).since('register'), often: true,
      form: {
        receipt: text({ ask: { zh: '罚款收据号', en: 'Number of the receipt' }, because: measures.art('8(1)') }),
        amount: money({ ask: { zh: '实收数额', en: 'Amount received' }, because: measures.art('10(1)'), least: 1 }),
        late: money({ ask: { zh: '其中加处罚款', en: 'Of it: late fine' }, because: measures.art('9(1)'), optional: true }),
        full: yesNo({ ask: { zh: '已缴清', en: 'Paid in full' }, because: measures.art('10(1)') }),
      },
      // The late fine never exceeds the fine, also when the bank collects it by the decision alone.
      bounds: [{ field: 'late', most: ofSubject('amount'), basis: law.art('72(1)[1]') }],
    },
    remit: {
      title: { zh: '上缴国库', en: 'Remit to the treasury' },
      by: 'bank', basis: [measures.art('11(1)'), law.art('74(2)')], after: ['collect'], owedSince: 'collect', often: true,
    },
    confirm: {
      title: { zh: '国库确认入库', en: 'Confirm receipt in the treasury' },
      by: 'treasury', basis: [measures.art('12(1)'), law.art('74(2)')], after: ['collect'], awaits: ['remit'], owedSince: 'collect', provided: 'full', outcome: 'remitted', ends: true,
      closes: ['annul'], effects: [{ ...entry, values: { state: 'paid' } }],
    },
    askTime: {
      title: { zh: '申请延期或者分期缴纳', en: 'Ask to pay later or in parts' },
      by: 'payer', basis: law.art('66(2)'), after: ['register'], often: true, opens: ['giveTime', 'refuseTime'],
      form: { why: longText({ ask: { zh: '经济困难情况', en: 'Economic difficulty' }, because: law.art('66(2)') }) },
    },
    giveTime: {
      title: { zh: '批准延期（分期）缴纳', en: 'Give time' },
      by: 'head', basis: law.art('66(2)'), begins: 'closed', after: ['askTime'], owedSince: 'askTime', closes: ['refuseTime'],
      pauses: { clocks: ['collect'], grounds: { hardship: { title: { zh: '确有经济困难', en: 'Real economic difficulty' }, basis: law.art('66(2)') } } },
      form: {
        until: date({ ask: { zh: '延期至', en: 'Until' }, because: law.art('66(2)'), notBefore: days(1) }),
        parts: longText({ ask: { zh: '分期安排', en: 'Parts' }, because: law.art('66(2)'), optional: true }),
      },
      issues: [{
        id: 'time', title: { zh: '延期（分期）缴纳罚款批准书', en: 'Time to pay' }, layout: 'letter', series: '罚缓', to: 'payer',
        body: ['批准你（单位）延期（分期）缴纳罚款，至{this.until}。{this.parts}'],
      }],
    },
    timeOver: {
      title: { zh: '延期届满', en: 'The time given is over' },
      by: 'law', basis: law.art('66(2)'), after: ['giveTime'], bySilence: until(dateOf('giveTime', 'until')), resumes: ['giveTime'],
    },
    refuseTime: {
      title: { zh: '不予批准延期（分期）', en: 'Refuse time' },
      by: 'head', basis: law.art('66(2)'), begins: 'closed', after: ['askTime'], owedSince: 'askTime', often: true, discharges: ['giveTime'], closes: ['giveTime'],
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art('66(2)') }) },
      issues: [{
        id: 'no-time', title: { zh: '不予延期（分期）缴纳通知书', en: 'No time to pay' }, layout: 'letter', series: '罚不缓', to: 'payer', body: ['理由：{this.reasons}'],
      }],
    },
    addLateFine: {
      title: { zh: '加处罚款', en: 'Add a late fine' },
      by: 'head', basis: law.art('72(1)[1]'), after: ['register'], overdue: 'collect', often: true,
      form: {
        days: text({ ask: { zh: '逾期天数及扣除的复议、诉讼期间', en: 'Days late, less the time under review or suit' }, because: law.art('73(3)') }),
        amount: money({ ask: { zh: '加处罚款总额', en: 'Late fine in all' }, because: law.art('72(1)[1]') }),
      },
      bounds: [{ field: 'amount', most: ofSubject('amount'), basis: law.art('72(1)[1]') }],
      issues: [{
        id: 'late', title: { zh: '加处罚款决定书', en: 'Late fine' }, layout: 'letter', series: '加罚', to: 'payer',
        body: ['你（单位）逾期不缴纳罚款，决定加处罚款{this.amount}（{this.days}）。加处罚款的数额不超出罚款的数额。'],
      }],
    },
    annul: {
      title: { zh: '处罚决定被撤销，停止收缴', en: 'Stop: the decision was annulled' },
      by: 'head', basis: law.art('74(3)'), after: ['register'], outcome: 'annulled', ends: true, keeps: ['refund'], settles: ['received'],
      form: { by: text({ ask: { zh: '撤销、变更或者确认违法的文书', en: 'Annulled by' }, because: law.art('74(3)') }) },
      effects: [{ ...entry, values: { state: 'annulled' } }],
    },
    refund: {
      title: { zh: '退还已缴款项', en: 'Give back what was paid' },
      by: 'treasury', basis: law.art('74(3)'), when: 'received', after: ['annul'], owedSince: 'annul',
    },
  },
})
