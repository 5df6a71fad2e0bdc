import type { CaseFile, Party } from '../kernel/case/case-file.ts'
import type { EntryChange, IssuedDocument, Publication } from '../kernel/case/results.ts'
import type { Task } from '../kernel/case/tasks.ts'
import type { Answers } from '../kernel/form/field.ts'
import type { JudgedPlace } from '../kernel/law/judge-change.ts'
import type { Pin } from '../kernel/record/receipt.ts'
import type { FullTile } from '../kernel/record/tiles.ts'
import type { Entry } from '../kernel/register/register.ts'
import type { CardType, Watch } from '../kernel/supervision/rule.ts'
import type { Finding } from '../kernel/supervision/seen.ts'
import type { Notice } from '../kernel/time/calendar.ts'
import type { LocalDate } from '../kernel/time/local-date.ts'
import type { WrappedKey } from './sealing/sealing-keys.ts'

/**
 * `carded`: supervision raised cards after the act before it. `recounted`: the holiday notice for which the clock of the act waited is in the
 * calendar, and its last day was counted anew.
 */
export type EventKind = 'done' | 'refused' | 'overdue' | 'carded' | 'recounted' | 'looked'

/** Who acted, as the record keeps it. */
export interface RecordedActor {
  readonly kind: string
  readonly person: string
  readonly name: string
  /** Parties of the case in whose name they acted, where they are not a party themselves. Committed to with the rest of the actor. */
  readonly onBehalf?: readonly Party[]
  /** Number of the authority under which an agent acted. */
  readonly under?: string
}

/** What a leaf only commits to, and what replaying needs: kept in `opening`, erasable. */
export interface EventBody {
  readonly actor: RecordedActor
  readonly withOfficers?: readonly RecordedActor[]
  readonly answers: Answers
  /** Position of the act that ordered this content to be erased; what stands here then is what is left of it. */
  readonly erased?: number
  /** The content is lost, and only the leaf was put back: position of the act that took the log on without it; `true` until there is one. */
  readonly lost?: number | true
  /** Day from which the act counts. */
  readonly effective?: LocalDate
  readonly facts?: Readonly<Record<string, boolean>>
  readonly outcome?: string
  readonly parties?: Readonly<Record<string, readonly Party[]>>
  readonly documents?: readonly RecordedDocument[]
  readonly entries?: readonly EntryChange[]
  readonly publications?: readonly Publication[]
  readonly clocks?: readonly ClockRow[]
  /** Of a refused attempt: the refusals as values. */
  readonly refusals?: readonly unknown[]
  /** Provisions that the actor or a register entry cited, beyond those that the leaf names. */
  readonly cited?: readonly Pin[]
  /** Cases that the law opened elsewhere because of this act. */
  readonly led?: readonly { readonly case: string; readonly number: string; readonly title: string }[]
  /** Cards that supervision raised. A duty that went overdue before rules were declared has none, and means one yellow card. */
  readonly raised?: readonly RaisedCard[]
  /** Of a look: at the original of which file, and how they stood to the case. */
  readonly look?: { readonly sha256: string; readonly standing: string }
  /** Of an overdue clock: its last day. Of one counted anew: its last day, or none where another year is not known either. */
  readonly due?: LocalDate
  /** Of a clock counted anew: the year that was not known, and the notice that arranged it. */
  readonly notice?: Notice & { readonly year: number }
  /** Of the event that opens a case: what identifies it. */
  readonly header?: CaseHeader
  readonly opened?: LocalDate
  /** Columns of the register entry the case is about, as they stood when it opened. */
  readonly about?: Answers
  /** Facts that its service item brought. */
  readonly itemFacts?: Readonly<Record<string, boolean>>
}

/** A document with the SHA-256 (hex) of its canonical JSON, which the leaf names. */
export type RecordedDocument = IssuedDocument & { readonly sha256: string }

export type CaseHeader = Pick<CaseFile, 'number' | 'procedure' | 'definition' | 'organ' | 'place' | 'title'> &
  Partial<Pick<CaseFile, 'matter' | 'item' | 'subject'>>

/** One event of the record. */
export interface EventRow {
  readonly seq: number
  readonly caseId: string
  readonly n: number
  readonly kind: EventKind
  readonly procedure: string
  readonly act: string
  readonly organ: string
  readonly day: LocalDate
  /** RFC 3339, UTC, milliseconds. */
  readonly at: string
  readonly leaf: string
  /** Lower-case hex. */
  readonly leafHash: string
  readonly salts: Readonly<Record<string, string>>
  readonly body: EventBody
  /** The provisions that the leaf names, where they are at hand without reading it. */
  readonly relied?: readonly Pin[]
  /** What its covered places hide, encrypted; absent or null where nothing is covered. */
  readonly sealed?: string | null
}

export interface ClockRow {
  readonly act: string
  readonly kind: 'duty' | 'silence'
  readonly started: LocalDate
  readonly due?: LocalDate
  readonly paused?: LocalDate
  readonly unknownYear?: number
  readonly passed: boolean
}

/** A case with everything worked out of its events. */
export interface CaseRow {
  readonly file: CaseFile
  readonly finished: boolean
  readonly clocks: readonly ClockRow[]
  readonly tasks: readonly Task[]
  readonly lastSeq: number
  /** Leaf hash of the latest event, lower-case hex. */
  readonly lastLeaf: string
  /** What its covered places hide, encrypted; absent or null where nothing is covered. */
  readonly sealed?: string | null
}

/** A version of a register entry with its place in the record. */
export interface EntryRow extends Entry {
  readonly seq: number
  readonly part: number
}

export interface IdempotencyRow {
  readonly key: string
  readonly requestHash: string
  readonly answer: unknown
}

export interface CounterRow {
  readonly series: string
  readonly year: number
  readonly last: number
}

export interface DefinitionRow {
  readonly hash: string
  readonly procedure: string
  readonly json: string
}

/** What a card about changed law says: who leans on which provisions, and what became of these. */
export interface ChangedLawFacts {
  readonly kind: 'procedure' | 'entry' | 'item' | 'document' | 'case'
  readonly id: string
  /** Register of an entry. */
  readonly register?: string
  /** Name of what leans, where the record has one. */
  readonly title?: string
  readonly law: string
  readonly why: 'repealed' | 'version' | 'version-withdrawn' | 'replaced' | 'ended' | 'lifted'
  /** Version that brought it, where one did. */
  readonly version?: LocalDate
  /** First day on which it counts. */
  readonly since?: LocalDate
  readonly touched: readonly JudgedPlace[]
}

/** What a card says of the event that called for it: what its rule watches for, and what it found. */
export interface WatchedFacts {
  readonly sees: Watch['sees']
  readonly found: Finding
  /** Procedure of the case, or of one that was not opened. */
  readonly procedure: string
}

export interface CardRow {
  readonly seq: number
  /** Place among the cards of its event, from 0. */
  readonly part: number
  readonly caseId: string
  readonly organ: string
  readonly rule: string
  /** `note` tells, and asks nothing. */
  readonly colour: 'note' | 'yellow' | 'red'
  readonly act: string
  /** Last day of the duty that is overdue; a card about changed law has none, and the database says null. */
  readonly due?: LocalDate | null
  readonly day: LocalDate
  /** What it is about, and a fingerprint of what it says; empty for a card that cannot come twice. */
  readonly about: string
  readonly change: string
  readonly facts: ChangedLawFacts | WatchedFacts | Readonly<Record<string, never>>
  /** Absent in cards from before rules were declared; the database says null. */
  readonly type?: CardType | null
  /** Case in which it is answered; cards that one event raised under one rule at one organ are answered together. */
  readonly answerCase?: string | null
}

/** A card as the event that raised it keeps it; `act` where that is not the act of the event itself. */
export type RaisedCard = Omit<CardRow, 'seq' | 'part' | 'day' | 'act'> & { readonly act?: string }

/** Everything one batch writes, in one transaction. */
export interface BatchWrite {
  readonly events: readonly EventRow[]
  /** Final state of each case touched by something done. */
  readonly cases: readonly CaseRow[]
  readonly cards: readonly CardRow[]
  readonly idempotency: readonly IdempotencyRow[]
  readonly counters: readonly CounterRow[]
  readonly definitions: readonly DefinitionRow[]
  /** Data keys of cases in which something is sealed for the first time. */
  readonly sealingKeys?: readonly WrappedKey[]
  readonly size: number
  readonly frontier: string
  /** Tiles of the log that its events fill. */
  readonly tiles: readonly FullTile[]
  /** Position of the last event that changed a register on which the door decides, where one did. */
  readonly registers?: number
  readonly at: string
}
