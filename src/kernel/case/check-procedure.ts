import type { Answers } from '../form/field.ts'
import type { ActRule, Procedure, Within } from '../procedure/grammar.ts'
import type { Refusal, RefusalCode } from '../refusal.ts'
import type { Calendar } from '../time/calendar.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Actor, CaseFile } from './case-file.ts'
import { type Due, dueOf, periodOf, silencesOf } from './due.ts'
import { holds, isDone, isIncluded, isOwed, isPaused, stateOf } from './marking.ts'

type Row = ActRule<string, string, string>
type Facts = Refusal['facts']

interface Where {
  readonly procedure: Procedure
  readonly file: CaseFile
  readonly act: string
  readonly rule: Row
}

function refusal(rule: Row, code: RefusalCode, facts: Facts, cure: Refusal['cure']): Refusal {
  return { check: 'procedure', code, facts, basis: [rule.basis].flat(), cure }
}

type No = (code: RefusalCode, facts: Facts, cure: Refusal['cure']) => void

const doerOf = (procedure: Procedure, act: string): string => [procedure.acts[act]?.by ?? ''].flat()[0] ?? ''

/** The act is in the case, and not done often enough already. */
function checkPresence({ procedure, file, act, rule }: Where, no: No): void {
  const { marking } = file
  const state = stateOf(marking, act)
  const begun = Object.keys(marking.acts).length > 0
  if (rule.starts && begun && !rule.often && state.times === 0) no('case-already-open', { case: file.number }, { how: 'none' })
  if (!rule.starts && !begun) no('case-not-open', {}, { how: 'do-first' })
  if (!isIncluded(procedure, marking, act)) {
    if (marking.damaged) no('case-damaged', {}, { how: 'none' })
    else if (marking.ended) no('case-ended', { outcome: marking.outcome ?? '' }, { how: 'none' })
    else no('not-in-this-case', { act }, { how: 'none' })
  }
  if (state.times === 0 || state.undone || state.owed || state.silence) return
  if (!rule.often) no('already-done', { act, day: state.last ?? '' }, { how: 'none' })
  else if (typeof rule.often === 'number' && state.times >= rule.often) no('often-enough', { act, times: state.times }, { how: 'none' })
}

/** What must come before is done, what is awaited is not owed, and what must hold holds. */
function checkOrder({ procedure, file, act, rule }: Where, no: No): void {
  const { marking } = file
  for (const condition of rule.after ?? []) {
    const names = typeof condition === 'string' ? [condition] : condition.anyOf
    const inCase = names.filter((name) => isIncluded(procedure, marking, name) || isDone(marking, name))
    if (inCase.length === 0 || inCase.some((name) => isDone(marking, name))) continue
    const first = inCase[0] ?? ''
    no('awaits-act', { act, first: inCase }, { how: 'do-first', act: first, who: doerOf(procedure, first) })
  }
  for (const name of rule.awaits ?? []) {
    if (isOwed(procedure, marking, name))
      no('awaits-duty', { act, first: [name] }, { how: 'do-first', act: name, who: doerOf(procedure, name) })
  }
  if (!holds(rule.provided, marking)) no('not-provided', { act, condition: JSON.stringify(rule.provided) }, { how: 'none' })
}

/** Clocks that the act stops, starts again, lengthens or waits for are in a state in which it can. */
function checkClocks({ procedure, file, act, rule }: Where, no: No): void {
  const { marking } = file
  const runs = (clock: string): boolean => stateOf(marking, clock).owed !== undefined || stateOf(marking, clock).silence !== undefined
  if (rule.overdue && !stateOf(marking, rule.overdue).owed) no('clock-not-running', { clock: rule.overdue }, { how: 'none' })
  for (const clock of rule.pauses?.clocks ?? []) {
    if (isPaused(marking, clock, [act])) no('clock-already-paused', { clock }, { how: 'none' })
    else if (!runs(clock)) no('clock-not-running', { clock }, { how: 'none' })
  }
  if (rule.resumes && !Object.keys(procedure.acts).some((clock) => isPaused(marking, clock, rule.resumes))) {
    no('clock-not-paused', { act: rule.resumes }, { how: 'none' })
  }
  if (!rule.extends) return
  const { clock, times: most = 1 } = rule.extends
  const { owed, silence } = stateOf(marking, clock)
  const times = (owed ?? silence)?.extensions?.length ?? 0
  if (!runs(clock)) no('clock-not-running', { clock }, { how: 'none' })
  else if (times >= most) no('extended-enough', { clock, times }, { how: 'none' })
}

const relations = [checkPresence, checkOrder, checkClocks]

/**
 * Conditions that hold or fail whatever the day: the act is in the case, what must come before is done, what is awaited is not owed.
 * The prover asks exactly this of every reachable marking.
 */
export function checkRelations(where: Where): Refusal[] {
  const refusals: Refusal[] = []
  for (const check of relations) check(where, (code, facts, cure) => void refusals.push(refusal(where.rule, code, facts, cure)))
  return refusals
}

/** Whether none of them fails; looks no further than the first kind that does. */
export function relationsHold(where: Where): boolean {
  let hold = true
  const no: No = () => {
    hold = false
  }
  return relations.every((check) => {
    check(where, no)
    return hold
  })
}

const isUnknown = (due: Due): due is Extract<Due, { unknown: number }> => 'unknown' in due

/** Whether a period whose calendar has not been published runs still on that day, however the missing year is arranged. */
const surelyRuns = (due: Due, day: LocalDate): boolean => isUnknown(due) && due.atLeast !== undefined && day <= due.atLeast

/** Acts or days from which a period runs, for the refusal to name. */
const runsFrom = (within: Within<string>): string[] => [
  ...(within.since ?? []),
  ...(within.sinceEnd ? [within.sinceEnd] : []),
  ...[within.from, within.before, within.until].flatMap((date) => (date ? [date.act] : [])),
]

/** Acts the law has done by that day though nobody recorded them yet, oldest first: their silence was complete before the day began. */
export function silencesDue(
  procedure: Procedure,
  file: CaseFile,
  when: { day: LocalDate; calendar: Calendar },
): { act: string; last: LocalDate }[] {
  return silencesOf(procedure, file, when.calendar)
    .flatMap(({ act, due }) => ('day' in due && due.day < when.day ? [{ act, last: due.day }] : []))
    .filter(({ act }) => relationsHold({ procedure, file, act, rule: procedure.acts[act] as Row }))
    .sort((a, b) => (a.last < b.last ? -1 : 1))
}

interface Timing extends Where {
  readonly day: LocalDate
  readonly calendar: Calendar
  readonly no: No
}

/** The day of a due date; puts a refusal on the list where a calendar has not been published. */
function dayOf(due: Due, { no }: Timing): LocalDate | undefined {
  if (isUnknown(due)) no('calendar-unknown', { year: due.unknown }, { how: 'publish-calendar', who: 'catalogue-keeper' })
  return 'day' in due ? due.day : undefined
}

/** When the clock that runs for an act ends. */
function endOf(clock: string, { procedure, file, calendar }: Timing): Due {
  const { owed, silence } = stateOf(file.marking, clock)
  const { must, bySilence } = procedure.acts[clock] ?? {}
  if (owed && must) return dueOf(must, owed, file, calendar)
  return silence && bySilence ? dueOf(bySilence, silence, file, calendar) : { none: true }
}

/** Waiting periods that are not over. */
function checkWaiting(timing: Timing): void {
  const { act, rule, day, calendar, no } = timing
  for (const within of [rule.notBefore ?? []].flat()) {
    const last = dayOf(periodOf(within, timing, calendar), timing)
    if (last === undefined || (within.reached ? day >= last : day > last)) continue
    no('too-early', { act, day, last, since: runsFrom(within) }, { how: 'wait-until', day: last })
  }
}

/** A right that has lapsed. */
function checkRight(timing: Timing): void {
  const { file, act, rule, day, calendar, no } = timing
  if (!rule.may) return
  // A right is exercised on the day from which the act counts: a postmark, a return slip. Whether that day may be given is checked with the form.
  const counted = rule.countsFrom ? file.answers[act]?.[rule.countsFrom] : undefined
  const exercised = typeof counted === 'string' && counted < day ? (counted as LocalDate) : day
  for (const within of [rule.may].flat()) {
    const due = periodOf(within, timing, calendar)
    const last = surelyRuns(due, exercised) ? undefined : dayOf(due, timing)
    if (last !== undefined && exercised > last) no('right-lapsed', { act, day, last, since: runsFrom(within) }, { how: 'none' })
  }
}

/** What may only be done once a duty is overdue, and what may only be lengthened before it is. */
function checkEnds(timing: Timing): void {
  const { act, rule, day, no } = timing
  const late = rule.overdue && dayOf(endOf(rule.overdue, timing), timing)
  // A duty whose clock stands still, or for which the law gives no number, is not overdue.
  if (rule.overdue && (!late || day <= late)) {
    no('not-overdue', { act, clock: rule.overdue, day, ...(late && { last: late }) }, { how: 'wait-until', ...(late && { day: late }) })
  }
  const end = rule.extends && endOf(rule.extends.clock, timing)
  const last = end && !surelyRuns(end, day) ? dayOf(end, timing) : undefined
  if (rule.extends && last && day > last) no('extended-too-late', { clock: rule.extends.clock, day, last }, { how: 'none' })
}

/** The law speaks when its term is over, not before; and when it is over, before everybody else. */
function checkSilence(timing: Timing, actor: Actor): void {
  const { procedure, file, act, rule, day, calendar, no } = timing
  const first = silencesDue(procedure, file, { day, calendar })[0]
  if (actor.kind !== 'law') {
    if (first) no('law-first', { act: first.act, last: first.last, day }, { how: 'do-first', act: first.act, who: 'law' })
    return
  }
  if (!rule.bySilence) return
  const last = dayOf(dueOf(rule.bySilence, stateOf(file.marking, act).silence, file, calendar), timing)
  if (last !== undefined && day > last) return
  no('silence-not-complete', { act, day, ...(last && { last }) }, { how: 'wait-until', ...(last && { day: last }) })
}

/**
 * Conditions of time: a waiting period not yet over, a right that has lapsed, an extension after the end, silence not yet complete — and
 * silence that is complete, because then the law has acted before anybody else.
 */
function checkTime(where: Where, actor: Actor, when: { day: LocalDate; calendar: Calendar }): Refusal[] {
  const refusals: Refusal[] = []
  const timing: Timing = { ...where, ...when, no: (code, facts, cure) => void refusals.push(refusal(where.rule, code, facts, cure)) }
  checkWaiting(timing)
  checkRight(timing)
  checkEnds(timing)
  checkSilence(timing, actor)
  return refusals
}

/** Check 4: conditions, milestones, clocks and lapsed rights. Days given in the form of this very act count. */
export function checkProcedure(
  procedure: Procedure,
  file: CaseFile,
  tried: { act: string; actor: Actor; answers: Answers },
  when: { day: LocalDate; calendar: Calendar },
): Refusal[] {
  const rule = procedure.acts[tried.act]
  if (!rule) {
    const known = Object.keys(procedure.acts)
    return [{ check: 'procedure', code: 'act-unknown', facts: { act: tried.act, known }, basis: [procedure.basis], cure: { how: 'none' } }]
  }
  const answered = { ...file, answers: { ...file.answers, [tried.act]: { ...file.answers[tried.act], ...tried.answers } } }
  const where = { procedure, file: answered, act: tried.act, rule }
  return [...checkRelations(where), ...checkTime(where, tried.actor, when)]
}
