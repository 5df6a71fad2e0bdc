import { randomUUID } from 'node:crypto'
import type { Authority } from '../../kernel/authority/authority.ts'
import { type CaseFile, emptyMarking } from '../../kernel/case/case-file.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { fromHex, hex } from '../../kernel/record/bytes.ts'
import { append } from '../../kernel/record/frontier.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { inBatch, type Loaded, loadMore } from '../../store/batch.ts'
import type { BatchWrite, CaseRow, CounterRow, DefinitionRow, EntryRow } from '../../store/rows.ts'
import { writeTiles } from '../../store/tiles.ts'
import { chinaDay } from '../china-day.ts'
import { attemptRequest, type Desk, requestHash } from './attempt-batch.ts'
import { authorityOf } from './authority-of.ts'
import { type Overlay, overlay } from './held-registers.ts'
import { logOf, sha256 } from './make-event.ts'
import { type ActAnswer, type ActRequest, BadRequest } from './request.ts'
import { type DoorSetting, refresh, type Waiting } from './setting.ts'

interface Outcome {
  readonly answer?: ActAnswer
  readonly error?: unknown
}

const clean = (text: string): string => text.replaceAll('-', '')

/** Numbers given out in this batch, on top of the last ones stored. */
function counting(stored: ReadonlyMap<string, number>, organs: ReadonlyMap<string, CounterRow>) {
  const now = new Map<string, CounterRow>(organs)
  return {
    next(series: string, year: number): number {
      const key = `${series}/${year}`
      const last = (now.get(key)?.last ?? stored.get(key) ?? 0) + 1
      now.set(key, { series, year, last })
      return last
    },
    save: () => new Map(now),
    restore(saved: ReadonlyMap<string, CounterRow>): void {
      now.clear()
      for (const [key, row] of saved) now.set(key, row)
    },
    rows: (): CounterRow[] => [...now.values()],
  }
}

/** Series of numbers that the requests may draw on: documents of their acts, and case numbers. */
function seriesWanted(
  requests: readonly ActRequest[],
  fileOf: (request: ActRequest) => CaseFile | undefined,
  setting: DoorSetting,
  authority: Authority,
  day: LocalDate,
) {
  const year = Number(day.slice(0, 4))
  const wanted = new Map<string, { series: string; year: number }>()
  for (const request of requests) {
    const file = fileOf(request)
    const procedure = file ? setting.definitions.byHash(file.definition) : undefined
    if (!file || !procedure) continue
    const short = authority.organ(file.organ, day)?.short ?? ''
    const acts = [request.act, ...Object.keys(procedure.acts).filter((act) => procedure.acts[act]?.bySilence)]
    for (const document of acts.flatMap((act) => procedure.acts[act]?.issues ?? []))
      wanted.set(`${short}${document.series}`, { series: `${short}${document.series}`, year })
    if (request.open) wanted.set(caseSeries(file.place, day), { series: caseSeries(file.place, day), year })
  }
  return [...wanted.values()]
}

const caseSeries = (place: string, day: LocalDate): string => `case ${place} ${day}`

/** A case that a request would open. Its number is given once the attempt succeeds. */
function newFile(request: ActRequest, setting: DoorSetting, authority: Authority, day: LocalDate): { file: CaseFile; row: DefinitionRow } {
  const { open } = request
  if (!open)
    throw new BadRequest('request-incomplete', "A request names a running case in 'case', or in 'open' what a new case is opened on.")
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
  const title = open.title ?? item?.title.zh ?? current.procedure.title.zh
  return {
    row: current.row,
    file: {
      region: request.region,
      id: randomUUID(),
      number: '',
      procedure: open.procedure,
      definition: current.row.hash,
      organ: open.organ,
      place: open.place ?? authority.organ(open.organ, day)?.division ?? '',
      title,
      parties: {},
      answers: {},
      marking: emptyMarking,
      events: 0,
      ...(matter && { matter }),
      ...(open.item && { item: open.item }),
      ...(open.subject && { subject: open.subject }),
    },
  }
}

/** Registers that are not held in memory but touched by the requests: entries the cases are about. */
function entriesWanted(files: readonly CaseFile[], held: (register: string) => boolean): { register: string; key: string }[] {
  return files.flatMap((file) => (file.subject && !held(file.subject.register) ? [file.subject] : []))
}

function plainEntries(rows: readonly EntryRow[]): Map<string, EntryRow[]> {
  const plain = new Map<string, EntryRow[]>()
  for (const row of rows) plain.set(`${row.register} ${row.key}`, [...(plain.get(`${row.register} ${row.key}`) ?? []), row])
  return plain
}

interface Prepared {
  readonly file?: CaseFile
  readonly definition?: DefinitionRow
  readonly outcome?: Outcome
}

function prepare(request: ActRequest, loaded: Loaded, setting: DoorSetting, authority: Authority, day: LocalDate): Prepared {
  const known = loaded.answers.get(request.key)
  if (known) {
    if (known.requestHash === requestHash(request)) return { outcome: { answer: known.answer as ActAnswer } }
    return {
      outcome: {
        error: new BadRequest('key-reused', `The key '${request.key}' was used for another request. Choose a new key for a new request.`),
      },
    }
  }
  try {
    if (!request.case) {
      const { file, row } = newFile(request, setting, authority, day)
      return { file, definition: row }
    }
    const row = loaded.cases.get(request.case)
    if (!row) throw new BadRequest('case-unknown', `There is no case '${request.case}'.`)
    return { file: row.file }
  } catch (error) {
    return { outcome: { error } }
  }
}

interface Worked {
  readonly outcomes: readonly Outcome[]
  readonly held: Overlay
  /** Position of the last event that changed a register on which the door decides. */
  readonly registers: number | undefined
}

/** Attempts every request of a batch on one desk and says what is to be written. */
async function work(
  setting: DoorSetting,
  region: string,
  batch: readonly Waiting[],
  loaded: Loaded,
): Promise<{ write: BatchWrite | undefined; result: Worked }> {
  const at = setting.now()
  const day = chinaDay(at)
  const cache = await refresh(setting, region, loaded.registers, loaded.client)
  await setting.definitions.fetch(
    setting.pool,
    region,
    [...loaded.cases.values()].map((row) => row.file.definition),
  )
  const before = authorityOf(cache, setting.library)
  const requests = batch.map((waiting) => waiting.request)
  const prepared = requests.map((request) => prepare(request, loaded, setting, before, day))
  const files = prepared.flatMap(({ file }) => (file ? [file] : []))
  const fileOf = (request: ActRequest): CaseFile | undefined => prepared[requests.indexOf(request)]?.file
  const more = await loadMore(loaded.client, region, {
    entries: entriesWanted(files, (register) => cache.holding(register) !== undefined),
    counters: seriesWanted(requests, fileOf, setting, before, day),
  })

  const held = overlay(cache, plainEntries(more.entries))
  const authority = authorityOf(held, setting.library)
  const numbers = counting(more.counters, new Map())
  let registers: number | undefined
  const desk: Desk = {
    region,
    log: logOf(region),
    at,
    day,
    cases: new Map<string, CaseRow>(loaded.cases),
    events: [],
    cards: [],
    context: (on) => ({ day: on, calendar: setting.catalogue.calendar, authority, nextNumber: numbers.next }),
    procedureOf(file): Procedure {
      const procedure = setting.definitions.byHash(file.definition)
      if (!procedure) throw new Error(`The definition ${file.definition} of procedure '${file.procedure}' is not in this database.`)
      return procedure
    },
    nextSeq: () => loaded.size + desk.events.length,
    changed(done, seq) {
      held.apply(done.entries, seq)
      if (done.entries.some((entry) => cache.holding(entry.register))) registers = seq
    },
  }
  const definitionRows = new Map<string, DefinitionRow>()
  const idempotency: BatchWrite['idempotency'][number][] = []
  const seen = new Map<string, { hash: string; outcome: Outcome }>()

  const outcomes = prepared.map((one, i): Outcome => {
    const request = requests[i] as ActRequest
    if (one.outcome || !one.file) return one.outcome ?? {}
    const hash = requestHash(request)
    const twin = seen.get(request.key)
    if (twin)
      return twin.hash === hash
        ? twin.outcome
        : { error: new BadRequest('key-reused', `The key '${request.key}' was used for another request.`) }
    const saved = numbers.save()
    const events = desk.events.length
    try {
      const file = request.open
        ? {
            ...one.file,
            number: `${one.file.place}${clean(day)}${String(numbers.next(caseSeries(one.file.place, day), Number(day.slice(0, 4)))).padStart(4, '0')}`,
          }
        : one.file
      const answer = attemptRequest(desk, request, file)
      if (answer.kind === 'refused' && request.open) numbers.restore(saved)
      if (one.definition) definitionRows.set(one.definition.hash, one.definition)
      if (answer.kind !== 'nothing') idempotency.push({ key: request.key, requestHash: hash, answer })
      const outcome = { answer }
      seen.set(request.key, { hash, outcome })
      return outcome
    } catch (error) {
      numbers.restore(saved)
      // What the law did first stands; the act itself left nothing behind.
      if (desk.events.length > events) throw error
      return { error }
    }
  })
  if (desk.events.length === 0) return { write: undefined, result: { outcomes, held, registers } }

  const grown = append(
    sha256,
    readFrontier(loaded),
    desk.events.map((event) => fromHex(event.leafHash) as Uint8Array),
  )
  await writeTiles(loaded.client, region, { from: loaded.size, to: grown.size, leaves: desk.events.map((event) => event.leafHash) }, sha256)
  const write: BatchWrite = {
    events: desk.events,
    cases: [...desk.cases.values()].filter((row) => loaded.cases.get(row.file.id) !== row),
    cards: desk.cards,
    idempotency,
    counters: numbers.rows(),
    definitions: [...definitionRows.values()],
    size: grown.size,
    frontier: JSON.stringify(grown.frontier.hashes.map(hex)),
    at: new Date(at).toISOString(),
    ...(registers !== undefined && { registers }),
  }
  return { write, result: { outcomes, held, registers } }
}

const readFrontier = ({ size, frontier }: Loaded) => ({
  size,
  hashes: (JSON.parse(frontier) as string[]).map((text) => fromHex(text) as Uint8Array),
})

/** One transaction for all the requests; answers each caller once it is committed. */
export async function runBatch(setting: DoorSetting, region: string, batch: readonly Waiting[]): Promise<void> {
  const cases = batch.flatMap(({ request }) => (request.case ? [request.case] : []))
  const keys = batch.map(({ request }) => request.key)
  const { outcomes, held, registers } = await inBatch(setting.pool, region, { cases, keys }, (loaded) =>
    work(setting, region, batch, loaded),
  )
  if (registers !== undefined) setting.caches.get(region)?.take(held.changed(), registers)
  outcomes.forEach((outcome, i) => {
    const waiting = batch[i] as Waiting
    if (outcome.answer) waiting.answer(outcome.answer)
    else waiting.fail(outcome.error)
  })
}
