import { not } from '../../../src/kernel/define.ts'
import { letter } from '../../letter.ts'

const party = 'party' as const
const decided = [
  '当事人：{file.name}{fileGrave.name}，地址：{file.address}{fileGrave.address}。', '认定的事实和证据：{conclude.facts}', '{draft.content}', '依据：{draft.provisions}',
] as const

/** Official documents of the ordinary procedure; names as in the uniform documents of enforcement. */
export const documents = {
  // What was found stays with the organ: the party reads this paper too.
  source: letter('source', 'handler', ['案源', '案件来源登记表', 'Source of the case'], ['线索来源：{this.source}。违法行为发生地：{this.happenedAt}。', '登记人：{actor}，{day}。']),
  filing: letter('filing', 'handler', ['立审', '立案审批表', 'Filing of the case'], [
    '线索来源：{discover.source}。', '当事人：{this.name}，地址：{this.address}。', '符合立案标准，予以立案。承办人：{actor}，{day}。',
  ]),
  record: letter('record', party, ['笔录', '{this.how}笔录', 'Record of the inquiry'], [
    '时间：{day}。地点：{this.place}。', '执法人员：{signers}，已出示执法证件，告知当事人有权申请回避、如实回答并配合调查。', '{this.found}', '签名：{this.signed}。',
  ]),
  evidenceList: letter('evidenceList', 'handler', ['证目', '证据目录', 'List of evidence'], ['违法事实和证据：{this.facts}', '证据提取单、接收单文号：{this.evidence}。']),
  report: letter('report', 'handler', ['终结', '调查终结报告', 'Report on the inquiry'], ['{this.facts}', '{this.report}', '建议的处罚种类：{this.kinds}。承办人：{actor}。']),
  defence: letter('defence', party, ['申笔', '陈述申辩笔录', 'Record of the defence'], ['{this.statement}', '陈述人：{actor}，{day}。']),
  weighing: letter('weighing', party, ['申复', '陈述申辩复核意见书', 'What was made of the defence'], ['复核结论：{this.adopted}。', '{this.result}', '复核人：{actor}。']),
  discussion: letter('discussion', 'handler', ['集讨', '集体讨论记录', 'Record of the collective discussion'], ['参加人：{signers}。', '{this.record}']),
  correction: letter('correction', party, ['责改', '责令改正通知书', 'Order to correct'], ['责令你（单位）改正违法行为。', '改正期限：{this.by}']),
  proposal: letter('proposal', party, ['罚告', '行政处罚事先告知书', 'Notice of proposed penalty'], [
    '{this.facts}', '拟作出的处罚：{this.proposal}', '你（单位）有权陈述、申辩，请于{this.answerBy}前提出。',
  ]),
  opinion: letter('opinion', 'handler', ['法审', '法制审核意见书', 'Opinion on legality'], ['审核意见：{this.opinion}']),
  decision: { ...letter('decision', party, ['罚', '行政处罚决定书', 'Penalty decision'], decided), remedies: true, when: not('fined') },
  decisionWithFine: {
    ...letter('decisionWithFine', party, ['罚', '行政处罚决定书', 'Penalty decision'], [
      ...decided,
      '罚款数额：{draft.fine}。自收到本决定书之日起十五日内，到{draft.collector}缴纳，缴款码为本决定书文号；逾期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。',
    ]),
    remedies: true,
    when: 'fined' as const,
  },
  dismissal: { ...letter('dismissal', party, ['不罚', '不予行政处罚决定书', 'Decision not to penalise'], ['{this.outcome}。{this.reasons}']), remedies: true },
} as const
