import type { Answers } from '../kernel/form/field.ts'
import { type ItemRow, type RowRemark, sortItemRows } from '../kernel/form/identifiers/item-rows.ts'
import { canonical } from '../kernel/record/canonical-json.ts'
import { isRunning } from '../kernel/register/register.ts'
import { readEntriesByKey } from '../store/read-entries.ts'
import type { EntryRow } from '../store/rows.ts'
import { sha256Hex } from '../store/sha256.ts'
import { chinaDay } from './china-day.ts'
import { type ActAnswer, BadRequest } from './door/request.ts'
import { keysToAsk } from './keys-to-ask.ts'
import { type Caller, Forbidden } from './operation.ts'
import type { Platform } from './platform.ts'
import { actorOf, type Reading, readingOf } from './shown/reading.ts'
import { showRefusal } from './shown/show-refusal.ts'
import type { RefusalView } from './views.ts'

/** The act by which a row of a published list of service items is taken into a register. The catalogue says it; no operation knows it. */
export interface ItemImport {
  readonly procedure: string
  readonly act: string
  /** Register whose key is the item code. */
  readonly register: string
  answersOf(row: ItemRow): Answers
}

/** Why a row was not imported. `position` counts rows from 1. */
export interface RowNotImported {
  readonly position: number
  readonly row: ItemRow
  /** What the row itself shows to be wrong. */
  readonly reasons: readonly RowRemark[]
  /** What the one door answered. */
  readonly refusals: readonly RefusalView[]
  /** The code is listed already, with other content. */
  readonly listedOtherwise?: true
}

export interface ItemsImported {
  readonly rows: number
  readonly imported: number
  /** Listed already with the same content; nothing was done. */
  readonly present: number
  readonly notImported: readonly RowNotImported[]
  /** Looked odd and was imported all the same. */
  readonly remarked: readonly { readonly position: number; readonly row: ItemRow; readonly remarks: readonly RowRemark[] }[]
  /** Number of the case in which the rows were taken in; absent where none was. */
  readonly case?: string
}

export interface ImportOrder {
  readonly how: ItemImport
  readonly caller: Caller
  /** Title of the case, for example the name of the file. */
  readonly title: string
  readonly rows: readonly ItemRow[]
  /** Why rows are malformed before they are even looked at, by index: fields that were no text. */
  readonly misshapen?: ReadonlyMap<number, readonly RowRemark[]>
  /** Credit codes whose wrong check character a person has confirmed to be as printed. */
  readonly asPrinted?: readonly string[]
  progress?(done: number, total: number): void
}

/** Acts that wait for an answer at once. */
const abreast = 128

interface Planned {
  readonly position: number
  readonly row: ItemRow
  readonly answers: Answers
  readonly key: string
}

const sameContent = (entry: EntryRow, answers: Answers): boolean =>
  Object.entries(answers).every(([name, answer]) => canonical(entry.values[name] ?? '') === canonical(answer))

/** Sorts good rows into those to be taken in, those listed already, and those listed with other content. */
async function plan(platform: Platform, { how }: ImportOrder, good: readonly { position: number; row: ItemRow }[]) {
  const { pool, region } = platform
  const today = chinaDay(platform.now())
  const found = await readEntriesByKey(
    pool,
    region,
    good.map(({ row }) => ({ register: how.register, key: row.itemCode })),
  )
  const versions = new Map<string, EntryRow[]>()
  for (const entry of found) versions.set(entry.key, [...(versions.get(entry.key) ?? []), entry])
  const planned: Planned[] = []
  const notImported: RowNotImported[] = []
  let present = 0
  for (const { position, row } of good) {
    const answers = how.answersOf(row)
    const known = versions.get(row.itemCode) ?? []
    const running = known.find((entry) => isRunning(entry, today))
    if (running && sameContent(running, answers)) present++
    else if (running) notImported.push({ position, row, reasons: [], refusals: [], listedOtherwise: true })
    // A row that was removed and comes back is a new request; the number of versions before it tells the two apart.
    else
      planned.push({
        position,
        row,
        answers,
        key: `import/${how.register}/${row.itemCode}/${sha256Hex(canonical(answers))}/${known.length}`,
      })
  }
  const keys = await keysToAsk(
    platform,
    planned.map(({ key }) => key),
  )
  return { present, notImported, planned: planned.map((one) => ({ ...one, key: keys.get(one.key)?.ask ?? one.key })) }
}

/** Refused for what the actor is or may do: every other row would be refused alike. */
const concernsAll = (answer: ActAnswer): boolean => answer.kind === 'refused' && answer.refusals.some(({ check }) => check !== 'content')

/** Posts whose holders may do the import. */
export function postsFor(platform: Platform, how: ItemImport): string[] {
  const procedure = platform.procedures.get(how.procedure)
  const roles = [procedure?.acts[how.act]?.by ?? []].flat().map((role) => procedure?.roles[role])
  return roles.flatMap((role) => (role?.kind === 'staff' ? [role.post] : []))
}

/** The first of these persons who holds such a post today. */
export async function importerAmong(platform: Platform, how: ItemImport, persons: readonly string[]): Promise<string | undefined> {
  const posts = postsFor(platform, how)
  const today = chinaDay(platform.now())
  const authority = await platform.door.authority(platform.region)
  return persons.find((person) => authority.posts(person, today).some(({ post }) => posts.includes(post)))
}

/** The organ for which the caller may do it; where they hold no such post, one of theirs, so that the door refuses it and puts that on record. */
function organOf(platform: Platform, { how, caller }: ImportOrder): string {
  const posts = postsFor(platform, how)
  const held = caller.posts.find(({ post }) => posts.includes(post)) ?? caller.posts[0]
  if (!held) throw new Forbidden(posts)
  return held.organ
}

interface Desk {
  readonly platform: Platform
  readonly order: ImportOrder
  readonly organ: string
  readonly reading: Reading
}

async function attemptRow({ platform, order, organ }: Desk, planned: Planned, inCase: string | undefined): Promise<ActAnswer> {
  const { how, caller, title } = order
  const opening = inCase === undefined ? { open: { procedure: how.procedure, organ, title } } : { case: inCase }
  const { key, answers } = planned
  return platform.door.act({ region: platform.region, key, actor: actorOf(caller), act: how.act, answers, ...opening })
}

/** Runs `work` on every one of `list`, at most `abreast` at a time, in order. */
async function eachAbreast<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async (): Promise<void> => {
    for (let one = list[next++]; one !== undefined; one = list[next++]) await work(one)
  }
  await Promise.all(Array.from({ length: Math.min(abreast, list.length) }, lane))
}

async function takeIn(desk: Desk, planned: readonly Planned[]) {
  const { platform, order, reading } = desk
  const shown = (answer: ActAnswer): RefusalView[] =>
    answer.kind === 'refused'
      ? answer.refusals.map((refusal) => showRefusal(refusal, platform.procedures.get(order.how.procedure), reading))
      : []
  const notImported: RowNotImported[] = []
  let imported = 0
  let opened: { id: string; number: string } | undefined
  const settle = (one: Planned, answer: ActAnswer): void => {
    if (answer.kind === 'done') {
      imported++
      opened ??= { id: answer.case, number: answer.number }
    } else notImported.push({ position: one.position, row: one.row, reasons: [], refusals: shown(answer) })
    order.progress?.(imported + notImported.length, planned.length)
  }
  // Row by row until one opens the case; what would be refused for every row is attempted, and put on record, only once.
  let at = 0
  for (; at < planned.length && !opened; at++) {
    const one = planned[at] as Planned
    const answer = await attemptRow(desk, one, undefined)
    settle(one, answer)
    if (concernsAll(answer)) return { imported, notImported, case: undefined, stopped: planned.length - at - 1 }
  }
  await eachAbreast(planned.slice(at), async (one) => settle(one, await attemptRow(desk, one, opened?.id)))
  return { imported, notImported, case: opened?.number, stopped: undefined }
}

/** Every row was refused for the same reason, which lies with who asked, not with the rows. */
export class ImportRefused extends Error {
  readonly refusals: readonly RefusalView[]
  constructor(refusals: readonly RefusalView[], left: number) {
    const why = refusals.map(({ says, cure }) => `${says.zh} ${cure.zh} ${says.en} ${cure.en}`).join('\n')
    super(`The import was refused; ${left} more rows would be refused alike and were not tried.\n${why}`)
    this.name = 'ImportRefused'
    this.refusals = refusals
  }
}

/**
 * Takes the rows of a published list into the register, each by an act of its own through the one door, all in one case.
 *
 * Malformed rows are never attempted. Running it again with the same rows does nothing; after an interruption it goes on where it stopped.
 * A row is in the register whole or not at all.
 *
 * @throws ImportRefused when the caller may not do it; Forbidden when they hold no post; BadRequest when the catalogue has no such procedure
 */
export async function importItems(platform: Platform, order: ImportOrder): Promise<ItemsImported> {
  const { how, rows, asPrinted } = order
  if (!platform.procedures.get(how.procedure)?.acts[how.act])
    throw new BadRequest(
      'procedure-unknown',
      `Catalogue '${platform.catalogue.id}' has no procedure '${how.procedure}' with an act '${how.act}'.`,
    )
  const sorted = sortItemRows(rows, asPrinted)
  const misshapen = order.misshapen ?? new Map<number, readonly RowRemark[]>()
  const importable = sorted.importable.filter(({ index }) => !misshapen.has(index))
  const good = importable.map(({ index, row }) => ({ position: index + 1, row }))
  const { present, planned, notImported: otherwise } = await plan(platform, order, good)
  const desk: Desk = { platform, order, organ: organOf(platform, order), reading: await readingOf(platform, order.caller) }
  const taken = await takeIn(desk, planned)
  if (taken.stopped !== undefined) throw new ImportRefused(taken.notImported.at(-1)?.refusals ?? [], taken.stopped)
  const malformed = sorted.refused
    .filter(({ index }) => !misshapen.has(index))
    .map(({ index, row, reasons }) => ({ position: index + 1, row, reasons, refusals: [] }))
  const shapeless = [...misshapen].map(([index, reasons]) => ({ position: index + 1, row: rows[index] as ItemRow, reasons, refusals: [] }))
  return {
    rows: rows.length,
    imported: taken.imported,
    present,
    notImported: [...shapeless, ...malformed, ...otherwise, ...taken.notImported].sort((a, b) => a.position - b.position),
    remarked: importable.flatMap(({ index, row, remarks }) => (remarks.length > 0 ? [{ position: index + 1, row, remarks }] : [])),
    ...(taken.case && { case: taken.case }),
  }
}
