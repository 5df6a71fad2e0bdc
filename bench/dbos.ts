import { DBOS } from '@dbos-inc/dbos-sdk'
import type { Trial } from '../trials/run-trials.ts'
import { percentile } from './figures.ts'
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

/** Ten steps that return what the acts are answered with, and decide nothing. */
const tenSteps = DBOS.registerWorkflow(
  async (answers: object): Promise<number> => {
    let done = 0
    for (let i = 0; i < steps; i++) done += await DBOS.runStep(async () => ({ answers, n: 1 }), { name: `step-${i}` }).then(({ n }) => n)
    return done
  },
  { name: 'ten-steps' },
)

/**
 * Steps that are on disk before the caller goes on: acts through the door, with kernel, log and wall, against steps of DBOS Transact, which keep what
 * a function returned. Same server, by turns.
 */
export const benchDbos: Trial = async (say) => {
  const world = await benchWorld(settings.toy)
  try {
    await world.database.pool.query('create database dbos')
    const url = Object.assign(new URL(world.database.url), { pathname: '/dbos' }).href
    DBOS.setConfig({ name: 'yifa-bench', systemDatabaseUrl: url, systemDatabasePoolSize: 20, runAdminServer: false, logLevel: 'error' })
    await DBOS.launch()
    const theirs = (name: string, total: number) =>
      stepsPerSecond(total, async (i) => {
        const handle = await DBOS.startWorkflow(tenSteps, { workflowID: `${name}-${i}` })(world.setting.opens.answers)
        if ((await handle.getResult()) !== steps) throw new Error('DBOS did not do every step.')
      })
    const ours = (name: string, total: number) => stepsPerSecond(total, (i) => tenActs(world, `${name}-${i}`))
    await ours('warm', cases.warm)
    await theirs('warm', cases.warm)
    const rates = { ours: [] as number[], theirs: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      rates.ours.push(await ours(`round-${round}`, cases.round))
      rates.theirs.push(await theirs(`round-${round}`, cases.round))
      say(`round ${round + 1}: ${rates.ours.at(-1)?.toFixed(0)} acts/s, ${rates.theirs.at(-1)?.toFixed(0)} steps/s`)
    }
    const [door, dbos] = [percentile(rates.ours, 50), percentile(rates.theirs, 50)]
    return [
      {
        what: `${world.setting.name}: acts/s of ten-act cases at ${abreast} callers against DBOS Transact's steps/s`,
        found: `${(door / dbos).toFixed(2)} (${door.toFixed(0)}/s / ${dbos.toFixed(0)}/s)`,
        limit: `≥ ${least}`,
        holds: door / dbos >= least,
      },
    ]
  } finally {
    await DBOS.shutdown()
    await world.end()
  }
}
