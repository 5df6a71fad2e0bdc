import { letter } from '../../letter.ts'

const [party, bank] = ['party', 'bank'] as const

/** Official documents of freezing; names as in the fact base. */
export const documents = {
  approval: letter('approval', 'handler', ['强审', '行政强制措施审批表', 'Approval of a compulsory measure'], [
    '批准冻结{propose.name}在{propose.bank}的存款、汇款{this.amount}。', '理由：{propose.reasons}', '非强制手段不能达到目的的理由：{propose.gentler}',
  ]),
  notice: letter('notice', bank, ['冻通', '冻结通知书', 'Notice to freeze'], [
    '{propose.bank}：请立即冻结账号{propose.account}的存款、汇款{approve.amount}，期限自即日起至{due:expires}止。', '冻结前不得向当事人泄露信息。',
  ]),
  decision: {
    ...letter('decision', party, ['冻决', '冻结决定书', 'Decision to freeze'], [
      '当事人：{this.name}，地址：{this.address}。', '冻结{propose.bank}账号{propose.account}，数额{approve.amount}，期限至{due:expires}。', '理由和依据：{propose.reasons}',
    ]),
    remedies: true,
  },
  extension: {
    ...letter('extension', party, ['冻延', '延长冻结决定书', 'Extension of freezing'], [
      '情况复杂，决定延长冻结期限至{due:expires}。理由：{this.reasons}',
    ]),
    remedies: true,
  },
  lifting: letter('lifting', party, ['冻解', '解除冻结决定书', 'Freezing lifted'], ['决定解除对{propose.bank}账号{propose.account}的冻结。{this.ground}']),
  liftingToBank: letter('liftingToBank', bank, ['冻解通', '解除冻结通知书', 'Notice to unfreeze'], ['{propose.bank}：请立即解除对账号{propose.account}的冻结。']),
  handOver: letter('handOver', party, ['强移', '涉案财物移送清单', 'List of things handed over'], [
    '因涉嫌犯罪，冻结的款项{approve.amount}随案移送{this.to}（{this.transfer}）。',
  ]),
} as const
