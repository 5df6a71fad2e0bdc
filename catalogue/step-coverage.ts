/**
 * Where a step or rule stands: the act that carries it (`procedure/act` where several procedures carry the same text), or in words what of the
 * platform carries it (`built`) or why it is not here (`not`).
 */
export type Place = string | { readonly act?: string; readonly built?: string; readonly not?: string }

/** Where each step of one procedure of the fact base (statutory.json) stands, and each of its invariants, which are numbered as they come there. */
export interface StepCoverage {
  /** Procedure of the fact base. */
  readonly id: string
  /** Procedures of the catalogue that carry it. */
  readonly procedures: readonly string[]
  readonly steps: Readonly<Record<string, Place>>
  readonly invariants: Readonly<Record<number, Place>>
}
