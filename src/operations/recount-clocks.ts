import { theLaw } from '../kernel/case/case-file.ts'
import { readClocksUnknown, type UnknownClock } from '../store/clocks.ts'
import type { Failing } from './parked-clocks.ts'
import type { Platform } from './platform.ts'

/**
 * Looks for clocks that were written while the holiday notice of a year was not in the calendar, and has those counted anew whose year is in it
 * now. They are rows of the record, so that it does not matter which server wrote them and which is the first to know the notice; each case has a
 * key of its own, so that any number of servers may look at once.
 * @returns in how many cases something was counted anew
 */
export async function recountClocks(platform: Platform, region: string, { parked, failed }: Failing): Promise<number> {
  const recount = async (clock: UnknownClock): Promise<boolean> => {
    const { caseId, act, n } = clock
    const key = `recount/${caseId}/${n}`
    if (parked.holds(key)) return false
    try {
      const answer = await platform.door.act({ region, case: caseId, act, answers: {}, actor: theLaw, key, recount: true })
      parked.done(key)
      return answer.kind === 'done'
    } catch (error) {
      failed(parked.failed(key, clock, error))
      return false
    }
  }
  const years = platform.catalogue.calendar.years.map(({ year }) => year)
  let counted = 0
  let after: UnknownClock | undefined
  for (;;) {
    const waiting = await readClocksUnknown(platform.pool, region, { years, limit: 200, after })
    if (waiting.length === 0) return counted
    after = waiting.at(-1)
    counted += (await Promise.all(waiting.map(recount))).filter(Boolean).length
  }
}
