import type { Catalogue } from '../../kernel/catalogue.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { readEntriesByValue } from '../../store/read-entries.ts'
import type { EntryRow } from '../../store/rows.ts'
import type { Platform } from '../platform.ts'

const registersIn = (procedures: readonly Procedure[]): string[] => [
  ...new Set(procedures.flatMap(({ acts }) => Object.values(acts).flatMap(({ custody }) => (custody ? [custody.register] : [])))),
]

/** Registers in which acts of some procedure follow the custody of evidence. */
const custodyRegisters = ({ procedures }: Catalogue): string[] => registersIn(procedures)

/** All versions of all pieces that stand in these registers under a value, by key, oldest first. */
async function piecesBy(platform: Platform, registers: readonly string[], column: string, value: string): Promise<Map<string, EntryRow[]>> {
  const lists = registers.map((register) => ({ register, column, value }))
  const rows = lists.length === 0 ? [] : await readEntriesByValue(platform.pool, platform.region, lists)
  const found = new Map<string, EntryRow[]>()
  for (const row of rows) found.set(row.key, [...(found.get(row.key) ?? []), row])
  return found
}

/** Pieces of evidence of a case. */
export const piecesInCase = (platform: Platform, procedure: Procedure, number: string): Promise<Map<string, EntryRow[]>> =>
  piecesBy(platform, registersIn([procedure]), 'case', number)

/** Pieces of evidence, of whatever case, whose original is this file. */
export const piecesOfFile = (platform: Platform, sha256: string): Promise<Map<string, EntryRow[]>> =>
  piecesBy(platform, custodyRegisters(platform.catalogue), 'file', sha256)
