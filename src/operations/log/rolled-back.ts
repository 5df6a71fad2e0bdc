import { sameBytes } from '../../kernel/record/bytes.ts'
import { parseCheckpoint } from '../../kernel/record/checkpoint.ts'
import { rootAt } from '../../kernel/record/merkle.ts'
import { parseNote } from '../../kernel/record/signed-note.ts'
import { tileReader, tilesForRoot } from '../../kernel/record/tiles.ts'
import { readCheckpoints } from '../../store/checkpoints.ts'
import type { Recovery } from '../../store/recovery.ts'
import { readLogHead } from '../../store/region.ts'
import { readTiles } from '../../store/tiles.ts'
import type { Platform } from '../platform.ts'
import type { LogTree } from './log-tree.ts'
import { recoverySays } from './recovery-says.ts'

/** Somebody has seen more of our log than we have, or another one: an older backup was restored, or two databases serve one region. */
export class RolledBack extends Error {
  readonly found: Omit<Recovery, 'at'>
  constructor(found: Omit<Recovery, 'at'>) {
    super(recoverySays(found))
    this.name = 'RolledBack'
    this.found = found
  }
}

/** A checkpoint of a log of ours that somebody outside this database holds, signed by us. */
export interface Seen {
  readonly size: number
  readonly root: Uint8Array
  /** The signed note. */
  readonly note: string
  /** A witness by its name, `mirror` and its address, or `kept`. */
  readonly by: string
}

/** The size that a tree can be brought to here: the second tree follows the log when it is signed. */
export const sizeHere = async ({ pool }: Platform, { region }: LogTree): Promise<number> => Number((await readLogHead(pool, region)).size)

/** The size up to which a tree's own hashes are here. */
async function grownTo({ pool }: Platform, log: LogTree, own: number): Promise<number> {
  if (log.tree === 'sha256') return own
  const [last] = await readCheckpoints(pool, log, { limit: 1 })
  return Math.min(own, last?.size ?? 0)
}

/**
 * The log here must go on from a checkpoint that was signed and seen: reach as far, and with `whole` be the same up to there. Of the second tree what
 * was not signed yet is not compared: its entries are those of the first.
 * @throws RolledBack
 */
export async function requireContinued(platform: Platform, log: LogTree, { size, root, note, by }: Seen, whole = true): Promise<void> {
  const own = await sizeHere(platform, log)
  if (own < size) throw new RolledBack({ own, seen: size, by, differs: false, note })
  const here = whole ? await grownTo(platform, log, own) : 0
  if (size === 0 || size > here) return
  const at = { region: log.region, size: here, tree: log.store }
  const reader = tileReader(log.hash, await readTiles(platform.pool, at, tilesForRoot(size)))
  if (!sameBytes(rootAt(log.hash, size, reader), root)) throw new RolledBack({ own, seen: size, by, differs: true, note })
}

/**
 * Compares the log with what this server's own key signed last, which is kept outside the database: it must reach as far. With `whole`, the
 * entries up to there must be the ones that were signed, too.
 * @throws RolledBack
 */
export async function compareKept(platform: Platform, log: LogTree, whole: boolean): Promise<void> {
  // First the note, then the log: another server may be signing just now.
  const note = platform.trust.lastSigned(log.region, log.tree)
  const kept = note === undefined ? undefined : parseCheckpoint(parseNote(note)?.text ?? '')
  if (kept && note !== undefined) await requireContinued(platform, log, { ...kept, note, by: 'kept' }, whole)
}
