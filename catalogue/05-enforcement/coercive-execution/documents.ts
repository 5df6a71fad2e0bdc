import { letter } from '../letter.ts'

const [party, bank] = ['party', 'bank'] as const
const who = '当事人：{open.name}，地址：{open.address}。'

/** Official documents of execution by the organ itself; names as in the fact base. */
export const documents = {
  lateFine: letter('lateFine', '加处罚款（滞纳金）告知书', 'Notice of late fine or surcharge', { series: '强加', to: party, remedies: true, body: ['你（单位）逾期未履行{open.decision}，自即日起加处罚款或者滞纳金，标准：{this.rate}。', '加处罚款或者滞纳金的数额不超出{open.amount}。'] }),
  demand: letter('demand', '催告书', 'Demand', { series: '强催', to: party, body: ['请于{this.performBy}前履行{open.decision}确定的义务：{open.content}', '履行方式：{this.manner}', '你（单位）有权陈述和申辩。'] }),
  announcement: letter('announcement', '限期拆除公告', 'Announcement of demolition', { series: '强拆告', to: party, body: ['限于{this.by}前自行拆除：{open.content}', '逾期不拆除，且在法定期限内不申请行政复议或者提起行政诉讼的，依法强制拆除。'] }),
  decision: letter('decision', '强制执行决定书', 'Decision to execute', { series: '强执', to: party, remedies: true, body: [who, '决定强制执行{open.decision}。方式：{this.means}。时间：{this.when}。', '理由和依据：{this.reasons}'] }),
  day: letter('day', '强制执行通知书', 'Notice of the day of execution', { series: '强通', to: party, body: ['{this.lastDay}前仍可自行履行{open.decision}；逾期的，于该日之后的第一个工作日强制执行。'] }),
  decisionAtOnce: letter('decisionAtOnce', '立即强制执行决定书', 'Decision to execute at once', { series: '强立', to: party, remedies: true, body: [who, '有证据证明存在转移或者隐匿财物迹象，决定立即强制执行{open.decision}。', '{this.evidence}'] }),
  transfer: letter('transfer', '划拨通知书', 'Notice to transfer', { series: '强划', to: bank, body: ['{this.bank}：请立即划拨本金{this.principal}，加处罚款或者滞纳金{this.late}，款项上缴国库。依据：{this.law}'] }),
  substituteDecision: letter('substituteDecision', '代履行决定书', 'Decision on substitute performance', { series: '强代', to: party, remedies: true, body: [who, '理由和依据：{this.reasons}（{this.harm}）', '标的、方式和时间：{this.what}', '代履行人：{this.substitute}。费用预算：{this.budget}，按照成本合理确定，由你（单位）承担。'] }),
  substituteDemand: letter('substituteDemand', '代履行催告书', 'Demand before substitute performance', { series: '强代催', to: party, body: ['请于{this.lastDay}前自行履行；逾期的，于该日之后的第一个工作日代履行。履行的，停止代履行。'] }),
  substituteRecord: letter('substituteRecord', '代履行执行文书', 'Record of substitute performance', { series: '强代执', to: party, body: ['{this.what}', '监督人员：{this.supervisor}。签名：{this.signed}。费用：{this.cost}。'] }),
  agreement: letter('agreement', '执行协议书', 'Agreement on execution', { series: '强协', to: party, body: ['{offerAgreement.terms}', '全部履行期限：{offerAgreement.until}。减免加处罚款或者滞纳金：{offerAgreement.reduction}。{offerAgreement.mended}', '不履行本协议的，恢复强制执行。'] }),
  suspension: letter('suspension', '中止执行决定书', 'Execution suspended', { series: '强中', to: party, body: ['决定中止执行：{this.ground}。{this.reasons}'] }),
  suspensionUnable: letter('suspensionUnable', '中止执行决定书', 'Execution suspended for inability', { series: '强中', to: party, body: ['因确无能力履行且没有明显社会危害，决定中止执行；满三年未恢复执行的，不再执行。{this.reasons}'] }),
  termination: letter('termination', '终结执行决定书', 'Execution terminated', { series: '强终', to: party, body: ['决定终结执行{open.decision}。{terminate.ground}{terminate.reasons}{annulled.by}'] }),
} as const
