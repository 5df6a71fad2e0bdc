import { gate } from '../kernel/case/attempt.ts'
import type { Actor, CaseFile } from '../kernel/case/case-file.ts'
import type { Context } from '../kernel/case/context.ts'
import { beginning } from '../kernel/case/marking.ts'
import { subjectAct } from '../kernel/procedure/words.ts'
import type { Refusal } from '../kernel/refusal.ts'
import type { Holds } from '../kernel/register/register.ts'
import type { Comparison } from '../store/rebuild.ts'
import type { CaseRow, EventRow } from '../store/rows.ts'
import { withEntries } from './door/authority-of.ts'
import { type HeldRegisters, overlay } from './door/held-registers.ts'
import type { Platform } from './platform.ts'
import { rebuild } from './rebuild.ts'

/** A value that is stored otherwise than the record says. A row that stands on one side only has no column. */
export interface ProjectionDifference {
  readonly table: string
  /** The row, by its key. */
  readonly key: string
  readonly column?: string
  readonly stored?: string
  readonly record?: string
}

/** An act that is on record as done, and that the law of its day did not allow. */
interface UnlawfulAct {
  readonly seq: number
  readonly case: string
  readonly act: string
  readonly day: string
  readonly refusals: readonly Pick<Refusal, 'check' | 'code' | 'basis'>[]
}

export interface MeaningReport {
  readonly events: number
  readonly cases: number
  /** Acts that were asked of the law of their day again. */
  readonly asked: number
  readonly problems: readonly { readonly seq: number; readonly says: string }[]
  readonly differences: readonly ProjectionDifference[]
  readonly unlawful: readonly UnlawfulAct[]
}

type Row = Readonly<Record<string, unknown>>

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null))

/** What differs, value by value, where the two sides have a row of the same key. */
export function differencesIn({ table, key, stored, missing }: Comparison): ProjectionDifference[] {
  const rows = (lines: readonly string[]): Map<string, Row> =>
    new Map(lines.map((line) => JSON.parse(line) as Row).map((row) => [key.map((name) => written(row[name])).join(' '), row]))
  const [here, there] = [rows(stored), rows(missing)]
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((of): ProjectionDifference[] => {
    const [one, other] = [here.get(of), there.get(of)]
    if (!one || !other) return [{ table, key: of, ...(one ? { stored: written(one) } : { record: written(other) }) }]
    const columns = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => written(one[name]) !== written(other[name]))
    return columns.map((column) => ({ table, key: of, column, stored: written(one[column]), record: written(other[column]) }))
  })
}

const nothingHeld: HeldRegisters = {
  versions: () => [],
  keys: () => [],
  listed: () => undefined,
  holding: () => undefined,
  changes: () => 0,
}

/** Whoever acted, with those in whose name they did. */
const acting = ({ onBehalf, ...actor }: EventRow['body']['actor']): Actor => ({
  ...(actor as Actor),
  ...(onBehalf && { actsFor: onBehalf }),
})

/** The case as the act found it: before its first act, as its procedure begins. */
function foundBy({ body, caseId }: EventRow, before: CaseRow | undefined, region: string): CaseFile | undefined {
  if (before) return before.file
  const { header, about, itemFacts } = body
  return (
    header && {
      region,
      id: caseId,
      ...header,
      parties: {},
      answers: about ? { [subjectAct]: about } : {},
      marking: { acts: {}, closed: [], facts: itemFacts ?? {}, recused: [] },
      events: 0,
    }
  )
}

/**
 * Level 5 and 6 of verification: replays the record and compares every projection; and asks of every act on record as done, with the definition that
 * its case is pinned to, in the case as it stood and with the registers of its day, whether the law allowed it — power, version, person, conditions, clocks, and
 * whether the text that it examined is the one that stood there. What was erased is passed over.
 * @param platform on connections of the owner of the tables
 */
export async function verifyMeaning(platform: Platform, progress?: (done: number) => void): Promise<MeaningReport> {
  const { region, door, catalogue } = platform
  const authority = await door.authority(region)
  const unlawful: UnlawfulAct[] = []
  let asked = 0
  // Authorities of agents as they stood when they were used: no server holds them in memory, and the record tells of each.
  const { agency, ownCase } = catalogue
  const authorities = overlay(nothingHeld, new Map())
  const known = withEntries(authority, agency?.register, (key) => authorities.versions(agency?.register as Holds, key))
  const ask = (event: EventRow, before: CaseRow | undefined): void => {
    const { kind, body, seq, act, day, caseId } = event
    const file = kind === 'done' && body.erased === undefined && body.lost === undefined ? foundBy(event, before, region) : undefined
    const procedure = file && door.definitions.byHash(file.definition)
    if (!file || !procedure) return
    asked++
    const context: Context = {
      day,
      calendar: catalogue.calendar,
      authority: known,
      ...(agency && { agency }),
      ...(ownCase && { ownCase }),
      nextNumber: () => 1,
    }
    const found = before ? file : { ...file, marking: { ...beginning(procedure), facts: file.marking.facts } }
    const withOfficers = body.withOfficers?.map(acting)
    const tried = { act, actor: acting(body.actor), answers: body.answers, ...(withOfficers && { withOfficers }) }
    const refusals = gate(procedure, found, tried, context)
    if (refusals.length > 0)
      unlawful.push({ seq, case: caseId, act, day, refusals: refusals.map(({ check, code, basis }) => ({ check, code, basis })) })
  }
  const each = (event: EventRow, before: CaseRow | undefined): void => {
    ask(event, before)
    authorities.apply(
      (event.body.entries ?? []).filter(({ register }) => register === agency?.register),
      event.seq,
    )
  }
  const { events, cases, tables, problems } = await rebuild(platform, region, { each, ...(progress && { progress }) })
  return { events, cases, asked, problems, differences: tables.flatMap(differencesIn), unlawful }
}
