import type { Versions } from '../../kernel/authority/authority.ts'
import type { Catalogue } from '../../kernel/catalogue.ts'
import { askedHash } from '../../kernel/check/proof/proof.ts'
import { allToProve } from '../../kernel/check/properties/prove.ts'
import type { Definitions } from './definition.ts'

/** What this server says of versions by itself; what is published, the register says. */
export type VersionsHere = Pick<Versions, 'basis' | 'declared' | 'prover'>

/** Undefined where the catalogue has no register of published versions. */
export function versionsHere(catalogue: Catalogue, definitions: Definitions, prover: string | undefined): VersionsHere | undefined {
  const register = catalogue.registers.find(({ holds }) => holds === 'procedure-versions')
  if (!register) return undefined
  const asked = new Map<string, string>()
  const tasks = new Map(allToProve(catalogue).map((one) => [one.procedure.id, one]))
  return {
    basis: register.basis,
    ...(prover !== undefined && { prover }),
    declared(procedure) {
      const [current, task] = [definitions.current(procedure), tasks.get(procedure)]
      if (!current || !task) return undefined
      const known = asked.get(procedure) ?? askedHash(task)
      asked.set(procedure, known)
      return { version: current.row.hash, asked: known }
    },
  }
}
