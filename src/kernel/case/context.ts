import type { Agency } from '../authority/agency.ts'
import type { Authority } from '../authority/authority.ts'
import type { FoundInFile } from '../form/personal/found-in-file.ts'
import type { Citation } from '../law/instrument.ts'
import type { Calendar } from '../time/calendar.ts'
import type { LocalDate } from '../time/local-date.ts'

/** What the decision depends on besides case and act: the day, and what is known of power, law and calendar on it. */
export interface Context {
  readonly day: LocalDate
  readonly calendar: Calendar
  readonly authority: Authority
  /** How agents are authorised, where the catalogue knows of it. */
  readonly agency?: Agency
  /**
   * Hashes of kept files, among those that the act relies on, that are missing or whose content no longer has that hash. The one door knows them;
   * where nobody looked, nothing is said of evidence.
   */
  readonly altered?: ReadonlySet<string>
  /** Provisions that forbid publishing personal data, as the catalogue names them. */
  readonly privacy?: readonly Citation[]
  /** What was found in the files that acts of this batch may publish, by hash. The one door knows; where nobody looked, nothing is said of them. */
  readonly files?: ReadonlyMap<string, FoundInFile>
  /** Provisions by which no official handles a case of their own, as the catalogue names them. */
  readonly ownCase?: readonly Citation[]
  /** The next number of a document series; called once for each document made. */
  nextNumber(series: string, year: number): number
}
