import type { Citation, Text } from '../law/instrument.ts'
import type { Meaning } from './meanings.ts'

/** No act of these ever happens, or the case is never closed, as `without` says. */
export interface Never {
  readonly never: readonly Meaning[] | 'closed'
  /** Asked only once one of these has happened. Default: from the start of the case. */
  readonly after?: readonly Meaning[]
  /** What must have happened first, any one of them. Empty: nothing helps, it may never happen. */
  readonly without: readonly Meaning[]
  /** What must have happened must happen again after one of these: an approval is good for the very draft. */
  readonly since?: readonly Meaning[]
}

/** A right can be used at every moment from one act until another, unless it was used or given up. */
export interface Open {
  readonly open: Meaning
  readonly from: readonly Meaning[]
  readonly until: readonly Meaning[]
  readonly orElse?: readonly Meaning[]
}

/** How a property is tested: on all reachable markings, on persons, on the row itself, or by what every procedure has from the platform. */
export type Pattern =
  | Never
  | Open
  /** Wherever the first can happen, the case can still go on to the second instead. */
  | { readonly wherever: Meaning; readonly canAlso: Meaning }
  /** No natural person does both. */
  | { readonly apart: readonly [Meaning, Meaning] }
  /** No post takes both. */
  | { readonly posts: readonly [Meaning, Meaning] }
  /** Signed by that many officers with valid certificates. */
  | { readonly officers: number; readonly of: Meaning }
  /** Every sum of money that the act settles is bounded: by a register (a tier of discretion), or by what an act of that meaning said. */
  | { readonly bounded: Meaning; readonly by: 'register' | Meaning }
  /** Done by someone outside the organ. */
  | { readonly outside: Meaning }
  /** Every result against the party is told in a document that names remedies. */
  | { readonly remedies: Meaning }
  /** The act gives the case its outcome. */
  | { readonly outcome: Meaning }
  /** Soundness; see `check/soundness.ts`. */
  | { readonly sound: 'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'L1' }
  /** Guaranteed by the platform for every procedure; the tests that show it. */
  | { readonly built: Text; readonly tests: readonly string[] }
  /** Nothing in the grammar can say it yet, so it is not checked; what is missing. */
  | { readonly unsaid: Text }

/** A rule that every case must keep, for every timing and every choice, and where it comes from. */
export interface LegalProperty {
  /** Id of the property catalogue: S soundness, P never or first, E a right can be used, L comes about in the end. */
  readonly id: string
  readonly says: Text
  /** Provisions it rests on; none where it is soundness alone. */
  readonly basis: readonly Citation[]
  /** Tasks of the plan that it serves. */
  readonly tasks: readonly number[]
  /** It applies where a procedure has an act of one of these meanings. */
  readonly where: readonly Meaning[] | 'every procedure'
  /** To which procedures it applies, in words. */
  readonly appliesTo: Text
  readonly tests: readonly Pattern[]
}

/** Puts the list of properties together. @throws Error when two have the same id. */
export function defineProperties(properties: readonly LegalProperty[]): readonly LegalProperty[] {
  const ids = properties.map(({ id }) => id)
  const doubled = ids.filter((id, i) => ids.indexOf(id) !== i)
  if (doubled.length > 0) throw new Error(`These properties are declared twice: ${doubled.join(', ')}.`)
  return properties
}
