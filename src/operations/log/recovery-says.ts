import type { PutBack, Recovery } from '../../store/recovery.ts'

const known: Readonly<Record<string, { zh: string; en: string }>> = {
  kept: { zh: '密钥旁保存的检查点', en: 'the checkpoint kept beside its keys' },
  server: { zh: '本服务器自己', en: 'this server itself' },
}

/** The same once the leaves of what is lost are there again. */
const putBackSays = ({ from, to }: PutBack): string =>
  `恢复模式：存证日志第 ${from}–${to} 条的内容已经丢失，条目已补回。在两人办理“丢失登记”（一人提出、另一人确认）之前，不受理其他办理；查询照常。 ` +
  `Recovery mode: the content of entries ${from}–${to} of the log is lost and their leaves were put back. Until two persons have recorded the loss (one proposes, another confirms) no other act is accepted; reading goes on. ` +
  'See docs/guides/recovery.md.'

/** What is said to whoever wants to act while the log is not the one that was seen: both sizes, who knows it otherwise, what to do. */
export function recoverySays({ own, seen, by, differs, putBack }: Pick<Recovery, 'own' | 'seen' | 'by' | 'differs' | 'putBack'>): string {
  if (putBack) return putBackSays(putBack)
  const mirror = /^mirror (.+)$/.exec(by)?.[1]
  const who =
    known[by] ?? (mirror ? { zh: `镜像 ${mirror} `, en: `its mirror ${mirror}` } : { zh: `见证方 ${by} `, en: `its witness ${by}` })
  const [zh, en] = differs
    ? [`与${who.zh}所载的 ${seen} 条不是同一段历史`, `is not the log of which ${who.en} has seen ${seen}`]
    : [`${who.zh}已有 ${seen} 条：数据库被回退`, `${who.en} has seen ${seen}: the database was set back`]
  return (
    `恢复模式：存证日志现有 ${own} 条，${zh}。不受理任何办理，不签署检查点；查询照常。 ` +
    `Recovery mode: the log has ${own} entries, and ${en}. No act is accepted and nothing is signed; reading goes on. ` +
    'See docs/guides/recovery.md: restore the newer backup, or the mirror.'
  )
}
