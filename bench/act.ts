import { availableParallelism } from 'node:os'
import type { Figure, Trial } from '../trials/run-trials.ts'
import { percentile } from './figures.ts'
import { onlyWritten, type WriteAlone } from './one-commit-per-act.ts'
import { type ProcessorTime, processorClock } from './processor-time.ts'
import { asAfterWeeks, type BenchWorld, benchWorld, region, settings } from './world.ts'

/** Callers at which the rates are compared, and those at which nobody may wait long. @source issue 5. Of a crowd it is only told: its batches are larger. */
const callers = { rate: 32, wait: 64, crowd: 256 }
const leastRatio = 1.5
const longestWait = 50
const rounds = 3
/** A server runs for weeks: what is measured has left the interpreter behind. */
const acts = { warm: 8_000, round: 4_000 }

interface Run {
  readonly perSecond: number
  readonly times: readonly number[]
}

/** Runs `abreast` callers, each asking again as soon as it is answered, until `total` calls are answered. */
async function closedLoop(abreast: number, total: number, call: (i: number) => Promise<void>): Promise<Run> {
  const times: number[] = []
  let next = 0
  const began = performance.now()
  const caller = async (): Promise<void> => {
    while (next < total) {
      const i = next++
      const before = performance.now()
      await call(i)
      times.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: abreast }, caller))
  return { perSecond: (times.length * 1000) / (performance.now() - began), times }
}

/** Half of the acts open a case, half accept one: the first two acts of every application. */
export async function throughTheDoor({ platform, setting }: BenchWorld, name: string, abreast: number, total: number): Promise<Run> {
  const open: string[] = []
  return closedLoop(abreast, total, async (i) => {
    const waiting = i % 2 === 1 ? open.shift() : undefined
    const request = waiting ? { ...setting.accepts, case: waiting } : setting.opens
    const answer = await platform.door.act({ region, key: `${name}-${i}`, ...request })
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
    if (!waiting) open.push(answer.case)
  })
}

const median = (values: readonly number[]): number => percentile(values, 50)

const each = (before: ProcessorTime, after: ProcessorTime, count: number): string => {
  const postgres = after.postgres === undefined || before.postgres === undefined ? undefined : (after.postgres - before.postgres) / count
  return `${((after.node - before.node) / count).toFixed(2)} ms of processor here${postgres === undefined ? '' : ` and ${postgres.toFixed(2)} in PostgreSQL`}`
}

/** Processor time of an act, here and in PostgreSQL, in milliseconds; undefined where PostgreSQL's cannot be seen. */
const spentOn = (before: ProcessorTime, after: ProcessorTime, count: number): number | undefined =>
  before.postgres === undefined || after.postgres === undefined
    ? undefined
    : (after.node - before.node + after.postgres - before.postgres) / count

/** What the ratio would be with every processor busy with acts all the time, at what an act takes of them now: no order of the work gives more. */
const wholly = (spent: readonly number[], alone: number): string =>
  spent.length === 0
    ? ''
    : `; ${((availableParallelism() * 1000) / median(spent) / alone).toFixed(2)} with ${availableParallelism()} processors never idle`

/** The two sides by turns, so that what else the machine does hits both. */
async function compare(world: BenchWorld, alone: WriteAlone, say: (line: string) => void): Promise<Figure[]> {
  const clock = await processorClock(world.database.pool)
  await throughTheDoor(world, 'warm', callers.wait, acts.warm)
  await asAfterWeeks(world)
  const single = await alone(1, 1)
  // What group commit can win depends on it: the slower a commit, the more.
  say(`one caller alone writes an act and waits for the disk in ${((single.seconds * 1000) / single.acts).toFixed(2)} ms`)
  const rates = { door: [] as number[], alone: [] as number[], crowd: [] as number[] }
  const spent: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = clock()
    rates.door.push((await throughTheDoor(world, `rate-${round}`, callers.rate, acts.round)).perSecond)
    const between = clock()
    const took = spentOn(began, between, acts.round)
    if (took !== undefined) spent.push(took)
    const written = await alone(callers.rate, 3)
    const after = clock()
    rates.alone.push(written.acts / written.seconds)
    rates.crowd.push((await throughTheDoor(world, `crowd-${round}`, callers.crowd, acts.round)).perSecond)
    say(`an act through the door: ${each(began, between, acts.round)}; its rows alone: ${each(between, after, written.acts)}`)
  }
  const waits: number[] = []
  for (let round = 0; round < rounds; round++)
    waits.push(percentile((await throughTheDoor(world, `wait-${round}`, callers.wait, acts.round)).times, 99))
  const ratio = median(rates.door) / median(rates.alone)
  const name = world.setting.name
  return [
    {
      what: `${name}: acts/s at ${callers.rate} callers against one commit per act (${alone.title})`,
      found: `${ratio.toFixed(2)} (${median(rates.door).toFixed(0)}/s / ${median(rates.alone).toFixed(0)}/s${wholly(spent, median(rates.alone))})`,
      limit: `≥ ${leastRatio}`,
      holds: ratio >= leastRatio,
    },
    {
      what: `${name}: acts/s at ${callers.crowd} callers against the same`,
      found: `${(median(rates.crowd) / median(rates.alone)).toFixed(2)} (${median(rates.crowd).toFixed(0)}/s)`,
      limit: 'told',
      holds: true,
    },
    {
      what: `${name}: p99 at ${callers.wait} callers, median of ${rounds} runs`,
      found: `${median(waits).toFixed(0)} ms`,
      limit: `≤ ${longestWait} ms`,
      holds: median(waits) <= longestWait,
    },
  ]
}

/**
 * Acts per second through the one door, kernel, log and second wall included, against the same rows written with one commit per act and nothing
 * else: same server, same run, same number of callers. On the toy and on the real catalogue.
 */
export const benchAct: Trial = async (say) => {
  const figures: Figure[] = []
  for (const setting of Object.values(settings)) {
    const world = await benchWorld(setting)
    try {
      await throughTheDoor(world, 'sample', 1, 32)
      figures.push(...(await compare(world, await onlyWritten(world), say)))
    } finally {
      await world.end()
    }
  }
  return figures
}
