import { type Calendar, type CalendarUnknown, calendarUnknown, isCalendarUnknown } from './calendar.ts'
import { type Due, deadline } from './deadline.ts'
import { addDays, type LocalDate } from './local-date.ts'
import type { Term } from './period.ts'
import { dayIn } from './working-day.ts'

/** How many rest days in a row lengthen a tax period. */
export const longRun = 3

/** A period to be counted under the tax collection law. */
export interface TaxPeriod {
  readonly start: LocalDate
  /** In any unit but hours. */
  readonly term: Term
  readonly calendar: Calendar
}

/**
 * The end of a period under the tax collection law. The period grows by the rest days of every run of three or more inside it, and by those
 * that lie in what it has grown by; then its last day moves to a working day.
 *
 * The text speaks of 法定休假日. Whether weekends beside a holiday and swapped days belong to a run is contested; here every rest day of
 * the run counts, in favour of the taxpayer. Part of a run before the period begins does not help to make it long.
 *
 * @returns `ends` is the last day of the lengthened period; unknown when the period reaches past the calendar
 * @source 税收征收管理法实施细则 109
 */
export function taxDeadline(period: TaxPeriod): Due | CalendarUnknown {
  const { start, calendar } = period
  const plain = deadline(period)
  if (isCalendarUnknown(plain)) return plain
  for (let ends = plain.ends; ; ) {
    const added = longRestDays(calendar, start, ends)
    if (isCalendarUnknown(added)) return added
    const lengthened = addDays(plain.ends, added)
    if (lengthened === ends) return moved(calendar, ends)
    ends = lengthened
  }
}

/** Rest days after `start`, up to `ends`, that lie in a run of three or more within that stretch. */
function longRestDays(calendar: Calendar, start: LocalDate, ends: LocalDate): number | CalendarUnknown {
  let [total, run] = [0, 0]
  for (let day = addDays(start, 1); day <= ends; day = addDays(day, 1)) {
    const found = dayIn(calendar, day)
    if (isCalendarUnknown(found)) return found
    run = found.works ? 0 : run + 1
    if (run === longRun) total += longRun
    else if (run > longRun) total++
  }
  return total
}

function moved(calendar: Calendar, ends: LocalDate): Due | CalendarUnknown {
  for (let due = ends; ; due = addDays(due, 1)) {
    const found = dayIn(calendar, due)
    if (isCalendarUnknown(found)) return calendarUnknown(calendar, found.unknown.year, ends)
    if (found.works) return { due, ends }
  }
}
