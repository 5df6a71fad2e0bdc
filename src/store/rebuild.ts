import type { Pool, PoolClient } from 'pg'
import { batchStatements } from './batch-statements.ts'
import type { BatchWrite, CaseRow, EventRow } from './rows.ts'
import { send } from './sending.ts'

/** Tables that are worked out from events alone: rebuilt, and compared row by row. */
const projections = [
  'event',
  'opening',
  'case_file',
  'standing',
  'clock',
  'task',
  'entry',
  'document',
  'publication',
  'card',
  'organ_tally',
  'relied_text',
  'relied_case',
  'relied_entry',
] as const

/** Events with their openings, in the order of the log, from `from` on; at most `limit`. */
export async function readEvents(client: Pick<PoolClient, 'query'>, region: string, from: number, limit: number): Promise<EventRow[]> {
  const found = await client.query<EventRow>(
    `select e.seq, e.case_id as "caseId", e.n, e.kind, e.procedure, e.act, e.organ, e.day, e.at, e.leaf, encode(e.leaf_hash, 'hex') as "leafHash",
       o.salts, o.body, o.sealed
     from event e join opening o on o.region = e.region and o.seq = e.seq where e.region = $1 and e.seq >= $2 order by e.seq limit $3`,
    [region, from, limit],
  )
  return found.rows
}

/** A place beside the real tables, with the same tables, empty, into which the record is replayed by the same code that wrote it. */
export interface Scratch {
  write(batch: BatchWrite, before: ReadonlyMap<string, CaseRow>): Promise<void>
  /** Rows that stand in one of the two and not in the other, per table; at most ten of each are named. */
  compare(): Promise<Comparison[]>
  /** Puts the rebuilt projections in the place of the stored ones. */
  replace(): Promise<void>
  end(): Promise<void>
}

export interface Comparison {
  readonly table: string
  readonly rows: number
  /** Columns by which its rows are told apart. */
  readonly key: readonly string[]
  /** Stored, but not what the record says. */
  readonly stored: readonly string[]
  /** What the record says, but not stored. */
  readonly missing: readonly string[]
}

async function keyOf(client: PoolClient, table: string): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = to_regclass($1) and i.indisprimary order by a.attnum`,
    [`public.${table}`],
  )
  return found.rows.map(({ name }) => name)
}

const replaceable = projections.filter((table) => table !== 'event' && table !== 'opening')

const schema = 'yifa_rebuild'

async function makeTables(client: PoolClient, region: string): Promise<void> {
  await client.query('begin isolation level repeatable read')
  await client.query('select from region where region = $1 for update', [region])
  await client.query(`drop schema if exists ${schema} cascade; create schema ${schema}`)
  for (const table of [...projections, 'region', 'counter', 'definition', 'idempotency']) {
    await client.query(`create table ${schema}.${table} (like public.${table} including defaults including generated including indexes)`)
  }
  await client.query(`insert into ${schema}.region select * from public.region where region = $1`, [region])
}

/** The columns of a table that are written, and not worked out from others. */
async function plainColumns(client: PoolClient, table: string): Promise<string> {
  const found = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = to_regclass('public.' || $1) and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return found.rows[0]?.columns ?? ''
}

/** Opens a scratch schema on one connection, in one transaction that sees the database as it was at one instant. */
export async function openScratch(pool: Pool, region: string): Promise<Scratch> {
  const client = await pool.connect()
  try {
    await makeTables(client, region)
  } catch (error) {
    // The connection is in the middle of something: it is closed rather than handed to somebody else.
    client.release(true)
    throw error
  }
  const differing = async (first: string, second: string): Promise<string[]> => {
    const found = await client.query<{ row: string }>(
      `select row_to_json(x)::text as row from (select * from ${first} where region = $1 except select * from ${second} where region = $1) x limit 10`,
      [region],
    )
    return found.rows.map((row) => row.row)
  }
  return {
    async write(batch, before) {
      await client.query(`set local search_path to ${schema}`)
      await send(client, batchStatements(region, batch, before))
      await client.query('set local search_path to default')
    },
    async compare() {
      const result: Comparison[] = []
      for (const table of projections) {
        const count = await client.query<{ count: number }>(`select count(*) as count from ${schema}.${table} where region = $1`, [region])
        const stored = await differing(`public.${table}`, `${schema}.${table}`)
        const missing = await differing(`${schema}.${table}`, `public.${table}`)
        result.push({ table, rows: Number(count.rows[0]?.count ?? 0), key: await keyOf(client, table), stored, missing })
      }
      return result
    },
    async replace() {
      for (const table of replaceable) {
        await client.query(`delete from public.${table} where region = $1`, [region])
        const columns = await plainColumns(client, table)
        await client.query(`insert into public.${table} (${columns}) select ${columns} from ${schema}.${table} where region = $1`, [region])
      }
      await client.query(`drop schema ${schema} cascade`)
      await client.query('commit')
    },
    async end() {
      await client.query('rollback')
      client.release()
    },
  }
}
