import { type Ahead, type InLine, inBatch, type Loaded, loadMore } from '../../store/batch.ts'
import type { CaseRow, DefinitionRow, EntryRow, EventRow } from '../../store/rows.ts'
import type { WrappedKey } from '../../store/sealing/sealing-keys.ts'
import { type Worked as Batch, NotAhead, type Writing } from '../../store/write-batch.ts'
import { chinaDay } from '../china-day.ts'
import { eraseCase, type Ordered } from '../log/erase-case.ts'
import { orderedIn } from '../log/erasure-order.ts'
import { logTree } from '../log/log-tree.ts'
import { noticed } from '../supervision/watch-events.ts'
import { alteredFiles } from './altered-files.ts'
import { attemptAll } from './attempt-all.ts'
import { authorityOf } from './authority-of.ts'
import { frontierOf, grow } from './grow-log.ts'
import { type Overlay, overlay } from './held-registers.ts'
import { inRecovery, takenOn, takeOn } from './in-recovery.ts'
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
  for (const row of rows) found.set(`${row.register} ${row.key}`, [...(found.get(`${row.register} ${row.key}`) ?? []), row])
  return found
}

interface Worked {
  readonly outcomes: readonly Outcome[]
  readonly held: Overlay
  readonly registers: number | undefined
  /** Entries of the log once the batch is written. */
  size(): number
  /** What is left behind, where that is known before it is written. */
  readonly ahead?: Ahead
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

/** Attempts every request of a batch in memory and says what is to be written. */
async function work(
  setting: DoorSetting,
  region: string,
  batch: readonly Waiting[],
  { stored, ahead: on }: { stored: Loaded; ahead: Ahead | undefined },
): Promise<Batch<Worked>> {
  requireWhole(setting, region, stored)
  const at = setting.now()
  const day = chinaDay(at)
  const cache = await refresh(setting, region, stored.registers, stored.client)
  await setting.definitions.fetch(setting.pool, region, definitionsOf(stored))
  const { loaded, drawn } = await inClear(setting, stored, { requests: batch.map(({ request }) => request), on })
  const knowing = { setting, authority: authorityOf(cache, setting.library, setting.catalogue.posts), day }
  const asked = batch.map(({ request }) => prepare(request, loaded, knowing))
  const prepared = inRecovery(asked, loaded.recovery, setting)
  const wanted = wantedMore(prepared, knowing, (register) => cache.holding(register) !== undefined)
  const more = await loadMore(loaded, region, wanted)

  const altered = await alteredFiles(loaded, region, { prepared, entries: more.entries, definitions: setting.definitions })

  const files = new Map(batch.flatMap(({ request }) => [...(request.files ?? [])]))
  const held = overlay(cache, byEntry(more.entries), wanted.lists)
  const numbers = numbering(new Map([...more.counters, ...loaded.counters]))
  const { desk, lawActs, definitions: ofTheLaw, registers } = makeDesk({ setting, region, loaded, held, numbers, altered, files, at })
  const { outcomes, idempotency, definitions: begun } = attemptAll(desk, prepared, numbers)
  const definitions = (): DefinitionRow[] => [...new Map([...begun.map((one) => [one.hash, one] as const), ...ofTheLaw]).values()]
  const notStored = ({ hash }: DefinitionRow): boolean => !setting.stored.has(`${region} ${hash}`)
  const size = (): number => loaded.size + desk.events.length
  const result: Worked = { outcomes, held, registers: registers(), size, definitions, sealingKeys: [] }
  const sealing = { client: loaded.client, cases: desk.cases, drawn, keys: result.sealingKeys }
  if (desk.events.length === 0) return { write: undefined, result }

  const grown = grow(frontierOf(loaded), desk.events)
  const before = new Map(desk.cases)
  const [events, cards] = [[...desk.events], [...desk.cards]]
  const write: Writing = {
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
  const watched: Watched = { lawActs, noticed: setting.catalogue.supervision ? noticed(desk, setting.catalogue.supervision, events) : [] }
  const orders = ordersIn(events, desk, setting)
  const taken = takenOn(events, desk, setting)
  const sealed = await sealedWriting(setting, write, sealing)
  if (lawActs.length + watched.noticed.length + orders.length + taken.length === 0)
    return {
      write: sealed,
      result: { ...result, ...(held.changed().length === 0 && !loaded.recovery && { ahead: aheadOf(loaded, write, before) }) },
    }
  return {
    write: sealed,
    result,
    async follow() {
      await takeOn(loaded.client, region, taken)
      await raiseCards(desk, watched, { setting, held, client: loaded.client, numbers })
      const raised = desk.events.slice(events.length)
      const { definitions: known, seals } = setting
      for (const order of orders)
        replaceErased(await eraseCase({ client: loaded.client, region, day, definitions: known, seals }, order), desk, before)
      if (raised.length + orders.length === 0) return undefined
      const { written } = grow(grown.frontier, raised)
      const cases = [...desk.cases.values()].filter((row) => before.get(row.file.id) !== row)
      const more = { idempotency: [], definitions: definitions().filter(notStored), counters: numbers.rows() }
      const follows = { ...more, ...written, events: raised, cases, cards: desk.cards.slice(cards.length), at: write.at }
      return { before, write: await sealedWriting(setting, follows, sealing) }
    },
  }
}

/** What a batch that changes no register, and that nothing follows from, leaves behind once it is written. */
function aheadOf(loaded: Loaded, { size, frontier, idempotency, counters }: Writing, cases: Loaded['cases']): Ahead {
  return {
    size,
    frontier,
    registers: loaded.registers,
    cases,
    answers: new Map(idempotency.map((row) => [row.key, row])),
    counters: new Map(counters.map(({ series, year, last }) => [`${series}/${year}`, last])),
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
  const place = { pool: setting.pool, region, height: setting.heights.get(region) ?? 0, tree: logTree(region).store }
  const { outcomes, held, registers, size, definitions, sealingKeys } = await inBatch(
    place,
    { cases, keys, ahead, ...line },
    async (stored) => {
      const worked = await work(setting, region, batch, { stored, ahead: stored.held ? undefined : ahead })
      attempted?.(worked.result.ahead)
      return worked
    },
  )
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
