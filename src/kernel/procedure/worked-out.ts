import { perDeclaration } from '../remembered.ts'
import type { Procedure } from './grammar.ts'

/** Works out once for each procedure what follows from its declaration alone. */
export const perProcedure = <T>(work: (procedure: Procedure) => T): ((procedure: Procedure) => T) => perDeclaration(work)

/** The same for each act of a procedure. Of an act that is not in it nothing is kept: whoever tries may name any. */
export function perAct<T>(work: (procedure: Procedure, act: string) => T): (procedure: Procedure, act: string) => T {
  const known = perProcedure(() => new Map<string, { readonly found: T }>())
  return (procedure, act) => {
    const acts = known(procedure)
    const before = acts.get(act)
    if (before) return before.found
    const found = work(procedure, act)
    if (Object.hasOwn(procedure.acts, act)) acts.set(act, { found })
    return found
  }
}
