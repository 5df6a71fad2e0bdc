import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { migrate } from '../src/store/migrate.ts'
import { appRoleOf, ensureAppRole } from '../src/store/postgres/app-role.ts'
import { createPool, openDatabase } from '../src/store/postgres/connect.ts'
import { listCases, readCases } from '../src/store/read-cases.ts'
import { listTaskRows } from '../src/store/read-tasks.ts'
import type { Figure, Trial } from '../trials/run-trials.ts'
import { percentile } from './figures.ts'

const region = 'bench'
const sizes = { small: 10_000, large: 1_000_000 } as const
/** How much slower a list may be with a hundred times the cases. @source issue 5 */
const mostSlower = 1.5
const rounds = 60

/**
 * Cases as they lie in a database after years: spread over forty organs, twenty for each citizen, one in five open, each with two tasks.
 * Made in the database itself; the columns that hold a case's state have the length that they have in life.
 */
const fill = `
  insert into case_file (region, id, number, procedure, definition, organ, matter, item, place, title, opened, outcome, finished, parties, answers,
    marking, clocks, tasks, events, last_seq, last_leaf)
  select $1, 'case-' || i, 'number-' || i, 'procedure-' || i % 12, 'definition', 'organ-' || i % 40, 'matter-' || i % 30, 'item-' || i % 60, '210102',
    '设立食品经营许可：第' || i || '号', date '2026-01-01' + (i % 300)::integer, case when i % 5 > 0 then 'granted' end, i % 5 > 0,
    jsonb_build_object('applicant', jsonb_build_array(jsonb_build_object('id', 'p-' || i / 20, 'name', '申请人' || i))),
    jsonb_build_object('apply', jsonb_build_object('name', '申请人' || i, 'reason', repeat('申请事项与理由', 8))),
    jsonb_build_object('acts', jsonb_build_object('apply', jsonb_build_object('done', 1, 'last', '2026-03-02', 'persons', jsonb_build_array('p-' || i)))),
    '[]', '[]', 3, i, repeat('0', 64)
  from generate_series(1::bigint, $2::bigint) as i`

const fillTasks = `
  insert into task (region, case_id, act, organ, post, due, owed)
  select $1, 'case-' || i, act, 'organ-' || i % 40, post, case when i % 7 > 0 then date '2026-03-02' + (i * 7919 % 200)::integer end, act = 'decide'
  from generate_series(5::bigint, $2::bigint, 5) as i, (values ('accept', 'clerk'), ('decide', 'head')) as asked(act, post)`

const fillStanding = `
  insert into standing (region, party, case_id, role)
  select $1, 'p-' || i / 20, 'case-' || i, 'applicant' from generate_series(1::bigint, $2::bigint) as i`

/** Indexes beside the keys are made once the rows are there, as a restored backup has them made. */
async function filled(pool: Pool, cases: number): Promise<void> {
  const { rows } = await pool.query<{ name: string; made: string }>(
    `select i.indexname as name, i.indexdef as made from pg_indexes i
     where i.schemaname = 'public' and i.tablename in ('case_file', 'task', 'standing') and i.indexname not like '%\\_pkey'`,
  )
  for (const { name } of rows) await pool.query(`drop index ${name}`)
  for (const text of [fill, fillTasks, fillStanding]) await pool.query(text, [region, cases])
  for (const { made } of rows) await pool.query(made)
  await pool.query('vacuum analyze case_file, task, standing')
}

/** What those who work with cases look at first. Each runs with another organ or person each time, so that nothing is read twice. */
const lists: Readonly<Record<string, (pool: Pool, i: number) => Promise<number>>> = {
  'inbox, first page': async (pool, i) => inbox(pool, i),
  'inbox, a later page': async (pool, i) => inbox(pool, i, { due: '2026-04-20', caseId: 'case-5', act: 'decide', post: 'head' }),
  'cases of an organ': async (pool, i) => (await listCases(pool, region, { organ: `organ-${i % 40}`, limit: 51 })).length,
  'open cases of an organ': async (pool, i) =>
    (await listCases(pool, region, { organ: `organ-${(i % 8) * 5}`, finished: false, limit: 51 })).length,
  'cases of a citizen': async (pool, i) => (await listCases(pool, region, { parties: [`p-${((i * 7) % 490) + 1}`], limit: 51 })).length,
}

/** What `list-tasks` asks the store for: a page of tasks, and the cases they are about. */
async function inbox(pool: Pool, i: number, after?: { due: string; caseId: string; act: string; post: string }): Promise<number> {
  const organ = `organ-${(i % 8) * 5}`
  const posts = ['clerk', 'head'].map((post) => ({ organ, post }))
  const rows = await listTaskRows(pool, region, { posts, limit: 51, ...(after && { after }) })
  await readCases(pool, region, [...new Set(rows.map((row) => row.caseId))])
  return rows.length
}

/** The same lists in a database with ten thousand cases and in one with a million, by turns, as the server's own role behind the wall. */
export const benchInbox: Trial = async (say) => {
  const folder = await mkdtemp(join(tmpdir(), 'yifa-bench-'))
  const server = await openDatabase({ folder, durable: false }, { max: 1, statementTimeout: 0 })
  const pools: Pool[] = []
  try {
    const role = appRoleOf(server.url)
    await ensureAppRole(server.pool, role)
    const at = async (name: keyof typeof sizes): Promise<Pool> => {
      await server.pool.query(`create database ${name}`)
      const url = (of: string): string => Object.assign(new URL(of), { pathname: `/${name}` }).href
      const owner = createPool(url(server.url), { max: 1, statementTimeout: 0, region })
      await migrate(owner, { role: role.name })
      await filled(owner, sizes[name])
      await owner.end()
      say(`${sizes[name]} cases are there`)
      const pool = createPool(url(role.url), { max: 1, region })
      pools.push(pool)
      return pool
    }
    const [small, large] = [await at('small'), await at('large')]
    const figures: Figure[] = []
    for (const [what, list] of Object.entries(lists)) {
      const times = { small: [] as number[], large: [] as number[] }
      for (let i = 0; i < rounds + 10; i++)
        for (const [name, pool] of [
          ['small', small],
          ['large', large],
        ] as const) {
          const began = performance.now()
          const found = await list(pool, i)
          // The first ones warm up.
          if (i >= 10) times[name].push(performance.now() - began)
          if (found === 0) throw new Error(`'${what}' found nothing among ${sizes[name]} cases: the list measures nothing.`)
        }
      const [few, many] = [percentile(times.small, 50), percentile(times.large, 50)]
      const ratio = many / few
      figures.push({
        what: `${what}: 1,000,000 cases against 10,000`,
        found: `${ratio.toFixed(2)} (${many.toFixed(1)} ms / ${few.toFixed(1)} ms)`,
        limit: `≤ ${mostSlower}`,
        holds: ratio <= mostSlower,
      })
    }
    return figures
  } finally {
    for (const pool of pools) await pool.end()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}
