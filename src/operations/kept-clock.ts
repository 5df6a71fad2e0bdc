import { readDatabaseTime } from '../store/database-time.ts'
import type { Pool } from '../store/pool.ts'
import type { Door } from './door/door.ts'

/** Milliseconds between the clocks of server and database from which on it is said, and from which on no act is accepted. @source design, reliability 3.2, F10 */
const saidFrom = 5_000
const refusedFrom = 60_000
/** Milliseconds by which a clock may leave its course before it is compared anew: it was set, or the machine slept. */
const jump = 2_000
/** How often the database is asked at each look; the quickest answer is believed. */
const tries = 3

const seconds = (ahead: number): string => (Math.abs(ahead) / 1_000).toFixed(0)

/** The difference in words, whoever of the two is wrong. */
export const clockSays = (ahead: number): string =>
  `本服务器的时钟比数据库的${ahead > 0 ? '快' : '慢'} ${seconds(ahead)} 秒。 The clock of this server is ${seconds(ahead)} s ${ahead > 0 ? 'ahead of' : 'behind'} that of the database.`

/** Server and database do not agree what time it is: nothing is done on a day that may be another one. Reading goes on. */
export class ClockWrong extends Error {
  /** Seconds after which asking again makes sense: somebody must set a clock first. */
  readonly retryAfter = 60
  constructor(ahead: number) {
    super(
      `${clockSays(ahead)} 相差超过 ${refusedFrom / 1_000} 秒，不受理任何办理，不触发任何期限；查询照常。 ` +
        'No act is accepted and no time limit runs out; reading goes on. Set the clocks of both by NTP; acts go on by themselves then.',
    )
    this.name = 'ClockWrong'
  }
}

/** The clock of this server, held against that of the database, which all its servers share. */
export interface KeptClock {
  /** Milliseconds by which this server's clock is surely ahead (negative: behind); 0 where they agree as far as can be known. */
  ahead(): number
  /** Whether that is worth saying. */
  differs(): boolean
  /** Whether acts may be accepted, as far as is known: it agreed, and has not left its course since. */
  sound(): boolean
  /** Compares them. */
  look(): Promise<void>
  /** @throws ClockWrong when they differ too much for an act */
  require(): Promise<void>
}

/**
 * @param now the clock of this server, in milliseconds since 1970
 * @param course what runs on whatever the clock is set to, in milliseconds
 */
export function keptClock(pool: Pool, now: () => number, course: () => number = () => performance.now()): KeptClock {
  let ahead = 0
  /** Where clock and course stood when they were compared last. */
  let compared = Number.NEGATIVE_INFINITY
  const left = (): number => now() - course()
  const once = async (): Promise<{ took: number; surely: number }> => {
    const [began, at] = [course(), now()]
    const there = await readDatabaseTime(pool)
    const took = course() - began
    const difference = at + took / 2 - there
    return { took, surely: Math.sign(difference) * Math.max(0, Math.abs(difference) - took / 2) }
  }
  const look = async (): Promise<void> => {
    const before = left()
    let best = await once()
    for (let more = 1; more < tries; more++) {
      const next = await once()
      if (next.took < best.took) best = next
    }
    ahead = best.surely
    compared = before
  }
  const sound = (): boolean => Math.abs(ahead) <= refusedFrom && Math.abs(left() - compared) <= jump
  return {
    ahead: () => ahead,
    differs: () => Math.abs(ahead) > saidFrom,
    sound,
    look,
    async require() {
      if (sound()) return
      await look()
      if (!sound()) throw new ClockWrong(ahead)
    },
  }
}

/** A door at which nothing is done while nobody knows for sure which day it is. */
export const keepingTime = (door: Door, clock: KeptClock): Door => ({
  ...door,
  act: (request) => (clock.sound() ? door.act(request) : clock.require().then(() => door.act(request))),
})
