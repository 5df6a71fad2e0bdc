import type { Recovery } from '../../store/recovery.ts'

const known: Readonly<Record<string, { zh: string; en: string }>> = {
  kept: { zh: '密钥旁保存的检查点', en: 'the checkpoint kept beside its keys' },
  server: { zh: '本服务器自己', en: 'this server itself' },
}

/** What is said to whoever wants to act while the log is not the one that was seen: both sizes, who knows it otherwise, what to do. */
export function recoverySays({ own, seen, by, differs }: Pick<Recovery, 'own' | 'seen' | 'by' | 'differs'>): string {
  const who = known[by] ?? { zh: `见证方 ${by} `, en: `its witness ${by}` }
  const [zh, en] = differs
    ? [`与${who.zh}所载的 ${seen} 条不是同一段历史`, `is not the log of which ${who.en} has seen ${seen}`]
    : [`${who.zh}已有 ${seen} 条：数据库被回退`, `${who.en} has seen ${seen}: the database was set back`]
  return (
    `恢复模式：存证日志现有 ${own} 条，${zh}。不受理任何办理，不签署检查点；查询照常。 ` +
    `Recovery mode: the log has ${own} entries, and ${en}. No act is accepted and nothing is signed; reading goes on. ` +
    'See docs/guides/recovery.md: restore the newer backup, or the mirror.'
  )
}
