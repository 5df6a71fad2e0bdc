import type { Answers } from '../form/field.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Term } from '../time/period.ts'

/** A person, enterprise or organ that stands in a case in some role. */
export interface Party {
  readonly kind: 'person' | 'enterprise' | 'organ'
  /** Id of the person or organ, or the credit code of the enterprise. */
  readonly id: string
  readonly name: string
}

/**
 * Who attempts an act. `person` is the natural person behind every account, so that separation of duties cannot be dodged by a second one.
 * `actsFor` are the ids (own, or credit codes of enterprises) for which a party may act.
 */
export interface Actor {
  readonly kind: 'staff' | 'party' | 'outside' | 'law'
  readonly person: string
  readonly name: string
  readonly actsFor?: readonly Party[]
  /** Ids of the other accounts of the same natural person, where it is known that they have some. */
  readonly also?: readonly string[]
  /** Number of the authority under which an agent acts: then `actsFor` is the principal, and they do not stand for themselves. */
  readonly under?: string
}

/** The law as actor, when a term passes in silence. */
export const theLaw: Actor = { kind: 'law', person: 'law', name: '法律' }

/** A clock that runs: since which day, what was added, and what is not counted (`to` is open while the pause lasts). */
export interface Running {
  readonly start: LocalDate
  readonly extensions?: readonly Term[]
  /** Days not counted, and the act that stopped the clock. */
  readonly suspensions?: readonly { readonly by: string; readonly from: LocalDate; readonly to?: LocalDate }[]
  /** That the last day has passed is on record: a clock fires once. */
  readonly passed?: true
}

/** What is known of one act in one case. */
export interface ActState {
  /** How many times it was done. */
  readonly times: number
  /** Day from which its last doing counts. */
  readonly last?: LocalDate
  /** Done, but must be done again. */
  readonly undone?: true
  /** Natural persons who did or signed it. */
  readonly by?: readonly string[]
  /** Where each does it once (`each`): what each person answered to the question that is counted, in this round. */
  readonly voices?: Readonly<Record<string, string>>
  readonly owed?: Running
  /** Further duties of an act that may be done often: each doing discharges the oldest. */
  readonly queued?: readonly Running[]
  readonly silence?: Running
}

/** The state of a case: finite, and all there is to know for deciding what may be done next. */
export interface Marking {
  readonly acts: Readonly<Record<string, ActState>>
  /** Acts that are not in the case now. */
  readonly closed: readonly string[]
  readonly facts: Readonly<Record<string, boolean>>
  readonly outcome?: string
  readonly recused: readonly string[]
  readonly ended?: true
  /** Acts of it are lost (the database was set back): nobody knows what they said, and nothing further is done in it. */
  readonly damaged?: true
}

/** A case as it is loaded to be acted upon. */
export interface CaseFile {
  readonly region: string
  readonly id: string
  readonly number: string
  readonly procedure: string
  /** Content hash of the definition that the case began with. */
  readonly definition: string
  readonly organ: string
  /** Matter of the power exercised, as the power list names it; absent where the procedure needs no power. */
  readonly matter?: string
  /** Service item, where the case was opened on one. */
  readonly item?: string
  /** Division code of the place the matter belongs to. */
  readonly place: string
  /** Register entry that the case is about, for example the licence to be renewed. */
  readonly subject?: { readonly register: string; readonly key: string }
  readonly opened?: LocalDate
  readonly title: string
  readonly parties: Readonly<Record<string, readonly Party[]>>
  /** Latest answers of each act. */
  readonly answers: Readonly<Record<string, Answers>>
  readonly marking: Marking
  /** Number of events so far, refused attempts included. */
  readonly events: number
}

export const emptyMarking: Marking = { acts: {}, closed: [], facts: {}, recused: [] }
