import type { PoolClient } from 'pg'
import type { TreeId } from './checkpoints.ts'

type Client = Pick<PoolClient, 'query'>

/** A statement by which a log's key was handed over, as it is kept. */
export interface RotationRow {
  readonly from: string
  readonly to: string
  readonly size: number
  readonly note: string
}

/** Statements about a log, ours or one that this region witnesses, in their order. */
export async function readRotations(client: Client, region: string, origin: string): Promise<RotationRow[]> {
  const found = await client.query<RotationRow>(
    'select from_key as "from", to_key as "to", size, note from log_rotation where region = $1 and origin = $2 order by size, at',
    [region, origin],
  )
  return found.rows.map((row) => ({ ...row, size: Number(row.size) }))
}

/** Keeps a statement. @returns false where another one of the same key is kept: the first one stands */
export async function keepRotation(
  client: Client,
  { region, origin }: { region: string; origin: string },
  { from, to, size, note, at }: RotationRow & { at: string },
): Promise<boolean> {
  await client.query(
    'insert into log_rotation (region, origin, from_key, to_key, size, note, at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing',
    [region, origin, from, to, size, note, at],
  )
  const kept = (await readRotations(client, region, origin)).find((row) => row.from === from)
  return kept?.to === to && kept.size === size
}

/** The key that signs this log now: the given one where none has signed yet. */
export async function claimLogKey(
  client: Client,
  { region, tree, origin }: { region: string; tree: TreeId; origin: string },
  key: string,
): Promise<string> {
  await client.query('insert into log_key (region, tree, key) values ($1, $2, $3) on conflict do nothing', [region, tree, key])
  const found = await client.query<{ key: string }>('select key from log_key where region = $1 and tree = $2', [region, tree])
  const rotations = await readRotations(client, region, origin)
  return rotations.reduce((held, { from, to }) => (from === held ? to : held), found.rows[0]?.key ?? key)
}

/** First key of each tree of a region's log, and every statement by which one was handed over. */
export async function readLogKeys(client: Client, region: string): Promise<{ tree: TreeId; key: string }[]> {
  return (await client.query<{ tree: TreeId; key: string }>('select tree, key from log_key where region = $1 order by tree', [region])).rows
}
