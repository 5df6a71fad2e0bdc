import { fromHex, hex } from '../../kernel/record/bytes.ts'
import { append, type Frontier, frontierRoot } from '../../kernel/record/frontier.ts'
import { growSm3Log, holdSm3Log } from '../../store/checkpoints.ts'
import type { PoolClient } from '../../store/pool.ts'
import { writeTiles } from '../../store/tiles.ts'
import type { LogTree } from './log-tree.ts'

/** Leaves taken into the second tree at once. */
const chunk = 4_096

/** Lets the SM3 tree follow the log up to `size` leaves; returns its root there. The caller holds the transaction. */
export async function growSm3(client: PoolClient, { region, store }: LogTree, size: number): Promise<Uint8Array> {
  const held = await holdSm3Log(client, region)
  let frontier: Frontier = { size: held.size, hashes: (JSON.parse(held.frontier) as string[]).map((text) => fromHex(text) as Uint8Array) }
  while (frontier.size < size) {
    const to = Math.min(frontier.size + chunk, size)
    const leaves = await store.leaves(client, region, frontier.size, to)
    await writeTiles(client, region, { from: frontier.size, to, leaves }, store)
    frontier = append(store.hash, frontier, leaves).frontier
    if (frontier.size !== to) throw new Error(`The log of region '${region}' lacks entries before ${to}: it is damaged.`)
  }
  if (frontier.size > held.size)
    await growSm3Log(client, region, { size: frontier.size, frontier: JSON.stringify(frontier.hashes.map(hex)) })
  return frontierRoot(store.hash, frontier)
}
