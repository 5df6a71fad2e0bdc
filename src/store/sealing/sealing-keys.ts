import type { PoolClient } from 'pg'
import { forRows, rowsStatement, send } from '../sending.ts'

type Client = Pick<PoolClient, 'query'>

/** A data key as it is stored. */
export interface WrappedKey {
  readonly scope: string
  /** Id of the key that wraps it. */
  readonly wrapping: string
  readonly wrapped: string
}

export interface SealingState {
  /** Id of the key that wraps now. */
  readonly wrapping: string
  /** Up to here the log's content was sealed that was there before; null once it all is. */
  readonly sealedTo: number | null
}

/** Undefined where the region has never sealed anything. */
export async function readSealing(client: Client, region: string): Promise<SealingState | undefined> {
  const found = await client.query<SealingState>('select wrapping, sealed_to as "sealedTo" from sealing where region = $1', [region])
  const [row] = found.rows
  return row && { wrapping: row.wrapping, sealedTo: row.sealedTo === null ? null : Number(row.sealedTo) }
}

/** Begins to seal in a region, once: of two servers that start the first one's keys count. */
export async function beginSealing(client: Client, region: string, keys: readonly WrappedKey[]): Promise<void> {
  await client.query(
    `with begun as (insert into sealing (region, wrapping) values ($1, $2) on conflict do nothing returning region)
     insert into sealing_key (region, scope, wrapping, wrapped)
     select $1, scope, wrapping, wrapped from json_to_recordset($3::json) as x(scope text, wrapping text, wrapped text)
     where exists (select from begun)`,
    [region, keys[0]?.wrapping, JSON.stringify(keys)],
  )
}

/** What was there before is sealed up to this position; null: all of it. */
export async function keepSealedTo(client: Client, region: string, to: number | null): Promise<void> {
  await client.query('update sealing set sealed_to = $2 where region = $1', [region, to])
}

/** The data keys of these scopes that are there, and the id of the key that wraps now. */
export async function readSealingKeys(
  client: Client,
  region: string,
  scopes: readonly string[],
): Promise<{ wrapping: string; keys: WrappedKey[] }> {
  const found = await client.query<{ now: string } & { [name in keyof WrappedKey]: WrappedKey[name] | null }>({
    name: 'readSealingKeys',
    text: `select s.wrapping as now, k.scope, k.wrapping, k.wrapped from sealing s
      left join sealing_key k on k.region = s.region and k.scope = any($2) where s.region = $1`,
    values: [region, scopes],
  })
  const keys = found.rows.flatMap(({ scope, wrapping, wrapped }) =>
    scope !== null && wrapping !== null && wrapped !== null ? [{ scope, wrapping, wrapped }] : [],
  )
  return { wrapping: found.rows[0]?.now ?? '', keys }
}

/**
 * Keeps new data keys, in the transaction of what is sealed with them. Where another key wraps by now they would open for nobody: then a column that must not be
 * null is, and the transaction fails.
 */
export const sealingKeyStatement = rowsStatement(
  'insertSealingKeys',
  { scope: 'text', wrapping: 'text', wrapped: 'text' },
  (rows) => `insert into sealing_key (region, scope, wrapping, wrapped)
    select $1, x.scope, (select s.wrapping from sealing s where s.region = $1 and s.wrapping = x.wrapping), x.wrapped
    from ${rows}`,
)

export const insertSealingKeys = (client: Client, region: string, keys: readonly WrappedKey[]): Promise<void> =>
  send(client, forRows(sealingKeyStatement, region, keys))

/** Destroys the data key of a case whose content is erased. */
export async function dropSealingKey(client: Client, region: string, scope: string): Promise<void> {
  await client.query('delete from sealing_key where region = $1 and scope = $2', [region, scope])
}

/** Every data key, for wrapping them anew. The caller holds the region. */
export async function readAllSealingKeys(client: Client, region: string): Promise<WrappedKey[]> {
  return (
    await client.query<WrappedKey>('select scope, wrapping, wrapped from sealing_key where region = $1 order by scope for update', [region])
  ).rows
}

/** Puts the data keys wrapped by another key in the place of those that are there, and writes the change down. */
export async function replaceSealingKeys(
  client: Client,
  region: string,
  { from, to, at, keys }: { from: string; to: string; at: string; keys: readonly WrappedKey[] },
): Promise<void> {
  await client.query(
    `update sealing_key k set wrapping = x.wrapping, wrapped = x.wrapped
     from json_to_recordset($2::json) as x(scope text, wrapping text, wrapped text) where k.region = $1 and k.scope = x.scope`,
    [region, JSON.stringify(keys)],
  )
  await client.query('update sealing set wrapping = $2 where region = $1', [region, to])
  await client.query('insert into sealing_change (region, from_key, to_key, keys, at) values ($1, $2, $3, $4, $5)', [
    ...[region, from, to],
    keys.length,
    at,
  ])
}

/** The key that wrapped before this one, as the change was written down; empty where it was not. */
export async function lastWrapping(client: Client, region: string, to: string): Promise<string> {
  const found = await client.query<{ from: string }>('select from_key as "from" from sealing_change where region = $1 and to_key = $2', [
    region,
    to,
  ])
  return found.rows[0]?.from ?? ''
}
