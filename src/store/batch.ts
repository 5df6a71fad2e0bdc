import type { PoolClient } from 'pg'
import { batchStatements } from './batch-statements.ts'
import { type AnswerKept, entryName, type Known } from './known.ts'
import { plannedFor } from './planned.ts'
import { readCases } from './read-cases.ts'
import { readEntriesByKey, readEntriesByValue } from './read-entries.ts'
import type { Recovery } from './recovery.ts'
import type { CaseRow, EntryRow } from './rows.ts'
import type { Sending } from './sending.ts'
import { together } from './together.ts'
import { undo } from './transaction.ts'
import { endBatch, type Head, holdRegion, NotAhead, type Place, type Region, type Worked } from './write-batch.ts'

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

/** What was loaded for a batch; what it comes to is only written if nothing of this has changed until then. */
export interface Loaded extends Head {
  readonly cases: ReadonlyMap<string, CaseRow>
  readonly answers: ReadonlyMap<string, AnswerKept>
  /** Last numbers that the batch before gave out, by `series/year`, where they are not stored yet. */
  readonly counters: ReadonlyMap<string, number>
  /** The region is held already. Otherwise it is held, and looked at again, before anything is written. */
  readonly held: boolean
  /** What need not be read, where the region is not held. */
  readonly known?: Known | undefined
  readonly client: PoolClient
  /** Begins the transaction, where it is not begun: sent before anything is read in it. */
  begin(): Promise<unknown>
}

/** What a batch that is still being written will leave behind, if it comes to be written: the one after it is attempted on this meanwhile. */
export interface Ahead extends Head, Pick<Loaded, 'cases' | 'answers' | 'counters'> {}

export interface LoadedMore {
  readonly entries: readonly EntryRow[]
  /** Last number given out, by `series/year`. */
  readonly counters: ReadonlyMap<string, number>
}

/** The region has not been founded. */
export class UnknownRegion extends Error {
  constructor(region: string) {
    super(`Region '${region}' is not in this database. Start Yifa on it once, so that it is founded.`)
    this.name = 'UnknownRegion'
  }
}

/**
 * Begins a transaction. Should this server fall silent in it, PostgreSQL lets go of the region, and another one goes on. Whatever a batch asks for
 * has an index; statements that stay prepared must not be planned to read whole tables because these were small once (decision 0034).
 */
const beginning: readonly Sending[] = [
  { name: 'begin', text: 'begin', values: [] },
  {
    name: 'settings',
    text: `select set_config('idle_in_transaction_session_timeout', '5s', true), set_config('enable_seqscan', 'off', true),
      set_config('plan_cache_mode', 'force_generic_plan', true)`,
    values: [],
  },
]

/** A transaction that is begun once something has to be read in it; a batch that reads nothing begins with what it writes. */
interface Transaction {
  readonly client: PoolClient
  begin(): Promise<unknown>
  /** What begins it, where it is not begun. */
  beginning(): readonly Sending[]
}

function transactionOn(client: PoolClient): Transaction {
  let begun: Promise<unknown> | undefined
  return {
    client,
    begin: () => (begun ??= together(beginning.map((one) => client.query(one)))),
    beginning: () => (begun ? [] : beginning),
  }
}

/** Holds the region until the end of the transaction. */
async function hold(client: PoolClient, region: string): Promise<Head> {
  const head = await client.query<Omit<Head, 'recovery'> & { recovery: Recovery | null }>(holdRegion(region))
  const [row] = head.rows
  if (!row) throw new UnknownRegion(region)
  const { size, frontier, registers, recovery } = row
  return { size: Number(size), frontier, registers: Number(registers), ...(recovery && { recovery }) }
}

/** What was answered to the requests of these keys. */
export async function readAnswers(client: PoolClient, { region, height = 0 }: Region, keys: readonly string[]): Promise<Loaded['answers']> {
  const found = await client.query<AnswerKept & { key: string }>({
    name: plannedFor('findAnswers', height),
    text: `select a.* from unnest($2::text[]) as wanted(asked),
      lateral (select key, request_hash as "requestHash", answer from idempotency where region = $1 and key = wanted.asked offset 0) a`,
    values: [region, keys],
  })
  return new Map(found.rows.map((answer) => [answer.key, answer]))
}

/** Loads cases and answers; they may be read before the answer to what was asked earlier is there, never before it is carried out. */
async function load(client: PoolClient, { region, height = 0 }: Region, wanted: Wanted): Promise<Pick<Loaded, 'cases' | 'answers'>> {
  const [cases, answers] = await together([
    readCases(client, region, wanted.cases, plannedFor('readCases', height)),
    readAnswers(client, { region, height }, wanted.keys),
  ])
  return { cases: new Map(cases.map((loaded) => [loaded.file.id, loaded])), answers }
}

async function loadHeld({ client, begin }: Transaction, place: Region, wanted: Wanted): Promise<Loaded> {
  const [, head, found] = await together([begin(), hold(client, place.region), load(client, place, wanted)])
  return { ...head, ...found, counters: new Map(), held: true, client, begin }
}

/**
 * What is known or stored, and over it what the batch before is about to store. Whether keys were used before is looked at when the region is held:
 * hardly ever were they.
 */
async function loadAhead(
  { client, begin }: Transaction,
  place: Region,
  wanted: Wanted,
  { ahead, known }: { ahead: Ahead; known: Known | undefined },
): Promise<Loaded> {
  const cases = new Map<string, CaseRow>()
  const missing: string[] = []
  for (const id of wanted.cases) {
    const row = ahead.cases.get(id) ?? known?.case(id)
    if (row) cases.set(id, row)
    else missing.push(id)
  }
  if (missing.length > 0) {
    const [, read] = await together([begin(), readCases(client, place.region, missing, plannedFor('readCases', place.height ?? 0))])
    for (const row of read) cases.set(row.file.id, row)
  }
  const answers = new Map<string, AnswerKept>()
  for (const key of wanted.keys) {
    const answer = ahead.answers.get(key) ?? known?.answer(key)
    if (answer) answers.set(key, answer)
  }
  return { ...ahead, cases, answers, held: false, known, client, begin }
}

/** Last numbers given out, by `series/year`. */
export async function readCounters(
  client: PoolClient,
  region: string,
  wanted: WantedMore['counters'],
): Promise<ReadonlyMap<string, number>> {
  if (wanted.length === 0) return new Map()
  const found = await client.query<{ series: string; year: number; last: number }>({
    name: 'readCounters',
    text: 'select series, year, last from counter where region = $1 and series = any($2) and year = any($3)',
    values: [region, ['', ...wanted.map(({ series }) => series)], [...new Set(wanted.map(({ year }) => year))]],
  })
  return new Map(found.rows.map(({ series, year, last }) => [`${series}/${year}`, last]))
}

/** Register entries by key, and the last numbers given out. */
export async function loadMore({ client, size, known, begin }: Loaded, region: string, wanted: WantedMore): Promise<LoadedMore> {
  const kept = wanted.entries.flatMap((entry) => known?.entry(entryName(entry)) ?? [])
  const entriesToRead = wanted.entries.filter((entry) => known?.entry(entryName(entry)) === undefined)
  const counted = ({ series, year }: { series: string; year: number }): number | null | undefined => known?.counter(`${series}/${year}`)
  const countersToRead = wanted.counters.filter((one) => counted(one) === undefined)
  const reads = entriesToRead.length + wanted.lists.length + countersToRead.length > 0
  const [, byKey, byValue, read] = await together([
    reads ? begin() : undefined,
    entriesToRead.length === 0 ? [] : readEntriesByKey(client, region, entriesToRead, plannedFor('readEntries', size)),
    wanted.lists.length === 0 ? [] : readEntriesByValue(client, region, wanted.lists),
    readCounters(client, region, countersToRead),
  ])
  const entries = [...new Map([...kept, ...byKey, ...byValue].map((row) => [`${row.seq}.${row.part}`, row])).values()]
  const counters = new Map(read)
  for (const { series, year } of wanted.counters)
    for (const name of [`${series}/${year}`, `/${year}`]) {
      const last = known?.counter(name)
      if (last !== undefined && last !== null && !counters.has(name)) counters.set(name, last)
    }
  return { entries, counters }
}

/** Where a batch stands among those of this server. */
export interface InLine {
  /** What the batch before leaves, if this one is attempted on that. */
  readonly ahead?: Ahead | undefined
  /** What this server knows of the record as it is stored; where nothing is on its way, the batch is attempted on that. */
  readonly known?: Known | undefined
  /** Fulfilled once the batch before holds the region, or has come to nothing. */
  readonly after?: Promise<void> | undefined
  /** Told once this one holds the region. */
  holds?(): void
}

/**
 * Group commit: loads what the batch needs, lets `work` attempt every act in memory, and writes all of it in one transaction.
 *
 * The region's row is held from the first read to the commit, so that batches of one region follow one another and the log stays dense,
 * also with several servers on one database. When anything throws, nothing of the batch is written.
 *
 * With `ahead` the batch is attempted on what the one before it is about to write, while that is being written. Everything that writes it is sent at
 * once then, to wait in the database for the region; and it is only written if the head of the log is the one it was attempted on: then the record
 * is, to the last letter, what was assumed (decisions 0021, 0035, 0036). Where it is not, the batch is attempted anew on what is stored.
 */
export async function inBatch<T>(
  place: Place,
  wanted: Wanted & InLine,
  work: (loaded: Loaded) => Promise<Worked<T>> | Worked<T>,
): Promise<T> {
  const { pool, region } = place
  const { known, after, holds } = wanted
  const client = await pool.connect()
  const attempt = async (ahead: Ahead | undefined): Promise<T> => {
    const transaction = transactionOn(client)
    const loaded = ahead ? await loadAhead(transaction, place, wanted, { ahead, known }) : await loadHeld(transaction, place, wanted)
    if (!ahead) {
      known?.meet(loaded)
      holds?.()
    }
    const { write, result, follow } = await work(loaded)
    // Written out before the region is held: meanwhile the batch before is being carried out.
    const ready = write && batchStatements(region, write, loaded.cases)
    // Of two that wait for a row, PostgreSQL does not always let the first go first.
    if (ahead) await after
    const newKeys = wanted.keys.filter((key) => !loaded.answers.has(key))
    const assumed = ahead && { head: ahead, newKeys, holds }
    await endBatch(client, place, { beginning: transaction.beginning(), assumed, ready, follow })
    return result
  }
  const head = known?.head()
  const nothing = { cases: new Map(), answers: new Map(), counters: new Map() }
  try {
    const result = await attempt(wanted.ahead ?? (head && { ...head, ...nothing })).catch(async (error: unknown) => {
      if (!(error instanceof NotAhead)) throw error
      // On the same connection: the batch behind, which waits for this one, may have taken the last one there was.
      await client.query('rollback')
      return attempt(undefined)
    })
    client.release()
    return result
  } catch (error) {
    await undo(client, error)
    throw error
  }
}
