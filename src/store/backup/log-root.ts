import type { PoolClient } from 'pg'
import { hex, utf8 } from '../../kernel/record/bytes.ts'
import { append, emptyFrontier, type Frontier, frontierRoot } from '../../kernel/record/frontier.ts'
import { leafHash } from '../../kernel/record/merkle.ts'
import { sha256 } from '../sha256.ts'

/** Leaves read at once. */
const atOnce = 5_000

interface Leaf {
  readonly seq: number
  readonly leaf: string
  readonly leafHash: string
}

/**
 * Number of events of a region's log and the root of its tree, worked out anew from the text of every leaf.
 * @throws Error when a position is missing, a leaf is not what its hash says, or the server keeps another size or root
 */
export async function logRoot(client: Pick<PoolClient, 'query'>, region: string): Promise<{ size: number; root: Uint8Array }> {
  let tree: Frontier = emptyFrontier
  for (;;) {
    const { rows } = await client.query<Leaf>(
      `select seq, leaf, encode(leaf_hash, 'hex') as "leafHash" from event where region = $1 and seq >= $2 order by seq limit $3`,
      [region, tree.size, atOnce],
    )
    if (rows.length === 0) break
    const hashes = rows.map(({ seq, leaf, leafHash: stored }, i) => {
      if (seq !== tree.size + i) throw new Error(`The log of ${region} has no event ${tree.size + i}: it is not whole.`)
      const hash = leafHash(sha256, utf8(leaf))
      if (hex(hash) !== stored) throw new Error(`Event ${seq} of ${region} is not what its hash says: it was altered.`)
      return hash
    })
    tree = append(sha256, tree, hashes).frontier
  }
  const root = frontierRoot(sha256, tree)
  const kept = (await client.query<{ size: number; frontier: string }>('select size, frontier from region where region = $1', [region]))
    .rows[0]
  if (!kept) throw new Error(`There is no region ${region} here.`)
  if (kept.size !== tree.size || kept.frontier !== JSON.stringify(tree.hashes.map(hex)))
    throw new Error(
      `The log of ${region} has ${tree.size} events and root ${hex(root)}; the server keeps size ${kept.size} and another tree.`,
    )
  return { size: tree.size, root }
}
