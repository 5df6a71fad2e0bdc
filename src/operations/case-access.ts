import { isPartyTo } from '../kernel/case/attempt.ts'
import type { CaseFile } from '../kernel/case/case-file.ts'
import { whatNow } from '../kernel/case/what-now.ts'
import type { Procedure } from '../kernel/procedure/grammar.ts'
import { readCaseByNumber, readCases } from '../store/read-cases.ts'
import type { CaseRow } from '../store/rows.ts'
import { authorityFor } from './accounts/authorities.ts'
import { NotFound } from './operation.ts'
import { oversees } from './oversight.ts'
import type { Platform } from './platform.ts'
import { recognised } from './sealing/recognise.ts'
import { actorOf, contextOf, procedureOf, type Reading } from './shown/reading.ts'

/**
 * How the caller stands to a case: as a party; at an organ of the case in a post that the procedure knows (or as its head); outside it, in a
 * post that one of its acts asks for and that is held for its organ, like a collecting bank; or as its supervisor. The last two see the
 * course of the case but not what is personal. Who is none of these may not know that the case exists, save where the law lets everybody take
 * part: who may do that now, or did, is a participant, and sees what they did themselves and nothing else.
 */
export type Reader = 'party' | 'organ' | 'outside' | 'supervisor' | 'participant'

export function readerOf(stored: CaseFile, procedure: Procedure, reading: Reading): Reader | undefined {
  const { caller } = reading
  const file = recognised(stored, reading)
  const { kind, person, name, actsFor, posts } = caller
  if (kind === 'public') return undefined
  if (isPartyTo(file, { kind, person, name, actsFor }) || authorityFor(caller, file, reading.day)) return 'party'
  const known = new Set(['head', ...Object.values(procedure.roles).flatMap((role) => (role.kind === 'staff' ? [role.post] : []))])
  const organs = [
    file.organ,
    ...Object.values(file.parties).flatMap((standing) => standing.flatMap((party) => (party.kind === 'organ' ? [party.id] : []))),
  ]
  if (kind === 'staff' && posts.some((held) => organs.includes(held.organ) && known.has(held.post))) return 'organ'
  const reads = Object.values(procedure.roles).flatMap((role) => (role.kind === 'outside' && role.reads ? [role.post] : []))
  if (posts.some((held) => reads.includes(held.post))) return 'organ'
  const asked = Object.values(procedure.roles).flatMap((role) => (role.kind === 'outside' ? [role.post] : []))
  if (kind === 'outside' && posts.some((held) => held.organ === file.organ && asked.includes(held.post))) return 'outside'
  return oversees(reading, file.organ) ? 'supervisor' : undefined
}

/** Acts of a procedure that are open to everybody, for example comments on a draft 公众意见. */
export const publicActs = ({ acts, roles }: Procedure): string[] =>
  Object.keys(acts).filter((act) => [acts[act]?.by ?? []].flat().some((role) => roles[role]?.kind === 'public'))

/** Whether somebody who stands outside the case may take part in it now, or did. */
export function takesPart(file: CaseFile, procedure: Procedure, reading: Reading): boolean {
  const { caller } = reading
  const open = publicActs(procedure)
  if (caller.kind === 'public' || open.length === 0) return false
  if (open.some((act) => file.marking.acts[act]?.by?.includes(caller.person))) return true
  return whatNow(procedure, file, actorOf(caller), { ...contextOf(reading), only: open }).some(({ may }) => may)
}

/** Whether the reader's role needs personal data of the case. */
export const needsPersonal = (reader: Reader): boolean => reader === 'party' || reader === 'organ'

/** The case with this id or number; undefined when there is none. */
export async function findCase(platform: Platform, idOrNumber: string): Promise<CaseRow | undefined> {
  const { pool, region } = platform
  return (await readCases(pool, region, [idOrNumber]))[0] ?? (await readCaseByNumber(pool, region, idOrNumber))
}

export interface OpenCase {
  readonly row: CaseRow
  readonly procedure: Procedure
  readonly reader: Reader
}

/** The case, for a caller who stands in it. @throws NotFound when there is none, and also when the caller may not know of it */
export async function openCase(reading: Reading, idOrNumber: string): Promise<OpenCase> {
  const opened = await openCaseToAll(reading, idOrNumber)
  if (opened.reader === 'participant') throw unknownCase(idOrNumber)
  return opened
}

/** The same, also for who takes part in what is open to everybody: only for what shows a participant nothing but their own. */
export async function openCaseToAll(reading: Reading, idOrNumber: string): Promise<OpenCase> {
  const stored = await findCase(reading.platform, idOrNumber)
  const procedure = stored && (await procedureOf(reading.platform, stored.file))
  if (!stored || !procedure) throw unknownCase(idOrNumber)
  const row = { ...stored, file: recognised(stored.file, reading) }
  const reader = readerOf(row.file, procedure, reading) ?? (takesPart(row.file, procedure, reading) ? 'participant' : undefined)
  if (!reader) throw unknownCase(idOrNumber)
  return { row, procedure, reader }
}

const unknownCase = (idOrNumber: string): NotFound =>
  new NotFound(`There is no case '${idOrNumber}' that you may read. Check the number, or sign in as who stands in it.`)
