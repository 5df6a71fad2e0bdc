import { not } from '../../../src/kernel/define.ts'
import { letter } from '../letter.ts'

const party = 'party' as const
const decided = [
  '当事人：{file.name}{fileGrave.name}，地址：{file.address}{fileGrave.address}。', '认定的事实和证据：{conclude.facts}', '{draft.content}', '依据：{draft.provisions}',
] as const

/** Official documents of the ordinary procedure; names as in the uniform documents of enforcement. */
export const documents = {
  filed: letter('filed', '行政处罚立案告知书', 'Case filed', { series: '罚立', to: party, body: ['对你（单位）涉嫌的违法行为，本机关决定立案调查。', '你（单位）有权申请回避、陈述、申辩。'] }),
  correction: letter('correction', '责令改正通知书', 'Order to correct', { series: '责改', to: party, body: ['责令你（单位）改正违法行为。', '改正期限：{this.by}'] }),
  proposal: letter('proposal', '行政处罚事先告知书', 'Notice of proposed penalty', {
    series: '罚告', to: party,
    body: ['{this.facts}', '拟作出的处罚：{this.proposal}', '你（单位）有权陈述、申辩，请于{this.answerBy}前提出。'],
  }),
  opinion: letter('opinion', '法制审核意见书', 'Opinion on legality', { series: '法审', to: 'handler' as const, body: ['审核意见：{this.opinion}'] }),
  decision: { ...letter('decision', '行政处罚决定书', 'Penalty decision', { series: '罚', to: party, remedies: true, body: decided }), when: not('fined') },
  decisionWithFine: {
    ...letter('decisionWithFine', '行政处罚决定书', 'Penalty decision', {
      series: '罚', to: party, remedies: true,
      body: [
        ...decided,
        '罚款数额：{draft.fine}。自收到本决定书之日起十五日内，到{draft.collector}缴纳，缴款码为本决定书文号；逾期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。',
      ],
    }),
    when: 'fined' as const,
  },
  dismissal: letter('dismissal', '不予行政处罚决定书', 'Decision not to penalise', { series: '不罚', to: party, remedies: true, body: ['{this.outcome}。{this.reasons}'] }),
} as const
