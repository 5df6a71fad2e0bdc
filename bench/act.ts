import { availableParallelism } from 'node:os'
import type { Figure, Trial } from '../trials/run-trials.ts'
import { percentile } from './figures.ts'
import { onlyWritten, type WriteAlone } from './one-commit-per-act.ts'
import { type ProcessorTime, processorClock } from './processor-time.ts'
import { asAfterWeeks, type BenchWorld, benchWorld, region, settings } from './world.ts'

/**
 * Callers at the door, and clients of the peer, which is faster with 32 than with 48. What is compared is the door with 64 callers,
 * of whom none may wait long (decision 0040); with as many as the peer has, and with a crowd, it is only told.
 * @source issue 5
 */
const callers = { few: 32, many: 64, crowd: 256 }
const clients = 32
const leastRatio = 1.5
const longestWait = 50
const rounds = 5
/** A server runs for weeks: what is measured has left the interpreter behind. With the catalogue of Liaoning an act gets faster for some 20,000. */
const acts = { warm: 24_000, round: 4_000 }

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
  await throughTheDoor(world, 'warm', callers.many, acts.warm)
  await asAfterWeeks(world)
  const single = await alone(1, 1)
  // What group commit can win depends on it: the slower a commit, the more.
  say(`one caller alone writes an act and waits for the disk in ${((single.seconds * 1000) / single.acts).toFixed(2)} ms`)
  const rates = { few: [] as number[], many: [] as number[], crowd: [] as number[], alone: [] as number[] }
  const spent: number[] = []
  const waits: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = clock()
    const many = await throughTheDoor(world, `many-${round}`, callers.many, acts.round)
    const between = clock()
    const took = spentOn(began, between, acts.round)
    if (took !== undefined) spent.push(took)
    rates.many.push(many.perSecond)
    waits.push(percentile(many.times, 99))
    const written = await alone(clients, 3)
    const after = clock()
    rates.alone.push(written.acts / written.seconds)
    for (const which of ['few', 'crowd'] as const)
      rates[which].push((await throughTheDoor(world, `${which}-${round}`, callers[which], acts.round)).perSecond)
    say(`an act through the door: ${each(began, between, acts.round)}; its rows alone: ${each(between, after, written.acts)}`)
  }
  const theirs = median(rates.alone)
  const ratio = median(rates.many) / theirs
  const name = world.setting.name
  const told = (which: 'few' | 'crowd'): Figure => ({
    what: `${name}: acts/s at ${callers[which]} callers against the same`,
    found: `${(median(rates[which]) / theirs).toFixed(2)} (${median(rates[which]).toFixed(0)}/s)`,
    limit: 'told',
    holds: true,
  })
  return [
    {
      what: `${name}: acts/s at ${callers.many} callers against one commit per act by ${clients} clients (${alone.title})`,
      found: `${ratio.toFixed(2)} (${median(rates.many).toFixed(0)}/s / ${theirs.toFixed(0)}/s${wholly(spent, theirs)})`,
      limit: `≥ ${leastRatio}`,
      holds: ratio >= leastRatio,
    },
    told('few'),
    told('crowd'),
    {
      what: `${name}: p99 at ${callers.many} callers, median of ${rounds} runs`,
      found: `${median(waits).toFixed(0)} ms`,
      limit: `≤ ${longestWait} ms`,
      holds: median(waits) <= longestWait,
    },
  ]
}

/**
 * Acts per second through the one door, kernel, log and second wall included, against the same rows written with one commit per act and nothing
 * else: same server, same run. On the toy and on the real catalogue.
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
