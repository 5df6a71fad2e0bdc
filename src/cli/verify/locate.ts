import { sameBytes } from '../../kernel/record/bytes.ts'
import { tilePath, tilesOfTree, tileWidth } from '../../kernel/record/tiles.ts'
import type { LogSource } from './log-source.ts'
import { hashesIn } from './verify-log.ts'

/** A copy of a log, and how many entries it has. */
export interface Copy {
  readonly source: LogSource
  readonly size: number
}

/** Hashes of a tile, as many as a tree of that size has; undefined where they cannot be had. */
async function tileOf({ source, size }: Copy, level: number, n: number): Promise<Uint8Array[] | undefined> {
  const width = Math.min(tileWidth, Math.floor(size / tileWidth ** level) - n * tileWidth)
  if (width <= 0) return []
  const bytes = await source.read(tilePath({ level, n, width }))
  return bytes && hashesIn(bytes)
}

/**
 * The first entry in which two copies of a log differ, from hashes alone and from the top down: one tile of each copy a level, 2·log₂₅₆(n) reads.
 * @returns undefined where the shorter one is the beginning of the longer, or tiles are missing
 */
export async function locate(one: Copy, other: Copy): Promise<number | undefined> {
  const top = Math.max(tilesOfTree(Math.min(one.size, other.size)).length - 1, 0)
  let n = 0
  for (let level = top; level >= 0; level--) {
    const [ours, theirs] = await Promise.all([tileOf(one, level, n), tileOf(other, level, n)])
    if (!ours || !theirs) return undefined
    const common = Math.min(ours.length, theirs.length)
    const place = ours.slice(0, common).findIndex((hash, i) => !sameBytes(hash, theirs[i] as Uint8Array))
    if (level === 0) return place < 0 ? undefined : n * tileWidth + place
    // Where all whole subtrees are the same, the difference lies in what one of the copies has not filled yet.
    n = n * tileWidth + (place < 0 ? common : place)
  }
  return undefined
}
