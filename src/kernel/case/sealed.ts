import { formOf } from '../form/check-content.ts'
import type { Procedure, Role } from '../procedure/grammar.ts'
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
