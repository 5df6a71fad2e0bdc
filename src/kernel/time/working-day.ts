import type { Text } from '../law/instrument.ts'
import { type Calendar, type CalendarUnknown, calendarUnknown, isCalendarUnknown, type Notice } from './calendar.ts'
import { epochDay, fromEpochDay, type LocalDate } from './local-date.ts'
import { isWeekend, knows, workdayIndex, workdaysUpTo } from './workday-index.ts'

/** What a day is, and why. */
export interface CalendarDay {
  readonly day: LocalDate
  readonly works: boolean
  readonly because: 'weekday' | 'weekend' | 'holiday' | 'make-up'
  /** Name of the holiday. */
  readonly name?: Text
  /** Whether the day is a holiday by itself, and not one swapped, made up for, or a weekend beside it. */
  readonly festival?: boolean
  /** The notice, for a holiday or a make-up day. */
  readonly notice?: Notice
}

/** What `day` is and why, or that the calendar does not hold its year. */
export function dayIn(calendar: Calendar, day: LocalDate): CalendarDay | CalendarUnknown {
  const index = workdayIndex(calendar)
  const number = epochDay(day)
  if (!knows(index, number)) return calendarUnknown(calendar, Number(day.slice(0, 4)))
  const off = index.holidays.get(number)
  if (off) {
    const { name, festival } = off.holiday
    const itself = festival !== undefined && festival.from <= day && day <= festival.to
    return { day, works: false, because: 'holiday', name, festival: itself, notice: off.notice }
  }
  const notice = index.makeUp.get(number)
  if (notice) return { day, works: true, because: 'make-up', notice }
  return isWeekend(number) ? { day, works: false, because: 'weekend' } : { day, works: true, because: 'weekday' }
}

/**
 * Whether `day` is a working day.
 * @throws RangeError when the calendar does not hold its year: yes and no leave no room for "not known", and an object would pass for yes.
 * Ask `dayIn` where the answer may become a refusal.
 */
export function isWorkday(calendar: Calendar, day: LocalDate): boolean {
  const found = dayIn(calendar, day)
  if (isCalendarUnknown(found)) throw new RangeError(found.unknown.says.en)
  return found.works
}

/**
 * Working days left: how many there are after `from`, up to and including `to`. Negative when `to` is past: the working days since it.
 * Unknown when one of these days lies outside the calendar.
 */
export function workdaysBetween(from: LocalDate, to: LocalDate, calendar: Calendar): number | CalendarUnknown {
  if (from === to) return 0
  if (to < from) {
    const since = workdaysBetween(to, from, calendar)
    return typeof since === 'number' ? -since : since
  }
  const index = workdayIndex(calendar)
  const [start, end] = [epochDay(from), epochDay(to)]
  const missing = [start + 1, end].find((day) => !knows(index, day))
  if (missing !== undefined) return calendarUnknown(calendar, missing > index.last ? yearOf(index.last + 1) : yearOf(index.first - 1))
  return workdaysUpTo(index, end) - workdaysUpTo(index, start)
}

function yearOf(day: number): number {
  return Number(fromEpochDay(day).slice(0, 4))
}
