import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { v7 as newId } from 'uuid'
import type { BenchWorld } from './world.ts'

/** How fast one side was. */
export interface Written {
  readonly acts: number
  readonly seconds: number
}

/** Writes acts, each in a transaction of its own, with `callers` at once for about `seconds`. */
export type WriteAlone = ((callers: number, seconds: number) => Promise<Written>) & { readonly title: string }

/** An act that the door wrote: its rows. */
export interface Sample {
  readonly event: Record<string, unknown>
  readonly opening: Record<string, unknown>
  readonly file: Record<string, unknown>
  /** Rows that it writes besides, by table. What stands once for all acts (the last numbers, tallies, the head of the log) is left out. */
  readonly beside: Readonly<Record<string, readonly Record<string, unknown>[] | null>>
}

async function samples(pool: pg.Pool, procedure: string): Promise<Sample[]> {
  const events = await pool.query(
    `select to_jsonb(e) as event, to_jsonb(o) as opening, to_jsonb(f) as file,
       jsonb_build_object(
         'clock', (select jsonb_agg(c) from clock c where c.region = e.region and c.case_id = e.case_id),
         'task', (select jsonb_agg(to_jsonb(t) - 'by_due') from task t where t.region = e.region and t.case_id = e.case_id),
         'document', (select jsonb_agg(d) from document d where d.region = e.region and d.seq = e.seq),
         'publication', (select jsonb_agg(p) from publication p where p.region = e.region and p.seq = e.seq),
         'standing', (select jsonb_agg(s) from standing s where s.region = e.region and s.case_id = e.case_id and e.n = 1),
         'relied_case', (select jsonb_agg(r) from (select * from relied_case c where c.region = e.region and c.case_id = e.case_id limit 1) r)
       ) as beside
     from (select * from event where kind = 'done' and procedure = $1 order by region, seq desc limit 4) e
     join opening o on o.region = e.region and o.seq = e.seq join case_file f on f.region = e.region and f.id = e.case_id`,
    [procedure],
  )
  return events.rows as Sample[]
}

const tables = ['event', 'opening', 'case_file', 'clock', 'task', 'document', 'publication', 'standing', 'relied_case', 'idempotency']

/** An SQL value; text that is not to be quoted is given as `{ sql }`. */
function written(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'object' && 'sql' in value) return String(value.sql)
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  // pgbench takes a colon with a word behind it for one of its variables, also within quotes.
  return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a')}'`
}

function insert(table: string, rows: readonly Record<string, unknown>[]): string {
  const columns = Object.keys(rows[0] ?? {})
  const tuples = rows.map((row) => `(${columns.map((column) => written(row[column])).join(', ')})`)
  return `insert into alone.${table} (${columns.map((column) => `"${column}"`).join(', ')}) values ${tuples.join(', ')}`
}

/**
 * The five statements that write the rows of one act: event, opening, case, everything besides, and the key of the request. `id` stands for a new
 * case. The position comes from a sequence, so that no row is there for which all would have to wait.
 */
export function statements({ event, opening, file, beside }: Sample, id: string): string[] {
  const position = { sql: "currval('alone.log')" }
  const caseId = { sql: id }
  const own = { seq: position, case_id: caseId }
  const ofThisAct = (table: string, row: Record<string, unknown>): Record<string, unknown> => ({
    ...row,
    ...Object.fromEntries(Object.entries(own).filter(([column]) => column in row)),
    ...(table === 'document' && { number: caseId }),
  })
  const besides = Object.entries(beside).flatMap(([table, rows]) =>
    rows
      ? [
          insert(
            table,
            rows.map((row) => ofThisAct(table, row)),
          ),
        ]
      : [],
  )
  const [last, ...before] = besides.reverse()
  return [
    insert('event', [{ ...event, seq: { sql: "nextval('alone.log')" }, case_id: caseId }]),
    insert('opening', [{ ...opening, seq: position }]),
    insert('case_file', [{ ...file, id: caseId, number: caseId, last_seq: position }]),
    ...(last ? [`${before.length > 0 ? 'with ' : ''}${before.map((text, i) => `b${i} as (${text})`).join(', ')} ${last}`] : []),
    insert('idempotency', [
      {
        region: event['region'],
        key: caseId,
        request_hash: event['leaf_hash'],
        answer: { kind: 'done', seq: 1, leafHash: event['leaf_hash'] },
        at: event['at'],
      },
    ]),
  ]
}

/** pgbench with the statements as prepared ones: the least that any program can spend on asking. */
async function pgbench(program: string, url: string, folder: string, rows: readonly Sample[]): Promise<WriteAlone> {
  const files: string[] = []
  for (const [i, sample] of rows.entries()) {
    const file = join(folder, `act-${i}.sql`)
    // As long as the door's ids, and like them one after another in time.
    const lines = statements(sample, `(to_char(now(), 'YYYYMMDDHH24MISSUS') || lpad((:id)::text, 16, '0'))`).map((text) => `${text};`)
    await writeFile(file, `\\set id random(1, 9000000000000000)\nbegin;\n${lines.join('\n')}\ncommit;\n`)
    files.push('-f', file)
  }
  const write = async (callers: number, seconds: number): Promise<Written> => {
    const said = await run(program, ['-n', '-c', `${callers}`, '-j', '1', '-T', `${seconds}`, '-M', 'prepared', ...files, url])
    const acts = Number(/actually processed: (\d+)/.exec(said)?.[1])
    const perSecond = Number(/tps = ([\d.]+)/.exec(said)?.[1])
    if (!(acts > 0)) throw new Error(`pgbench said: ${said}`)
    return { acts, seconds: acts / perSecond }
  }
  return Object.assign(write, { title: 'pgbench' })
}

/** The same by a script for Node, one statement after another, each act on a connection of its own. */
function byScript(url: string, rows: readonly Sample[]): WriteAlone {
  const write = async (callers: number, seconds: number): Promise<Written> => {
    const pool = new pg.Pool({ connectionString: url, max: callers })
    const clients = await Promise.all(Array.from({ length: callers }, () => pool.connect()))
    let acts = 0
    const began = performance.now()
    await Promise.all(
      clients.map(async (client, i) => {
        while (performance.now() - began < seconds * 1000) {
          await client.query('begin')
          for (const text of statements(rows[(acts + i) % rows.length] as Sample, `'${newId()}'`)) await client.query(text)
          await client.query('commit')
          acts++
        }
        client.release()
      }),
    )
    const spent = (performance.now() - began) / 1000
    await pool.end()
    return { acts, seconds: spent }
  }
  return Object.assign(write, { title: 'a script, for want of pgbench' })
}

/** Acts that the door wrote before, and tables of the same shape beside the real ones for peers to write them into. */
export async function writtenBefore({ database, setting }: BenchWorld): Promise<Sample[]> {
  await database.pool.query('create schema if not exists alone; create sequence if not exists alone.log')
  for (const table of tables) await database.pool.query(`create table if not exists alone.${table} (like public.${table} including all)`)
  return samples(database.pool, setting.procedure)
}

/**
 * The baseline: the rows of acts that the door wrote before, under new keys, each act in a transaction of its own. No kernel, no hashing, no checks,
 * no wall. By pgbench, where it is installed or `PGBENCH` names it; the carried PostgreSQL comes without.
 */
export async function onlyWritten(world: BenchWorld): Promise<WriteAlone> {
  const { database, folder } = world
  const rows = await writtenBefore(world)
  const program = process.env['PGBENCH'] ?? 'pgbench'
  const there = await run(program, ['--version']).then(
    () => true,
    () => false,
  )
  return there ? pgbench(program, database.url, folder, rows) : byScript(database.url, rows)
}

function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (text) => (said += text))
    child.stderr.on('data', (text) => (said += text))
    child.once('error', fail)
    child.once('close', (code) => (code === 0 ? done(said) : fail(new Error(said.slice(-2000)))))
  })
}
