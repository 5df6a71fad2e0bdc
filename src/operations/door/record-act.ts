import { documentDigest } from '../../documents/lay-out.ts'
import { type Done, factsSettled, type Tried } from '../../kernel/case/attempt.ts'
import { type Actor, type CaseFile, theLaw } from '../../kernel/case/case-file.ts'
import type { Context } from '../../kernel/case/context.ts'
import type { Clock } from '../../kernel/case/due.ts'
import type { CaseToOpen } from '../../kernel/case/openings.ts'
import { tasksOf } from '../../kernel/case/tasks.ts'
import type { Citation } from '../../kernel/law/instrument.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { subjectAct } from '../../kernel/procedure/words.ts'
import type { Pin } from '../../kernel/record/receipt.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { cardRows } from '../../store/projection.ts'
import type { CardRow, CaseHeader, CaseRow, ClockRow, EventBody, EventRow, RaisedCard, RecordedActor } from '../../store/rows.ts'
import { makeEvent } from './make-event.ts'
import { citedBeside } from './pins.ts'

/** What a batch works on, in memory, while the region is held. */
export interface Desk {
  readonly region: string
  readonly log: string
  readonly at: number
  readonly day: LocalDate
  context(day: LocalDate): Context
  /** Remembers which numbers are given out; calling what it returns takes back those given out since. */
  numbersNow(): () => void
  procedureOf(file: CaseFile): Procedure
  /** Cases as they stand now, loaded or touched by this batch. */
  readonly cases: Map<string, CaseRow>
  readonly events: EventRow[]
  readonly cards: CardRow[]
  nextSeq(): number
  /** A new case, with its number, that the law opens because of an act. */
  newCase(opening: CaseToOpen): CaseFile
  /** A provision with the hash of its text, from memory. */
  pin(provision: string, day: LocalDate): Pin
  /** Of acts done late before anyone had put on record that they were overdue: the last day, by position in the log. */
  readonly late: Map<number, LocalDate>
  /** Provisions on which days off rest. */
  readonly daysOff: readonly Citation[]
  /** Register changes take effect for the next attempt of the same batch. */
  changed(done: Done, seq: number): void
}

/** Who acted, and in whose name: under an authority the principal's, else those of `parties` for whom they may act, unless they stand there themselves. */
export function recorded({ kind, person, name, actsFor = [], under }: Actor, parties: CaseFile['parties'] = {}): RecordedActor {
  if (under !== undefined) return { kind, person, name, onBehalf: actsFor, under }
  const standing = Object.values(parties).flat()
  const own = standing.some(({ id }) => id === person)
  const behalf = own ? [] : actsFor.filter(({ id }) => standing.some((party) => party.id === id))
  return { kind, person, name, ...(behalf.length > 0 && { onBehalf: behalf }) }
}

export function clockRow(clock: Clock): ClockRow {
  const { due } = clock
  return {
    act: clock.act,
    kind: clock.kind,
    started: clock.running.start,
    passed: clock.running.passed === true,
    ...('day' in due && { due: due.day }),
    ...('paused' in due && { paused: due.paused }),
    ...('unknown' in due && { unknownYear: due.unknown }),
  }
}

/** A clock as its row says it stands; without the period, which no task asks for. */
export const clockOf = (row: ClockRow): Clock => ({
  act: row.act,
  kind: row.kind,
  running: { start: row.started, ...(row.passed && { passed: true as const }) },
  due: row.due ? { day: row.due } : row.paused ? { paused: row.paused } : row.unknownYear ? { unknown: row.unknownYear } : { none: true },
})

export const header = ({ number, procedure, definition, organ, place, title, matter, item, subject }: CaseFile): CaseHeader => ({
  number,
  procedure,
  definition,
  organ,
  place,
  title,
  ...(matter && { matter }),
  ...(item && { item }),
  ...(subject && { subject }),
})

export function record(
  desk: Desk,
  file: CaseFile,
  event: { kind: EventRow['kind']; act: string; day: LocalDate; relied: readonly Pin[]; body: EventBody; refused?: readonly string[] },
): EventRow {
  const before = desk.cases.get(file.id)
  const row = makeEvent({
    log: desk.log,
    seq: desk.nextSeq(),
    caseId: file.id,
    n: (before?.file.events ?? 0) + 1,
    prev: before?.lastLeaf ?? '',
    at: desk.at,
    procedure: file.procedure,
    definition: file.definition,
    organ: file.organ,
    ...event,
  })
  desk.events.push(row)
  return row
}

export function keep(desk: Desk, row: EventRow, state: Omit<CaseRow, 'lastSeq' | 'lastLeaf'>): void {
  desk.cases.set(row.caseId, { ...state, file: { ...state.file, events: row.n }, lastSeq: row.seq, lastLeaf: row.leafHash })
}

interface Recording {
  /** Whether the act opens its case. */
  readonly opens: boolean
  readonly led: NonNullable<EventBody['led']>
}

/** Records an act that is done, with all that follows from it. */
export function recordDone(desk: Desk, tried: Tried, done: Done, { opens, led }: Recording): EventRow {
  const { file } = done
  const facts = factsSettled(desk.procedureOf(file), tried)
  const documents = done.documents.map((document) => ({ ...document, sha256: documentDigest(document) }))
  const pins = (provisions: readonly string[]): Pin[] => provisions.map((provision) => desk.pin(provision, done.day))
  const cited = pins(citedBeside(desk.procedureOf(file), tried, done))
  const body: EventBody = {
    actor: recorded(tried.actor, file.parties),
    ...(tried.withOfficers?.length && { withOfficers: tried.withOfficers.map((officer) => recorded(officer)) }),
    answers: tried.answers,
    effective: done.effective,
    parties: file.parties,
    clocks: done.clocks.map(clockRow),
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(file.marking.outcome !== undefined && { outcome: file.marking.outcome }),
    ...(documents.length > 0 && { documents }),
    ...(done.entries.length > 0 && { entries: done.entries }),
    ...(done.publications.length > 0 && { publications: done.publications }),
    ...(cited.length > 0 && { cited }),
    ...(led.length > 0 && { led }),
    ...(opens && { header: header(file), opened: file.opened ?? done.day, itemFacts: done.itemFacts, about: file.answers[subjectAct] }),
  }
  const late = desk.cases
    .get(file.id)
    ?.clocks.find(
      ({ act, kind, due, passed }) => act === done.act && kind === 'duty' && !passed && due !== undefined && due < done.effective,
    )
  const row = record(desk, file, { kind: 'done', act: done.act, day: done.day, relied: pins(done.basis), body })
  if (late?.due) desk.late.set(row.seq, late.due)
  const tasks = tasksOf(desk.procedureOf(file), file, done.clocks)
  keep(desk, row, { file, finished: done.finished, clocks: body.clocks ?? [], tasks })
  desk.changed(done, row.seq)
  return row
}

/** Why cards are raised: in which case they stand on record, because of which act, and the provisions they rest on. */
export interface Cause {
  readonly caseId: string
  readonly act: string
  readonly basis: readonly string[]
  /** Cases in which they are answered. */
  readonly led?: EventBody['led']
}

/** Puts on record the cards that supervision raises because of what just happened. */
export function recordCards(desk: Desk, { caseId, act, basis, led }: Cause, raised: readonly RaisedCard[]): void {
  const state = desk.cases.get(caseId)
  if (!state || raised.length === 0) return
  const relied = basis.map((provision) => desk.pin(provision, desk.day))
  const row = record(desk, state.file, {
    kind: 'carded',
    act,
    day: desk.day,
    relied,
    body: { actor: recorded(theLaw), answers: {}, raised, ...(led && led.length > 0 && { led }) },
  })
  keep(desk, row, state)
  desk.cards.push(...cardRows(row))
}
