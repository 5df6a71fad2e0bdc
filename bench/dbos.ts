import { DBOS } from '@dbos-inc/dbos-sdk'
import pg from 'pg'
import { v7 as newId } from 'uuid'
import type { Trial } from '../trials/run-trials.ts'
import { throughTheDoor } from './act.ts'
import { percentile } from './figures.ts'
import { type Sample, statements, writtenBefore } from './one-commit-per-act.ts'
import { type BenchWorld, benchWorld, region, settings } from './world.ts'

/** Steps a second against those of DBOS. @source issue 5 */
const least = 5
const steps = 10
const abreast = 64
const rounds = 3
/** Both sides have left the interpreter behind: a server runs for weeks. */
const cases = { warm: 600, round: 300 }

/** Runs `total` cases, `abreast` at once. Steps per second. */
async function stepsPerSecond(total: number, one: (i: number) => Promise<void>): Promise<number> {
  let next = 0
  const began = performance.now()
  const caller = async (): Promise<void> => {
    while (next < total) await one(next++)
  }
  await Promise.all(Array.from({ length: abreast }, caller))
  return (total * steps * 1000) / (performance.now() - began)
}

/** Ten acts, one after another: five applications of one citizen, each opened and accepted. */
async function tenActs({ platform, setting }: BenchWorld, name: string): Promise<void> {
  for (let i = 0; i < steps; i += 2) {
    const opened = await platform.door.act({ region, key: `${name}/${i}`, ...setting.opens })
    if (opened.kind !== 'done') throw new Error(JSON.stringify(opened))
    const accepted = await platform.door.act({ region, key: `${name}/${i + 1}`, ...setting.accepts, case: opened.case })
    if (accepted.kind !== 'done') throw new Error(JSON.stringify(accepted))
  }
}

/** Connections of each of the two pools that DBOS has: to what it keeps, and to where its steps write. */
const connections = 20

/** Ten steps that return what the acts are answered with, and write nothing but that. */
const tenSteps = DBOS.registerWorkflow(
  async (answers: object): Promise<number> => {
    let done = 0
    for (let i = 0; i < steps; i++) done += await DBOS.runStep(async () => ({ answers, n: 1 }), { name: `step-${i}` }).then(({ n }) => n)
    return done
  },
  { name: 'ten-steps' },
)

/**
 * The same case: ten steps that each write the rows of an act in one transaction, with statements that stay prepared. (Its data sources, which keep
 * in that transaction too that the step is done, are not published for this version; they would write more.)
 */
function tenWritingSteps(pool: pg.Pool, rows: readonly Sample[]): () => Promise<number> {
  const prepared = rows.map((row, n) =>
    statements(row, '$1::text').map((text, i) => ({ name: `row-${n}-${i}`, text, named: text.includes('$1') })),
  )
  const write = async (i: number): Promise<number> => {
    const [client, id] = [await pool.connect(), newId()]
    await client.query('begin')
    for (const { named, ...one } of prepared[i % prepared.length] ?? []) await client.query({ ...one, values: named ? [id] : [] })
    await client.query('commit')
    client.release()
    return 1
  }
  return DBOS.registerWorkflow(
    async (): Promise<number> => {
      let done = 0
      for (let i = 0; i < steps; i++) done += await DBOS.runStep(() => write(i), { name: `act-${i}` })
      return done
    },
    { name: 'ten-writing-steps' },
  )
}

async function allDone(handle: Promise<{ getResult(): Promise<number> }>): Promise<void> {
  if ((await (await handle).getResult()) !== steps) throw new Error('DBOS did not do every step.')
}

/**
 * Steps that are on disk before the caller goes on: acts through the door, with kernel, log and wall, against steps of DBOS Transact that write the
 * rows of those acts, and decide nothing. What its steps cost that write nothing is told beside. Same server, by turns.
 */
export const benchDbos: Trial = async (say) => {
  const world = await benchWorld(settings.toy)
  const pool = new pg.Pool({ connectionString: world.database.url, max: connections })
  // Those that are idle may hear of the end of the database before they hear of their own.
  pool.on('error', () => {})
  try {
    await throughTheDoor(world, 'sample', 1, 32)
    const writing = tenWritingSteps(pool, await writtenBefore(world))
    await world.database.pool.query('create database dbos')
    const url = Object.assign(new URL(world.database.url), { pathname: '/dbos' }).href
    DBOS.setConfig({
      name: 'yifa-bench',
      systemDatabaseUrl: url,
      systemDatabasePoolSize: connections,
      runAdminServer: false,
      logLevel: 'error',
    })
    await DBOS.launch()
    const sides = {
      door: (name: string, total: number) => stepsPerSecond(total, (i) => tenActs(world, `${name}-${i}`)),
      writing: (name: string, total: number) =>
        stepsPerSecond(total, (i) => allDone(DBOS.startWorkflow(writing, { workflowID: `${name}-writing-${i}` })())),
      bare: (name: string, total: number) =>
        stepsPerSecond(total, (i) => allDone(DBOS.startWorkflow(tenSteps, { workflowID: `${name}-${i}` })(world.setting.opens.answers))),
    }
    const rates = { door: [] as number[], writing: [] as number[], bare: [] as number[] }
    const names = Object.keys(sides) as (keyof typeof sides)[]
    for (const side of names) await sides[side]('warm', cases.warm)
    for (let round = 0; round < rounds; round++) {
      for (const side of names) rates[side].push(await sides[side](`round-${round}`, cases.round))
      say(`round ${round + 1}: ${names.map((side) => `${side} ${rates[side].at(-1)?.toFixed(0)}/s`).join(', ')}`)
    }
    const [door, written, bare] = names.map((side) => percentile(rates[side], 50)) as [number, number, number]
    const what = `${world.setting.name}: acts/s of ten-act cases at ${abreast} callers against DBOS Transact's steps/s`
    return [
      {
        what: `${what} that write the same rows`,
        found: `${(door / written).toFixed(2)} (${door.toFixed(0)}/s / ${written.toFixed(0)}/s)`,
        limit: `≥ ${least}`,
        holds: door / written >= least,
      },
      { what: `${what} that write nothing`, found: `${(door / bare).toFixed(2)} (${bare.toFixed(0)}/s)`, limit: 'told', holds: true },
    ]
  } finally {
    await DBOS.shutdown()
    await pool.end()
    await world.end()
  }
}
