import type { Citation, Text } from '../law/instrument.ts'
import type { Named } from '../procedure/define-procedure.ts'
import type { Condition, Procedure } from '../procedure/grammar.ts'
import type { RefusalCode } from '../refusal.ts'
import type { Term } from '../time/period.ts'

/** What a card is about: time 时效, procedure 流程, content 内容, discretion 裁量, integrity 廉政. */
export const cardTypes = ['time', 'procedure', 'content', 'discretion', 'integrity'] as const
export type CardType = (typeof cardTypes)[number]

/**
 * What a rule watches the record for. Each is something that the record itself can show; who watches adds nothing.
 *
 * Type parameters: `A` names of acts, `F` names of facts of the procedure that the rule is about.
 */
export type Watch<A extends string = string, F extends string = string> =
  /** The last day of a duty has passed and it was not done; also where it was done late before anyone noticed. Default: every duty. */
  | { readonly sees: 'overdue'; readonly acts?: readonly A[] }
  /** The law itself did one of these acts, because the organ stayed silent. */
  | { readonly sees: 'silence'; readonly acts: readonly A[] }
  /** One of these acts was done where the condition holds: a decision on an approved departure. */
  | { readonly sees: 'done'; readonly acts: readonly A[]; readonly when?: Condition<F, A> }
  /** One of these acts was done so many times in one case. */
  | { readonly sees: 'often'; readonly acts: readonly A[]; readonly times: number }
  /** An officer's attempt was refused for one of these reasons, by one person so many times within the term. Default: once. */
  | { readonly sees: 'refused'; readonly codes: readonly RefusalCode[]; readonly times?: number; readonly within?: Term }
  /** The number answered lies more than `percent` per cent off the median of at least `least` like cases of the organ that agree in `alike`. */
  | {
      readonly sees: 'unlike'
      readonly act: A
      readonly field: string
      readonly alike?: readonly { readonly act: A; readonly field: string }[]
      readonly percent: number
      readonly least: number
    }
  /** The text answered, `chars` characters long at least, stands word for word in another case of the organ. */
  | { readonly sees: 'sameText'; readonly act: A; readonly field: string; readonly chars: number }
  /** Of at least `least` doings within the term, more than `percent` per cent were signed by the same two persons. */
  | { readonly sees: 'sameTwo'; readonly acts: readonly A[]; readonly percent: number; readonly least: number; readonly within: Term }
  /** One person did these acts in so many cases within so many seconds. */
  | { readonly sees: 'burst'; readonly acts: readonly A[]; readonly cases: number; readonly seconds: number }
  /**
   * One of these acts, which examine what `of` answered, was done less than so many seconds after its person was first given that text. Nothing is found
   * of a person whom the server never gave it: what they saw elsewhere it cannot know.
   */
  | { readonly sees: 'hasty'; readonly acts: readonly A[]; readonly of: A; readonly seconds: number }
  /** The act was done within the term after `other` had been done in another case of the organ: a second draw after one was given up. */
  | { readonly sees: 'anew'; readonly act: A; readonly other: A; readonly within: Term }
  /**
   * Together with earlier cases of the organ against the same party, decided within the term, the number answered reaches `reaches`, and none of them
   * alone does; and what is punished (`over`: the day on which it ended) was over before the first of them was decided, so that one case could have
   * dealt with it. Cases for which `unless` holds had what a large sum asks for, and are not counted. `behind`: parties of which the entries of a
   * register say the same in this column, who controls them, count as one party where the matter is the same.
   */
  | {
      readonly sees: 'split'
      readonly act: A
      readonly field: string
      readonly over: { readonly act: A; readonly field: string }
      readonly reaches: number
      readonly unless?: Condition<F, A>
      readonly behind?: { readonly register: string; readonly column: string }
      readonly within: Term
    }
  /** Something leans on a provision that changed; how loud the card is follows from what became of the provision (decision 0007). */
  | { readonly sees: 'changedLaw' }

/** Where the rule comes from: provisions, or a reason of our own where no law asks for it. One of the two must be given. */
type Ground = { readonly basis: Citation | readonly Citation[] } | { readonly ownRule: Text }

/** One row of a table of rules, as a lawyer reads it. */
export type RuleRow<A extends string = string, F extends string = string> = Ground & {
  readonly title: Text
  readonly type: CardType
  /** Of rules on changed law: the loudest that it can be. */
  readonly colour: 'yellow' | 'red'
  readonly watches: Watch<A, F>
  /** What the organ is asked to do, in a sentence. */
  readonly asks: Text
  /** Within what the organ explains, counted by the catalogue's calendar from the day of the card. */
  readonly answer: Term
}

/** A rule 监察规则: watches the record, and raises a card with a duty to explain or mend. Plain data. */
export type SupervisionRule = RuleRow & {
  readonly id: string
  /** Procedure that it is about; absent where it watches all. */
  readonly procedure?: string
}

/** Rules on the record of every procedure. */
export function defineRules(rows: Readonly<Record<string, RuleRow<never, never>>>): readonly SupervisionRule[] {
  return Object.entries(rows).map(([id, row]) => ({ id, ...row }) as SupervisionRule)
}

/** Rules on one procedure. An act or a fact that it does not declare does not compile. */
export function defineRulesOn<R extends string, A extends string, F extends string>(
  procedure: Procedure & Named<R, A, F>,
  rows: Readonly<Record<string, RuleRow<NoInfer<A>, NoInfer<F>>>>,
): readonly SupervisionRule[] {
  return Object.entries(rows).map(([id, row]) => ({ id, procedure: procedure.id, ...row }) as SupervisionRule)
}

/**
 * How a card is answered: the procedure whose cases the law opens with cards, and what its acts and outcomes mean to whoever counts.
 * The act that opens it is asked by name what the platform fills in: see `cardQuestions`.
 */
export interface CardProcedure {
  readonly procedure: string
  /** Opens the case, by the law. */
  readonly raise: string
  /** Role of the supervising organ in the case. */
  readonly supervisor: string
  /** The organ has answered once one of these was done. */
  readonly answered: readonly string[]
  /** A supervisor has found it right once one of these was done. */
  readonly upheld: readonly string[]
  /** The card turns red when one of these was done. */
  readonly reddened: readonly string[]
  /** Outcomes with which the card was a false alarm. */
  readonly falseAlarm: readonly string[]
}

/** Questions of the act that opens a card's case; the platform answers them. */
export const cardQuestions = ['supervisor', 'rule', 'type', 'colour', 'about', 'found', 'asks', 'answerBy'] as const

/** Ties a procedure to the cards that it answers. An act, role or outcome that it does not declare does not compile. */
export function defineCardProcedure<R extends string, A extends string, F extends string>(
  procedure: Procedure & Named<R, A, F>,
  declared: {
    readonly raise: NoInfer<A>
    readonly supervisor: NoInfer<R>
    readonly answered: readonly NoInfer<A>[]
    readonly upheld: readonly NoInfer<A>[]
    readonly reddened: readonly NoInfer<A>[]
    readonly falseAlarm: readonly NoInfer<F>[]
  },
): CardProcedure {
  return { procedure: procedure.id, ...declared }
}

/** Electronic supervision 电子监察 of a catalogue. */
export interface Supervision {
  /** Kinds of organ whose supervisors watch the other organs of their division, the first first. Any other organ watches itself. */
  readonly watching: readonly string[]
  readonly rules: readonly SupervisionRule[]
  /** Absent where cards are only shown. */
  readonly cards?: CardProcedure
}
