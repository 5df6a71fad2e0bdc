import type { LogSource } from '../../src/cli/verify/log-source.ts'
import { bundleBytes, parseBundle } from '../../src/kernel/record/bundle.ts'
import { concat, utf8 } from '../../src/kernel/record/bytes.ts'
import { leafHash } from '../../src/kernel/record/merkle.ts'
import { rootFromTop } from '../../src/kernel/record/self-check.ts'
import { parseTilePath, tilePath, tileWidth } from '../../src/kernel/record/tiles.ts'
import { sha256 } from '../../src/operations/log/hashes.ts'
import { noteOver, type RegionKeys } from './log-keys.ts'

/** Hashes of the full tiles above a row of them. */
export const rowAbove = (row: readonly Uint8Array[]): Uint8Array[] =>
  Array.from({ length: Math.floor(row.length / tileWidth) }, (_, n) => rootFromTop(sha256, row.slice(n * tileWidth, (n + 1) * tileWidth)))

/** A log made of these entries, signed with the true key: what its keeper can show to anybody. */
export function logOver(keys: RegionKeys, leaves: readonly Uint8Array[]): LogSource {
  const rows = [leaves.map((leaf) => leafHash(sha256, leaf))]
  for (let row = rows[0] as Uint8Array[]; row.length >= tileWidth; row = rows.at(-1) as Uint8Array[]) rows.push(rowAbove(row))
  return {
    async read(path) {
      if (path === 'checkpoint') return utf8(noteOver(keys, leaves))
      const tile = parseTilePath(path)
      if (!tile) return undefined
      const { level, n, width } = tile
      const part = <T>(of: readonly T[]): T[] => of.slice(n * tileWidth, n * tileWidth + width)
      return level === 'entries' ? bundleBytes(part(leaves)) : concat(...part(rows[level] ?? []))
    },
  }
}

/** Every entry of a log of this size. */
export async function leavesIn(source: LogSource, size: number): Promise<Uint8Array[]> {
  const lists = Array.from({ length: Math.ceil(size / tileWidth) }, async (_, n) => {
    const width = Math.min(tileWidth, size - n * tileWidth)
    return parseBundle((await source.read(tilePath({ level: 'entries', n, width }))) as Uint8Array) ?? []
  })
  return (await Promise.all(lists)).flat()
}
