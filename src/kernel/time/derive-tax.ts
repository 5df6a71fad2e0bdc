import { isCalendarUnknown } from './calendar.ts'
import type { Derivation, Step } from './derive.ts'
import { addDays, type LocalDate } from './local-date.ts'
import { longRun, type TaxPeriod, taxDeadline } from './tax-deadline.ts'
import { type CalendarDay, dayIn } from './working-day.ts'

/**
 * Explains the answer of `taxDeadline`: each day from the event on, with the rest days of a long run passed over. They lengthen the
 * period by as many days as they are, which is the same as not counting them.
 */
export function deriveTax(period: TaxPeriod): Derivation {
  const { start, calendar } = period
  const event: Step = { from: start, to: start, because: 'event' }
  const found = taxDeadline(period)
  if (isCalendarUnknown(found)) return { steps: [event], stopped: found }
  const days = daysOf(period, addDays(start, 1), found.due)
  const within = days.filter(({ day }) => day <= found.ends)
  const long = new Set(longRunsIn(within).map(({ day }) => day))
  let number = 0
  const steps = within.map((one): Step => {
    if (long.has(one.day)) return restStep(one)
    number++
    return { from: one.day, to: one.day, because: 'day', counted: [number, number] }
  })
  const after = found.ends === found.due ? [] : daysOf({ calendar }, found.ends, addDays(found.due, -1))
  return {
    steps: [
      event,
      ...steps,
      ...after.map((one): Step => ({ ...restStep(one), rolls: true })),
      { from: found.due, to: found.due, because: 'due' },
    ],
  }
}

const restStep = ({ day, because, name, notice }: CalendarDay): Step => ({
  from: day,
  to: day,
  because,
  ...(name && { name }),
  ...(notice && { notice }),
})

function daysOf({ calendar }: Pick<TaxPeriod, 'calendar'>, from: LocalDate, to: LocalDate): CalendarDay[] {
  const days: CalendarDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const found = dayIn(calendar, day)
    if (isCalendarUnknown(found)) throw new Error(`taxDeadline answered although ${day} is not in the calendar. Please report it.`)
    days.push(found)
  }
  return days
}

function longRunsIn(days: readonly CalendarDay[]): CalendarDay[] {
  const runs: CalendarDay[][] = [[]]
  for (const one of days) {
    if (one.works) runs.push([])
    else runs.at(-1)?.push(one)
  }
  return runs.filter((run) => run.length >= longRun).flat()
}
