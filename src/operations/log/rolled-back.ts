import { sameBytes } from '../../kernel/record/bytes.ts'
import { parseCheckpoint } from '../../kernel/record/checkpoint.ts'
import { rootAt } from '../../kernel/record/merkle.ts'
import { parseNote } from '../../kernel/record/signed-note.ts'
import { tileReader, tilesForRoot } from '../../kernel/record/tiles.ts'
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

/** The size that a tree can be brought to here: the second tree follows the log when it is signed. */
export const sizeHere = async ({ pool }: Platform, { region }: LogTree): Promise<number> => Number((await readLogHead(pool, region)).size)

/**
 * Compares the log with what this server's own key signed last, which is kept outside the database: it must reach as far. With `whole`, the
 * entries up to there must be the ones that were signed, too.
 * @throws RolledBack
 */
export async function compareKept(platform: Platform, log: LogTree, whole: boolean): Promise<void> {
  // First the note, then the log: another server may be signing just now.
  const note = platform.trust.lastSigned(log.region, log.tree)
  const kept = note === undefined ? undefined : parseCheckpoint(parseNote(note)?.text ?? '')
  if (!kept) return
  const own = await sizeHere(platform, log)
  if (own < kept.size) throw new RolledBack({ own, seen: kept.size, by: 'kept', differs: false })
  // The tiles of the second tree lie as far as it was signed; its entries are those of the first, which is compared.
  if (!whole || kept.size === 0 || log.tree !== 'sha256') return
  const at = { region: log.region, size: own, tree: log.store }
  const reader = tileReader(log.hash, await readTiles(platform.pool, at, tilesForRoot(kept.size)))
  if (!sameBytes(rootAt(log.hash, kept.size, reader), kept.root)) throw new RolledBack({ own, seen: kept.size, by: 'kept', differs: true })
}
