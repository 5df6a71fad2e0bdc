import { letter } from '../../letter.ts'

const party = 'party' as const

/** Official documents of sealing and seizure; names as in the fact base. */
export const documents = {
  approval: letter('approval', 'handler', ['强审', '行政强制措施审批表', 'Approval of a compulsory measure'], [
    '经审查，批准采取的措施：{propose.measure}。理由：{propose.reasons}', '非强制手段不能达到目的的理由：{propose.gentler}',
  ]),
  confirmation: letter('confirmation', 'handler', ['强审', '行政强制措施审批表', 'Approval after an urgent measure'], [
    '补办批准：{actAtOnce.measure}。紧急情况：{actAtOnce.urgent}',
  ]),
  decision: {
    ...letter('decision', party, ['强措', '查封（扣押）决定书', 'Decision to seal or seize'], [
      '当事人：{propose.name}{actAtOnce.name}，地址：{propose.address}{actAtOnce.address}。', '决定{propose.measure}{actAtOnce.measure}下列场所、设施或者财物：{this.things}',
      '地点：{this.place}', '理由：{propose.reasons}{actAtOnce.reasons}', '期限自即日起至{due:expires}止；检测、检验、检疫、鉴定期间不计入。', '保管费用由本机关承担。',
    ]),
    remedies: true,
  },
  list: letter('list', party, ['强清', '查封（扣押）清单', 'List of what was sealed or seized'], [
    '{this.things}', '签名：{this.signed}。', '本清单一式二份，当事人和本机关各存一份。',
  ]),
  record: letter('record', party, ['现笔', '现场笔录', 'Record made on the spot'], [
    '到场情况：{spot.appear.presence}{spot.appear.witness}。', '当场告知：{spot.appear.told}', '陈述申辩：{spot.hear.statement}', '{this.record}', '签名：{this.signed}。',
  ]),
  test: letter('test', party, ['强检', '检测期间告知书', 'Notice of the time of testing'], [
    '查封（扣押）的物品交由{this.by}检测、检验、检疫或者鉴定，期间至{this.until}止，不计入查封（扣押）期限。', '费用由本机关承担。',
  ]),
  extension: {
    ...letter('extension', party, ['强延', '延长查封（扣押）期限决定书', 'Extension of sealing or seizure'], [
      '情况复杂，决定延长查封（扣押）期限至{due:expires}。理由：{this.reasons}',
    ]),
    remedies: true,
  },
  disposal: {
    ...letter('disposal', party, ['强处', '查封（扣押）物品处理决定书', 'Decision on what was sealed or seized'], [
      '处理：{this.outcome}。依据：{this.decision}', '{this.reasons}',
    ]),
    remedies: true,
  },
  lifting: letter('lifting', party, ['强解', '解除查封（扣押）决定书', 'Sealing or seizure lifted'], ['决定解除查封（扣押），立即退还财物。{lift.ground}{disapprove.reasons}']),
  handOver: letter('handOver', party, ['强移', '涉案财物移送清单', 'List of things handed over'], [
    '因涉嫌犯罪，下列查封（扣押）的财物随案移送{this.to}（{this.transfer}）：{seal.things}',
  ]),
} as const
