import type { Actor, CaseFile } from '../../kernel/case/case-file.ts'
import type { Answers } from '../../kernel/form/field.ts'
import type { FoundInFile } from '../../kernel/form/personal/found-in-file.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { Recovery } from '../../store/recovery.ts'
import type { EventBody } from '../../store/rows.ts'
import { recoverySays } from '../log/recovery-says.ts'

/** What a case is opened on. */
export interface Opening {
  readonly procedure: string
  readonly organ: string
  /** Service item; it brings the matter with it. */
  readonly item?: string
  readonly matter?: string
  /** Division code. Default: the organ's own. */
  readonly place?: string
  readonly subject?: CaseFile['subject']
  readonly title?: string
}

/** A request to the one door. `key` makes it safe to ask twice: the same key with the same content gets the same answer. */
export interface ActRequest {
  readonly region: string
  readonly key: string
  readonly actor: Actor
  readonly withOfficers?: readonly Actor[]
  readonly act: string
  readonly answers: Answers
  /** Id of a running case; or else `open`. */
  readonly case?: string
  readonly open?: Opening
  /** Records that the last day of the act's clock has passed, instead of doing the act. */
  readonly lapse?: true
  /** Counts the clocks of the case anew that waited for a holiday notice, instead of doing the act. */
  readonly recount?: true
  /** Records that the actor is given the original of a piece of evidence, instead of doing an act. */
  readonly look?: NonNullable<EventBody['look']>
  /** What was found in the files that it would publish; the door looks, and no surface sets it. */
  readonly files?: ReadonlyMap<string, FoundInFile>
  /**
   * For a plan that is played (the demonstration), never for people: what is refused is answered and leaves no trace, as when a surface asks what
   * may be done now. No surface sets it.
   */
  readonly ifLawful?: true
}

export interface Recorded {
  /** Position in the region's log. */
  readonly seq: number
  readonly case: string
  /** Position in the case, from 1. */
  readonly n: number
  /** Lower-case hex. */
  readonly leafHash: string
  readonly day: LocalDate
}

export type ActAnswer =
  | (Recorded & {
      readonly kind: 'done'
      readonly number: string
      readonly act: string
      readonly effective: LocalDate
      readonly documents: readonly { readonly number: string; readonly title: string }[]
      readonly finished: boolean
    })
  | (Recorded & { readonly kind: 'refused'; readonly act: string; readonly refusals: readonly Refusal[] })
  /** The clock no longer runs, or has passed on record already; or the act was to be done only if lawful, and is not: nothing was written. */
  | { readonly kind: 'nothing'; readonly refusals?: readonly Refusal[] }

/** The request itself cannot be understood: there is no such case, procedure or item, or a key was used twice for different things. */
export class BadRequest extends Error {
  readonly code:
    | 'case-unknown'
    | 'procedure-unknown'
    | 'organ-unknown'
    | 'item-unknown'
    | 'key-reused'
    | 'request-incomplete'
    | 'not-erasable'
    | 'not-lost'
    | 'password-weak'
  constructor(code: BadRequest['code'], says: string) {
    super(says)
    this.name = 'BadRequest'
    this.code = code
  }
}

/** More is being asked than can be answered now. */
export class Overloaded extends Error {
  /** Seconds after which asking again makes sense. */
  readonly retryAfter = 1
  constructor(waiting: number) {
    super(`${waiting} acts are waiting already. Ask again in a second, with the same key.`)
    this.name = 'Overloaded'
  }
}

/** The database was set back behind what was signed and seen of its log: nothing is added until that is cured. Reading goes on. */
export class InRecovery extends Error {
  /** Seconds after which asking again makes sense: people must act first. */
  readonly retryAfter = 60
  constructor(recovery: Pick<Recovery, 'own' | 'seen' | 'by' | 'differs' | 'putBack'>) {
    super(recoverySays(recovery))
    this.name = 'InRecovery'
  }
}
