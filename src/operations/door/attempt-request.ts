import { attempt, type Done, type Refused, type Tried } from '../../kernel/case/attempt.ts'
import { type CaseFile, theLaw } from '../../kernel/case/case-file.ts'
import { silencesDue } from '../../kernel/case/check-procedure.ts'
import { clocksOf } from '../../kernel/case/due.ts'
import { passed } from '../../kernel/case/marking.ts'
import { tasksOf } from '../../kernel/case/tasks.ts'
import { writeCitation } from '../../kernel/law/written-citation.ts'
import type { EventBody, EventRow } from '../../store/rows.ts'
import { sha256Hex } from '../../store/sha256.ts'
import { recordLooked } from './looked.ts'
import { clockRow, type Desk, header, keep, record, recordDone, recorded } from './record-act.ts'
import { recountKnown } from './recount.ts'
import type { ActAnswer, ActRequest } from './request.ts'

/** An act with the cases that the law opens because of it, each attempted and found lawful. */
interface Opened {
  readonly tried: Tried
  readonly done: Done
}

/** Attempts to open, by the law, the cases that follow from an act. Nothing is recorded. */
function openElsewhere(desk: Desk, done: Done): { opened: Opened[] } | { refusals: Refused['refusals'] } {
  const opened: Opened[] = []
  for (const opening of done.openings) {
    if (!desk.context(desk.day).authority.organ(opening.organ, desk.day)) {
      const facts = { register: 'organs', key: opening.organ, day: desk.day }
      return { refusals: [{ check: 'content', code: 'entry-missing', facts, basis: [], cure: { how: 'correct-answer' } }] }
    }
    const file = desk.newCase(opening)
    const tried: Tried = { act: opening.act, actor: theLaw, answers: opening.answers }
    const result = attempt(desk.procedureOf(file), file, tried, desk.context(desk.day))
    if (result.kind === 'refused') return result
    opened.push({ tried, done: result })
  }
  return { opened }
}

/** Attempts an act together with the cases that follow from it: all of it is lawful, or none of it is done. */
function attemptWhole(desk: Desk, file: CaseFile, tried: Tried): (Opened & { readonly kind: 'done'; readonly opened: Opened[] }) | Refused {
  const result = attempt(desk.procedureOf(file), file, tried, desk.context(desk.day))
  if (result.kind === 'refused') return result
  const elsewhere = openElsewhere(desk, result)
  return 'refusals' in elsewhere ? { kind: 'refused', refusals: elsewhere.refusals } : { kind: 'done', tried, done: result, ...elsewhere }
}

/** Records an act, and after it the cases that it opened. */
function recordWhole(desk: Desk, { tried, done, opened }: Opened & { readonly opened: readonly Opened[] }, opens: boolean): EventRow {
  const led = opened.map(({ done: { file } }) => ({ case: file.id, number: file.number, title: file.title }))
  const row = recordDone(desk, tried, done, { opens, led })
  for (const one of opened) recordDone(desk, one.tried, one.done, { opens: true, led: [] })
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
    const result = attemptWhole(desk, row.file, tried)
    if (result.kind === 'refused') {
      takeBack()
      return answers
    }
    answers.set(first.act, doneAnswer(recordWhole(desk, result, false), result.done))
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
  if (request.look) return recordLooked(desk, request, request.look)
  // A silence that was waiting for its notice may be complete: what is known now is counted before the law goes first.
  const recounted = recountKnown(desk, file.id)
  if (request.recount) return recounted ?? { kind: 'nothing' }
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
  const result = attemptWhole(desk, now, tried)
  if (result.kind === 'done') return doneAnswer(recordWhole(desk, result, opens), result.done)
  takeBack()
  if (request.ifLawful) return { kind: 'nothing', refusals: result.refusals }

  const body: EventBody = {
    actor: recorded(request.actor, now.parties),
    ...(request.withOfficers?.length && { withOfficers: request.withOfficers.map((officer) => recorded(officer)) }),
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

/** Puts on record that the last day of a duty has passed. Does nothing when that is on record, or no longer so. */
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
  const body: EventBody = { actor: recorded(theLaw), answers: {}, due, clocks: clocks.map(clockRow), raised: [] }
  const row = record(desk, file, {
    kind: 'overdue',
    act,
    day: desk.day,
    relied: [procedure.acts[act]?.basis ?? []].flat().map((one) => desk.pin(writeCitation(one), desk.day)),
    body,
  })
  keep(desk, row, { ...state, file: next, clocks: body.clocks ?? [], tasks: tasksOf(procedure, next, clocks) })
  const { seq, caseId, n, leafHash, day } = row
  return { kind: 'done', seq, case: caseId, n, leafHash, day, number: file.number, act, effective: due, documents: [], finished: false }
}

/** Fingerprint of a request, to tell the same request asked twice from another one under the same key. */
export function requestHash({ act, answers, case: caseId, open, actor, withOfficers, lapse: late, recount, look }: ActRequest): string {
  return sha256Hex(
    JSON.stringify([
      act,
      answers,
      caseId ?? '',
      open ?? {},
      actor.person,
      (withOfficers ?? []).map((officer) => officer.person),
      late ?? false,
      ...(recount ? [true] : []),
      ...(look ? [look] : []),
      ...(actor.under === undefined ? [] : [actor.under]),
    ]),
  )
}
