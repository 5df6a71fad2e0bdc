import type { PoolClient } from 'pg'

type Client = Pick<PoolClient, 'query'>

/**
 * The second wall: PostgreSQL itself lets nobody see a row of another region than the one that the connection has said it serves. The first wall
 * are the operations; this one stands where one of them forgets its `where region = $1`, and where somebody else holds the server's password.
 *
 * Where the setting is absent or empty the comparison is null, so that no row is seen and none is written: it fails closed.
 */
export const regionSetting = 'yifa.region'

const policy = 'region_wall'
const condition = `region = current_setting('${regionSetting}', true)`

/** Tables of the house that belong to no region, and why. A table that is neither here nor has the column is a mistake that a test finds. */
export const regionless: Readonly<Record<string, string>> = {
  migration: 'names of the steps that the schema has taken; nothing of anybody',
}

/** What the server's own role may do, where that is not everything: the record is written once, and read. */
const rights: Readonly<Record<string, string>> = {
  migration: 'select',
  event: 'select, insert',
  tile: 'select, insert',
  definition: 'select, insert',
  proof: 'select, insert',
  // Answers that name a case go with its content, where that is erased.
  idempotency: 'select, insert, delete',
  checkpoint: 'select, insert',
  log_key: 'select, insert',
  log_rotation: 'select, insert',
  log_fork: 'select, insert',
  sealing_change: 'select, insert',
  sm3_tile: 'select, insert',
  account_event: 'select, insert',
  // A file is never changed; it goes only with the content of a case that is erased.
  blob: 'select, insert, delete',
  evidence_look: 'select, insert',
  // When a text was first shown, and what was found in a file, is not written over.
  text_look: 'select, insert',
  file_words: 'select, insert',
}
const ordinary = 'select, insert, update, delete'

const tablesOf = async (client: Client, which: string): Promise<string[]> =>
  (
    await client.query<{ name: string }>(
      `select quote_ident(c.relname) as name from pg_class c where c.relnamespace = 'public'::regnamespace and ${which} order by 1`,
    )
  ).rows.map(({ name }) => name)

const table = `c.relkind in ('r', 'p')`
const ofRegion = `${table} and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region' and not a.attisdropped)`

/** Walls every table that has a region, and lets views see no more than who asks them. Does nothing where that is so already. */
export async function raiseWalls(client: Client): Promise<void> {
  const open = await tablesOf(client, `${ofRegion} and not (c.relrowsecurity and c.relforcerowsecurity)`)
  for (const name of open) await client.query(`alter table ${name} enable row level security, force row level security`)
  const unruled = await tablesOf(
    client,
    `${ofRegion} and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = '${policy}')`,
  )
  for (const name of unruled) await client.query(`create policy ${policy} on ${name} using (${condition}) with check (${condition})`)
  const views = await tablesOf(client, `c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions), false)`)
  for (const name of views) await client.query(`alter view ${name} set (security_invoker = true)`)
}

/** Lets the owner of the tables pass for the length of a transaction, so that a step of the schema reaches every region's rows. */
export async function lowerWalls(client: Client): Promise<void> {
  for (const name of await tablesOf(client, `${ofRegion} and c.relforcerowsecurity`))
    await client.query(`alter table ${name} no force row level security`)
}

/** Gives the server's role what it needs and nothing else: no change of the record, of the schema, or of who may what. */
export async function grantRights(client: Client, role: string): Promise<void> {
  const quoted = `"${role.replaceAll('"', '""')}"`
  for (const name of await tablesOf(client, table))
    await client.query(`revoke all on ${name} from ${quoted}; grant ${rights[name] ?? ordinary} on ${name} to ${quoted}`)
  for (const name of await tablesOf(client, `c.relkind = 'v'`)) await client.query(`grant select on ${name} to ${quoted}`)
  await client.query(`grant usage on schema public to ${quoted}`)
  const { rows } = await client.query<{ version: number; creates: boolean }>(
    `select current_setting('server_version_num')::int as version, has_schema_privilege($1, 'public', 'create') as creates`,
    [role],
  )
  if (rows[0]?.creates) await client.query('revoke create on schema public from public')
  // Statistics of the search after an import; PostgreSQL 15 and 16 know no such right, and gather them by themselves a little later.
  if ((rows[0]?.version ?? 0) >= 170_000)
    for (const name of await tablesOf(client, `${table} and c.relname like 'law\\_search\\_%'`))
      await client.query(`grant maintain on ${name} to ${quoted}`)
}
