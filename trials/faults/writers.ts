import { setTimeout as sleep } from 'node:timers/promises'
import type { Platform } from '../../src/operations/platform.ts'
import { InOnePiece } from '../../src/store/in-one-piece.ts'
import type { Pool, PoolClient } from '../../src/store/pool.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { testRole } from '../../src/store/postgres/test-database.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { chanceFrom } from '../simulation/chance.ts'
import { setting } from './house.ts'
import { apply, region, serverOn, toyWorld } from './toy-world.ts'

// F16: many write at once and dawdle before they commit; somebody follows the log and asks only for what comes after what they have.

const writers = 24
const longestHold = 30
const chance = chanceFrom(24)

/** Connections that dawdle before each commit. */
function dawdling(pool: Pool, held: () => void): Pool {
  const clientOf = (client: PoolClient): PoolClient =>
    new Proxy(client, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (name !== 'query') return typeof value === 'function' ? value.bind(target) : value
        const ask = async (query: unknown, values?: unknown[]): Promise<unknown> => {
          if (query === 'commit' || (query as { name?: string }).name === 'commit') {
            held()
            await sleep(chance.below(longestHold))
          }
          return target.query(query as string, values)
        }
        return (query: unknown, values?: unknown[]) => (query instanceof InOnePiece ? query.oneByOne(ask) : ask(query, values))
      },
    })
  return new Proxy(pool, {
    get(target, name) {
      if (name === 'connect') return async () => clientOf(await target.connect())
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** Follows a list by its numbers until told to stop, and once more. @returns the numbers it was given, in order */
function follow(pool: Pool, after: (last: number) => { text: string; values: unknown[] }, from: number) {
  const seen: number[] = []
  let [last, stopped] = [from, false]
  const look = async (): Promise<void> => {
    const { rows } = await pool.query<{ n: string }>(after(last))
    for (const { n } of rows) seen.push(Number(n))
    last = seen.at(-1) ?? last
  }
  const running = (async () => {
    while (!stopped) {
      await look()
      await sleep(1)
    }
    await look()
  })()
  return {
    async stop(): Promise<number[]> {
      stopped = true
      await running
      return seen
    },
  }
}

const side = async (work: (writer: number) => Promise<void>): Promise<void> => {
  await Promise.all(Array.from({ length: writers }, (_, i) => work(i)))
}

/** The same by a number that the database gives out when a row is written: the order of writing is not the order of committing. */
async function naive(database: string, acts: number): Promise<{ missed: number; of: number }> {
  const pool = createPool(database, { max: writers + 1 })
  try {
    await pool.query('create table naive (n bigserial primary key)')
    const follower = follow(pool, (last) => ({ text: 'select n from naive where n > $1 order by n', values: [last] }), 0)
    await side(async () => {
      for (let i = 0; i < acts; i++) {
        const client = await pool.connect()
        await client.query('begin')
        await client.query('insert into naive default values')
        await sleep(chance.below(longestHold))
        await client.query('commit')
        client.release()
      }
    })
    const seen = new Set(await follower.stop())
    const { rows } = await pool.query<{ n: string }>('select n from naive')
    return { missed: rows.filter(({ n }) => !seen.has(Number(n))).length, of: rows.length }
  } finally {
    await pool.end()
  }
}

/** Cases whose events do not stand in the log in their own order. */
const disordered = `select count(*)::int as n from (select n, row_number() over (partition by case_id order by seq) as place
  from event where region = $1) e where e.n <> e.place`

/** With `WRITER_ACTS`, of each writer, from the environment. */
export const concurrentWriters: Trial = async (say): Promise<Figure[]> => {
  const acts = setting('WRITER_ACTS', 60)
  const world = await toyWorld()
  const pools = [0, 1, 2].map(() => createPool(testRole(world.database).url, { max: 8, region }))
  let holds = 0
  try {
    const servers: Platform[] = await Promise.all(
      pools.map((pool) =>
        serverOn(
          world,
          dawdling(pool, () => holds++),
        ),
      ),
    )
    const before = Number((await world.platform.pool.query('select size from region where region = $1', [region])).rows[0]?.size)
    const next = (last: number) => ({
      text: 'select seq as n from event where region = $1 and seq > $2 order by seq',
      values: [region, last],
    })
    const follower = follow(world.platform.pool, next, before - 1)
    const cases: string[] = []
    await side(async (writer) => {
      for (let i = 0; i < acts; i++) {
        const server = servers[(writer + i) % servers.length] as Platform
        const done = await apply(server)
        if (done.kind !== 'done') throw new Error(JSON.stringify(done))
        cases.push(done.case)
        if (i % 3 === 0)
          await server.door.act({
            region,
            key: `withdraw/${done.case}`,
            actor: { kind: 'party', person: 'p-chen', name: '陈读者' },
            act: 'withdraw',
            answers: {},
            case: done.case,
          })
      }
    })
    const seen = await follower.stop()
    const { rows } = await world.platform.pool.query<{ seq: string }>(
      'select seq from event where region = $1 and seq >= $2 order by seq',
      [region, before],
    )
    const there = new Set(seen)
    const missed = rows.filter(({ seq }) => !there.has(Number(seq))).length
    const gaps = rows.filter(({ seq }, i) => Number(seq) !== before + i).length
    const order = (await world.platform.pool.query<{ n: number }>(disordered, [region])).rows[0]?.n ?? -1
    const lost = cases.length - new Set(cases).size
    say(`${rows.length} entries, ${holds} commits held`)
    const control = await naive(world.database, acts)
    return [
      {
        what: `F16 ${writers} writers on three servers, each commit held 0–${longestHold} ms: missed by who follows / gaps / out of order in their case / lost`,
        found: `${missed} / ${gaps} / ${order} / ${lost} of ${rows.length}`,
        limit: '0 / 0 / 0 / 0',
        holds:
          missed + gaps + order + lost === 0 &&
          rows.length >= cases.length &&
          cases.length === writers * acts &&
          holds > 0 &&
          control.missed > 0,
        control: `${holds} commits were held; numbers given out on writing: ${control.missed} of ${control.of} missed`,
      },
    ]
  } finally {
    for (const pool of pools) await pool.end()
    await world.end()
  }
}
