import type { Calendar, Holiday, Notice } from './calendar.ts'
import { epochDay, type LocalDate } from './local-date.ts'

/** Working days of one calendar, ready for counting. Days are numbers from 1970-01-01. */
export interface WorkdayIndex {
  /** First and last day of which something is known. */
  readonly first: number
  readonly last: number
  /** Every working day, in order. */
  readonly workdays: Int32Array
  /** For each known day: how many working days there are up to it, that day included. */
  readonly upTo: Int32Array
  readonly holidays: ReadonlyMap<number, { readonly holiday: Holiday; readonly notice: Notice }>
  readonly makeUp: ReadonlyMap<number, Notice>
}

// Built when first asked for: a calendar is a value and never changes, so its index can be kept beside it.
const built = new WeakMap<Calendar, WorkdayIndex>()

/** The index of a calendar. The first call builds it, later ones look it up. */
export function workdayIndex(calendar: Calendar): WorkdayIndex {
  const found = built.get(calendar)
  if (found) return found
  const index = build(calendar)
  built.set(calendar, index)
  return index
}

function build(calendar: Calendar): WorkdayIndex {
  const holidays = new Map<number, { holiday: Holiday; notice: Notice }>()
  const makeUp = new Map<number, Notice>()
  for (const { notice, holidays: rows, work } of calendar.years) {
    for (const holiday of rows)
      for (let day = epochDay(holiday.from); day <= epochDay(holiday.to); day++) holidays.set(day, { holiday, notice })
    for (const day of work) makeUp.set(epochDay(day), notice)
  }
  const first = epochDay(`${calendar.years[0]?.year}-01-01` as LocalDate)
  const last = epochDay(`${calendar.years.at(-1)?.year}-12-31` as LocalDate)
  const upTo = new Int32Array(last - first + 1)
  const workdays: number[] = []
  for (let day = first; day <= last; day++) {
    if (makeUp.has(day) || (!isWeekend(day) && !holidays.has(day))) workdays.push(day)
    upTo[day - first] = workdays.length
  }
  return { first, last, workdays: Int32Array.from(workdays), upTo, holidays, makeUp }
}

/** Saturday or Sunday; 1970-01-01 was a Thursday. */
export function isWeekend(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 >= 5
}

/** How many of the known working days lie on or before `day`, which may be any day. */
export function workdaysUpTo(index: WorkdayIndex, day: number): number {
  return day < index.first ? 0 : (index.upTo[day - index.first] ?? index.workdays.length)
}

/** Whether a known day is a working day. */
export function isWorkingDay(index: WorkdayIndex, day: number): boolean {
  return workdaysUpTo(index, day) > workdaysUpTo(index, day - 1)
}

/** Whether something is known of the day. */
export function knows(index: WorkdayIndex, day: number): boolean {
  return day >= index.first && day <= index.last
}
