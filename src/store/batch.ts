import type { Pool, PoolClient } from 'pg'
import { readCases } from './read-cases.ts'
import { readEntriesByKey, readEntriesByValue } from './read-entries.ts'
import type { Recovery } from './recovery.ts'
import type { BatchWrite, CaseRow, EntryRow } from './rows.ts'
import { undo } from './transaction.ts'
import { writeBatch } from './write-batch.ts'

/** What a batch asks to have loaded first. */
export interface Wanted {
  readonly cases: readonly string[]
  readonly keys: readonly string[]
}

/** What a batch asks for once its cases are known. */
export interface WantedMore {
  readonly entries: readonly { readonly register: string; readonly key: string }[]
  /** All entries of a register whose column has, or ever had, this value. */
  readonly lists: readonly { readonly register: string; readonly column: string; readonly value: string }[]
  readonly counters: readonly { readonly series: string; readonly year: number }[]
}

/** What was loaded while the region was held: nothing of it can change before the batch is written. */
export interface Loaded {
  readonly size: number
  readonly frontier: string
  readonly registers: number
  /** Why no act may be written; undefined where one may. */
  readonly recovery?: Recovery
  readonly cases: ReadonlyMap<string, CaseRow>
  readonly answers: ReadonlyMap<string, { readonly requestHash: string; readonly answer: unknown }>
  readonly client: PoolClient
}

export interface LoadedMore {
  readonly entries: readonly EntryRow[]
  /** Last number given out, by `series/year`. */
  readonly counters: ReadonlyMap<string, number>
}

/** What a batch came to. `follow` looks at what was just written, and says what follows from it: written in the same transaction. */
export interface Worked<T> {
  readonly write: BatchWrite | undefined
  readonly result: T
  follow?(): Promise<{ readonly write: BatchWrite; readonly before: ReadonlyMap<string, CaseRow> } | undefined>
}

/** The region has not been founded. */
export class UnknownRegion extends Error {
  constructor(region: string) {
    super(`Region '${region}' is not in this database. Start Yifa on it once, so that it is founded.`)
    this.name = 'UnknownRegion'
  }
}

async function load(client: PoolClient, region: string, wanted: Wanted): Promise<Loaded> {
  const head = await client.query<{ size: number; frontier: string; registers: number; recovery: Recovery | null }>({
    name: 'holdRegion',
    text: 'select size, frontier, registers, recovery from region where region = $1 for update',
    values: [region],
  })
  const row = head.rows[0]
  if (!row) throw new UnknownRegion(region)
  const cases = await readCases(client, region, wanted.cases)
  const answers = await client.query<{ key: string; requestHash: string; answer: unknown }>({
    name: 'findAnswers',
    text: 'select key, request_hash as "requestHash", answer from idempotency where region = $1 and key = any($2)',
    values: [region, wanted.keys],
  })
  return {
    size: Number(row.size),
    frontier: row.frontier,
    registers: Number(row.registers),
    ...(row.recovery && { recovery: row.recovery }),
    cases: new Map(cases.map((loaded) => [loaded.file.id, loaded])),
    answers: new Map(answers.rows.map((answer) => [answer.key, answer])),
    client,
  }
}

/** Register entries by key, and the last numbers given out, while the region is held. */
export async function loadMore(client: PoolClient, region: string, wanted: WantedMore): Promise<LoadedMore> {
  const byKey = wanted.entries.length === 0 ? [] : await readEntriesByKey(client, region, wanted.entries)
  const byValue = wanted.lists.length === 0 ? [] : await readEntriesByValue(client, region, wanted.lists)
  const entries = [...new Map([...byKey, ...byValue].map((row) => [`${row.seq}.${row.part}`, row])).values()]
  const counters =
    wanted.counters.length === 0
      ? []
      : (
          await client.query<{ series: string; year: number; last: number }>(
            `select c.series, c.year, c.last from json_to_recordset($2::json) as x(series text, year integer)
     join counter c on c.region = $1 and c.series = x.series and c.year = x.year`,
            [region, JSON.stringify(wanted.counters)],
          )
        ).rows
  return { entries, counters: new Map(counters.map((counter) => [`${counter.series}/${counter.year}`, counter.last])) }
}

/**
 * Group commit: loads what the batch needs, lets `work` attempt every act in memory, and writes all of it in one transaction.
 *
 * The region's row is held from the first read to the commit, so that batches of one region follow one another and the log stays dense,
 * also with several servers on one database. When anything throws, nothing of the batch is written.
 */
export async function inBatch<T>(
  pool: Pool,
  region: string,
  wanted: Wanted,
  work: (loaded: Loaded) => Promise<Worked<T>> | Worked<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    // The region is held from here on: should this server fall silent, PostgreSQL lets go of it, and another one goes on.
    await client.query("begin; set local idle_in_transaction_session_timeout = '5s'")
    const loaded = await load(client, region, wanted)
    const worked = await work(loaded)
    const { write, result } = worked
    if (write) await writeBatch(client, region, write, loaded.cases)
    const follows = write && (await worked.follow?.())
    if (follows) await writeBatch(client, region, follows.write, follows.before)
    await client.query(write ? 'commit' : 'rollback')
    client.release()
    return result
  } catch (error) {
    await undo(client, error)
    throw error
  }
}
