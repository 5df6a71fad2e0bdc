import type { PoolClient } from 'pg'
import { concat, fromHex } from '../kernel/record/bytes.ts'
import { append, emptyFrontier, frontierRoot } from '../kernel/record/frontier.ts'
import type { Hash } from '../kernel/record/merkle.ts'
import { type ReadTile, type TileId, tilesCompleted, tileWidth } from '../kernel/record/tiles.ts'

type Client = Pick<PoolClient, 'query'>

const hashesOf = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: bytes.length / 32 }, (_, i) => bytes.subarray(i * 32, i * 32 + 32))

async function leafHashes(client: Client, region: string, from: number, to: number): Promise<Uint8Array[]> {
  const found = await client.query<{ hash: Buffer }>(
    'select leaf_hash as hash from event where region = $1 and seq >= $2 and seq < $3 order by seq',
    [region, from, to],
  )
  return found.rows.map((row) => row.hash)
}

/** Keeps every tile of 256 hashes that an append from leaf `from` to `to` completes; `leaves` are the new leaf hashes, hex. */
export async function writeTiles(
  client: Client,
  region: string,
  grown: { from: number; to: number; leaves: readonly string[] },
  hash: Hash,
): Promise<void> {
  for (const tile of tilesCompleted(grown.from, grown.to)) {
    const first = tile.n * tileWidth
    let hashes: Uint8Array[]
    if (tile.level === 0) {
      const old = first < grown.from ? await leafHashes(client, region, first, grown.from) : []
      const fresh = grown.leaves.slice(Math.max(0, first - grown.from), first + tileWidth - grown.from)
      hashes = [...old, ...fresh.map((leaf) => fromHex(leaf) as Uint8Array)]
    } else {
      const below = await client.query<{ root: Buffer }>(
        'select root from tile where region = $1 and level = $2 and n >= $3 and n < $4 order by n',
        [region, tile.level - 1, first, first + tileWidth],
      )
      hashes = below.rows.map((row) => row.root)
    }
    if (hashes.length !== tileWidth)
      throw new Error(
        `Tile ${tile.level}/${tile.n} of region '${region}' has ${hashes.length} hashes, not ${tileWidth}: the log is damaged.`,
      )
    const root = frontierRoot(hash, append(hash, emptyFrontier, hashes).frontier)
    await client.query('insert into tile (region, level, n, hashes, root) values ($1, $2, $3, $4, $5)', [
      region,
      tile.level,
      tile.n,
      Buffer.from(concat(...hashes)),
      Buffer.from(root),
    ])
  }
}

/** Fetches tiles so that a proof can be made from them; a partial tile is read from the events or from the roots below it. */
export async function readTiles(client: Client, region: string, size: number, wanted: readonly TileId[]): Promise<ReadTile> {
  const found = new Map<string, readonly Uint8Array[]>()
  for (const { level, n } of wanted) {
    const kept = await client.query<{ hashes: Buffer }>('select hashes from tile where region = $1 and level = $2 and n = $3', [
      region,
      level,
      n,
    ])
    const first = n * tileWidth
    if (kept.rows[0]) found.set(`${level}/${n}`, hashesOf(kept.rows[0].hashes))
    else if (level === 0) found.set(`0/${n}`, await leafHashes(client, region, first, Math.min(first + tileWidth, size)))
    else {
      const below = await client.query<{ root: Buffer }>(
        'select root from tile where region = $1 and level = $2 and n >= $3 and n < $4 order by n',
        [region, level - 1, first, first + tileWidth],
      )
      found.set(
        `${level}/${n}`,
        below.rows.map((row) => row.root),
      )
    }
  }
  return (level, n) => found.get(`${level}/${n}`) ?? []
}
