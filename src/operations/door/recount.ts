import { theLaw } from '../../kernel/case/case-file.ts'
import { clocksOf } from '../../kernel/case/due.ts'
import { tasksOf } from '../../kernel/case/tasks.ts'
import { writeCitation } from '../../kernel/law/written-citation.ts'
import type { CaseRow, ClockRow, EventBody } from '../../store/rows.ts'
import { clockOf, clockRow, type Desk, keep, record, recorded } from './record-act.ts'
import type { ActAnswer } from './request.ts'

/** Puts on record the last day of one clock as it is counted now that the notice is known; nothing else of the case changes. */
function recountOne(desk: Desk, state: CaseRow, old: ClockRow): ActAnswer | undefined {
  const { file } = state
  const procedure = desk.procedureOf(file)
  const { calendar } = desk.context(desk.day)
  const arranged = calendar.years.find(({ year }) => year === old.unknownYear)
  const clock = clocksOf(procedure, file, calendar).find(({ act, kind }) => act === old.act && kind === old.kind)
  if (!arranged || !clock) return undefined
  const now = clockRow(clock)
  const clocks = state.clocks.map((row) => (row === old ? now : row))
  const { year, notice } = arranged
  const body: EventBody = { actor: recorded(theLaw), answers: {}, clocks, notice: { year, ...notice }, ...(now.due && { due: now.due }) }
  const cited = [...[procedure.acts[old.act]?.basis ?? []].flat(), ...desk.daysOff]
  const relied = cited.map((one) => desk.pin(writeCitation(one), desk.day))
  const row = record(desk, file, { kind: 'recounted', act: old.act, day: desk.day, relied, body })
  keep(desk, row, { ...state, clocks, tasks: tasksOf(procedure, file, clocks.map(clockOf)) })
  const { seq, caseId, n, leafHash, day } = row
  const effective = now.due ?? day
  return { kind: 'done', seq, case: caseId, n, leafHash, day, number: file.number, act: old.act, effective, documents: [], finished: false }
}

/**
 * Counts anew the clocks of a case whose last day was not known when they were written, because the holiday notice of a year was not in the
 * calendar, and now is. Each is an event, so that the rows follow from the record whichever calendar a server had.
 * @returns the answer for the last of them; undefined where none was waiting for what is known now
 */
export function recountKnown(desk: Desk, caseId: string): ActAnswer | undefined {
  let answer: ActAnswer | undefined
  for (const old of desk.cases.get(caseId)?.clocks ?? []) {
    const state = desk.cases.get(caseId)
    if (state && old.unknownYear !== undefined) answer = recountOne(desk, state, old) ?? answer
  }
  return answer
}
