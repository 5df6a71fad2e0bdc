import { theLaw } from '../../src/kernel/case/case-file.ts'
import { chinaDay } from '../../src/operations/china-day.ts'
import { fireClocks } from '../../src/operations/fire-clocks.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import type { Pool } from '../../src/store/pool.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { cloneDatabase, migratedTemplate } from '../../src/store/postgres/test-database.ts'
import { someone } from '../../stories/faults/acts-to-fail.ts'
import { catalogue } from '../../stories/fixtures/library-card/catalogue.ts'
import { demonstrationSteps } from '../../stories/fixtures/library-card/demonstration.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { region, setting } from './house.ts'

// F11: statutory clocks run out while servers start, look, and are gone again in the middle of it. F10: one server's clock is ahead.

const day = 86_400_000
const start = Date.parse('2026-03-02T09:00:00+08:00')

interface Fired {
  readonly fired: number
  /** Clocks that fired twice. */
  readonly twice: number
  /** Clocks whose last day was over, and which did not fire. */
  readonly missed: number
  /** Fired on a day on which the last day was not over by the true clock. */
  readonly early: number
  readonly restarts: number
  /** Servers that were cut off while they were firing. */
  readonly effective: number
}

/** A server for a moment: connections that can be taken from it, as when its process dies. */
async function server(url: string, now: () => number): Promise<{ platform: Platform; pool: Pool }> {
  const pool = createPool(url, { max: 2, applicationName: `doomed ${Math.random()}` })
  return { pool, platform: await startPlatform({ catalogue, pool, region, publicUrl: '', now }) }
}

async function openCases(platform: Platform, count: number): Promise<void> {
  for (const stage of [0, 1, 2])
    await Promise.all(
      demonstrationSteps()
        .filter((step) => step.stage === stage)
        .map(({ key, actor, open, act, answers }) =>
          platform.door.act({ region, key, actor: actor === 'law' ? theLaw : someone(actor), open, act, answers }),
        ),
    )
  const open = { procedure: 'library-card', organ: 'library', item: 'card-library' }
  await Promise.all(
    Array.from({ length: count }, (_, i) =>
      platform.door.act({ region, key: `case/${i}`, actor: someone('p-chen', 'party'), act: 'apply', answers: { name: '陈读者' }, open }),
    ),
  )
}

/** What the law did in the cases, by case and act. */
const done = `select case_id, act, kind, count(*)::int as times, min(at) as at from event
  where region = $1 and act <> 'apply' and kind <> 'carded' and procedure like 'library-card%' group by case_id, act, kind`

/** Clocks that are marked as passed though by the true clock their last day is not over. */
async function passedEarly(pool: Pool, now: number): Promise<number> {
  const found = await pool.query<{ n: number }>('select count(*)::int as n from clock where region = $1 and passed and due >= $2', [
    region,
    chinaDay(now),
  ])
  return found.rows[0]?.n ?? 0
}

/** @param ahead days by which the clock of every second server is ahead: the control */
async function run(given: { cases: number; restarts: number; ahead: number }): Promise<Fired> {
  const database = await cloneDatabase(await migratedTemplate())
  const pool = createPool(database.url, { max: 2 })
  let time = start
  let effective = 0
  let early = 0
  try {
    await openCases(await startPlatform({ catalogue, pool, region, publicUrl: '', now: () => time }), given.cases)
    const days = 30
    for (let i = 0; i < given.restarts; i++) {
      time = start + Math.floor((i / given.restarts) * days) * day
      const now = time
      // Two servers look at the same moment; both are cut off before they may be through.
      const two = await Promise.all([0, 1].map((n) => server(database.url, () => now + (n === 1 ? given.ahead * day : 0))))
      const looks = two.map(({ platform }) =>
        fireClocks(platform, region).then(
          () => 0,
          () => 1,
        ),
      )
      await new Promise((wait) => setTimeout(wait, Math.random() * 40))
      await pool.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'doomed%' and datname = current_database()",
      )
      effective += (await Promise.all(looks)).reduce((sum, cut) => sum + cut, 0)
      await Promise.all(two.map((one) => one.pool.end()))
      early = Math.max(early, await passedEarly(pool, now))
    }
    time = start + days * day
    const last = await server(database.url, () => time)
    await fireClocks(last.platform, region)
    const rows = (await pool.query<{ act: string; times: number; at: string }>(done, [region])).rows
    const left = await pool.query<{ n: number }>('select count(*)::int as n from clock where region = $1 and due < $2 and not passed', [
      region,
      chinaDay(time),
    ])
    await last.pool.end()
    return {
      fired: rows.length,
      twice: rows.filter(({ times }) => times > 1).length,
      missed: left.rows[0]?.n ?? 0,
      early,
      restarts: given.restarts,
      effective,
    }
  } finally {
    await pool.end()
    await database.drop()
  }
}

/** With `CLOCK_CASES` and `CLOCK_RESTARTS` from the environment. */
export const clocks: Trial = async (): Promise<Figure[]> => {
  const cases = setting('CLOCK_CASES', 500)
  const restarts = setting('CLOCK_RESTARTS', 200)
  const found = await run({ cases, restarts, ahead: 0 })
  const control = await run({ cases: 20, restarts: 20, ahead: 5 })
  return [
    {
      what: `F11 clocks over ${restarts} restarts of two servers: fired / twice / not fired / early`,
      found: `${found.fired} / ${found.twice} / ${found.missed} / ${found.early}`,
      limit: `≥ ${cases * 2} / 0 / 0 / 0`,
      holds: found.fired >= cases * 2 && found.twice + found.missed + found.early === 0 && found.effective > 0 && control.early > 0,
      control: `${found.effective} looks were cut off in the middle; a server whose clock is 5 days ahead: ${control.early} early`,
    },
  ]
}
