import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hex } from './bytes.ts'
import { append, emptyFrontier } from './frontier.ts'
import { consistencyProof, inclusionProof, leafHash, rootAt } from './merkle.ts'
import * as tiles from './tiles.ts'
import { verifyConsistency, verifyInclusion } from './verify-proof.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const leaves = Array.from({ length: 70_000 }, (_, i) => leafHash(sha256, Uint8Array.of(i & 255, (i >> 8) & 255, i >> 16)))
const grown = append(sha256, emptyFrontier, leaves)
const nodes = new Map(grown.completed.map((node) => [`${node.level}/${node.index}`, node.hash]))
const direct = { hashAt: (level: number, index: number) => nodes.get(`${level}/${index}`) as Uint8Array }

/** All hashes of tile (level, n) that exist at 70,000 leaves. */
function everyTile(level: number, n: number): Uint8Array[] {
  const hashes = Array.from({ length: 256 }, (_, i) => nodes.get(`${level * 8}/${n * 256 + i}`))
  return hashes.filter((hash) => hash !== undefined)
}

const rootOf = (hashes: readonly Uint8Array[]): Uint8Array => append(sha256, emptyFrontier, hashes).root

/** What a store has that keeps full tiles and the last leaf hashes, but no partial tile above. */
function fullTilesOnly(level: number, n: number): Uint8Array[] {
  const held = everyTile(level, n)
  return level === 0 || held.length === 256 ? held : []
}

test('a tree of 70,000 leaves has the tiles of the C2SP example', () => {
  expect(tiles.tilesOfTree(70_000)).toEqual([
    { level: 0, full: 273, partial: 112 },
    { level: 1, full: 1, partial: 17 },
    { level: 2, full: 0, partial: 1 },
  ])
  expect(tiles.tilesOfTree(0)).toEqual([])
  expect(tiles.tilesCompleted(0, 70_000)).toHaveLength(274)
})

test('growing completes each full tile once, whatever the steps', () => {
  const listed = new Set<string>()
  for (let from = 0; from < 70_000; from += 777) {
    for (const { level, n } of tiles.tilesCompleted(from, Math.min(from + 777, 70_000))) {
      expect(listed.has(`${level}/${n}`)).toBe(false)
      listed.add(`${level}/${n}`)
      expect(everyTile(level, n)).toHaveLength(256)
    }
  }
  expect(listed.size).toBe(274)
  expect(tiles.tilesCompleted(255, 256)).toEqual([{ level: 0, n: 0 }])
  expect(tiles.tilesCompleted(256, 511)).toEqual([])
})

test('the tiles that an append filled are those that became full, with the roots of what they hold, children before parents', () => {
  const byName = (a: tiles.TileId, b: tiles.TileId): number => a.level - b.level || a.n - b.n
  let frontier = emptyFrontier
  for (let from = 0; from < 70_000; from += 777) {
    const to = Math.min(from + 777, 70_000)
    const appended = append(sha256, frontier, leaves.slice(from, to))
    const filled = tiles.tilesFilled(appended.completed)
    expect(filled.map(({ level, n }) => ({ level, n })).toSorted(byName)).toEqual(tiles.tilesCompleted(from, to))
    for (const { level, n, root } of filled) expect(root).toEqual(rootOf(everyTile(level, n)))
    frontier = appended.frontier
  }
  const last = tiles.tilesFilled(append(sha256, { ...emptyFrontier }, leaves.slice(0, 65_536)).completed).slice(-2)
  expect(last.map(({ level, n }) => `${level}/${n}`)).toEqual(['0/255', '1/0'])
})

test('proofs read from tiles are the proofs, with or without partial tiles of higher levels, and ask only for announced tiles', () => {
  for (const [index, size] of [
    [0, 70_000],
    [65_535, 65_536],
    [65_536, 70_000],
    [69_999, 70_000],
    [300, 513],
    [12_345, 69_000],
  ] as const) {
    const wanted = inclusionProof(sha256, { index, size }, direct)
    const announced = tiles.tilesForInclusion(index, size).map(({ level, n }) => `${level}/${n}`)
    const asked = new Set<string>()
    const spy: tiles.ReadTile = (level, n) => {
      asked.add(`${level}/${n}`)
      return everyTile(level, n)
    }
    expect(tiles.inclusionProofFromTiles(sha256, { index, size }, spy).map(hex)).toEqual(wanted.map(hex))
    expect([...asked].sort()).toEqual(announced.sort())
    expect(tiles.inclusionProofFromTiles(sha256, { index, size }, fullTilesOnly).map(hex)).toEqual(wanted.map(hex))
    const root = rootAt(sha256, size, direct)
    expect(verifyInclusion(sha256, { leafHash: leaves[index] as Uint8Array, index, size, root }, wanted)).toEqual({ ok: true })
  }
})

test('consistency proofs read from tiles hold too', () => {
  for (const [from, to] of [
    [1, 70_000],
    [256, 70_000],
    [65_536, 70_000],
    [69_999, 70_000],
    [300, 513],
  ] as const) {
    const proof = tiles.consistencyProofFromTiles(sha256, { from, to }, everyTile)
    expect(proof.map(hex)).toEqual(consistencyProof(sha256, { from, to }, direct).map(hex))
    const asked = tiles.tilesForConsistency(from, to)
    const few: tiles.ReadTile = (level, n) => (asked.some((tile) => tile.level === level && tile.n === n) ? everyTile(level, n) : [])
    expect(tiles.consistencyProofFromTiles(sha256, { from, to }, few).map(hex)).toEqual(proof.map(hex))
    const claim = { from: { size: from, root: rootAt(sha256, from, direct) }, to: { size: to, root: rootAt(sha256, to, direct) } }
    expect(verifyConsistency(sha256, claim, proof)).toEqual({ ok: true })
  }
})

test('the root read from the tiles announced for it is the root, at every size they were made for', () => {
  for (const size of [1, 255, 256, 257, 65_536, 69_000, 70_000]) {
    const announced = tiles.tilesForRoot(size)
    const few: tiles.ReadTile = (level, n) => (announced.some((tile) => tile.level === level && tile.n === n) ? everyTile(level, n) : [])
    expect(hex(rootAt(sha256, size, tiles.tileReader(sha256, few)))).toBe(hex(rootAt(sha256, size, direct)))
    expect(new Set(announced.map(({ level, n }) => `${level}/${n}`)).size).toBe(announced.length)
  }
  expect(tiles.tilesForRoot(0)).toEqual([])
  expect(tiles.tilesForRoot(70_000)).toEqual([
    { level: 2, n: 0 },
    { level: 1, n: 1 },
    { level: 0, n: 273 },
  ])
})

test('a tile with a missing leaf hash stops the proof and says which', () => {
  const torn: tiles.ReadTile = (level, n) => (level === 0 && n === 273 ? everyTile(0, 273).slice(0, 100) : everyTile(level, n))
  expect(() => tiles.inclusionProofFromTiles(sha256, { index: 69_999, size: 70_000 }, torn)).toThrow(/leaf 699\d\d.*tile 273/)
})

test.each([
  [{ level: 0, n: 0, width: 256 }, 'tile/0/000'],
  [{ level: 0, n: 999, width: 256 }, 'tile/0/999'],
  [{ level: 0, n: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
  [{ level: 0, n: 123_456_789, width: 256 }, 'tile/0/x123/x456/789'],
  [{ level: 0, n: Number.MAX_SAFE_INTEGER, width: 256 }, 'tile/0/x009/x007/x199/x254/x740/991'],
  [{ level: 1, n: 1, width: 17 }, 'tile/1/001.p/17'],
  [{ level: 'entries', n: 1000, width: 1 }, 'tile/entries/x001/000.p/1'],
  [{ level: 63, n: 999, width: 255 }, 'tile/63/999.p/255'],
] as const)('the path of tile %j is %s, both ways', (tile, path) => {
  expect(tiles.tilePath(tile)).toBe(path)
  expect(tiles.parseTilePath(path)).toEqual(tile)
})

test.each([
  '',
  'tile/0',
  'tile/0/',
  '/tile/0/000',
  'tile/00/000',
  'tile/64/000',
  'tile/-1/000',
  'tile/a/000',
  'tile/0/0',
  'tile/0/1234',
  'tile/0/x000/000',
  'tile/0/x001',
  'tile/0/001/000',
  'tile/0/x001/x000',
  'tile/0/001.p/0',
  'tile/0/001.p/256',
  'tile/0/001.p/01',
  'tile/0/001.p/',
  'tile/0/001.p/999',
  'tile/0/000/',
  'tile/0/000\n',
  'tile/0/x999/x999/x999/x999/x999/999',
  // Beyond 2^53: it would be read as the tile before it.
  'tile/0/x009/x007/x199/x254/x740/993',
  'tile/0/../000',
  'tile/entry/000',
  'tile/0/０００',
])('the bad tile path %j is refused', (path) => {
  expect(tiles.parseTilePath(path)).toBeUndefined()
})
