import { type Ahead, type InLine, inBatch, type Loaded, loadMore } from '../../store/batch.ts'
import { entryName, type Left } from '../../store/known.ts'
import type { BatchWrite, CaseRow, DefinitionRow, EntryRow, EventRow } from '../../store/rows.ts'
import type { WrappedKey } from '../../store/sealing/sealing-keys.ts'
import { type Worked as Batch, NotAhead } from '../../store/write-batch.ts'
import { chinaDay } from '../china-day.ts'
import { eraseCase, type Ordered } from '../log/erase-case.ts'
import { orderedIn } from '../log/erasure-order.ts'
import { noticed } from '../supervision/watch-events.ts'
import { alteredFiles } from './altered-files.ts'
import { attemptAll } from './attempt-all.ts'
import { authorityOf } from './authority-of.ts'
import { frontierOf, grow } from './grow-log.ts'
import { type Overlay, overlay } from './held-registers.ts'
import { inRecovery, takenOn, takeOn } from './in-recovery.ts'
import { aheadOf, leftBy } from './leave.ts'
import { makeDesk } from './make-desk.ts'
import { numbering } from './numbering.ts'
import { type Outcome, prepare, wantedMore } from './prepare.ts'
import { raiseCards, type Watched } from './raise-cards.ts'
import type { Desk } from './record-act.ts'
import { InRecovery } from './request.ts'
import { inClear, sealedWriting } from './seal-batch.ts'
import { type DoorSetting, refresh, type Waiting } from './setting.ts'

function byEntry(rows: readonly EntryRow[]): Map<string, EntryRow[]> {
  const found = new Map<string, EntryRow[]>()
  for (const row of rows) {
    const others = found.get(entryName(row))
    if (others) others.push(row)
    else found.set(entryName(row), [row])
  }
  return found
}

interface Worked {
  readonly outcomes: readonly Outcome[]
  readonly held: Overlay
  readonly registers: number | undefined
  /** Entries of the log once the batch is written. */
  size(): number
  /** Whether anything comes on record. */
  readonly writes: boolean
  /** What the batch behind may be attempted on while this one is written. */
  readonly ahead?: Ahead
  /** What is known once it is written; absent where that would have to be read. */
  readonly left?: { readonly base: Loaded; left(): Left }
  /** Definitions written with the batch; what follows may add to them. */
  definitions(): readonly DefinitionRow[]
  /** Data keys written with the batch; what follows may add to them. */
  readonly sealingKeys: WrappedKey[]
}

/**
 * @throws InRecovery when the log here is not what somebody has seen of it
 * @throws NotAhead when what the batch was to be attempted on has come out otherwise meanwhile
 */
function requireWhole({ heights }: DoorSetting, region: string, { size, recovery, held }: Loaded): void {
  if (recovery && !recovery.putBack) throw new InRecovery(recovery)
  const seen = heights.get(region) ?? 0
  if (size >= seen) return
  throw held ? new InRecovery({ own: size, seen, by: 'server', differs: false }) : new NotAhead(region)
}

/** Orders of these events that the content of a case be erased. */
const ordersIn = (events: readonly EventRow[], desk: Desk, { catalogue }: DoorSetting): Ordered[] =>
  events.flatMap((event) => {
    const number = orderedIn(catalogue.erasure, event, desk.cases.get(event.caseId)?.file)
    return number === undefined ? [] : [{ number, by: event.seq }]
  })

/** What is left of a case that was erased replaces what the batch knew of it, if it did. */
function replaceErased(row: CaseRow, desk: Desk, before: Map<string, CaseRow>): void {
  desk.cases.set(row.file.id, row)
  // It was over and is: nothing but its content is gone, so that it counts as it did.
  if (!before.has(row.file.id)) before.set(row.file.id, { ...row, file: { ...row.file, parties: {} }, clocks: [], tasks: [] })
}

const definitionsOf = ({ cases }: Loaded): string[] => Array.from(cases.values(), ({ file }) => file.definition)

type Waited = readonly Waiting[]

/** Finds what every request of a batch is about, and reads what their attempts may need. */
async function gather(setting: DoorSetting, region: string, batch: Waited, { stored, on }: { stored: Loaded; on: Ahead | undefined }) {
  requireWhole(setting, region, stored)
  const at = setting.now()
  const cache = await refresh(setting, region, stored.registers, stored.client)
  await setting.definitions.fetch(setting.pool, region, definitionsOf(stored))
  const { loaded, drawn } = await inClear(setting, stored, { requests: batch.map(({ request }) => request), on })
  const knowing = { setting, authority: authorityOf(cache, setting.library, setting.catalogue.posts), day: chinaDay(at) }
  const found = batch.map(({ request }) => prepare(request, loaded, knowing))
  const prepared = inRecovery(found, loaded.recovery, setting)
  const wanted = wantedMore(prepared, knowing, (register) => cache.holding(register) !== undefined)
  const more = await loadMore(loaded, region, wanted)
  const altered = await alteredFiles(loaded, region, { prepared, entries: more.entries, definitions: setting.definitions })
  return { at, cache, loaded, drawn, prepared, altered, asked: { wanted, more, entries: byEntry(more.entries) } }
}

/** What may follow from what a batch did: each with the events that call for it. */
interface Following {
  readonly watched: Watched
  readonly orders: readonly Ordered[]
  readonly taken: ReturnType<typeof takenOn>
}

const followingFrom = (desk: Desk, lawActs: Watched['lawActs'], events: readonly EventRow[], setting: DoorSetting): Following => ({
  watched: { lawActs, noticed: setting.catalogue.supervision ? noticed(desk, setting.catalogue.supervision, events) : [] },
  orders: ordersIn(events, desk, setting),
  taken: takenOn(events, desk, setting),
})

const followsNothing = ({ watched, orders, taken }: Following): boolean =>
  watched.lawActs.length + watched.noticed.length + orders.length + taken.length === 0

/** Attempts every request of a batch in memory and says what is to be written. */
async function work(
  setting: DoorSetting,
  region: string,
  batch: Waited,
  { stored, ahead: on }: { stored: Loaded; ahead: Ahead | undefined },
): Promise<Batch<Worked>> {
  const { at, cache, loaded, drawn, prepared, altered, asked } = await gather(setting, region, batch, { stored, on })
  const files = new Map(batch.flatMap(({ request }) => [...(request.files ?? [])]))
  const held = overlay(cache, asked.entries, asked.wanted.lists)
  const numbers = numbering(new Map([...asked.more.counters, ...loaded.counters]))
  const { desk, lawActs, definitions: ofTheLaw, registers } = makeDesk({ setting, region, loaded, held, numbers, altered, files, at })
  const { outcomes, idempotency, definitions: begun } = await attemptAll(desk, prepared, numbers)
  const definitions = (): DefinitionRow[] => [...new Map([...begun.map((one) => [one.hash, one] as const), ...ofTheLaw]).values()]
  const notStored = ({ hash }: DefinitionRow): boolean => !setting.stored.has(`${region} ${hash}`)
  const size = (): number => loaded.size + desk.events.length
  const result: Worked = { outcomes, held, registers: registers(), size, definitions, sealingKeys: [], writes: desk.events.length > 0 }
  const sealing = { client: loaded.client, cases: desk.cases, drawn, keys: result.sealingKeys }
  if (!result.writes) return { write: undefined, result }

  const grown = grow(frontierOf(loaded), desk.events)
  let head = grown.written
  const before = new Map(desk.cases)
  const [events, cards] = [[...desk.events], [...desk.cards]]
  const write: BatchWrite = {
    ...grown.written,
    events,
    cases: [...before.values()].filter((row) => loaded.cases.get(row.file.id) !== row),
    cards,
    idempotency,
    definitions: definitions().filter(notStored),
    counters: numbers.rows(),
    at: new Date(at).toISOString(),
    ...(result.registers !== undefined && { registers: result.registers }),
  }
  const following = followingFrom(desk, lawActs, events, setting)
  const { watched, orders, taken } = following
  const sealed = await sealedWriting(setting, write, sealing)
  const left = (): Left =>
    leftBy({ setting, loaded, asked, head, write, sealed, cases: desk.cases, numbers: numbers.rows(), changed: held.changed() })
  const keeps = loaded.recovery || orders.length + taken.length > 0 ? {} : { left: { base: loaded, left } }
  if (followsNothing(following)) {
    const ahead = held.changed().length === 0 && !loaded.recovery ? aheadOf(loaded, write, before) : undefined
    return { write: sealed, result: { ...result, ...keeps, ...(ahead && { ahead }) } }
  }
  return {
    write: sealed,
    result: { ...result, ...keeps },
    async follow() {
      await takeOn(loaded.client, region, taken)
      await raiseCards(desk, watched, { setting, held, client: loaded.client, numbers })
      const raised = desk.events.slice(events.length)
      const { definitions: known, seals } = setting
      for (const order of orders)
        replaceErased(await eraseCase({ client: loaded.client, region, day: desk.day, definitions: known, seals }, order), desk, before)
      if (raised.length + orders.length === 0) return undefined
      const { written } = grow(grown.frontier, raised)
      head = written
      const cases = [...desk.cases.values()].filter((row) => before.get(row.file.id) !== row)
      const more = { idempotency: [], definitions: definitions().filter(notStored), counters: numbers.rows() }
      const follows = { ...more, ...written, events: raised, cases, cards: desk.cards.slice(cards.length), at: write.at }
      return { before, write: await sealedWriting(setting, follows, sealing) }
    },
  }
}

/** Where a batch stands in its lane, and who is to be told what it will leave; nothing where that is only known once it is written. */
export interface InLane extends InLine {
  attempted?(ahead: Ahead | undefined): void
}

/** One transaction for all the requests; answers each caller once it is committed. */
export async function runBatch(
  setting: DoorSetting,
  region: string,
  batch: readonly Waiting[],
  { ahead, attempted, ...line }: InLane = {},
): Promise<void> {
  const cases = batch.flatMap(({ request }) => (request.case ? [request.case] : []))
  const keys = batch.map(({ request }) => request.key)
  const place = { pool: setting.pool, region, height: setting.heights.get(region) ?? 0 }
  const { outcomes, held, registers, writes, left, size, definitions, sealingKeys } = await inBatch(
    place,
    { cases, keys, ahead, ...line },
    async (stored) => {
      const worked = await work(setting, region, batch, { stored, ahead: stored.held ? undefined : ahead })
      attempted?.(worked.result.ahead)
      return worked
    },
  )
  if (left) line.known?.learn(left.base, left.left())
  else if (writes) line.known?.forget()
  setting.heights.set(region, Math.max(setting.heights.get(region) ?? 0, size()))
  setting.seals.stored(sealingKeys)
  for (const { hash } of definitions()) setting.stored.add(`${region} ${hash}`)
  if (registers !== undefined) setting.caches.get(region)?.take(held.changed(), registers)
  outcomes.forEach((outcome, i) => {
    const waiting = batch[i] as Waiting
    if ('answer' in outcome) waiting.answer(outcome.answer)
    else waiting.fail(outcome.error)
  })
}
