import type { Authority } from '../authority/authority.ts'
import type { Calendar } from '../time/calendar.ts'
import type { LocalDate } from '../time/local-date.ts'

/** What the decision depends on besides case and act: the day, and what is known of power, law and calendar on it. */
export interface Context {
  readonly day: LocalDate
  readonly calendar: Calendar
  readonly authority: Authority
  /** The next number of a document series; called once for each document made. */
  nextNumber(series: string, year: number): number
}
