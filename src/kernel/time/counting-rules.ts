import type { Citation } from '../law/instrument.ts'
import type { LocalDate } from './local-date.ts'
import type { Term } from './period.ts'

/** Which numbers of days a law means as working days where it writes only "days". */
interface WorkdayNumbers {
  /** These numbers, all up to `most`, or every one. */
  readonly counts: readonly number[] | { readonly most: number } | 'all'
  readonly basis: Citation
}

/** How one legal text counts the periods it gives. What it does not say, the general rules say. */
export interface CountingLaw {
  /** Id of the instrument in the library. */
  readonly law: string
  /** First day from which this way of counting holds, where the text counted otherwise before. */
  readonly since?: LocalDate
  readonly workdays?: WorkdayNumbers
  /** That the day of the event is not counted, where the text or one it refers to says so itself. */
  readonly firstDay?: readonly Citation[]
  /** That a last day on a rest day moves on. Without it the text is silent. */
  readonly rolls?: readonly Citation[]
  /** That what is posted before the end is in time. Without it the text is silent. */
  readonly posting?: readonly Citation[]
  /** That rest days in a row within the period lengthen it. */
  readonly restRuns?: readonly Citation[]
}

/** How time is counted: law by law, and what holds in general. */
export interface CountingRules {
  readonly laws: readonly CountingLaw[]
  readonly general: {
    readonly firstDay: readonly Citation[]
    readonly correspondingDay: readonly Citation[]
    readonly hours: readonly Citation[]
    readonly rolls: readonly Citation[]
  }
  readonly restDays: { readonly weekend: readonly Citation[]; readonly holiday: readonly Citation[]; readonly makeUp: readonly Citation[] }
  /** What is added to a fine that is paid late. */
  readonly lateFine?: { readonly percentPerDay: number; readonly basis: Citation; readonly paused: Citation }
  /** When nothing may be enforced by force. */
  readonly forbiddenTimes?: { readonly night: { readonly from: string; readonly to: string }; readonly basis: Citation }
}

/** Whose period it is: a person's right or duty, or an organ's duty. */
export type Whose = 'party' | 'organ'

/** A term of days as this law means it: working days, where it says so. */
export function termAsMeant({ count, unit }: Term, law: CountingLaw | undefined): Term {
  if (unit !== 'day' || !law?.workdays) return { count, unit }
  const { counts } = law.workdays
  const meant = counts === 'all' || ('most' in counts ? count <= counts.most : counts.includes(count))
  return { count, unit: meant ? 'workday' : 'day' }
}

/** Whether a period ends on a working day whatever the calendar says: its last term is in working days. */
export const endsOnWorkday = (term: Term, extensions: readonly Term[] = []): boolean => (extensions.at(-1) ?? term).unit === 'workday'

/**
 * What becomes of a last day on a rest day. Where the law is silent, a person's period moves on and an organ's does not: doubt about a
 * period never works against the person it binds or protects.
 */
export function lastDayAsMeant(law: CountingLaw | undefined, whose: Whose): 'rolls' | 'stays' {
  return law?.rolls || whose === 'party' ? 'rolls' : 'stays'
}
