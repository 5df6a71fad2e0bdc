import { countFailure, forgetFailures, readWait, type Waits } from '../../store/accounts/failed-tries.ts'
import { TooSoon } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { markOf } from './secrets.ts'

/** Wrong tries that are free; each one after that doubles the wait, from one second to a quarter of an hour. */
const waits: Waits = { free: 5, longest: 900 }

/**
 * Slows down guessing a password or a code, for each login by itself, known or not, and for all servers together. Kept under a mark, so that the
 * table tells nobody what was typed.
 */
export function lockoutOf(platform: Platform, what: 'login' | 'code', whose: string) {
  const { pool, region } = platform
  const mark = markOf(platform, 'failed-try', `${what} ${whose.toLowerCase()}`)
  return {
    /** @throws TooSoon while no further try is heard */
    async check(): Promise<void> {
      const until = await readWait(pool, region, mark)
      const wait = until === undefined ? 0 : Math.ceil((Date.parse(until) - platform.now()) / 1000)
      if (wait > 0) throw new TooSoon(wait, what === 'login' ? undefined : 'Too many wrong codes')
    },
    failed: (): Promise<void> => countFailure(pool, region, mark, { ...waits, now: new Date(platform.now()).toISOString() }),
    succeeded: (): Promise<void> => forgetFailures(pool, region, mark),
  }
}
