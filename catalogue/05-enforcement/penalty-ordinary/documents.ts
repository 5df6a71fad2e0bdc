import { not } from '../../../src/kernel/define.ts'
import { letter } from '../../letter.ts'

const party = 'party' as const
const decided = [
  '当事人：{file.name}{fileGrave.name}，地址：{file.address}{fileGrave.address}。', '认定的事实和证据：{conclude.facts}', '{draft.content}', '依据：{draft.provisions}',
] as const

/** Official documents of the ordinary procedure; names as in the uniform documents of enforcement. */
export const documents = {
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
