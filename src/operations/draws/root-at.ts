import { hex } from '../../kernel/record/bytes.ts'
import { rootAt as rootOf } from '../../kernel/record/merkle.ts'
import { tileReader, tilesForRoot } from '../../kernel/record/tiles.ts'
import { readTiles } from '../../store/tiles.ts'
import { sha256 } from '../log/hashes.ts'
import { readHead } from '../log/log-head.ts'
import { logTree } from '../log/log-tree.ts'
import type { Platform } from '../platform.ts'

/** Root of the region's log when it had `size` entries, lower-case hex; undefined while it has not. */
export async function rootAt(platform: Platform, size: number): Promise<string | undefined> {
  const head = await readHead(platform)
  if (!Number.isSafeInteger(size) || size < 1 || size > head.size) return undefined
  const { region } = platform
  const readTile = await readTiles(platform.pool, { region, size: head.size, tree: logTree(region).store }, tilesForRoot(size))
  return hex(rootOf(sha256, size, tileReader(sha256, readTile)))
}
