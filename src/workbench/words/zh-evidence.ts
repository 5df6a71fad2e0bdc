/** Words about evidence and its custody, in Chinese. */
export const zhEvidence = {
  title: '证据',
  lead: '每次打开本页，都重新计算每个文件的散列值，与取得时的比对。查看原件会记录在案。',
  unbroken: '保管链完整',
  broken: (n: number) => `保管链有 ${n} 处缺口`,
  intact: '文件与取得时一致',
  altered: '文件与取得时不一致',
  missing: '文件没有保存',
  original: '查看原件',
  hash: '散列值',
  chain: '保管链',
  looks: (n: number) => `查看原件 ${n} 次`,
  holder: (name: string) => `保管人 ${name}`,
  because: (why: string) => `事由：${why}`,
}
