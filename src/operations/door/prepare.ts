import { v7 as newId } from 'uuid'
import type { Authority } from '../../kernel/authority/authority.ts'
import { boundKeys } from '../../kernel/case/bounds.ts'
import { type CaseFile, emptyMarking } from '../../kernel/case/case-file.ts'
import { piecesOf } from '../../kernel/case/check-custody.ts'
import { barKeys, effectKeys, listingKeys, openingKeys } from '../../kernel/case/entering.ts'
import type { CaseToOpen } from '../../kernel/case/openings.ts'
import { quorumKeys } from '../../kernel/case/voices.ts'
import { formOf } from '../../kernel/form/check-content.ts'
import { listedBy, questionsOf } from '../../kernel/form/field.ts'
import { perProcedure } from '../../kernel/procedure/worked-out.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { Loaded, WantedMore } from '../../store/batch.ts'
import type { DefinitionRow } from '../../store/rows.ts'
import { requestHash } from './attempt-request.ts'
import type { EntryList } from './held-registers.ts'
import { type ActAnswer, type ActRequest, BadRequest, type Opening } from './request.ts'
import type { DoorSetting } from './setting.ts'

/** What came of a request: an answer for the caller, or an error of the caller's own. */
export type Outcome = { readonly answer: ActAnswer } | { readonly error: unknown }

/** A request with the case it is about — or with its outcome, where that is clear before anything is attempted. */
export type Prepared = { readonly request: ActRequest } & (
  | { readonly file: CaseFile; readonly definition?: DefinitionRow }
  | { readonly file?: undefined; readonly outcome: Outcome }
)

export interface Knowing {
  readonly setting: DoorSetting
  readonly authority: Authority
  readonly day: LocalDate
}

/** Series in which cases of a place are numbered on a day. */
export const caseSeries = (place: string, day: LocalDate): string => `case ${place} ${day}`

/** Number of a case: division code, day, and four digits or more. */
export const caseNumber = (place: string, day: LocalDate, count: number): string =>
  `${place}${day.replaceAll('-', '')}${String(count).padStart(4, '0')}`

/** A case that a request would open. It gets its number once the attempt succeeds. */
export function newFile(
  region: string,
  open: Opening,
  { setting, authority, day }: Knowing,
): { file: CaseFile; definition: DefinitionRow } {
  const current = setting.definitions.current(open.procedure)
  if (!current)
    throw new BadRequest(
      'procedure-unknown',
      `There is no procedure '${open.procedure}'. Known: ${[...setting.procedures.keys()].join(', ')}.`,
    )
  const item = open.item ? authority.item(open.item, day) : undefined
  if (open.item && !item) throw new BadRequest('item-unknown', `There is no service item '${open.item}' on ${day}.`)
  if (item && !item.procedures.includes(open.procedure)) {
    throw new BadRequest(
      'item-unknown',
      `Service item '${item.id}' is not handled by '${open.procedure}' but by: ${item.procedures.join(', ')}.`,
    )
  }
  const matter = item?.matter ?? open.matter
  const file: CaseFile = {
    region,
    // Ids that follow one another in time: what is written together lies together in the indexes, however many cases there are.
    id: newId(),
    number: '',
    procedure: open.procedure,
    definition: current.row.hash,
    organ: open.organ,
    place: open.place ?? authority.organ(open.organ, day)?.division ?? '',
    title: open.title ?? item?.title.zh ?? current.procedure.title.zh,
    parties: {},
    answers: {},
    marking: emptyMarking,
    events: 0,
    ...(matter && { matter }),
    ...(open.item && { item: open.item }),
    ...(open.subject && { subject: open.subject }),
  }
  return { file, definition: current.row }
}

/** Whether a kept answer is to this request. Of one with something sealed in it not even the hash is kept, but a mark of that. */
const isFor = (kept: string, hash: string, { seals }: DoorSetting): boolean => kept === hash || kept === seals.mark(hash)

/** Finds what a request is about. The same request asked again gets the answer it got. */
export function prepare(request: ActRequest, loaded: Loaded, knowing: Knowing): Prepared {
  const known = loaded.answers.get(request.key)
  if (known && isFor(known.requestHash, requestHash(request), knowing.setting))
    return { request, outcome: { answer: known.answer as ActAnswer } }
  if (known) return { request, outcome: { error: keyReused(request.key) } }
  try {
    if (request.case) {
      const row = loaded.cases.get(request.case)
      if (!row) throw new BadRequest('case-unknown', `There is no case '${request.case}'.`)
      return { request, file: row.file }
    }
    if (request.open) return { request, ...newFile(request.region, request.open, knowing) }
    throw new BadRequest('request-incomplete', "A request names a running case in 'case', or in 'open' what a new case is opened on.")
  } catch (error) {
    return { request, outcome: { error } }
  }
}

export const keyReused = (key: string): BadRequest =>
  new BadRequest('key-reused', `The key '${key}' was used for another request. Choose a new key for a new request.`)

/** Series in which a case opened elsewhere, and the documents of the act that opens it, are numbered. */
export function seriesElsewhere(
  { procedure, act, organ }: Pick<CaseToOpen, 'procedure' | 'act' | 'organ'>,
  { setting, authority, day }: Knowing,
): string[] {
  const place = authority.organ(organ, day)
  const documents = setting.procedures.get(procedure)?.acts[act]?.issues ?? []
  return [caseSeries(place?.division ?? '', day), ...documents.map((document) => `${place?.short ?? ''}${document.series}`)]
}

interface Wanted {
  readonly series: Set<string>
  readonly entries: { register: string; key: string }[]
  readonly lists: EntryList[]
}

/** Acts that the law itself may do before the one that is attempted. */
const silent = perProcedure(({ acts }): readonly string[] => Object.keys(acts).filter((act) => acts[act]?.bySilence))

/** Adds what one attempt may need. */
function wantFor(
  { request, file }: Prepared,
  knowing: Knowing,
  isHeld: (register: string) => boolean,
  { series, entries, lists }: Wanted,
): void {
  const { setting, authority, day } = knowing
  const procedure = file && setting.definitions.byHash(file.definition)
  if (!file || !procedure) return
  const want = (some: readonly { register: string; key: string }[]): void => {
    for (const { register, key } of some) if (!isHeld(register)) entries.push({ register, key })
  }
  const short = authority.organ(file.organ, day)?.short ?? ''
  const acts = [request.act, ...silent(procedure)]
  for (const document of acts.flatMap((act) => procedure.acts[act]?.issues ?? [])) series.add(`${short}${document.series}`)
  if (request.open) series.add(caseSeries(file.place, day))
  const context = { day, authority, calendar: setting.catalogue.calendar, nextNumber: () => 0 }
  const openings = acts.flatMap((act) => openingKeys(procedure, file, { ...request, act }, context))
  for (const one of openings.flatMap((opening) => seriesElsewhere(opening, knowing))) series.add(one)
  want([...[file, ...openings].flatMap(({ subject }) => subject ?? []), ...boundKeys(procedure, file, request, context)])
  const { under } = request.actor
  if (under !== undefined && setting.catalogue.agency) want([{ register: setting.catalogue.agency.register, key: under }])
  want(quorumKeys(procedure, file, request, context))
  want(barKeys(procedure, file, request, context).map(({ bar, key }) => ({ register: bar.register, key })))
  want(listingKeys(procedure, file, request, context).map(({ listing, key }) => ({ register: listing.register, key })))
  want(piecesOf(procedure, file, request))
  // Without these, an entry in a register on which the door does not decide could be entered twice, and never be ended.
  want(effectKeys(procedure, file, request, context))
  for (const [, { of }] of questionsOf(formOf(procedure, request.act)))
    if (of && !isHeld(of.register)) {
      const [column, value] = listedBy(of, file)
      lists.push({ register: of.register, column, value })
    }
}

/** Series of numbers and register entries that the attempts may need, loaded together. */
export function wantedMore(prepared: readonly Prepared[], knowing: Knowing, isHeld: (register: string) => boolean): WantedMore {
  const year = Number(knowing.day.slice(0, 4))
  const wanted: Wanted = { series: new Set(), entries: [], lists: [] }
  for (const one of prepared) wantFor(one, knowing, isHeld, wanted)
  const { series, entries, lists } = wanted
  return { entries, lists, counters: [...series].map((name) => ({ series: name, year })) }
}
