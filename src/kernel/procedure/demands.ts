import type { CustodyStep } from '../custody/custody.ts'
import type { Citation, Text } from '../law/instrument.ts'
import type { Term } from '../time/period.ts'
import type { Named } from './define-procedure.ts'
import type { AnyOf, Condition, Procedure } from './grammar.ts'
import type { Meaning } from './meanings.ts'
import type { subjectAct } from './words.ts'

/** A doing of an act that counts only when, after it, the condition holds: a review that found the draft lawful. */
interface Doing<A extends string, F extends string> {
  readonly act: A
  readonly giving: Condition<F, A>
}

/** A figure of days that the law gives. `owed`: a duty; `lapses`: a right; `waits`: not before; `silence`: the law acts itself. */
export interface DemandedClock<A extends string> {
  readonly kind: 'owed' | 'lapses' | 'waits' | 'silence'
  /** Absent where the law names a day and no number. */
  readonly term?: Term
  /** Acts from which it runs, each of them; `@subject` where the day stands in the register entry the case is about. */
  readonly since: readonly (A | typeof subjectAct)[]
  /** The duty from whose last day it runs. */
  readonly sinceEnd?: A
  /** The answer or column that names the day, where more than one does. */
  readonly field?: string
}

/** What must come before an act; under `if`, only where that holds. */
export type Required<A extends string, F extends string> = A | AnyOf<A> | { readonly if: Condition<F, A>; readonly first: A | AnyOf<A> }

/**
 * What the law asks of one step, read from the law and not from the procedure: who, after what, within what, in which cases. The procedure
 * is tested against it.
 */
export interface Demand<R extends string, A extends string, F extends string> {
  /** Acts that carry the step; each is tested. */
  readonly acts: readonly A[]
  readonly by?: readonly R[]
  /** Default: what the fact base requires, in the acts that carry it. */
  readonly requires?: readonly Required<A, F>[]
  /** The step may only happen where this holds. */
  readonly onlyIf?: Condition<F, A>
  /** Once one of these has happened the case is not closed without this step, or one of `orElse`. */
  readonly owedAfter?: readonly A[]
  readonly orElse?: readonly A[]
  /** What `requires` names must happen again after one of these. */
  readonly anewAfter?: readonly A[]
  /** It can no longer happen once one of these has happened, unless `again` happened since. */
  readonly notAfter?: readonly A[]
  readonly again?: readonly A[]
  /** The law does not ask for these in every case: it can happen in one in which they never did. */
  readonly evenWithout?: readonly A[]
  /** These do not stand in its way for good: it can still happen in a case in which they did. */
  readonly evenAfter?: readonly A[]
  /** Default: the clock of the fact base, from the acts that carry its start. */
  readonly clocks?: readonly DemandedClock<A>[]
  /** Not by a person who did one of these. */
  readonly apart?: readonly A[]
  /** Not by who takes one of these roles too. */
  readonly notBy?: readonly R[]
  /** Signed by so many persons. */
  readonly signers?: number
  /** What was done of these before counts no more once it happens, and must be done again. */
  readonly voids?: readonly A[]
  /** Answers that name the evidence it rests on, whose custody must be whole. */
  readonly relies?: readonly string[]
  /** The step that it is in the custody of a piece of evidence. */
  readonly custody?: CustodyStep
  /** Only once the last day of this duty has passed. */
  readonly overdue?: A
  /** Lengthens this clock, by so much at most. */
  readonly extends?: { readonly clock: A; readonly by: Term }
  /** Stops the clocks of these acts; or sets going again what these stopped. */
  readonly stops?: readonly A[]
  readonly restarts?: readonly A[]
  /**
   * Gates and clocks of the fact base that none of the words above says: what keeps them, or why they are not here. By the gate's words, `when`,
   * or the clock as `clockName` writes it.
   */
  readonly otherwise?: Readonly<Record<string, Kept | NotHere>>
  /** Where it rests on more or other provisions than the fact base names. */
  readonly basis?: Citation | readonly Citation[]
  readonly note?: Text
}

/** Why a step, clock or rule of the law is not carried by acts of this procedure. */
export interface NotHere {
  readonly notHere: Text
}

/** A rule of the fact base and what keeps it: properties by id, words of the grammar at an act, or a part of the platform. */
export interface Kept {
  readonly keptBy: Text
  readonly properties?: readonly string[]
}

/** Facts of the statutory fact base about one procedure: names and figures, no text of any statute. */
export interface StatutoryFacts<S extends string = string, I extends string = string> {
  readonly id: string
  readonly steps: Readonly<Record<S, StatutoryStep>>
  readonly invariants: Readonly<Record<I, string>>
}

export interface StatutoryStep {
  readonly actor: string
  readonly requires: readonly string[]
  /** Provisions as short name, article, paragraph and item: 行政许可法 32(1)[4]. */
  readonly at: readonly string[]
  /** In which cases the step is taken at all: a gate like those in `requires`. */
  readonly when?: string
  readonly clock?: StatutoryClock
  readonly moreClocks?: readonly StatutoryClock[]
}

export interface StatutoryClock {
  readonly count: number
  readonly unit: string
  readonly from: string
  readonly kind: string
}

/** How the demands name a clock of the fact base: `24 hour from execute`. */
export const clockName = ({ count, unit, from }: StatutoryClock): string => `${count} ${unit} from ${from}`

export const clocksIn = ({ clock, moreClocks = [] }: StatutoryStep): StatutoryClock[] => [...(clock ? [clock] : []), ...moreClocks]

/** What must be so before a step of the fact base: the steps it requires, conditions, and the cases in which it is taken. */
export const gatesIn = ({ requires, when }: StatutoryStep): string[] => [...requires, ...(when ? ['when'] : [])]

/** Which acts carry which step of the fact base. A step that is left out does not compile. */
export interface Carried<R extends string, A extends string, F extends string> {
  readonly facts: StatutoryFacts
  readonly steps: Readonly<Record<string, Demand<R, A, F> | NotHere>>
  readonly invariants: Readonly<Record<string, Kept | NotHere>>
}

/** What the law demands of one procedure, declared beside it and tested against it. */
export interface DemandsDeclaration<R extends string, A extends string, F extends string> {
  readonly means: Readonly<Partial<Record<Meaning, readonly (A | Doing<A, F>)[]>>>
  /** In which cases the law asks for it at all. Default: always. */
  readonly neededIf?: Readonly<Partial<Record<Meaning, Condition<F, A>>>>
  /** Outcomes against the party. */
  readonly against?: readonly F[]
  readonly carries?: readonly Carried<R, A, F>[]
  /** Steps that follow from the law though the fact base does not list them. */
  readonly further?: Readonly<Record<string, Demand<R, A, F>>>
  /** Properties that do not hold and why that is lawful all the same; shown with the result. */
  readonly exceptions?: Readonly<Record<string, Text>>
}

export interface Demands extends DemandsDeclaration<string, string, string> {
  readonly procedure: string
}

/**
 * Declares what the law demands of a procedure. Roles, acts and facts that the procedure does not declare do not compile.
 * Every step and rule of the fact base must be carried, or be said not to be here.
 * @throws Error that lists every step and rule that is missing or unknown.
 */
export function defineDemands<R extends string, A extends string, F extends string>(
  procedure: Procedure & Named<R, A, F>,
  declared: DemandsDeclaration<NoInfer<R>, NoInfer<A>, NoInfer<F>>,
): Demands {
  const wrong: string[] = []
  for (const { facts, steps, invariants } of declared.carries ?? []) {
    const compare = (what: string, listed: object, mapped: object): void => {
      for (const id of Object.keys(listed))
        if (!(id in mapped)) wrong.push(`${procedure.id}: ${what} '${id}' of ${facts.id} is not mapped.`)
      for (const id of Object.keys(mapped)) if (!(id in listed)) wrong.push(`${procedure.id}: ${facts.id} has no ${what} '${id}'.`)
    }
    compare('step', facts.steps, steps)
    compare('rule', facts.invariants, invariants)
    for (const [id, demand] of Object.entries(steps)) {
      const step = facts.steps[id]
      const known = step ? [...gatesIn(step), ...clocksIn(step).map(clockName)] : []
      for (const name of 'otherwise' in demand ? Object.keys(demand.otherwise ?? {}) : [])
        if (!known.includes(name)) wrong.push(`${procedure.id}: step '${id}' of ${facts.id} has no gate or clock '${name}'.`)
    }
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
  return { ...(declared as DemandsDeclaration<string, string, string>), procedure: procedure.id }
}

/** Maps the steps and rules of one procedure of the fact base; one that is left out, or that it does not have, does not compile. */
export const carry = <S extends string, I extends string, R extends string, A extends string, F extends string>(
  facts: StatutoryFacts<S, I>,
  steps: Readonly<Record<NoInfer<S>, Demand<R, A, F> | NotHere>>,
  invariants: Readonly<Record<NoInfer<I>, Kept | NotHere>>,
): Carried<R, A, F> => ({ facts, steps, invariants })
