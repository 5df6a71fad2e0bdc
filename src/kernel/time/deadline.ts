import { addMonths } from './add-months.ts'
import { type Calendar, type CalendarUnknown, calendarUnknown, isCalendarUnknown } from './calendar.ts'
import { epochDay, fromEpochDay, type LocalDate } from './local-date.ts'
import { checkedTerm, type Term, termWords } from './period.ts'
import { knows, unknownYear, type WorkdayIndex, workdayIndex, workdaysUpTo, worksOn } from './workday-index.ts'

/** Days that are not counted, both ends included. */
export interface Interval {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Days that are not counted; without `to`, the clock still stands. */
export interface Suspension {
  readonly from: LocalDate
  readonly to?: LocalDate
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
  readonly suspensions: readonly Suspension[]
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
export function deadline(period: OpenPeriod | Period): Due | CalendarUnknown | NotRunning {
  const way = period.direction === 'before' ? -1 : 1
  const pauses = pausesOf(period.suspensions ?? [], way)
  let end = epochDay(period.start)
  for (const leg of legsOf(period)) {
    const next = endOfLeg(end, leg, { calendar: period.calendar, way, pauses })
    if (isCalendarUnknown(next)) return pausedBeforeEnd(period) ?? next
    end = next
  }
  const last = period.lastDay === 'rolls' ? rolled(end, { calendar: period.calendar, way, pauses }) : end
  if (isCalendarUnknown(last)) return pausedBeforeEnd(period) ?? last
  if (last >= openFrom || last <= openUntil) return pausedBeforeEnd(period) ?? never(period)
  return { due: fromEpochDay(period.kind === 'must-wait' && way === 1 ? last + 1 : last), ends: fromEpochDay(end) }
}
