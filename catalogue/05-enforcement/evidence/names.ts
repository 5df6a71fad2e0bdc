/** The eight kinds of evidence. @source 行政处罚法 46(1) */
export const evidenceKinds = {
  documentary: { zh: '书证', en: 'Documentary evidence' },
  physical: { zh: '物证', en: 'Physical evidence' },
  audiovisual: { zh: '视听资料', en: 'Audio-visual material' },
  electronic: { zh: '电子数据', en: 'Electronic data' },
  witness: { zh: '证人证言', en: 'Testimony' },
  party: { zh: '当事人的陈述', en: 'Statement of the party' },
  expert: { zh: '鉴定意见', en: 'Expert opinion' },
  record: { zh: '勘验笔录、现场笔录', en: 'Record of inspection or made on the spot' },
} as const

/** Where a piece stands; the words are those of `src/kernel/custody`. */
export const custodySteps = {
  taken: { zh: '执法人员取得', en: 'Taken by officers' },
  handedIn: { zh: '他人提交', en: 'Handed in' },
  handedOver: { zh: '移交中', en: 'On its way' },
  received: { zh: '已接收', en: 'Received' },
  shown: { zh: '已查阅、复制', en: 'Shown or copied' },
  reported: { zh: '报告异常', en: 'Reported' },
  returned: { zh: '已退还', en: 'Returned' },
  destroyed: { zh: '已销毁', en: 'Destroyed' },
  transferred: { zh: '已随案移送', en: 'Transferred with the case' },
} as const
