import type { Doubt } from '../../kernel/law/text/doubt.ts'
import type { LawText } from '../../kernel/law/text/law-text.ts'
import type { TextRow } from '../../kernel/law/text/text-rows.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'

/** What is known of one version of one text, without its words. */
export interface VersionRow extends Omit<LawText, 'id' | 'nodes' | 'dates'> {
  readonly law: string
  /** Hash of the whole text, under which its rows stand. */
  readonly root: string
  readonly passed?: LocalDate
  readonly published?: LocalDate
  readonly inForce?: LocalDate
  readonly repealed?: LocalDate
  /** First day in force as far as is known. */
  readonly from: LocalDate
  readonly articles: number
  readonly file: string
  /** Of the file, lower-case hex. */
  readonly sha256: string
  readonly doubts: readonly Doubt[]
}

/** A version as the library answers for it. */
export interface OfficialVersion extends VersionRow {
  /** First day on which it was no longer in force. */
  readonly to?: LocalDate
}

/** A version to be kept, with its words and with the register entry that is to make it official. */
export interface VersionToKeep {
  readonly version: VersionRow
  readonly rows: readonly TextRow[]
  /** Ids of the texts it repeals. */
  readonly repeals: readonly string[]
  readonly register: string
  readonly key: string
}
