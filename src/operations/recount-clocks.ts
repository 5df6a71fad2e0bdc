import { theLaw } from '../kernel/case/case-file.ts'
import { readClocksUnknown, type UnknownClock } from '../store/clocks.ts'
import type { Platform } from './platform.ts'

/**
 * Looks for clocks that were written while the holiday notice of a year was not in the calendar, and has those counted anew whose year is in it
 * now. They are rows of the record, so that it does not matter which server wrote them and which is the first to know the notice; each case has a
 * key of its own, so that any number of servers may look at once.
 * @returns in how many cases something was counted anew
 */
export async function recountClocks(platform: Platform, region: string): Promise<number> {
  const years = platform.catalogue.calendar.years.map(({ year }) => year)
  let counted = 0
  let after: UnknownClock | undefined
  for (;;) {
    const waiting = await readClocksUnknown(platform.pool, region, { years, limit: 200, after })
    if (waiting.length === 0) return counted
    after = waiting.at(-1)
    const answers = await Promise.all(
      waiting.map(({ caseId, act, n }) =>
        platform.door.act({ region, case: caseId, act, answers: {}, actor: theLaw, key: `recount/${caseId}/${n}`, recount: true }),
      ),
    )
    counted += answers.filter(({ kind }) => kind === 'done').length
  }
}
