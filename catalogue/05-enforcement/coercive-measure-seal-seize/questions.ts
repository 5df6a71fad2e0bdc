import { choice, date, days, type Field, file, longText, money, number, text } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { evidenceRelied } from '../evidence/part.ts'
import { partyQuestions } from '../party-questions.ts'

/** A number of things that must be none; what is answered stands in the record. */
const none = (zh: string, en: string, because: Field['because']): Field => number({ ask: { zh, en }, because, least: 0 })

/** What is asked before the measure, beforehand or in urgency. */
const proposed = {
  ...partyQuestions(law.art('24(2)'), law.art('24(2)')),
  measure: choice({
    ask: { zh: '强制措施', en: 'Measure' }, because: law.art('24(2)'),
    options: { seal: { zh: '查封', en: 'Sealing' }, seize: { zh: '扣押', en: 'Seizure' } },
  }),
  under: choice({
    ask: { zh: '规定延长期限的法律、行政法规', en: 'Text that fixes how long it may be extended' }, because: law.art('25(1)'),
    options: {
      general: { zh: '行政强制法第二十五条（延长不超过三十日）', en: 'Administrative Compulsion Law 25: up to 30 more days' },
      food: { zh: '食品安全法第一百一十条、实施条例第六十一条（延长不超过四十五日）', en: 'Food Safety Law 110 and Regulation 61: up to 45 more days' },
    },
  }),
  reasons: longText({ ask: { zh: '违法事实和采取措施的理由', en: 'Facts and why the measure is needed' }, because: law.art('24(2)') }),
  gentler: longText({ ask: { zh: '为何非强制手段不能达到目的', en: 'Why gentler means do not suffice' }, because: law.art('5(1)') }),
} as const

/** What each act of sealing and seizure asks. */
export const questions = {
  propose: proposed,
  actAtOnce: {
    ...proposed,
    urgent: longText({ ask: { zh: '须当场实施的紧急情况', en: 'What makes it urgent' }, because: law.art('19(1)') }),
  },
  reasons: (because: Field['because']) => ({ reasons: longText({ ask: { zh: '理由', en: 'Reasons' }, because }) }),
  seal: {
    things: longText({ ask: { zh: '清单：名称、规格、数量、状况', en: 'List: name, kind, number, condition' }, because: law.art('24(2)') }),
    place: text({ ask: { zh: '查封、扣押和存放地点', en: 'Where it is and where it is kept' }, because: law.art('24(2)') }),
    // The Law knows three things that may never be on the list. The answer is a number, so that the bound refuses it with its article.
    unrelated: none('其中与违法行为无关的件数', 'Of these, unrelated to the violation', law.art('23(1)')),
    necessities: none('其中公民个人及其所扶养家属生活必需品的件数', 'Of these, daily necessities of a person and their dependants', law.art('23(1)')),
    sealedElsewhere: none('其中已被其他国家机关查封的件数', 'Of these, sealed already by another State organ', law.art('23(2)')),
    signed: choice({
      ask: { zh: '笔录和清单的签名', en: 'Who signed the record and the list' }, because: law.art('18(1)[8]'),
      options: {
        party: { zh: '当事人签名或者盖章', en: 'The party' },
        refused: { zh: '当事人拒绝，已在笔录中注明', en: 'The party refused, which is noted' },
        witness: { zh: '当事人不到场，见证人签名', en: 'The witness, the party being absent' },
      },
    }),
    record: longText({ ask: { zh: '现场笔录', en: 'Record made on the spot' }, because: law.art('18(1)[7]') }),
    footage: file({ ask: { zh: '音像记录', en: 'Sound or video' }, because: law.art('18(1)[7]'), optional: true }),
  },
  test: {
    by: text({ ask: { zh: '检测、检验、检疫或者鉴定机构', en: 'Who tests' }, because: law.art('25(3)') }),
    until: date({ ask: { zh: '检测期间截止日', en: 'Last day of the testing' }, because: law.art('25(3)'), notBefore: days(1) }),
  },
  testDone: { result: longText({ ask: { zh: '检测结果', en: 'Result' }, because: law.art('25(3)') }) },
  entrust: { custodian: text({ ask: { zh: '受托保管人', en: 'Custodian' }, because: law.art('26(2)') }) },
  sell: {
    what: longText({ ask: { zh: '拍卖、变卖的鲜活或者不易保管的财物', en: 'Fresh or perishable things sold' }, because: law.art('28(2)') }),
    proceeds: money({ ask: { zh: '所得款项', en: 'Proceeds' }, because: law.art('28(2)') }),
  },
  dispose: {
    evidence: evidenceRelied(law.art('27(1)')),
    decision: text({ ask: { zh: '没收所依据的处罚决定书文号，或者规定销毁的法律、行政法规', en: 'Penalty decision, or the text that orders destruction' }, because: law.art('27(1)') }),
    reasons: longText({ ask: { zh: '查清的事实和理由', en: 'Facts found and reasons' }, because: law.art('27(1)') }),
  },
  lift: {
    ground: choice({
      ask: { zh: '解除情形', en: 'Why it is lifted' }, because: law.art('28(1)'),
      options: {
        noViolation: { zh: '当事人没有违法行为', en: 'No violation' },
        unrelated: { zh: '与违法行为无关', en: 'Unrelated to the violation' },
        decided: { zh: '已经作出处理决定，不再需要', en: 'Decided, and no longer needed' },
        over: { zh: '期限已经届满', en: 'The period is over' },
        notNeeded: { zh: '其他不再需要的情形', en: 'No longer needed for another reason' },
      },
    }),
  },
  giveBack: {
    receipt: longText({ ask: { zh: '退还的财物或者变卖款，当事人签收情况', en: 'What was given back, and who signed for it' }, because: law.art('28(2)') }),
    compensation: money({
      ask: { zh: '变卖价格明显低于市场价格的补偿', en: 'Compensation for a price clearly below the market' }, because: law.art('28(2)'), optional: true, least: 0,
    }),
  },
  handOver: {
    to: text({ ask: { zh: '接收的司法机关', en: 'Judicial organ that receives the things' }, because: law.art('21(1)') }),
    transfer: text({ ask: { zh: '案件移送书文号', en: 'Number of the transfer of the case' }, because: law.art('21(1)') }),
  },
} as const
