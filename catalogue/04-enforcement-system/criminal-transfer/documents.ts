import type { DocumentRule } from '../../../src/kernel/define.ts'

const letter = <R extends string>(id: string, zh: string, en: string, more: { series: string; to: R; body: readonly string[] }) =>
  ({ id, title: { zh, en }, layout: 'letter', ...more }) as const satisfies DocumentRule<R, string, string>

/** Documents of a transfer, named as 移送规定 5, 6, 7, 8, 9 and 12 name them. */
export const documents = {
  report: letter('report', '移送涉嫌犯罪案件的书面报告', 'Report on a suspected crime', { series: '移报', to: 'head' as const, body: ['{this.facts}', '专案组意见：{this.opinion}'] }),
  approval: letter('approval', '移送审批表', 'Approval of the transfer', { series: '移批', to: 'handler' as const, body: ['批准移送。'] }),
  disapproval: letter('disapproval', '移送审批表', 'Approval of the transfer', { series: '移批', to: 'handler' as const, body: ['不批准移送。理由：{this.reasons}'] }),
  transfer: letter('transfer', '涉嫌犯罪案件移送书', 'Transfer of a suspected crime', {
    series: '移送', to: 'police' as const,
    body: ['涉嫌人：{subject.suspectName}', '{report.facts}', '附：一、涉嫌犯罪案件情况的调查报告；二、涉案物品清单：{list.things}；三、检验报告或者鉴定结论：{this.tests}；四、其他材料：{this.others}'],
  }),
  receipt: letter('receipt', '移送书回执', 'Receipt for the transfer', { series: '移回', to: 'handler' as const, body: ['已收到移送的案件材料。'] }),
  forwarded: letter('forwarded', '转送告知书', 'Forwarded', { series: '转告', to: 'handler' as const, body: ['本案不属于本机关管辖，已转送{this.to}。'] }),
  filed: letter('filed', '立案通知书', 'Filed', { series: '立通', to: 'handler' as const, body: ['决定立案。'] }),
  notFiled: letter('notFiled', '不予立案通知书', 'Not filed', { series: '不立', to: 'handler' as const, body: ['决定不予立案。理由：{this.reasons}', '相应退回案卷材料。'] }),
  things: letter('things', '涉案物品移交清单', 'Things handed over', { series: '移物', to: 'police' as const, body: ['{this.things}'] }),
  review: letter('review', '提请复议书', 'Request for review', { series: '提复', to: 'police' as const, body: ['{this.reasons}'] }),
  reviewed: letter('reviewed', '复议决定书', 'Decision on review', { series: '复决', to: 'handler' as const, body: ['{this.reasons}'] }),
  supervision: letter('supervision', '立案监督建议书', 'Request for supervision of filing', { series: '监建', to: 'procuratorate' as const, body: ['{this.reasons}'] }),
  clue: letter('clue', '线索移送函', 'Clue of a duty crime', { series: '线移', to: 'procuratorate' as const, body: ['移送{this.to}。{this.clue}'] }),
  back: letter('back', '案件移送函', 'Passed back', { series: '移函', to: 'handler' as const, body: ['{this.reasons}'] }),
} as const
