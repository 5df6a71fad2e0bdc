/** Opinions of the public on drafts. */
export const zhOpinions = {
  opinions: {
    title: '公众意见',
    says: '一人的全部意见算一个声音；内容雷同的意见归并显示。采纳与否看理由，不看条数。',
    none: '还没有意见。',
    verified: '实名意见',
    verifiedSays: (voices: number, statements: number) => `${voices} 人，${statements} 条`,
    entered: '未核实身份的意见（自行注册未核验、来信来函代录）',
    statements: (count: number) => `${count} 条`,
    hidden: '依法隐藏',
    group: (voices: number, statements: number) => (statements > 1 ? `雷同意见：实名 ${voices} 人，共 ${statements} 条` : ''),
    furtherInGroup: (count: number) => `另有 ${count} 条内容雷同。`,
    more: (count: number) => `还有 ${count} 组意见`,
    unverified: '未核实身份',
    entry: (seq: number) => `记录序号 ${seq}`,
    tombstone: (organ: string, on: string) => `这条意见由${organ}于${on}依法隐藏。`,
    ground: '法定情形',
    provision: '禁止发布的规定',
    decidedIn: '案号',
    hiddenGrounds: { forbidden: '含有法律、行政法规禁止发布或者传输的信息', personal: '含有他人个人信息，未取得其单独同意' } as Readonly<
      Record<string, string>
    >,
    erased: '这条意见的内容已依法删除，记录仍在。',
    counts: '每日统计（已存证）',
    countsSays: '每天结束时的条数记入存证日志。之后少了哪一条，这里会显示“不符”。',
    until: '截至',
    persons: '实名人数',
    count: '条数',
    compared: '与现有记录',
    same: '相符',
    differs: '不符：当时统计的意见现在不全或者被改动',
  },
}
