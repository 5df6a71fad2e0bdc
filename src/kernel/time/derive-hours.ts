import { addDays, epochDay, type LocalDate } from './local-date.ts'
import { dayOfMoment, hoursAfter, type Moment } from './moment.ts'
import type { Term } from './period.ts'

/** The part of one day that a term of hours takes up; times are `HH:MM`, the end of a day `24:00`. */
export interface HourStep {
  readonly day: LocalDate
  readonly from: string
  readonly to: string
  /** Minutes of the term in this day, and up to its end. */
  readonly minutes: number
  readonly total: number
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/**
 * Explains the answer of `hoursAfter`, day by day.
 * @throws RangeError when the term is not in hours or not a whole number of 1 or more
 */
export function deriveHours(start: Moment, term: Term): HourStep[] {
  const end = hoursAfter(start, term)
  const first = dayOfMoment(start)
  const last = dayOfMoment(end)
  const steps: HourStep[] = []
  let total = 0
  for (let i = 0; i <= epochDay(last) - epochDay(first); i++) {
    const day = addDays(first, i)
    const from = i === 0 ? start.slice(11) : '00:00'
    const to = day === last ? end.slice(11) : '24:00'
    const minutes = minutesOf(to) - minutesOf(from)
    if (minutes === 0) continue
    total += minutes
    steps.push({ day, from, to, minutes, total })
  }
  return steps
}
