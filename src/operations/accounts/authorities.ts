import { type AgentAuthority, reaches } from '../../kernel/authority/agency.ts'
import type { CaseFile } from '../../kernel/case/case-file.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { running } from '../door/held-registers.ts'
import type { Caller, HeldAuthority } from '../operation.ts'

/** Whether an authority is in force on a day. */
export const inForce = ({ versions }: Pick<HeldAuthority, 'versions'>, day: LocalDate): boolean => running(versions, day) !== undefined

/** The authority under which the caller stands in a case as an agent; undefined where none in force reaches it, or they stand there themselves. */
export function authorityFor({ authorities = [], person, actsFor }: Caller, file: CaseFile, day: LocalDate): AgentAuthority | undefined {
  const parties = new Set(Object.values(file.parties).flatMap((standing) => standing.map(({ id }) => id)))
  if ([person, ...actsFor.map(({ id }) => id)].some((id) => parties.has(id))) return undefined
  return authorities.find((held) => inForce(held, day) && reaches(held, file) && parties.has(held.principal.id))
}
