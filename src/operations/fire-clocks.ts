import { theLaw } from '../kernel/case/case-file.ts'
import { type PassedClock, readClocksPassed } from '../store/clocks.ts'
import { chinaDay } from './china-day.ts'
import { followActsSince } from './law/follow-acts.ts'
import { recoveryOf } from './log/recovery.ts'
import { countOpinions } from './opinions/count-opinions.ts'
import type { Platform } from './platform.ts'
import { recountClocks } from './recount-clocks.ts'

/**
 * Counts anew the clocks that waited for a holiday notice, then looks for clocks whose last day is over and puts what follows on record: the
 * law's own act where silence speaks, a card where a duty is overdue. A clock is a row written with the act that started it, so nothing is missed while no server runs; and each has a key of its own,
 * so that any number of servers may look at once and every clock fires exactly once.
 * @returns how many fired now
 */
export async function fireClocks(platform: Platform, region: string): Promise<number> {
  // In recovery mode no act is accepted, the law's own neither: what is due fires afterwards.
  if (await recoveryOf(platform, region)) return 0
  await recountClocks(platform, region)
  let fired = 0
  // What fires may start another clock whose last day is over too, so the look is repeated until nothing fires.
  for (let now = await lookOnce(platform, region); now > 0; now = await lookOnce(platform, region)) fired += now
  platform.watch?.clocks(fired)
  return fired
}

async function lookOnce(platform: Platform, region: string): Promise<number> {
  let fired = 0
  let after: PassedClock | undefined
  for (;;) {
    const due = await readClocksPassed(platform.pool, region, { today: chinaDay(platform.now()), limit: 200, after })
    if (due.length === 0) return fired
    // What does not fire now stays where it is; the look goes on behind it, so that it keeps nothing else from firing.
    after = due.at(-1)
    const answers = await Promise.all(
      due.map(({ caseId, act, kind, started, n }) =>
        platform.door.act({
          region,
          case: caseId,
          act,
          answers: {},
          actor: theLaw,
          key: `clock/${caseId}/${act}/${kind}/${started}/${n}`,
          ...(kind === 'duty' && { lapse: true as const }),
        }),
      ),
    )
    fired += answers.filter((answer) => answer.kind === 'done').length
  }
}

/** Looks for passed clocks, and lets the search of the law follow what acts did, every `every` milliseconds until stopped. The timer only decides when to look, never whether. */
export function watchClocks(
  platform: Platform,
  regions: readonly string[],
  options: { every: number; failed: (error: unknown) => void },
): { stop(): Promise<void> } {
  let stopped = false
  let looking: Promise<void> = Promise.resolve()
  let counted: string | undefined
  // Every server counts once a day; whatever the other counted already is not counted twice.
  const countNewDay = async (): Promise<void> => {
    const today = chinaDay(platform.now())
    if (counted !== today && (await countOpinions(platform)) !== undefined) counted = today
  }
  const look = async (): Promise<void> => {
    for (const region of regions) await fireClocks(platform, region).catch(options.failed)
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
