import { createHash } from 'node:crypto'
import type { Actor, CaseFile } from '../../kernel/case/case-file.ts'
import { withSubject } from '../../kernel/case/entering.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { canonicalBytes } from '../../kernel/record/canonical-json.ts'
import { readCases } from '../../store/read-cases.ts'
import type { CaseRow } from '../../store/rows.ts'
import type { SigningRow } from '../../store/signings.ts'
import { type KnownAccount, knownAccounts } from '../accounts/natural-person.ts'
import { type Reader, readerOf } from '../case-access.ts'
import type { ActAnswer, Opening } from '../door/request.ts'
import { fileToOpen } from '../opening-form.ts'
import { type Caller, NotFound } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { openSheet } from '../sealing/loose-rows.ts'
import { contextOf, procedureOf, type Reading } from '../shown/reading.ts'

/** What came of a sheet. */
type SigningOutcome = Exclude<ActAnswer, { kind: 'nothing' }> | { readonly kind: 'declined'; readonly person: string; readonly at: string }

export const outcomeOf = (row: SigningRow): SigningOutcome | null => row.outcome as SigningOutcome | null

/** Fingerprint of what a signature is for: the case or what one is opened on, the act, the answers, and who signs together. Lower-case hex. */
export function hashOfSheet({
  caseId,
  opens,
  act,
  answers,
  officers,
}: Pick<SigningRow, 'caseId' | 'opens' | 'act' | 'answers' | 'officers'>): string {
  return createHash('sha256')
    .update(canonicalBytes({ ...(opens ? { open: opens } : { case: caseId }), act, answers, officers }))
    .digest('hex')
}

export const isSignedByAll = ({ signed, officers }: SigningRow): boolean => signed.length >= officers.length

export const stands = ({ proposer, officers }: SigningRow, { person }: Caller): boolean => proposer === person || officers.includes(person)

/** A sheet with what is needed to show it. */
export interface Sheet {
  readonly row: SigningRow
  readonly of: CaseRow
  readonly procedure: Procedure
  /** Undefined for somebody named who may not read the case: they see it as a supervisor does, without what is personal. */
  readonly reader: Reader | undefined
  readonly accounts: ReadonlyMap<string, KnownAccount>
}

/** The case of a sheet; one that opens a case has it once that is done. */
function caseOf(row: SigningRow): string | undefined {
  const outcome = outcomeOf(row)
  return row.caseId ?? (outcome?.kind === 'done' ? outcome.case : undefined)
}

/** The case as an act that several sign would open it today. @throws NotFound when procedure, item or organ are not known */
export function caseToSign(reading: Reading, opens: Opening): { file: CaseFile; procedure: Procedure } {
  const procedure = reading.platform.procedures.get(opens.procedure)
  const plain = fileToOpen(reading, opens)
  if (!procedure) throw new NotFound(`There is no procedure '${opens.procedure}'.`)
  const file = withSubject(procedure, plain, contextOf(reading))
  return { file: opens.title === undefined ? file : { ...file, title: opens.title }, procedure }
}

/** What stands in place of the case of a sheet that opens one; undefined where that cannot be opened any more. */
function toOpen({ opens }: SigningRow, reading: Reading): Pick<Sheet, 'of' | 'procedure'> | undefined {
  if (!opens) return undefined
  try {
    const { file, procedure } = caseToSign(reading, opens as Opening)
    return { of: { file, finished: false, clocks: [], tasks: [], lastSeq: -1, lastLeaf: '' }, procedure }
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}

/** The sheets with their cases and people; a sheet whose case is not in the database is left out. */
export async function sheetsOf(stored: readonly SigningRow[], reading: Reading): Promise<Sheet[]> {
  const { platform } = reading
  const rows = stored.map((row) => openSheet(platform.seals, row))
  const { pool, region } = platform
  const persons = [...new Set(rows.flatMap((row) => [row.proposer, ...row.officers]))]
  const [cases, people] = await Promise.all([
    readCases(pool, region, [...new Set(rows.flatMap((row) => caseOf(row) ?? []))]),
    knownAccounts(platform, persons),
  ])
  const accounts = new Map(people.map((account) => [account.person, account]))
  const known = new Map(
    await Promise.all(cases.map(async (of) => [of.file.id, { of, procedure: await procedureOf(platform, of.file) }] as const)),
  )
  return rows.flatMap((row) => {
    const found = known.get(caseOf(row) ?? '') ?? toOpen(row, reading)
    return found ? [{ row, ...found, reader: readerOf(found.of.file, found.procedure, reading), accounts }] : []
  })
}

/** @throws NotFound when its case is not in the database */
export async function sheetOf(row: SigningRow, reading: Reading): Promise<Sheet> {
  const [sheet] = await sheetsOf([row], reading)
  if (!sheet) throw new NotFound(`The case of sheet '${row.id}' is not here.`)
  return sheet
}

/** Who acts, and who signs beside them. @throws Error when an account is gone */
export function actorsOf({ row, accounts }: Pick<Sheet, 'row' | 'accounts'>): { actor: Actor; withOfficers: Actor[] } {
  const actorOf = (person: string): Actor => {
    const account = accounts.get(person)
    if (!account)
      throw new Error(`The account of '${person}', who stands on sheet '${row.id}', is gone. Drop the sheet and propose it anew.`)
    return { kind: account.kind, person, name: account.name, actsFor: account.actsFor, also: account.also }
  }
  return { actor: actorOf(row.proposer), withOfficers: row.officers.map(actorOf) }
}

/** @throws NotFound unless the caller proposed the sheet or is asked to sign it */
export function requireStanding(row: SigningRow | undefined, id: string, caller: Caller): SigningRow {
  if (!row || !stands(row, caller)) throw new NotFound(`There is no sheet '${id}' that you proposed or are asked to sign.`)
  return row
}

export const nameOf = ({ accounts }: Pick<Sheet, 'accounts'>, person: string): string => accounts.get(person)?.name ?? person

export async function accountsOf(platform: Platform, row: SigningRow): Promise<ReadonlyMap<string, KnownAccount>> {
  const people = await knownAccounts(platform, [row.proposer, ...row.officers])
  return new Map(people.map((account) => [account.person, account]))
}
