import type { EventBody } from '../../store/rows.ts'
import { type Desk, keep, record, recorded } from './record-act.ts'
import type { ActAnswer, ActRequest } from './request.ts'

/** Puts a look at the original of a piece of evidence on record: an event of its case that changes nothing in it. Who looked stands behind a commitment. */
export function recordLooked(desk: Desk, { actor, act, case: id = '' }: ActRequest, look: NonNullable<EventBody['look']>): ActAnswer {
  const state = desk.cases.get(id)
  if (!state) return { kind: 'nothing' }
  const { file } = state
  const body: EventBody = { actor: recorded(actor, file.parties), answers: {}, look }
  const row = record(desk, file, { kind: 'looked', act, day: desk.day, relied: [], body })
  keep(desk, row, state)
  const { seq, caseId, n, leafHash, day } = row
  return {
    kind: 'done',
    seq,
    case: caseId,
    n,
    leafHash,
    day,
    number: file.number,
    act,
    effective: day,
    documents: [],
    finished: state.finished,
  }
}
