import { date, days, type Field, file, longText, money, text, yesNo } from '../../../src/kernel/define.ts'
import { compulsionLaw as law } from '../../law/compulsion-law.ts'
import { litigationInterpretation } from '../../law/litigation-interpretation.ts'
import { penaltyLaw } from '../../law/penalty-law.ts'
import { reconsiderationLaw } from '../../law/reconsideration-law.ts'

/** What is handed in (55(1)), and where (54). No fee is asked of anyone (60). */
const application = {
  court: text({
    ask: { zh: '管辖法院', en: 'Court' }, because: law.art('54(1)'),
    help: { zh: '申请人所在地的基层人民法院；执行对象为不动产的，不动产所在地的基层人民法院。', en: 'The basic court where the organ sits; for real estate, where it lies.' },
  }),
  decision: file({ ask: { zh: '行政决定书及事实、理由和依据', en: 'The decision, with facts, reasons and basis' }, because: law.art('55(1)') }),
  opinions: longText({ ask: { zh: '当事人的意见及催告情况', en: 'What the party said, and the demand' }, because: law.art('55(1)') }),
  object: longText({ ask: { zh: '申请强制执行标的情况', en: 'What is to be executed' }, because: law.art('55(1)') }),
} as const

const ruling = (because: Field['because']) => ({
  ruling: text({ ask: { zh: '裁定书文号', en: 'Number of the ruling' }, because }),
  reasons: longText({ ask: { zh: '裁定内容和理由', en: 'What it says, and why' }, because }),
})
const received = (because: Field['because']) => date({ ask: { zh: '行政机关收到裁定之日', en: 'Day on which the organ received it' }, because })
const executed = {
  how: longText({ ask: { zh: '执行情况', en: 'What was done' }, because: litigationInterpretation.art('160(3)') }),
  proceeds: money({ ask: { zh: '上缴国库的款项', en: 'Paid to the treasury' }, because: law.art('60(4)'), optional: true, least: 0 }),
  cost: money({ ask: { zh: '由被执行人承担的执行费用', en: 'Cost borne by who is executed against' }, because: law.art('60(1)'), optional: true, least: 0 }),
} as const

/** What each act on the way through the court asks. */
export const questions = {
  ruling,
  open: {
    servedOn: date({ ask: { zh: '当事人收到决定之日', en: 'Day on which the decision was received' }, because: law.art('53(1)') }),
    performBy: date({ ask: { zh: '决定规定的履行期限', en: 'Last day the decision gave' }, because: law.art('53(1)') }),
    told: yesNo({ ask: { zh: '决定已告知复议、诉讼的途径和期限', en: 'The decision told the remedies and their periods' }, because: reconsiderationLaw.art('20(3)') }),
    object: longText({ ask: { zh: '尚未履行的义务', en: 'What has not been performed' }, because: law.art('53(1)') }),
  },
  demand: { manner: longText({ ask: { zh: '应当履行的义务、方式和金额', en: 'What is due, how, and the sum' }, because: law.art('54(1)') }) },
  stateDefence: { statement: longText({ ask: { zh: '当事人的意见', en: 'Statement of the party' }, because: law.art('55(1)') }) },
  noteTime: { until: date({ ask: { zh: '批准的延期或者分期缴纳期限届满日', en: 'Last day of the time that was given' }, because: penaltyLaw.art('72(2)'), notBefore: days(1) }) },
  performed: { how: longText({ ask: { zh: '履行情况', en: 'How it was performed' }, because: law.art('53(1)') }) },
  forgo: { reasons: longText({ ask: { zh: '不申请或者不再申请的理由', en: 'Why the court is not asked' }, because: law.art('53(1)') }) },
  annulled: { by: longText({ ask: { zh: '撤销、变更决定的文书', en: 'What annulled or varied it' }, because: law.art('53(1)') }) },
  apply: application,
  applyLate: { ...application, goodReason: longText({ ask: { zh: '逾期的正当理由', en: 'Good reason for being late' }, because: litigationInterpretation.art('156(1)') }) },
  notAccept: { ...ruling(law.art('56(2)')), receivedOn: received(law.art('56(2)')) },
  objection: (because: Field['because']) => ({ reasons: longText({ ask: { zh: '异议理由', en: 'Why the organ objects' }, because }) }),
  examine: {
    grounds: longText({ ask: { zh: '明显违法的情形', en: 'What seems obviously unlawful' }, because: law.art('58(1)') }),
    heard: longText({ ask: { zh: '听取被执行人和行政机关意见的情况', en: 'What both sides said' }, because: litigationInterpretation.art('160(2)') }),
  },
  serveRefusal: { receivedOn: received(law.art('58(2)')) },
  askAtOnce: { reasons: longText({ ask: { zh: '保障公共安全的紧急情况', en: 'Why public safety cannot wait' }, because: law.art('59(1)') }) },
  execute: executed,
} as const
