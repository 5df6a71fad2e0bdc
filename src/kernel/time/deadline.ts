import { addMonths } from './add-months.ts'
import { type Calendar, type CalendarUnknown, calendarUnknown } from './calendar.ts'
import {
  type CountingLine,
  countingLine,
  dayAt,
  lastKnown,
  missingYear,
  nthDay,
  nthWorkday,
  placeOf,
  type Suspension,
  workdayFrom,
} from './counting-line.ts'
import type { LocalDate } from './local-date.ts'
import { checkedTerm, type Term, termWords } from './period.ts'

/** Days that are not counted, both ends included. */
export interface Interval {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** A period to be computed. */
export interface Period {
  /** Day of the event. It is day 0 and never counted. @source 民法典 201(1); 民事诉讼法 85(2) */
  readonly start: LocalDate
  /** In any unit but hours, for which see `hoursAfter`. */
  readonly term: Term
  readonly calendar: Calendar
  /** Counted on from the end of the basic period as one longer period. */
  readonly extensions?: readonly Term[]
  /** They may overlap and come in any order. */
  readonly suspensions?: readonly Interval[]
  /**
   * Where the last day is a rest day, `rolls` moves it to the next working day (民法典 203(1); 民事诉讼法 85(3)). Default `stays`: most
   * laws that bind an organ say nothing. A period counted backward would roll to the working day before, so that it is never cut short.
   * A period in working days always ends on one.
   */
  readonly lastDay?: 'rolls' | 'stays'
  /** `before`: back from an event, whose day is day 0; the answer is the latest day. Default `after`. */
  readonly direction?: 'after' | 'before'
  /** `must-wait`: the answer is the day after the period, on which the next step becomes possible. Default `must-finish`. */
  readonly kind?: 'must-finish' | 'must-wait'
}

/** A period one of whose suspensions may not have ended yet. */
export interface OpenPeriod extends Omit<Period, 'suspensions'> {
  readonly suspensions?: readonly Suspension[]
}

/** The end of a period. */
export interface Due {
  /** Last day that is in time; counted backward, the latest day; for `must-wait`, the first day of the next step. */
  readonly due: LocalDate
  /** Last day of the period itself, before the last-day rule and before waiting is over. */
  readonly ends: LocalDate
}

/** The clock stands still before the period could end, so there is no due day yet. */
export interface NotRunning {
  readonly notRunning: {
    /** First day not counted. */
    readonly since: LocalDate
  }
}

/**
 * The end of a statutory period.
 *
 * One working day after a Friday is the next Monday. Months and years end on the corresponding day, or on the last day of a month without
 * one; suspended days inside are added. A period in calendar days needs no calendar unless its last day rolls.
 * `derive` explains the same answer day by day.
 *
 * @returns the end; or that the calendar does not reach so far; or, when a suspension has no end, that the clock is not running
 * @throws RangeError when a term is in hours or not a whole number of 1 or more, or when a suspension ends before it begins
 * @source 民法典 201, 202, 203; 行政处罚法 85; 行政许可法 82; 行政强制法 69; 行政复议法 88
 */
export function deadline(period: Period): Due | CalendarUnknown
export function deadline(period: OpenPeriod): Due | CalendarUnknown | NotRunning
export function deadline(period: OpenPeriod): Due | CalendarUnknown | NotRunning {
  const line = lineOf(period)
  let ends = line.start
  for (const term of termsOf(period)) {
    const next = endOfTerm(line, ends, term)
    if (next === undefined) return calendarUnknown(period.calendar, missingYear(line, ends + 1), undefined, surelyReached(line, ends))
    if (next === Infinity) return standingStill(period)
    ends = next
  }
  const last = period.lastDay === 'rolls' ? workdayFrom(line, ends) : ends
  if (last === undefined) return calendarUnknown(period.calendar, missingYear(line, ends), dayAt(line, ends), surelyReached(line, ends))
  if (last === Infinity) return standingStill(period)
  return { due: dayAt(line, isWait(period) ? last + 1 : last), ends: dayAt(line, ends) }
}

/** The line along which a period is counted. @throws RangeError when a suspension ends before it begins */
export function lineOf({ start, direction, suspensions, calendar }: OpenPeriod): CountingLine {
  return countingLine(start, direction === 'before' ? -1 : 1, suspensions ?? [], calendar)
}

/** Whether the answer is the day after the period. */
export function isWait({ kind, direction }: OpenPeriod): boolean {
  return kind === 'must-wait' && direction !== 'before'
}

/**
 * The terms to be counted one after another; an extension in the same unit makes one longer term.
 * @throws RangeError when a term is in hours or cannot be counted
 */
export function termsOf({ term, extensions = [] }: OpenPeriod): Term[] {
  const terms: Term[] = []
  for (const one of [term, ...extensions]) {
    if (checkedTerm(one).unit === 'hour') throw new RangeError(`${termWords(one).en} need a clock time: use hoursAfter.`)
    const before = terms.at(-1)
    if (before?.unit === one.unit) terms[terms.length - 1] = { count: before.count + one.count, unit: one.unit }
    else terms.push(one)
  }
  return terms
}

/** The day that a period which runs past the calendar surely reaches: the last day known, or the day from which it counts. Forward only. */
function surelyReached(line: CountingLine, ends: number): LocalDate | undefined {
  if (line.way === -1) return undefined
  return dayAt(line, Math.max(ends, lastKnown(line)))
}

/** Where one term ends. Months and years are as many days as lie up to the corresponding day. */
function endOfTerm(line: CountingLine, from: number, term: Term): number | undefined {
  if (term.unit === 'workday') return nthWorkday(line, from, term.count)
  return nthDay(line, from, term.unit === 'day' ? term.count : correspondingPlace(line, from, term) - from)
}

/** Place of the corresponding day of a term in months or years. @source 民法典 202 */
export function correspondingPlace(line: CountingLine, from: number, { count, unit }: Term): number {
  return placeOf(line, addMonths(dayAt(line, from), line.way * count * (unit === 'year' ? 12 : 1)))
}

function standingStill({ start, suspensions = [] }: OpenPeriod): NotRunning {
  const open = suspensions.flatMap(({ from, to }) => (to === undefined ? [from] : []))
  return { notRunning: { since: open.reduce((a, b) => (a < b ? a : b), open[0] ?? start) } }
}
