import type { Procedure } from '../kernel/procedure/grammar.ts'
import type { Unpublishing } from '../store/read-publications.ts'

/** By which acts what is published under each kind is shown no longer, as the catalogue has it today. */
export const unpublishingIn = (procedures: readonly Procedure[]): Unpublishing[] =>
  procedures.flatMap(({ id, acts }) =>
    Object.entries(acts).flatMap(([by, { unpublishes = [] }]) => {
      const kinds = new Set(unpublishes.flatMap((act) => acts[act]?.publishes?.kind ?? []))
      return [...kinds].map((kind) => ({ procedure: id, kind, by }))
    }),
  )
