
import { letter } from '../../letter.ts'


/** Documents of a transfer, named as 移送规定 5, 6, 7, 8, 9 and 12 name them. */
export const documents = {
  report: letter('report', 'head', ['移报', '移送涉嫌犯罪案件的书面报告', 'Report on a suspected crime'], ['{this.facts}', '专案组意见：{this.opinion}']),
  approval: letter('approval', 'handler', ['移批', '移送审批表', 'Approval of the transfer'], ['批准移送。']),
  disapproval: letter('disapproval', 'handler', ['移批', '移送审批表', 'Approval of the transfer'], ['不批准移送。理由：{this.reasons}']),
  transfer: letter('transfer', 'police', ['移送', '涉嫌犯罪案件移送书', 'Transfer of a suspected crime'], [
    '涉嫌人：{subject.suspectName}', '{report.facts}', '附：一、涉嫌犯罪案件情况的调查报告；二、涉案物品清单：{list.things}；三、检验报告或者鉴定结论：{this.tests}；四、其他材料：{this.others}',
  ]),
  receipt: letter('receipt', 'handler', ['移回', '移送书回执', 'Receipt for the transfer'], ['已收到移送的案件材料。']),
  forwarded: letter('forwarded', 'handler', ['转告', '转送告知书', 'Forwarded'], ['本案不属于本机关管辖，已转送{this.to}。']),
  filed: letter('filed', 'handler', ['立通', '立案通知书', 'Filed'], ['决定立案。']),
  notFiled: letter('notFiled', 'handler', ['不立', '不予立案通知书', 'Not filed'], ['决定不予立案。理由：{this.reasons}', '相应退回案卷材料。']),
  things: letter('things', 'police', ['移物', '涉案物品移交清单', 'Things handed over'], ['{this.things}']),
  review: letter('review', 'police', ['提复', '提请复议书', 'Request for review'], ['{this.reasons}']),
  reviewed: letter('reviewed', 'handler', ['复决', '复议决定书', 'Decision on review'], ['{this.reasons}']),
  supervision: letter('supervision', 'procuratorate', ['监建', '立案监督建议书', 'Request for supervision of filing'], ['{this.reasons}']),
  clue: letter('clue', 'procuratorate', ['线移', '线索移送函', 'Clue of a duty crime'], ['移送{this.to}。{this.clue}']),
  back: letter('back', 'handler', ['移函', '案件移送函', 'Passed back'], ['{this.reasons}']),
} as const
