import type { PoolClient } from 'pg'
import type { LocalDate } from '../kernel/time/local-date.ts'
import type { EntryRow } from './rows.ts'

type Client = Pick<PoolClient, 'query'>

const columns = 'e.register, e.key, e.values, e.valid_from as "from", e.valid_to as "to", e.seq, e.part'

interface Columns extends Omit<EntryRow, 'to' | 'event' | 'seq'> {
  readonly to: LocalDate | null
  readonly seq: number
}

function entryRow({ to, ...row }: Columns): EntryRow {
  return { ...row, seq: Number(row.seq), event: String(row.seq), ...(to !== null && { to }) }
}

/**
 * All versions of these entries.
 * @param name under which the statement stays prepared; left out, it is planned anew each time
 */
export async function readEntriesByKey(
  client: Client,
  region: string,
  keys: readonly { register: string; key: string }[],
  name?: string,
): Promise<EntryRow[]> {
  const found = await client.query<Columns>({
    ...(name && { name }),
    text: `select ${columns} from json_to_recordset($2::json) as x(register text, key text), lateral (
       select * from entry where region = $1 and register = x.register and key = x.key offset 0) e
     order by e.seq, e.part`,
    values: [region, JSON.stringify(keys)],
  })
  return found.rows.map(entryRow)
}

/** All versions of the entries of which some version has one of these values in its column. */
export async function readEntriesByValue(
  client: Client,
  region: string,
  lists: readonly { register: string; column: string; value: string }[],
): Promise<EntryRow[]> {
  const found = await client.query<Columns>(
    `select ${columns} from entry e where e.region = $1 and (e.register, e.key) in (
       select v.register, v.key from json_to_recordset($2::json) as x(register text, "column" text, value text)
       join entry v on v.region = $1 and v.register = x.register and v.values @> jsonb_build_object(x."column", x.value)
     ) order by e.seq, e.part`,
    [region, JSON.stringify(lists)],
  )
  return found.rows.map(entryRow)
}

/** All versions of all entries of these registers that changed after the event at `since`; -1 for everything. */
export async function readEntriesSince(client: Client, region: string, registers: readonly string[], since: number): Promise<EntryRow[]> {
  const found = await client.query<Columns>(
    `select ${columns} from entry e where e.region = $1 and e.register = any($2) and e.touched > $3 order by e.seq, e.part`,
    [region, registers, since],
  )
  return found.rows.map(entryRow)
}

/** Which entries of a register to list, in the order of their keys. */
export interface EntryFilter {
  readonly register: string
  /** Only versions in force on this day. */
  readonly day?: LocalDate
  readonly key?: string
  /** Text that one of the values contains. */
  readonly search?: string
  /** Values that columns must have. */
  readonly where?: Readonly<Record<string, string>>
  /** Key to go on after. */
  readonly after?: string
  /** Default 50. */
  readonly limit?: number
}

export async function listEntries(client: Client, region: string, filter: EntryFilter): Promise<EntryRow[]> {
  const found = await client.query<Columns>(
    `select ${columns} from entry e where e.region = $1 and e.register = $2
       and ($3::date is null or (e.valid_from <= $3 and (e.valid_to is null or e.valid_to > $3)))
       and ($4::text is null or e.key = $4) and ($5::text is null or e.values::text ilike $5)
       and ($6::jsonb is null or e.values @> $6::jsonb) and ($7::text is null or e.key > $7)
     order by e.key, e.seq, e.part limit $8`,
    [
      region,
      filter.register,
      filter.day ?? null,
      filter.key ?? null,
      filter.search ? `%${filter.search.replaceAll(/[\\%_]/g, '\\$&')}%` : null,
      filter.where ? JSON.stringify(filter.where) : null,
      filter.after ?? null,
      filter.limit ?? 50,
    ],
  )
  return found.rows.map(entryRow)
}
