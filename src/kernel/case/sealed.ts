import { formOf } from '../form/check-content.ts'
import type { Procedure, Role } from '../procedure/grammar.ts'
import { perProcedure } from '../procedure/worked-out.ts'
import type { CaseFile, Party } from './case-file.ts'

const isSealed = (role: Role | undefined): boolean => role?.kind === 'party' && role.sealed === true

/** The role under whose title somebody is shown who did an act as a party whose name is sealed. */
export const sealedDoer = (procedure: Procedure | undefined, act: string): string | undefined =>
  [procedure?.acts[act]?.by ?? []].flat().find((role) => isSealed(procedure?.roles[role]))

/** Whether the names of who stands in this role are sealed. */
export const isSealedRole = (procedure: Procedure, role: string): boolean => isSealed(procedure.roles[role])

/** Who stands in sealed roles. */
export const sealedParties = (procedure: Procedure, file: CaseFile): { role: string; party: Party }[] =>
  Object.entries(file.parties).flatMap(([role, standing]) =>
    isSealedRole(procedure, role) ? standing.map((party) => ({ role, party })) : [],
  )

/** Names of the questions of an act whose answers are sealed. */
export const sealedQuestions = (procedure: Procedure, act: string): string[] =>
  Object.entries(formOf(procedure, act)).flatMap(([name, field]) => (field.seenBy === 'sealed' ? [name] : []))

/** What a procedure seals: nothing of it is stored in clear, or shown without a look on record. */
export interface SealedPlaces {
  /** Names of the sealed questions, by act. */
  readonly questions: ReadonlyMap<string, readonly string[]>
  /** Roles under whose title somebody stands instead of under their name. */
  readonly roles: ReadonlySet<string>
  /** Acts that somebody in such a role does. */
  readonly doers: ReadonlySet<string>
}

/** What the procedure seals; undefined where that is nothing. */
export const sealedPlaces = perProcedure((procedure): SealedPlaces | undefined => {
  const acts = Object.keys(procedure.acts)
  const questions = new Map(
    acts.flatMap((act) => {
      const sealed = sealedQuestions(procedure, act)
      return sealed.length > 0 ? [[act, sealed] as const] : []
    }),
  )
  const roles = new Set(Object.keys(procedure.roles).filter((role) => isSealedRole(procedure, role)))
  const doers = new Set(acts.filter((act) => sealedDoer(procedure, act) !== undefined))
  return questions.size + roles.size > 0 ? { questions, roles, doers } : undefined
})
