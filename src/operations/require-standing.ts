import { sameBytes, utf8 } from '../kernel/record/bytes.ts'
import { parseCheckpoint } from '../kernel/record/checkpoint.ts'
import { readEntry } from '../kernel/record/log-check.ts'
import { logOf } from '../kernel/record/log-names.ts'
import { parseNote } from '../kernel/record/signed-note.ts'
import type { Pool } from '../store/pool.ts'
import { readStanding, type Standing } from '../store/standing.ts'
import { decode, sha256 } from './log/hashes.ts'
import type { Trust } from './log/trust.ts'

/** What is kept is not what a Yifa leaves behind: nothing is made anew over it, and nothing is added. */
class NotStanding extends Error {
  constructor(region: string, says: { zh: string; en: string }) {
    super(
      `地区 ${region} 的数据不完整：${says.zh}。未启动，未作任何改动。请保留现状，恢复备份（docs/guides/recovery.md）。 ` +
        `What is kept of ${region} is not whole: ${says.en}. Not started, and nothing was changed. Keep it as it is, and restore a backup (docs/guides/recovery.md).`,
    )
    this.name = 'NotStanding'
  }
}

/** Subtrees of which a tree of so many entries consists: one hash at its edge for each. */
const edgeOf = (size: number): number => [...size.toString(2)].filter((bit) => bit === '1').length

function isEdge(text: string, size: number): boolean {
  try {
    const hashes = JSON.parse(text) as unknown
    return Array.isArray(hashes) && hashes.length === edgeOf(size) && hashes.every((one) => /^[0-9a-f]{64}$/.test(String(one)))
  } catch {
    return false
  }
}

/** What is wrong with it; undefined where nothing that can be seen at once is. */
function fault(region: string, { log, last, lost }: Standing, signed: number): { zh: string; en: string } | undefined {
  if (!log && last) return { zh: '有事项记录，而没有该地区', en: 'there are entries, and no region that they belong to' }
  if (!log && signed > 0)
    return {
      zh: `密钥已为 ${signed} 条记录签署，而数据库是空的；如确需另建，请先把密钥文件夹移开`,
      en: `its keys have signed ${signed} entries, and the database is empty; where a new record is really wanted, move the folder of keys away first`,
    }
  if (!log) return undefined
  const kept = last ? last.seq + 1 : 0
  if (kept !== log.size)
    return {
      zh: `日志应有 ${log.size} 条，末条却是第 ${kept} 条`,
      en: `its log should have ${log.size} entries, and the last that is there is number ${kept}`,
    }
  if (!isEdge(log.frontier, log.size)) return { zh: '日志的边缘无法辨认', en: 'the edge of its log cannot be read' }
  if (last) {
    const entry = readEntry({ hash: sha256, origin: logOf(region), decode }, last.seq, utf8(last.leaf))
    if (!entry.head) return { zh: '末条不是本日志的记录', en: 'its last entry is no record of this log' }
    if (!sameBytes(entry.hash, last.leafHash))
      return { zh: '末条与其哈希不符', en: 'its last entry does not hash to what is kept beside it' }
  }
  if (lost)
    return {
      zh: `案件 ${lost.number} 所依程序版本 ${lost.definition.slice(0, 12)} 已不存在`,
      en: `the version of the procedure by which case ${lost.number} runs (${lost.definition.slice(0, 12)}) is not kept`,
    }
  return undefined
}

/**
 * Before a server does anything with a region: is what is kept of it something that a Yifa left behind? Only what can be seen at once is looked
 * at; `yifa verify` and `yifa rebuild --compare` look at everything.
 * @throws NotStanding in words
 */
export async function requireStanding(pool: Pool, region: string, trust: Pick<Trust, 'lastSigned'>): Promise<void> {
  const note = trust.lastSigned(region, 'sha256')
  const signed = note === undefined ? 0 : (parseCheckpoint(parseNote(note)?.text ?? '')?.size ?? 0)
  const found = fault(region, await readStanding(pool, region), signed)
  if (found) throw new NotStanding(region, found)
}
