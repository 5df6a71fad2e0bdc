import type { PassedClock } from '../store/clocks.ts'
import { databaseAway } from '../store/database-away.ts'
import { InRecovery, Overloaded } from './door/request.ts'
import { ClockWrong } from './kept-clock.ts'

/** Times that one clock may fail, one look after another, before it is left alone. */
const mostTries = 3
/** Milliseconds after which it is tried again. */
const parkedFor = 3_600_000

/** Nothing is wrong with the clock: the database is away, the region set back, or the time unknown. */
const isNoFault = (error: unknown): boolean =>
  databaseAway(error) !== undefined || error instanceof InRecovery || error instanceof Overloaded || error instanceof ClockWrong

/** One statutory clock cannot fire, and is left alone so that it keeps no other from firing. */
export class ClockParked extends Error {
  constructor({ caseId, act }: Pick<PassedClock, 'caseId' | 'act'>, cause: unknown) {
    super(
      `案件 ${caseId} 的期限 ${act} 连续 ${mostTries} 次未能处理，已搁置一小时，其余期限照常。 ` +
        `The clock '${act}' of case ${caseId} failed ${mostTries} times and is left alone for an hour; the others go on. ` +
        `Report this, with what it says: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
    this.name = 'ClockParked'
  }
}

/** What fails again and again, by its key: kept in the memory of one server, so that a restart tries everything once more. */
export interface Parked {
  /** Whether this one is left alone now. */
  holds(key: string): boolean
  /** It did not fail any more. */
  done(key: string): void
  /** It failed. @returns what is to be said: the error itself at first, then once that it is parked */
  failed(key: string, clock: Pick<PassedClock, 'caseId' | 'act'>, error: unknown): unknown
  size(): number
}

/** What is done about clocks that fail: told of, and left alone when they do so again and again; the look goes on behind them. */
export interface Failing {
  readonly parked: Parked
  failed(error: unknown): void
}

export function parkedClocks(now: () => number): Parked {
  const failures = new Map<string, { times: number; until: number }>()
  return {
    holds: (key) => (failures.get(key)?.until ?? 0) > now(),
    done: (key) => void failures.delete(key),
    failed(key, clock, error) {
      if (isNoFault(error)) return error
      const times = (failures.get(key)?.times ?? 0) + 1
      const parks = times % mostTries === 0
      failures.set(key, { times, until: parks ? now() + parkedFor : 0 })
      return parks ? new ClockParked(clock, error) : error
    },
    size: () => [...failures.values()].filter(({ until }) => until > now()).length,
  }
}
