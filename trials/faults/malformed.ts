import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from '../../src/store/pool.ts'
import { openDatabase } from '../../src/store/postgres/connect.ts'
import { postgresGone, type Started, startYifa } from '../../stories/start/start-yifa.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { inFolder } from './house.ts'

// F21: what a server finds at its start is not what a Yifa left behind. It refuses with a sentence, and makes nothing anew.

interface Damage {
  /** What must be said. */
  readonly says: RegExp
  /** Of the database, as its owner with every trigger off. */
  readonly sql?: string
  /** Of the folder. */
  files?(data: string): void
}

const damages: Readonly<Record<string, Damage>> = {
  'a step of the schema that nobody knows': { sql: "insert into migration (name) values ('9999-later.sql')", says: /made by a newer Yifa/ },
  'a version of a procedure that is not kept': {
    sql: "update case_file set definition = repeat('0', 64) where id = (select min(id) from case_file)",
    says: /version of the procedure/,
  },
  'no definitions': { sql: 'delete from definition', says: /version of the procedure/ },
  'an entry of another log at the end': {
    sql: `update event set leaf = replace(leaf, 'yifa.log/library-card', 'yifa.log/elsewhere') where seq = (select max(seq) from event)`,
    says: /no record of this log/,
  },
  'a last entry that was altered': {
    sql: `update event set leaf = leaf || ' ' where seq = (select max(seq) from event)`,
    says: /does not hash/,
  },
  'no entries': { sql: 'delete from opening; delete from event', says: /should have \d+ entries/ },
  'entries cut off at the end': { sql: 'delete from event where seq > (select max(seq) from event) - 3', says: /should have \d+ entries/ },
  'an edge of the log that is none': { sql: "update region set frontier = '[1, 2]'", says: /edge of its log/ },
  'no region': { sql: 'delete from region', says: /no region that they belong to/ },
  'every table empty': {
    sql: `do $$ declare one record; begin for one in select tablename from pg_tables where schemaname = 'public' and tablename <> 'migration'
      loop execute format('delete from %I', one.tablename); end loop; end $$`,
    says: /the database is empty/,
  },
  'no database beside the keys': {
    files(data) {
      rmSync(join(data, 'postgres'), { recursive: true, force: true })
      unlinkSync(join(data, 'postgres.password'))
    },
    says: /the database is empty/,
  },
  'half a database': { files: (data) => unlinkSync(join(data, 'postgres', 'PG_VERSION')), says: /holds no PostgreSQL database/ },
  'a database without its password': {
    files: (data) => unlinkSync(join(data, 'postgres.password')),
    says: /postgres\.password is missing/,
  },
  'a database without its system tables': {
    files: (data) => rmSync(join(data, 'postgres', 'global'), { recursive: true }),
    says: /PostgreSQL did not start/,
  },
  'a key that is none': {
    files: (data) => writeFileSync(join(data, 'keys', 'library-card.log'), 'PRIVATE+KEY+junk\n'),
    says: /library-card\.log/,
  },
}

async function within<T>(data: string, look: (pool: Pool) => Promise<T>): Promise<T> {
  const database = await openDatabase({ folder: data })
  try {
    return await look(database.pool)
  } finally {
    await database.close()
  }
}

/** What is on record and signed, in one line. */
const onRecord = (pool: Pool): Promise<string> =>
  pool
    .query<{ said: string }>(
      `select concat_ws(' ', (select count(*) from event), (select count(*) from case_file), (select count(*) from region), (select count(*) from checkpoint)) as said`,
    )
    .then(({ rows }) => rows[0]?.said ?? '')

async function damaged(data: string, { sql, files }: Damage): Promise<string | undefined> {
  files?.(data)
  if (!sql) return undefined
  return within(data, async (pool) => {
    const client = await pool.connect()
    await client.query('set session_replication_role = replica')
    await client.query(sql)
    client.release()
    return onRecord(pool)
  })
}

/** Starts a server that must not come up. @returns how it ended; undefined when it did come up */
async function refusal(yifa: Started): Promise<number | string | undefined> {
  const up = yifa.ready().then(
    () => undefined,
    () => 'never',
  )
  const first = await Promise.race([yifa.ended, up])
  if (first !== undefined && first !== 'never') return first
  await yifa.stop('SIGTERM')
  return undefined
}

/** With owners and times: PostgreSQL does not run as we do. */
const copy = (from: string, to: string): void => void execFileSync('cp', ['-a', from, to])

async function one(sound: string, data: string, damage: Damage): Promise<string[]> {
  copy(sound, data)
  const before = await damaged(data, damage)
  const problems: string[] = []
  const yifa = startYifa(data)
  const ended = await refusal(yifa)
  await postgresGone(data).catch(() => 0)
  if (ended === undefined) problems.push('it started')
  else if (ended === 0) problems.push('it ended as if all were well')
  if (!damage.says.test(yifa.text())) problems.push(`it said: ${yifa.text().slice(-160)}`)
  if (/^\s+at .*\(.*:\d+:\d+\)$/m.test(yifa.text())) problems.push('it showed the inside of the program')
  if (before !== undefined && !/9999/.test(damage.sql ?? '')) {
    const after = await within(data, onRecord)
    if (after !== before) problems.push(`before ${before}, after ${after}`)
  }
  return problems
}

export const malformed: Trial = inFolder(async (root, say): Promise<Figure[]> => {
  const sound = join(root, 'sound')
  const first = startYifa(sound)
  await first.ready()
  for (let waited = 0; !existsSync(join(sound, 'keys', 'library-card.signed')) && waited < 20_000; waited += 100)
    await new Promise((wait) => setTimeout(wait, 100))
  await first.stop('SIGTERM')
  await postgresGone(sound)
  const problems: string[] = []
  for (const [name, damage] of Object.entries(damages)) {
    const data = join(root, 'damaged')
    const found = await one(sound, data, damage).catch((error: Error) => [error.message])
    problems.push(...found.map((says) => `${name}: ${says}`))
    say(`${name}: ${found.join('; ') || 'refused'}`)
    rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 300 })
  }
  // The control: the same folder, copied and left alone, starts, and goes on with what it has.
  const untouched = join(root, 'untouched')
  copy(sound, untouched)
  const again = startYifa(untouched)
  const started = await again.ready().then(
    () => true,
    () => false,
  )
  await again.stop('SIGTERM')
  const count = Object.keys(damages).length
  return [
    {
      what: `F21 ${count} kinds of malformed state at the start: not refused with a sentence, or something made anew`,
      found: `${problems.length}${problems[0] ? ` (${problems.slice(0, 2).join('; ').slice(0, 200)})` : ''} of ${count}`,
      limit: '0',
      holds: problems.length === 0 && started,
      control: `the same folder without damage ${started ? 'starts' : 'does NOT start'}`,
    },
  ]
})
