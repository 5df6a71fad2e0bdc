import type { PoolClient } from 'pg'
import { concat, utf8 } from '../kernel/record/bytes.ts'
import { append, emptyFrontier, frontierRoot } from '../kernel/record/frontier.ts'
import { type Hash, leafHash } from '../kernel/record/merkle.ts'
import { type FullTile, type ReadTile, type TileId, tilesCompleted, tileWidth } from '../kernel/record/tiles.ts'
import type { Sending } from './sending.ts'

type Client = Pick<PoolClient, 'query'>

/** Where a tree keeps its tiles, and how its leaf hashes are found. Both trees of a log have the same leaves. */
export interface TreeStore {
  readonly hash: Hash
  readonly table: 'tile' | 'sm3_tile'
  /** Hashes of the leaves from `from` to `to`, as they are stored, or worked out where they are not. */
  leaves(client: Client, region: string, from: number, to: number): Promise<Uint8Array[]>
}

/** The tree that grows with every act. */
export const actsTree = (sha256: Hash): TreeStore => ({
  hash: sha256,
  table: 'tile',
  async leaves(client, region, from, to) {
    const found = await client.query<{ hash: Buffer }>(
      'select leaf_hash as hash from event where region = $1 and seq >= $2 and seq < $3 order by seq',
      [region, from, to],
    )
    return found.rows.map((row) => row.hash)
  },
})

/** The second tree over the same leaves. */
export const sm3Tree = (sm3: Hash): TreeStore => ({
  hash: sm3,
  table: 'sm3_tile',
  async leaves(client, region, from, to) {
    return (await readLeaves(client, region, from, to)).map(({ bytes }) => leafHash(sm3, bytes))
  },
})

/** Leaves from `from` to `to`, with the SHA-256 leaf hash that is stored beside each. */
export async function readLeaves(
  client: Client,
  region: string,
  from: number,
  to: number,
): Promise<{ bytes: Uint8Array; hash: Uint8Array }[]> {
  const found = await client.query<{ leaf: string; hash: Buffer }>(
    'select leaf, leaf_hash as hash from event where region = $1 and seq >= $2 and seq < $3 order by seq',
    [region, from, to],
  )
  return found.rows.map(({ leaf, hash }) => ({ bytes: utf8(leaf), hash }))
}

const hashesOf = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: bytes.length / 32 }, (_, i) => bytes.subarray(i * 32, i * 32 + 32))

/** Begins the names of the statements that keep a tile of the acts' tree; they fail with `notNull` where a hash is missing. */
const keepsTile = 'keepTile'
const notNull = '23502'

// A tile is put together where its hashes stand, so that nobody waits for an answer while the region is held. Null where it has not all of them.
const tileFrom = (hash: string, from: string, place: string): string => `
  insert into tile (region, level, n, hashes, root)
  select $1, $2::smallint, $3::bigint, case count(*) when ${tileWidth} then string_agg(${hash}, '' order by ${place}) end, $4
  from ${from} where region = $1 and ${place} >= $3::bigint * ${tileWidth} and ${place} < ($3::bigint + 1) * ${tileWidth}`

const tileOfLeaves = { name: `${keepsTile}OfLeaves`, text: tileFrom('leaf_hash', 'event', 'seq') }
const tileOfTiles = { name: `${keepsTile}OfTiles`, text: `${tileFrom('root', 'tile', 'n')} and level = $2::smallint - 1` }

/** Statements that keep the tiles which new acts filled; carried out once these are stored. */
export const tilesOfActs = (region: string, filled: readonly FullTile[]): Sending[] =>
  filled.map(({ level, n, root }) => ({ ...(level === 0 ? tileOfLeaves : tileOfTiles), values: [region, level, n, Buffer.from(root)] }))

const damaged = (region: string, cause?: unknown): Error =>
  new Error(
    `A tile of the log of region '${region}' has not all of its ${tileWidth} hashes: the log is damaged. Keep the database as evidence, and restore a backup that verifies.`,
    { cause },
  )

/** The error to be told where the statement that failed is one that keeps a tile, and the hashes it is put together from are not all stored. */
export const lackingHashes = (region: string, statement: string | undefined, error: unknown): Error | undefined =>
  statement?.startsWith(keepsTile) && (error as { code?: string }).code === notNull ? damaged(region, error) : undefined

/** An append from leaf `from` to `to`; `leaves` are the new leaf hashes. */
interface Grown {
  readonly from: number
  readonly to: number
  readonly leaves: readonly Uint8Array[]
}

/** Keeps every tile that an append to a tree fills whose leaf hashes are not stored. */
export async function writeTiles(client: Client, region: string, grown: Grown, tree: TreeStore): Promise<void> {
  for (const tile of tilesCompleted(grown.from, grown.to)) {
    const first = tile.n * tileWidth
    let hashes: Uint8Array[]
    if (tile.level === 0) {
      const old = first < grown.from ? await tree.leaves(client, region, first, grown.from) : []
      hashes = [...old, ...grown.leaves.slice(Math.max(0, first - grown.from), first + tileWidth - grown.from)]
    } else hashes = await rootsBelow(client, region, tile, tree)
    if (hashes.length !== tileWidth) throw damaged(region)
    const root = frontierRoot(tree.hash, append(tree.hash, emptyFrontier, hashes).frontier)
    await client.query(`insert into ${tree.table} (region, level, n, hashes, root) values ($1, $2, $3, $4, $5)`, [
      region,
      tile.level,
      tile.n,
      Buffer.from(concat(...hashes)),
      Buffer.from(root),
    ])
  }
}

/** Roots of the full tiles below a tile of a higher level, as far as there are any. */
async function rootsBelow(client: Client, region: string, { level, n }: TileId, { table }: TreeStore): Promise<Uint8Array[]> {
  const below = await client.query<{ root: Buffer }>(
    `select root from ${table} where region = $1 and level = $2 and n >= $3 and n < $4 order by n`,
    [region, level - 1, n * tileWidth, (n + 1) * tileWidth],
  )
  return below.rows.map((row) => row.root)
}

/** A full tile as it is kept; undefined while it is not full. */
export async function readFullTile(
  client: Client,
  region: string,
  { level, n }: TileId,
  { table }: TreeStore,
): Promise<{ hashes: Uint8Array[]; root: Uint8Array } | undefined> {
  const kept = await client.query<{ hashes: Buffer; root: Buffer }>(
    `select hashes, root from ${table} where region = $1 and level = $2 and n = $3`,
    [region, level, n],
  )
  return kept.rows[0] && { hashes: hashesOf(kept.rows[0].hashes), root: kept.rows[0].root }
}

/** Where tiles are read: of a tree of `size` leaves. */
export interface TreeAt {
  readonly region: string
  readonly size: number
  readonly tree: TreeStore
}

/** Fetches tiles so that a proof can be made from them; a partial tile is read from the leaves or from the roots below it. */
export async function readTiles(client: Client, { region, size, tree }: TreeAt, wanted: readonly TileId[]): Promise<ReadTile> {
  const found = new Map<string, readonly Uint8Array[]>()
  for (const { level, n } of wanted) {
    const full = await readFullTile(client, region, { level, n }, tree)
    const first = n * tileWidth
    if (full) found.set(`${level}/${n}`, full.hashes)
    else if (level === 0) found.set(`0/${n}`, await tree.leaves(client, region, first, Math.min(first + tileWidth, size)))
    else found.set(`${level}/${n}`, await rootsBelow(client, region, { level, n }, tree))
  }
  return (level, n) => found.get(`${level}/${n}`) ?? []
}
