import { attempt, type Done, factsSettled, type Tried } from '../../kernel/case/attempt.ts'
import { type Actor, type CaseFile, theLaw } from '../../kernel/case/case-file.ts'
import { silencesDue } from '../../kernel/case/check-procedure.ts'
import type { Context } from '../../kernel/case/context.ts'
import { type Clock, clocksOf } from '../../kernel/case/due.ts'
import { passed } from '../../kernel/case/marking.ts'
import { tasksOf } from '../../kernel/case/tasks.ts'
import { writeCitation } from '../../kernel/law/written-citation.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { subjectAct } from '../../kernel/procedure/words.ts'
import type { Pin } from '../../kernel/record/receipt.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { cardRows } from '../../store/projection.ts'
import type { CardRow, CaseHeader, CaseRow, ClockRow, EventBody, EventRow, RaisedCard, RecordedActor } from '../../store/rows.ts'
import { sha256Hex } from './definition.ts'
import { documentDigest } from './document-digest.ts'
import { makeEvent } from './make-event.ts'
import { citedBeside } from './pins.ts'
import type { ActAnswer, ActRequest } from './request.ts'

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
  /** A provision with the hash of its text, from memory. */
  pin(provision: string, day: LocalDate): Pin
  /** Register changes take effect for the next attempt of the same batch. */
  changed(done: Done, seq: number): void
}

const recorded = ({ kind, person, name }: Actor): RecordedActor => ({ kind, person, name })

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

const header = ({ number, procedure, definition, organ, place, title, matter, item, subject }: CaseFile): CaseHeader => ({
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

function record(
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

function keep(desk: Desk, row: EventRow, state: Omit<CaseRow, 'lastSeq' | 'lastLeaf'>): void {
  desk.cases.set(row.caseId, { ...state, file: { ...state.file, events: row.n }, lastSeq: row.seq, lastLeaf: row.leafHash })
}

function recordDone(desk: Desk, tried: Tried, done: Done, opens: boolean): EventRow {
  const { file } = done
  const facts = factsSettled(desk.procedureOf(file), tried)
  const documents = done.documents.map((document) => ({ ...document, sha256: documentDigest(document) }))
  const pins = (provisions: readonly string[]): Pin[] => provisions.map((provision) => desk.pin(provision, done.day))
  const cited = pins(citedBeside(desk.procedureOf(file), tried, done))
  const body: EventBody = {
    actor: recorded(tried.actor),
    ...(tried.withOfficers?.length && { withOfficers: tried.withOfficers.map(recorded) }),
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
    ...(opens && { header: header(file), opened: file.opened ?? done.day, itemFacts: done.itemFacts, about: file.answers[subjectAct] }),
  }
  const row = record(desk, file, { kind: 'done', act: done.act, day: done.day, relied: pins(done.basis), body })
  const tasks = tasksOf(desk.procedureOf(file), file, done.clocks)
  keep(desk, row, { file, finished: done.finished, clocks: body.clocks ?? [], tasks })
  desk.changed(done, row.seq)
  return row
}

/** Does what the law has done already: acts whose silence was complete before the day began. Returns their answers by act. */
function lawFirst(desk: Desk, caseId: string): ReadonlyMap<string, ActAnswer> {
  const answers = new Map<string, ActAnswer>()
  for (;;) {
    const row = desk.cases.get(caseId)
    if (!row?.clocks.some((clock) => clock.kind === 'silence' && clock.due !== undefined && clock.due < desk.day)) return answers
    const procedure = desk.procedureOf(row.file)
    const context = desk.context(desk.day)
    const first = silencesDue(procedure, row.file, context)[0]
    if (!first) return answers
    const tried: Tried = { act: first.act, actor: theLaw, answers: {} }
    const takeBack = desk.numbersNow()
    const result = attempt(procedure, row.file, tried, context)
    if (result.kind === 'refused') {
      takeBack()
      return answers
    }
    answers.set(first.act, doneAnswer(recordDone(desk, tried, result, false), result))
  }
}

function doneAnswer(row: EventRow, done: Done): ActAnswer {
  const { seq, caseId, n, leafHash, day } = row
  const documents = done.documents.map(({ number, title }) => ({ number, title }))
  return {
    kind: 'done',
    seq,
    case: caseId,
    n,
    leafHash,
    day,
    number: done.file.number,
    act: done.act,
    effective: done.effective,
    documents,
    finished: done.finished,
  }
}

/** Attempts one request on the desk and records what came of it. Throws only what is nobody's refusal. */
export function attemptRequest(desk: Desk, request: ActRequest, file: CaseFile): ActAnswer {
  const byLaw = lawFirst(desk, file.id)
  const now = desk.cases.get(file.id)?.file ?? file
  // Silence speaks once: who asks for what the law has just done, or did long ago, changes nothing.
  if (request.actor.kind === 'law' && desk.procedureOf(now).acts[request.act]?.bySilence)
    return byLaw.get(request.act) ?? { kind: 'nothing' }
  if (request.lapse) return lapse(desk, request.act, now)
  const opens = now.events === 0
  const tried: Tried = {
    act: request.act,
    actor: request.actor,
    answers: request.answers,
    ...(request.withOfficers && { withOfficers: request.withOfficers }),
  }
  // Numbers of documents that the law has just issued stay used, whatever becomes of this attempt.
  const takeBack = desk.numbersNow()
  const result = attempt(desk.procedureOf(now), now, tried, desk.context(desk.day))
  if (result.kind === 'done') return doneAnswer(recordDone(desk, tried, result, opens), result)
  takeBack()

  const body: EventBody = {
    actor: recorded(request.actor),
    ...(request.withOfficers?.length && { withOfficers: request.withOfficers.map(recorded) }),
    answers: request.answers,
    refusals: result.refusals,
    ...(opens && { header: header(now) }),
  }
  const refused = [...new Set(result.refusals.map((refusal) => refusal.code))]
  const row = record(desk, now, { kind: 'refused', act: request.act, day: desk.day, relied: [], body, refused })
  const state = desk.cases.get(now.id)
  // An attempt to open a case that is refused leaves a trace in the record, and no case.
  if (state) keep(desk, row, state)
  return {
    kind: 'refused',
    seq: row.seq,
    case: row.caseId,
    n: row.n,
    leafHash: row.leafHash,
    day: row.day,
    act: request.act,
    refusals: result.refusals,
  }
}

/** Puts on record that the last day of a duty has passed, and raises a card. Does nothing when that is on record, or no longer so. */
function lapse(desk: Desk, act: string, file: CaseFile): ActAnswer {
  const procedure = desk.procedureOf(file)
  const { calendar } = desk.context(desk.day)
  const clock = clocksOf(procedure, file, calendar).find((running) => running.act === act && running.kind === 'duty')
  if (!clock || clock.running.passed || !('day' in clock.due) || clock.due.day >= desk.day) return { kind: 'nothing' }
  const state = desk.cases.get(file.id)
  if (!state) return { kind: 'nothing' }
  const next = { ...file, marking: passed(file.marking, act) }
  const due = clock.due.day
  const clocks = clocksOf(procedure, next, calendar)
  const body: EventBody = { actor: recorded(theLaw), answers: {}, due, clocks: clocks.map(clockRow) }
  const row = record(desk, file, {
    kind: 'overdue',
    act,
    day: desk.day,
    relied: [procedure.acts[act]?.basis ?? []].flat().map((one) => desk.pin(writeCitation(one), desk.day)),
    body,
  })
  keep(desk, row, { ...state, file: next, clocks: body.clocks ?? [], tasks: tasksOf(procedure, next, clocks) })
  desk.cards.push(...cardRows(row))
  const { seq, caseId, n, leafHash, day } = row
  return { kind: 'done', seq, case: caseId, n, leafHash, day, number: file.number, act, effective: due, documents: [], finished: false }
}

/** Puts on record the cards that supervision raises because of an act just done; the act's own provisions are what they rest on. */
export function recordCards(desk: Desk, { file, act, basis }: Pick<Done, 'file' | 'act' | 'basis'>, raised: readonly RaisedCard[]): void {
  const state = desk.cases.get(file.id)
  if (!state || raised.length === 0) return
  const relied = basis.map((provision) => desk.pin(provision, desk.day))
  const row = record(desk, state.file, {
    kind: 'carded',
    act,
    day: desk.day,
    relied,
    body: { actor: recorded(theLaw), answers: {}, raised },
  })
  keep(desk, row, state)
  desk.cards.push(...cardRows(row))
}

/** Fingerprint of a request, to tell the same request asked twice from another one under the same key. */
export function requestHash({ act, answers, case: caseId, open, actor, withOfficers, lapse: late }: ActRequest): string {
  return sha256Hex(
    JSON.stringify([
      act,
      answers,
      caseId ?? '',
      open ?? {},
      actor.person,
      (withOfficers ?? []).map((officer) => officer.person),
      late ?? false,
    ]),
  )
}
