import type { NodeHash } from './frontier.ts'
import type { Hash, HashReader, Node } from './merkle.ts'
import { consistencyProof, inclusionProof, nodeHash, nodesForConsistency, nodesForInclusion, nodesForRoot } from './merkle.ts'

/** Hashes side by side in one tile; one tile is eight levels of the tree high. @source C2SP tlog-tiles */
export const tileWidth = 256

/** Levels of the tree that one level of tiles spans: 2^8 = 256. */
export const tileHeight = 8

/** Tile `n` of tile level `level`: the hashes of tree level 8 * level with indices from 256 * n on. */
export interface TileId {
  readonly level: number
  readonly n: number
}

/** A tile as it is published: `width` of its 256 hashes exist (256 = full). Level `entries` is the bundle of the leaves themselves. */
export interface TilePath {
  readonly level: number | 'entries'
  readonly n: number
  readonly width: number
}

/** Gives the hashes that exist of a tile, left to right: 256 for a full one, fewer for the last one of its level. */
export type ReadTile = (level: number, n: number) => readonly Uint8Array[]

/** How many tiles of each level a tree of `size` leaves has: full ones, and the width of the partial one (0 = none). */
export function tilesOfTree(size: number): { level: number; full: number; partial: number }[] {
  const levels = []
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / tileWidth)) {
    levels.push({ level, full: Math.floor(count / tileWidth), partial: count % tileWidth })
  }
  return levels
}

/** The tiles that become full, and so unchangeable, when a tree grows from `from` to `to` leaves; lowest level first. */
export function tilesCompleted(from: number, to: number): TileId[] {
  const tiles: TileId[] = []
  for (let level = 0, span = tileWidth; span <= to; level++, span *= tileWidth) {
    for (let n = Math.floor(from / span); n < Math.floor(to / span); n++) tiles.push({ level, n })
  }
  return tiles
}

/** A full tile with the root of the subtree that it is the top of. */
export interface FullTile extends TileId {
  readonly root: Uint8Array
}

/** The tiles that an append filled, by the subtrees that it completed: those of `tilesCompleted`, with their roots; children before parents. */
export function tilesFilled(completed: readonly NodeHash[]): FullTile[] {
  const tiles: FullTile[] = []
  for (const { level, index, hash } of completed)
    if (level > 0 && level % tileHeight === 0) tiles.push({ level: level / tileHeight - 1, n: index, root: hash })
  return tiles
}

/** The tile that holds, or from which can be computed, the hash of a perfect subtree. */
export function tileOf({ level, index }: Node): TileId {
  const inside = tileWidth / 2 ** (level % tileHeight)
  return { level: Math.floor(level / tileHeight), n: Math.floor(index / inside) }
}

/** The tiles to fetch before `inclusionProofFromTiles`, each once. */
export function tilesForInclusion(index: number, size: number): TileId[] {
  return distinctTiles(nodesForInclusion(index, size))
}

/** The tiles to fetch before `consistencyProofFromTiles`, each once. */
export function tilesForConsistency(from: number, to: number): TileId[] {
  return distinctTiles(nodesForConsistency(from, to))
}

/** The tiles to fetch before the root of the first `size` leaves is computed, each once. */
export function tilesForRoot(size: number): TileId[] {
  return distinctTiles(nodesForRoot(size))
}

/** Inclusion proof of a leaf, read from tiles. See `inclusionProof`. */
export function inclusionProofFromTiles(hash: Hash, at: { index: number; size: number }, readTile: ReadTile): Uint8Array[] {
  return inclusionProof(hash, at, tileReader(hash, readTile))
}

/** Consistency proof between two sizes, read from tiles. See `consistencyProof`. */
export function consistencyProofFromTiles(hash: Hash, between: { from: number; to: number }, readTile: ReadTile): Uint8Array[] {
  return consistencyProof(hash, between, tileReader(hash, readTile))
}

/**
 * Reads hashes of perfect subtrees from tiles. A hash that a partial tile of a higher level does not hold is computed from the full tile
 * below it, so a store may keep full tiles and the last leaf hashes only; keeping partial tiles of every level saves that work.
 * @throws Error (from the reader) when a tile lacks hashes that the tree must have
 */
export function tileReader(hash: Hash, readTile: ReadTile): HashReader {
  // `first` is a multiple of `count`, and `count` at most 256, so that one tile holds them all.
  const perfect = (level: number, first: number, count: number): Uint8Array => {
    const held = readTile(level, Math.floor(first / tileWidth))
    let row = Array.from({ length: count }, (_, i) => held[(first + i) % tileWidth] ?? below(level, first + i))
    while (row.length > 1) {
      row = Array.from({ length: row.length / 2 }, (_, i) => nodeHash(hash, row[2 * i] as Uint8Array, row[2 * i + 1] as Uint8Array))
    }
    return row[0] as Uint8Array
  }
  const below = (level: number, index: number): Uint8Array => {
    if (level > 0) return perfect(level - 1, index * tileWidth, tileWidth)
    const n = Math.floor(index / tileWidth)
    throw new Error(`The tiles lack the hash of leaf ${index}. Restore tile ${n} of level 0 from the log's entries.`)
  }
  return {
    hashAt: (level, index) => {
      const count = 2 ** (level % tileHeight)
      return perfect(Math.floor(level / tileHeight), index * count, count)
    },
  }
}

/** Path below the log's address, for example `tile/0/x001/x234/067` or `tile/1/000.p/17`. @source C2SP tlog-tiles */
export function tilePath({ level, n, width }: TilePath): string {
  const digits = String(n)
  const name = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').replaceAll(/\d{3}(?=\d)/g, 'x$&/')
  return `tile/${level}/${name}${width === tileWidth ? '' : `.p/${width}`}`
}

/** Reads a tile's path; undefined when it is not exactly what `tilePath` writes, so that each tile has one address. */
export function parseTilePath(path: string): TilePath | undefined {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path)
  if (match === null) return undefined
  const [, level = '', name = '', partial] = match
  const tile: TilePath = {
    level: level === 'entries' ? level : Number(level),
    n: Number(name.replaceAll(/[x/]/g, '')),
    width: partial === undefined ? tileWidth : Number(partial),
  }
  const sound = (tile.level === 'entries' || tile.level <= 63) && Number.isSafeInteger(tile.n) && tile.width > 0 && tile.width <= tileWidth
  // Writing it again catches leading zeros, needless groups and `.p/256`.
  return sound && tilePath(tile) === path ? tile : undefined
}

function distinctTiles(nodes: readonly Node[]): TileId[] {
  const tiles = new Map<string, TileId>()
  for (const node of nodes) {
    const tile = tileOf(node)
    tiles.set(`${tile.level}/${tile.n}`, tile)
  }
  return [...tiles.values()]
}
