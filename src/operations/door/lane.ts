import type { Ahead } from '../../store/batch.ts'
import { databaseAway } from '../../store/database-away.ts'
import { knownRecord } from '../../store/known.ts'
import { Overloaded } from './request.ts'
import { runBatch } from './run-batch.ts'
import type { DoorSetting, Waiting } from './setting.ts'

/** Most acts in one transaction. */
const largestBatch = 256
/** Most acts that may wait in one region before more are turned away. */
const longestQueue = 4_000
/** Where fewer wait, one transaction for all of them is faster than two that follow one another. */
const worthHalving = 16

/** A batch on its way. */
interface Step {
  readonly acts: number
  /** What it will leave behind; undefined until that is known. */
  ahead: Ahead | undefined
  /** Fulfilled once it holds the region, or has come to nothing: the one behind it must not hold it before. */
  readonly held: Promise<void>
  readonly holds: () => void
}

function newStep(acts: number): Step {
  let holds = (): void => {}
  const held = new Promise<void>((fulfil) => (holds = fulfil))
  return { acts, ahead: undefined, held, holds }
}

/**
 * Runs batches of one region one after another; while one is being written, the next gathers.
 *
 * Writing keeps the database busy and this process idle. So while one batch is being written, the one behind it is attempted already, on what that
 * one will leave: at most one, and only when enough have gathered. It is written after the one before, and attempted anew where that came out
 * otherwise.
 */
export function lane(setting: DoorSetting, region: string): (waiting: Waiting) => void {
  const queue: Waiting[] = []
  const known = knownRecord()
  let asked = false
  /** The batch that is being written, and the one that is attempted behind it. */
  let first: Step | undefined
  let second: Step | undefined
  /** Fulfilled once every batch that was begun has ended. */
  let order = Promise.resolve()

  /** How many of those that wait the next batch takes; 0 where it does not begin yet. */
  function next(): number {
    if (second || queue.length === 0) return 0
    if (!first) return Math.min(largestBatch, queue.length > worthHalving ? Math.ceil(queue.length / 2) : queue.length)
    return first.ahead && queue.length * 2 >= first.acts ? Math.min(largestBatch, queue.length) : 0
  }

  /** Callers just answered ask again in this turn of the event loop; they belong into the next batch, not the one after. */
  function soon(): void {
    if (asked) return
    asked = true
    setImmediate(() => {
      asked = false
      begin()
    })
  }

  function begin(): void {
    const acts = next()
    if (acts === 0) return
    const step = newStep(acts)
    const before = first
    if (first) second = step
    else first = step
    const ended = run(queue.splice(0, acts), step, before)
    // In the order in which they were begun: of two answers of the database that have come, the later one may be read first.
    order = order
      .then(() => ended)
      .then(() => {
        ;[first, second] = [second, undefined]
        soon()
      })
  }

  async function run(batch: readonly Waiting[], step: Step, before: Step | undefined): Promise<void> {
    const began = performance.now()
    const attempted = (left: Ahead | undefined): void => {
      step.ahead = left
      if (left) soon()
    }
    try {
      await runBatch(setting, region, batch, { ahead: before?.ahead, known, after: before?.held, holds: step.holds, attempted })
    } catch (error) {
      step.holds()
      known.forget()
      await byHalves(batch, error)
    }
    setting.watch?.batch({ acts: batch.length, waiting: queue.length, seconds: (performance.now() - began) / 1000 })
  }

  /**
   * A batch that failed as a whole is tried by halves, so that only the act to blame fails, and the others wait for few transactions. Keys make this
   * safe. Where the database is still away, all are told so: waiting for it once for each would keep everybody for minutes.
   * @returns why the database is away, if it is
   */
  async function byHalves(batch: readonly Waiting[], error: unknown): Promise<unknown> {
    if (batch.length === 1) {
      batch[0]?.fail(error)
      return undefined
    }
    const middle = Math.ceil(batch.length / 2)
    for (const from of [0, middle]) {
      const half = batch.slice(from, from === 0 ? middle : undefined)
      const own = await runBatch(setting, region, half).catch((why: unknown) => why ?? new Error('A batch failed without a reason.'))
      const away = own && (databaseAway(own) ? own : await byHalves(half, own))
      if (!away) continue
      for (const one of batch.slice(from)) one.fail(away)
      return away
    }
    return undefined
  }

  return (waiting: Waiting): void => {
    if (queue.length >= longestQueue) {
      waiting.fail(new Overloaded(queue.length))
      return
    }
    queue.push(waiting)
    soon()
  }
}
