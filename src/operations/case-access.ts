import { isPartyTo } from '../kernel/case/attempt.ts'
import type { CaseFile } from '../kernel/case/case-file.ts'
import type { Procedure } from '../kernel/procedure/grammar.ts'
import { readCaseByNumber, readCases } from '../store/read-cases.ts'
import type { CaseRow } from '../store/rows.ts'
import { NotFound } from './operation.ts'
import { oversees } from './oversight.ts'
import type { Platform } from './platform.ts'
import { procedureOf, type Reading } from './shown/reading.ts'

/**
 * How the caller stands to a case: as a party; at an organ of the case in a post that the procedure knows (or as its head); outside it, in a
 * post that one of its acts asks for and that is held for its organ, like a collecting bank; or as its supervisor. The last two see the
 * course of the case but not what is personal. Who is none of these may not know that the case exists.
 */
export type Reader = 'party' | 'organ' | 'outside' | 'supervisor'

export function readerOf(file: CaseFile, procedure: Procedure, reading: Reading): Reader | undefined {
  const { caller } = reading
  const { kind, person, name, actsFor, posts } = caller
  if (kind === 'public') return undefined
  if (isPartyTo(file, { kind, person, name, actsFor })) return 'party'
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

/** The case, for a caller who may read it. @throws NotFound when there is none, and also when the caller may not know of it */
export async function openCase(reading: Reading, idOrNumber: string): Promise<OpenCase> {
  const row = await findCase(reading.platform, idOrNumber)
  const procedure = row && (await procedureOf(reading.platform, row.file))
  const reader = row && procedure && readerOf(row.file, procedure, reading)
  if (!row || !procedure || !reader)
    throw new NotFound(`There is no case '${idOrNumber}' that you may read. Check the number, or sign in as who stands in it.`)
  return { row, procedure, reader }
}
