import type { CaseFile, Marking } from '../case/case-file.ts'
import type { Answers } from '../form/field.ts'
import type { LocalDate } from '../time/local-date.ts'

/** One event as rules see it. */
export interface Seen {
  readonly kind: 'done' | 'refused' | 'overdue'
  /** Position in the log. */
  readonly seq: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly day: LocalDate
  readonly act: string
  /** The case after it; where an opening was refused, what would have been opened. */
  readonly file: CaseFile
  readonly actor: { readonly kind: string; readonly person: string; readonly name: string }
  /** Natural persons who signed, the actor first. */
  readonly signers: readonly string[]
  readonly answers: Answers
  /** Of a refused attempt: why. */
  readonly codes: readonly string[]
  /** Last day of a duty that is overdue, or was when the act was done and nobody had noticed. */
  readonly due?: LocalDate
}

/** An earlier event of the same organ, as a rule that counts needs it. */
export interface Past {
  readonly seq: number
  readonly at: number
  readonly day: LocalDate
  readonly caseId: string
  readonly act: string
  readonly signers: readonly string[]
  readonly codes: readonly string[]
}

/** Another case of the same organ, procedure and matter, with what it answered. */
export interface PastCase {
  readonly id: string
  readonly number: string
  readonly answers: CaseFile['answers']
  readonly decided: boolean
  readonly marking: Marking
  readonly matter?: string
  /** Ids of everybody who stands in it. */
  readonly parties: readonly string[]
}

/** What a rule must know of the record besides the event: earlier events of the organ, or other cases. The event itself is among them. */
export type Asked =
  | { readonly of: 'events'; readonly kind: 'done' | 'refused'; readonly acts?: readonly string[]; readonly since: LocalDate }
  /** Of the same matter; or, whatever the matter, those in which one of these parties stands, or one of whom a register says the same as of them. */
  /** Since when the person has had before them what this act answered when it was last done. */
  | { readonly of: 'look'; readonly act: string; readonly times: number }
  | { readonly of: 'cases'; readonly parties?: readonly string[]; readonly behind?: { readonly register: string; readonly column: string } }

export interface Known {
  readonly events: readonly Past[]
  readonly cases: readonly PastCase[]
  /** When the person was first given the text that they examined, in milliseconds since 1970. */
  readonly shown?: number
}

/** What a rule found: the facts that say why, for those who read the card. */
export type Finding = Readonly<Record<string, string | number | readonly string[]>>
