import { hex } from '../../kernel/record/bytes.ts'
import { frontierRoot } from '../../kernel/record/frontier.ts'
import { tileOf, tileReader } from '../../kernel/record/tiles.ts'
import { readTiles } from '../../store/tiles.ts'
import { readHead, sha256 } from '../log-head.ts'
import type { Platform } from '../platform.ts'

/** The perfect subtrees that a tree of `size` leaves consists of, left to right. */
function subtreesOf(size: number): { level: number; index: number }[] {
  const subtrees: { level: number; index: number }[] = []
  let left = 0
  for (let level = Math.floor(Math.log2(size)); level >= 0; level--) {
    const width = 2 ** level
    if (left + width > size) continue
    subtrees.push({ level, index: left / width })
    left += width
  }
  return subtrees
}

/** Root of the region's log when it had `size` entries, lower-case hex; undefined while it has not. */
export async function rootAt(platform: Platform, size: number): Promise<string | undefined> {
  const head = await readHead(platform)
  if (!Number.isSafeInteger(size) || size < 1 || size > head.size) return undefined
  const subtrees = subtreesOf(size)
  const reader = tileReader(sha256, await readTiles(platform.pool, platform.region, head.size, subtrees.map(tileOf)))
  return hex(frontierRoot(sha256, { size, hashes: subtrees.map(({ level, index }) => reader.hashAt(level, index)) }))
}
