import {
  answered, answerOf, choice, citations, creditCode, days, defineProcedure, file, longText, money, mount, not, organ, person, text, workdays, yesNo,
} from '../../../src/kernel/define.ts'
import { reconsiderationAgainstCase } from '../../08-disputes/reconsideration/against-a-case.ts'
import { litigationLaw } from '../../law/litigation-law.ts'
import { penaltyLaw as law } from '../../law/penalty-law.ts'
import { reconsiderationLaw } from '../../law/reconsideration-law.ts'
import { letter } from '../../letter.ts'
import { officer, theLaw } from '../../organs/case-roles.ts'
import { evidence, evidenceRelied } from '../evidence/part.ts'

const because = law.art('51(1)')

/** On the spot: two officers, clear facts, at most 200 yuan for a person and 3,000 for an organisation, or a warning. */
export const penaltySummary = defineProcedure({
  id: 'penalty-summary',
  title: { zh: '行政处罚简易程序', en: 'Administrative penalty, summary procedure' },
  systems: ['28.1', '25'],
  basis: because,
  power: 'penalty',
  roles: {
    officer,
    party: { title: { zh: '当事人', en: 'Party' }, kind: 'party' },
    bank: { title: { zh: '代收银行', en: 'Collecting bank' }, kind: 'outside', post: 'collecting-bank' },
    cashier: { title: { zh: '罚没款收缴人员', en: 'Who takes money in' }, kind: 'staff', post: 'clerk' },
    law: theLaw,
  },
  facts: {
    ofPerson: { zh: '当事人为公民', en: 'The party is a natural person', follows: [answered('show', 'partyKind', 'person')] },
    onTheSpot: { zh: '依法可以当场收缴', en: 'May be collected on the spot', follows: [answered('decide', 'collect', 'small'), answered('decide', 'collect', 'hard'), answered('decide', 'collect', 'remote')] },
    small: { zh: '以一百元以下为由当场收缴', en: 'Collected as 100 yuan or less', follows: [answered('decide', 'collect', 'small')] },
    unclear: { zh: '违法事实不清或者争议较大', en: 'Facts are unclear or disputed' },
  },
  outcomes: {
    warned: { zh: '警告', en: 'Warned' },
    fine: { zh: '罚款', en: 'Fined' },
    none: { zh: '不予处罚', en: 'No penalty' },
    ordinary: { zh: '转普通程序', en: 'Moved to the ordinary procedure' },
    handedOver: { zh: '移送有管辖权的机关', en: 'Handed over' },
  },
  remedies: [
    {
      // 23(1)[1]: who does not accept a penalty decided on the spot asks for reconsideration first, and must be told so (23(2)).
      id: 'reconsideration', title: { zh: '申请行政复议（须先申请复议，对复议决定不服再起诉）', en: 'Reconsideration, which must come first' }, within: days(60),
      where: { zh: '本级人民政府', en: 'The government at this level' }, basis: reconsiderationLaw.art('20(1)'), opens: reconsiderationAgainstCase,
    },
    {
      id: 'litigation', title: { zh: '对复议决定提起行政诉讼', en: 'Litigation against the reconsideration decision' }, within: days(15),
      where: { zh: '人民法院', en: 'The court' }, from: { zh: '自收到复议决定书之日起', en: 'From receipt of the reconsideration decision' }, basis: litigationLaw.art('45(1)'),
    },
  ],
  parts: [
    mount('evidence', evidence({ take: [law.art('42(1)'), law.art('46(1)')], keep: law.art('47(1)'), end: law.art('47(1)') }), {
      roles: { handler: 'officer' }, and: { take: { after: ['show'] }, handIn: { after: ['show'] } },
    }),
  ],
  acts: {
    show: {
      title: { zh: '出示执法证件，表明身份', en: 'Show certificates' },
      by: 'officer', officers: 2, basis: [law.art('52(1)'), law.art('42(1)'), because], starts: true,
      joins: [{ role: 'party', field: 'party', name: 'name' }, { role: 'party', field: 'enterprise', name: 'name' }],
      form: {
        partyKind: choice({
          ask: { zh: '当事人类型', en: 'Kind of party' }, because,
          options: { person: { zh: '公民', en: 'Natural person' }, organisation: { zh: '法人或者其他组织', en: 'Organisation' } },
        }),
        party: person({ ask: { zh: '当事人账号', en: 'Account of the party' }, because, personal: true, onlyIf: { field: 'partyKind', is: 'person' } }),
        enterprise: creditCode({ ask: { zh: '统一社会信用代码', en: 'Credit code' }, because, onlyIf: { field: 'partyKind', is: 'organisation' } }),
        name: text({ ask: { zh: '当事人姓名或者名称', en: 'Name of the party' }, because: law.art('52(2)') }),
        place: text({ ask: { zh: '地点', en: 'Place' }, because: law.art('52(2)') }),
        facts: longText({ ask: { zh: '违法行为', en: 'The violation' }, because: law.art('52(2)') }),
      },
    },
    tell: {
      title: { zh: '告知内容、事实、理由、依据和权利', en: 'Tell content, facts, reasons, basis and rights' },
      by: 'officer', basis: law.art('44(1)'), after: ['show'], owedSince: 'show',
      form: {
        kind: choice({ ask: { zh: '拟作出的处罚', en: 'Proposed' }, because, options: { warning: { zh: '警告', en: 'Warning' }, fine: { zh: '罚款', en: 'Fine' } } }),
        fine: money({ ask: { zh: '拟罚款数额', en: 'Proposed fine' }, because, onlyIf: { field: 'kind', is: 'fine' } }),
        reasons: longText({ ask: { zh: '事实、理由、依据', en: 'Facts, reasons, basis' }, because: law.art('44(1)') }),
      },
    },
    hear: {
      title: { zh: '听取陈述申辩并复核', en: 'Hear the statement and weigh it' },
      by: 'officer', basis: law.art('45(1)'), after: ['tell'], owedSince: 'tell', settles: ['unclear'],
      form: { statement: longText({ ask: { zh: '陈述申辩意见及复核情况；没有意见的写明', en: 'Statement and what was found; say if there was none' }, because: law.art('45(1)') }) },
    },
    decide: {
      title: { zh: '当场作出处罚决定并交付', en: 'Decide and hand over on the spot' },
      by: 'officer', officers: 2, basis: [because, law.art('52(1)'), law.art('52(2)')], after: ['hear'], owedSince: 'hear', provided: not('unclear'), outcomes: ['warned', 'fine'],
      closes: ['refrain', 'move', 'handOver'],
      relies: [answerOf('decide', 'evidence')],
      form: {
        evidence: evidenceRelied(law.art('46(2)')),
        provisions: citations({ ask: { zh: '处罚依据', en: 'Provisions relied on' }, because: law.art('52(2)') }),
        amount: money({ ask: { zh: '罚款数额', en: 'Fine' }, because, onlyIf: { field: 'outcome', is: 'fine' }, offered: '{tell.fine}' }),
        collect: choice({
          ask: { zh: '收缴方式', en: 'How it is collected' }, because: law.art('68(1)'), onlyIf: { field: 'outcome', is: 'fine' },
          options: {
            bank: { zh: '到指定银行或者电子支付缴纳', en: 'At the bank or electronically' },
            small: { zh: '当场收缴：一百元以下', en: 'On the spot: 100 yuan or less' },
            hard: { zh: '当场收缴：不当场收缴事后难以执行', en: 'On the spot: hard to enforce later' },
            remote: { zh: '当场收缴：边远地区且当事人提出', en: 'On the spot: remote place, at the party’s request' },
          },
        }),
        refusedToSign: yesNo({ ask: { zh: '当事人拒绝签收', en: 'The party refuses to sign' }, because: law.art('52(1)') }),
      },
      bounds: [
        { field: 'amount', most: 20_000, when: 'ofPerson', basis: because },
        { field: 'amount', most: 300_000, when: not('ofPerson'), basis: because },
        { field: 'amount', most: answerOf('tell', 'fine'), basis: law.art('45(2)') },
      ],
      issues: [{
        id: 'decision', title: { zh: '当场行政处罚决定书', en: 'On-the-spot penalty decision' }, layout: 'letter', series: '当罚', to: 'party', remedies: true,
        body: ['违法行为：{show.facts}（{show.place}，{day}）', '处罚：{this.outcome} {this.amount}。依据：{this.provisions}', '缴纳方式：{this.collect}。拒绝签收：{this.refusedToSign}'],
      }],
    },
    refrain: {
      title: { zh: '不予处罚', en: 'No penalty' },
      by: 'officer', basis: law.art('33(1)'), after: ['hear'], outcome: 'none', ends: true,
      form: { reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because: law.art('33(1)') }) },
    },
    move: {
      title: { zh: '转普通程序', en: 'Move to the ordinary procedure' },
      by: 'officer', basis: law.art('54(1)'), after: ['show'], outcome: 'ordinary', ends: true,
    },
    handOver: {
      title: { zh: '移送有管辖权的机关', en: 'Hand over to the organ that has the power' },
      by: 'officer', basis: law.art('17(1)'), power: 'lost', after: ['show'], outcome: 'handedOver', ends: true,
      form: { to: organ({ ask: { zh: '移送至', en: 'Handed over to' }, because: law.art('17(1)') }) },
    },
    report: {
      title: { zh: '报所属机关备案', en: 'Report to one’s organ' },
      // The Law gives no period; 24 hours is a rule of the police alone (statutory.md 7).
      by: 'officer', basis: law.art('52(3)'), power: 'not-needed', after: ['decide'], owedSince: 'decide',
      issues: [letter('report', 'officer', ['当备', '当场处罚备案表', 'On-the-spot decision reported'], ['处罚：{decide.outcome}{decide.amount}。依据：{decide.provisions}', '报备人：{actor}，{day}。'])],
    },
    pay: {
      title: { zh: '代收罚款，出具收据', en: 'Collect and give a receipt' },
      by: 'bank', basis: [law.art('53(1)'), law.art('67(3)')], when: 'fine', after: ['decide'], must: days(15).since('decide'), closes: ['collectHere', 'handIn', 'bankIn'],
      discharges: ['collectHere'], form: { receipt: text({ ask: { zh: '收据号', en: 'Number of the receipt' }, because: law.art('67(3)') }) },
    },
    collectHere: {
      // The power was exercised by the decision: money is taken and handed in although the organ loses it afterwards.
      title: { zh: '当场收缴', en: 'Collect on the spot' },
      by: 'officer', officers: 2, basis: [law.art('68(1)'), law.art('70(1)')], power: 'not-needed', when: 'onTheSpot', after: ['decide'], discharges: ['pay'], closes: ['pay'],
      form: {
        ticket: text({ ask: { zh: '财政统一票据号', en: 'Number of the fiscal receipt' }, because: law.art('70(1)') }),
        amount: money({ ask: { zh: '收缴数额', en: 'Amount' }, because: law.art('68(1)') }),
        footage: file({ ask: { zh: '音像记录', en: 'Sound or video' }, because: law.art('47(1)'), optional: true }),
      },
      bounds: [
        { field: 'amount', least: answerOf('decide', 'amount'), most: answerOf('decide', 'amount'), basis: law.art('68(1)') },
        { field: 'amount', most: 10_000, when: 'small', basis: law.art('68(1)[1]') },
      ],
    },
    handIn: {
      title: { zh: '交至行政机关', en: 'Hand the money in' },
      by: 'officer', basis: law.art('71(1)'), power: 'not-needed', when: 'onTheSpot', after: ['collectHere'], must: workdays(2).since('collectHere'),
    },
    bankIn: {
      title: { zh: '缴付指定银行', en: 'Pay it into the bank' },
      by: 'cashier', apart: ['collectHere', 'handIn'], basis: law.art('71(1)'), power: 'not-needed', when: 'onTheSpot', after: ['handIn'], must: workdays(2).since('handIn'),
      form: { receipt: text({ ask: { zh: '银行回单号', en: 'Number of the bank slip' }, because: law.art('71(1)') }) },
    },
  },
})
