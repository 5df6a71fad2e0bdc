import { letter } from '../../letter.ts'

const [party, bank] = ['party', 'bank'] as const
const who = '当事人：{open.name}，地址：{open.address}。'

/** Official documents of execution by the organ itself; names as in the fact base. */
export const documents = {
  defence: letter('defence', party, ['强申', '陈述申辩笔录', 'Record of the defence'], ['{this.statement}', '陈述人：{actor}，{day}。']),
  lateFine: {
    ...letter('lateFine', party, ['强加', '加处罚款（滞纳金）告知书', 'Notice of late fine or surcharge'], [
      '你（单位）逾期未履行{open.decision}，自即日起加处罚款或者滞纳金，标准：{this.rate}。', '加处罚款或者滞纳金的数额不超出{open.amount}。',
    ]),
    remedies: true,
  },
  demand: letter('demand', party, ['强催', '催告书', 'Demand'], [
    '请于{this.performBy}前履行{open.decision}确定的义务：{open.content}', '履行方式：{this.manner}', '你（单位）有权陈述和申辩。',
  ]),
  announcement: letter('announcement', party, ['强拆告', '限期拆除公告', 'Announcement of demolition'], [
    '限于{this.by}前自行拆除：{open.content}', '逾期不拆除，且在法定期限内不申请行政复议或者提起行政诉讼的，依法强制拆除。',
  ]),
  decision: {
    ...letter('decision', party, ['强执', '强制执行决定书', 'Decision to execute'], [
      who, '决定强制执行{open.decision}。方式：{this.means}。时间：{this.when}。', '理由和依据：{this.reasons}',
    ]),
    remedies: true,
  },
  day: letter('day', party, ['强通', '强制执行通知书', 'Notice of the day of execution'], ['{this.lastDay}前仍可自行履行{open.decision}；逾期的，于该日之后的第一个工作日强制执行。']),
  decisionAtOnce: {
    ...letter('decisionAtOnce', party, ['强立', '立即强制执行决定书', 'Decision to execute at once'], [
      who, '有证据证明存在转移或者隐匿财物迹象，决定立即强制执行{open.decision}。', '{this.evidence}',
    ]),
    remedies: true,
  },
  transfer: letter('transfer', bank, ['强划', '划拨通知书', 'Notice to transfer'], [
    '{this.bank}：请立即划拨本金{this.principal}，加处罚款或者滞纳金{this.late}，款项上缴国库。依据：{this.law}',
  ]),
  substituteDecision: {
    ...letter('substituteDecision', party, ['强代', '代履行决定书', 'Decision on substitute performance'], [
      who, '理由和依据：{this.reasons}（{this.harm}）', '标的、方式和时间：{this.what}', '代履行人：{this.substitute}。费用预算：{this.budget}，按照成本合理确定，由你（单位）承担。',
    ]),
    remedies: true,
  },
  substituteDemand: letter('substituteDemand', party, ['强代催', '代履行催告书', 'Demand before substitute performance'], [
    '请于{this.lastDay}前自行履行；逾期的，于该日之后的第一个工作日代履行。履行的，停止代履行。',
  ]),
  substituteRecord: letter('substituteRecord', party, ['强代执', '代履行执行文书', 'Record of substitute performance'], [
    '{this.what}', '监督人员：{this.supervisor}。签名：{this.signed}。费用：{this.cost}。',
  ]),
  agreement: letter('agreement', party, ['强协', '执行协议书', 'Agreement on execution'], [
    '{offerAgreement.terms}', '全部履行期限：{offerAgreement.until}。减免加处罚款或者滞纳金：{offerAgreement.reduction}。{offerAgreement.mended}', '不履行本协议的，恢复强制执行。',
  ]),
  suspension: letter('suspension', party, ['强中', '中止执行决定书', 'Execution suspended'], ['决定中止执行：{this.ground}。{this.reasons}']),
  suspensionUnable: letter('suspensionUnable', party, ['强中', '中止执行决定书', 'Execution suspended for inability'], [
    '因确无能力履行且没有明显社会危害，决定中止执行；满三年未恢复执行的，不再执行。{this.reasons}',
  ]),
  termination: letter('termination', party, ['强终', '终结执行决定书', 'Execution terminated'], [
    '决定终结执行{open.decision}。{terminate.ground}{terminate.reasons}{annulled.by}',
  ]),
} as const
