import { theLaw } from '../kernel/case/case-file.ts'
import { type PassedClock, readClocksPassed } from '../store/clocks.ts'
import { chinaDay } from './china-day.ts'
import { clockSays, type KeptClock } from './kept-clock.ts'
import { followActsSince } from './law/follow-acts.ts'
import { recoveryOf } from './log/recovery.ts'
import { countOpinions } from './opinions/count-opinions.ts'
import { type Failing, parkedClocks } from './parked-clocks.ts'
import type { Platform } from './platform.ts'
import { recountClocks } from './recount-clocks.ts'

/** Told of each clock that failed; the look goes on. */
type Failed = (error: unknown) => void

/**
 * Counts anew the clocks that waited for a holiday notice, then looks for clocks whose last day is over and puts what follows on record: the
 * law's own act where silence speaks, a card where a duty is overdue. A clock is a row written with the act that started it, so nothing is missed while no server runs; and each has a key of its own,
 * so that any number of servers may look at once and every clock fires exactly once. One that fails keeps no other from firing.
 * @param parked those that failed again and again, which are left alone. Default: none is
 * @returns how many fired now
 * @throws the first failure, after everything else was looked at, where nobody is told of failures
 */
export async function fireClocks(
  platform: Platform,
  region: string,
  parked = parkedClocks(platform.now),
  failed?: Failed,
): Promise<number> {
  // In recovery mode no act is accepted, the law's own neither: what is due fires afterwards. Nor while nobody knows which day it is.
  if (await recoveryOf(platform, region)) return 0
  await platform.clock?.require()
  const failures: unknown[] = []
  const failing: Failing = { parked, failed: failed ?? ((error) => failures.push(error)) }
  const look = lookFor(platform, region, failing)
  await recountClocks(platform, region, failing)
  let fired = 0
  // What fires may start another clock whose last day is over too, so the look is repeated until nothing fires.
  for (let now = await look(); now > 0; now = await look()) fired += now
  platform.watch?.clocks(fired)
  platform.watch?.parked(parked.size())
  if (failures.length > 0) throw failures[0]
  return fired
}

/** One look at every clock whose last day is over. @returns how many fired */
const lookFor =
  (platform: Platform, region: string, { parked, failed }: Failing) =>
  async (): Promise<number> => {
    /** @returns whether it fired */
    const fire = async (clock: PassedClock): Promise<boolean> => {
      const { caseId, act, kind, started, n } = clock
      const key = `clock/${caseId}/${act}/${kind}/${started}/${n}`
      if (parked.holds(key)) return false
      try {
        const lapse = kind === 'duty' && { lapse: true as const }
        const answer = await platform.door.act({ region, case: caseId, act, answers: {}, actor: theLaw, key, ...lapse })
        parked.done(key)
        return answer.kind === 'done'
      } catch (error) {
        failed(parked.failed(key, clock, error))
        return false
      }
    }
    let fired = 0
    let after: PassedClock | undefined
    for (;;) {
      const due = await readClocksPassed(platform.pool, region, { today: chinaDay(platform.now()), limit: 200, after })
      if (due.length === 0) return fired
      // What does not fire now stays where it is; the look goes on behind it, so that it keeps nothing else from firing.
      after = due.at(-1)
      fired += (await Promise.all(due.map(fire))).filter(Boolean).length
    }
  }

/** Looks for passed clocks, and lets the search of the law follow what acts did, every `every` milliseconds until stopped. The timer only decides when to look, never whether. */
export function watchClocks(
  platform: Platform,
  regions: readonly string[],
  options: { every: number; failed: Failed },
): { stop(): Promise<void> } {
  let stopped = false
  let looking: Promise<void> = Promise.resolve()
  const parked = parkedClocks(platform.now)
  const compare = async (clock: KeptClock): Promise<void> => {
    await clock.look()
    platform.watch?.ahead(clock.ahead())
    if (clock.differs() && clock.sound()) options.failed(clockSays(clock.ahead()))
  }
  let counted: string | undefined
  // Every server counts once a day; whatever the other counted already is not counted twice.
  const countNewDay = async (): Promise<void> => {
    const today = chinaDay(platform.now())
    if (counted !== today && (await countOpinions(platform)) !== undefined) counted = today
  }
  const look = async (): Promise<void> => {
    if (platform.clock) await compare(platform.clock).catch(options.failed)
    for (const region of regions) await fireClocks(platform, region, parked, options.failed).catch(options.failed)
    await followActsSince(platform).catch(options.failed)
    await countNewDay().catch(options.failed)
  }
  const timer = setInterval(() => {
    looking = looking.then(() => (stopped ? undefined : look()))
  }, options.every)
  looking = look()
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
    },
  }
}
