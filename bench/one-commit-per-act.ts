import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'

/** Columns that can be copied as they are: the same rows that the door wrote, under new keys. */
interface Sample {
  readonly event: Record<string, unknown>
  readonly body: unknown
  readonly salts: unknown
  readonly file: Record<string, unknown>
  readonly clocks: Record<string, unknown>[]
  readonly tasks: Record<string, unknown>[]
}

async function samples(pool: Pool): Promise<Sample[]> {
  const events = await pool.query(
    `select e.*, o.body, o.salts from event e join opening o using (region, seq) where e.kind = 'done' and e.procedure = 'library-card' order by e.seq limit 200`,
  )
  const made: Sample[] = []
  for (const { body, salts, ...event } of events.rows as (Record<string, unknown> & { case_id: string })[]) {
    const [file, clocks, tasks] = await Promise.all([
      pool.query('select * from case_file where id = $1', [event['case_id']]),
      pool.query('select * from clock where case_id = $1', [event['case_id']]),
      pool.query('select * from task where case_id = $1', [event['case_id']]),
    ])
    made.push({ event, body, salts, file: file.rows[0] as Record<string, unknown>, clocks: clocks.rows, tasks: tasks.rows })
  }
  return made
}

async function insertRow(
  client: { query(sql: string, values: unknown[]): Promise<unknown> },
  name: string,
  row: Record<string, unknown>,
): Promise<void> {
  const columns = Object.keys(row)
  const values = Object.values(row).map((value) =>
    typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? JSON.stringify(value) : value,
  )
  await client.query(`insert into ${name} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`, values)
}

/**
 * The baseline: the rows of one act — event, opening, case, clocks, tasks, idempotency key, head of the log — each act in a transaction of its
 * own, on the same pool, without kernel, hashing or checks. Written into tables of the same shape beside the real ones. The log's size is not
 * kept by one row that all would wait for: the baseline takes its numbers from a sequence.
 *
 * @returns a function that writes one act and commits
 */
export async function writeAlone(pool: Pool, warm: number, name: string): Promise<(i: number) => Promise<void>> {
  const tables = ['event', 'opening', 'case_file', 'clock', 'task', 'idempotency']
  await pool.query(`create schema if not exists alone; create sequence if not exists alone.log`)
  for (const table of tables) await pool.query(`create table if not exists alone.${table} (like public.${table} including all)`)
  const rows = await samples(pool)
  const one = async (i: number): Promise<void> => {
    const sample = rows[i % rows.length] as Sample
    const client = await pool.connect()
    try {
      const id = randomUUID()
      await client.query('begin')
      const next = await client.query<{ seq: number }>(`select nextval('alone.log') as seq`)
      const seq = next.rows[0]?.seq
      await insertRow(client, 'alone.event', { ...sample.event, seq, case_id: id })
      await insertRow(client, 'alone.opening', { region: sample.event['region'], seq, salts: sample.salts, body: sample.body })
      await insertRow(client, 'alone.case_file', { ...sample.file, id, number: id, last_seq: seq })
      for (const clock of sample.clocks) await insertRow(client, 'alone.clock', { ...clock, case_id: id })
      for (const task of sample.tasks) await insertRow(client, 'alone.task', { ...task, case_id: id })
      await insertRow(client, 'alone.idempotency', {
        region: sample.event['region'],
        key: `${name}-${id}`,
        request_hash: '',
        answer: {},
        at: new Date(),
      })
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  for (let i = 0; i < warm; i++) await one(i)
  return one
}
