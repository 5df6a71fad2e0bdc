import { sameBytes } from '../../kernel/record/bytes.ts'
import { leafHash } from '../../kernel/record/merkle.ts'
import { rehashLeaves, rootFromTop, selfCheck } from '../../kernel/record/self-check.ts'
import { tileReader, tilesCompleted, tilesForRoot, tileWidth } from '../../kernel/record/tiles.ts'
import type { Pool, PoolClient } from '../../store/pool.ts'
import { readFullTile, readLeaves, readTiles } from '../../store/tiles.ts'
import { sha256 } from './hashes.ts'
import type { LogTree } from './log-tree.ts'

/** What is stored is not what was to be signed: nothing is signed until somebody has found out why. */
class LogDamaged extends Error {
  constructor(origin: string, says: string) {
    super(
      `日志 ${origin} 自检未通过，未签署检查点。 The log ${origin} did not pass its self-check and nothing was signed: ${says}. ` +
        'Keep the database as evidence, run `yifa rebuild --compare`, and restore from a backup that verifies.',
    )
    this.name = 'LogDamaged'
  }
}

interface Tree {
  readonly size: number
  readonly root: Uint8Array
}

const chunk = 4_096

/** Leaf hashes from `from` to `to` in this tree, each worked out from the bytes that are stored, and compared with what is stored beside them. */
async function freshHashes(client: PoolClient, { region, tree, hash, origin }: LogTree, from: number, to: number): Promise<Uint8Array[]> {
  const fresh: Uint8Array[] = []
  for (let at = from; at < to; at += chunk) {
    const leaves = await readLeaves(client, region, at, Math.min(at + chunk, to))
    const rehashed = rehashLeaves(sha256, leaves)
    if (typeof rehashed === 'number') throw new LogDamaged(origin, `entry ${at + rehashed} does not hash to the hash stored beside it`)
    fresh.push(...(tree === 'sha256' ? rehashed : leaves.map(({ bytes }) => leafHash(hash, bytes))))
  }
  return fresh
}

/** Every tile that was completed between two sizes: its hashes are those of the leaves or tiles below it, and lead to its root. */
async function checkTiles(client: PoolClient, log: LogTree, from: number, to: number): Promise<void> {
  const { region, store, hash, origin } = log
  for (const { level, n } of tilesCompleted(from, to)) {
    const wrong = (): never => {
      throw new LogDamaged(origin, `tile ${level}/${n} is not what the log says`)
    }
    const tile = await readFullTile(client, region, { level, n }, store)
    const below: Uint8Array[] = []
    if (level === 0) below.push(...(await store.leaves(client, region, n * tileWidth, (n + 1) * tileWidth)))
    else
      for (let i = 0; i < tileWidth; i++) {
        const child = await readFullTile(client, region, { level: level - 1, n: n * tileWidth + i }, store)
        below.push(child ? rootFromTop(hash, child.hashes) : wrong())
      }
    if (!tile || tile.hashes.length !== below.length || !tile.hashes.every((one, i) => sameBytes(one, below[i] as Uint8Array))) wrong()
    else if (!sameBytes(rootFromTop(hash, tile.hashes), tile.root)) wrong()
  }
}

/**
 * The self-check before signing: reads back all that was added since the tree that was signed last, works leaf hashes, tiles and both roots
 * out anew by a second implementation, and compares.
 * @throws LogDamaged that names what differs
 */
export async function checkStored(client: PoolClient, log: LogTree, signed: Tree, next: Tree): Promise<void> {
  const { region, hash, store, origin } = log
  if (next.size < signed.size) throw new LogDamaged(origin, `it has ${next.size} entries, but ${signed.size} were signed for`)
  const fresh = await freshHashes(client, log, signed.size, next.size)
  await checkTiles(client, log, signed.size, next.size)
  const readTile = await readTiles(client, { region, size: signed.size, tree: store }, tilesForRoot(signed.size))
  const fault = selfCheck(hash, { signed, next, fresh, reader: tileReader(hash, readTile) })
  const says = {
    'leaves-missing': `entries are missing between ${signed.size} and ${next.size}`,
    'signed-root-differs': `what is stored of the first ${signed.size} entries does not lead to the root that was signed for them`,
    'next-root-differs': `its ${next.size} entries do not lead to the root kept for them`,
  }
  if (fault) throw new LogDamaged(origin, says[fault])
}

/**
 * Looks at every tile of what was signed, and not only at the edge that grows: what was damaged where nobody added anything would be found
 * only by who asks for a proof. Done once when a server starts.
 * @throws LogDamaged that names the tile
 */
export async function checkAllTiles(pool: Pool, log: LogTree, size: number): Promise<void> {
  const client = await pool.connect()
  try {
    await checkTiles(client, log, 0, size)
  } finally {
    client.release()
  }
}
