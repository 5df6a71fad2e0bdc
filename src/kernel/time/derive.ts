import type { Text } from '../law/instrument.ts'
import { type CalendarUnknown, isCalendarUnknown, type Notice } from './calendar.ts'
import { type CountingLine, dayAt } from './counting-line.ts'
import { correspondingPlace, deadline, isWait, lineOf, type NotRunning, type OpenPeriod, termsOf } from './deadline.ts'
import type { LocalDate } from './local-date.ts'
import type { Term } from './period.ts'
import { type CalendarDay, dayIn } from './working-day.ts'

/**
 * Why a day, or a run of days, is counted or not.
 *
 * - `event`: the day of the event, day 0
 * - `corresponding-day`: where a term of months or years would end without suspensions; its days are then counted
 * - `day`: a day of a period in calendar days, whatever day it is
 * - `weekday`, `make-up`: a working day
 * - `weekend`, `holiday`: a rest day
 * - `suspended`: the clock stands still
 * - `due`: the answer
 */
type Because = CalendarDay['because'] | 'event' | 'corresponding-day' | 'day' | 'suspended' | 'due'

/** One line of a derivation: days in the order of counting, so that `to` is the earlier one where a period runs backward. */
export interface Step {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly because: Because
  /** Which days of the period these are, first and last; absent when they are not counted. */
  readonly counted?: readonly [first: number, last: number]
  /** These days come after the period: its last day may not be a rest day. */
  readonly rolls?: true
  /** The term that leads to a corresponding day, and how many days away that is. */
  readonly term?: Term
  readonly away?: number
  /** Name of the holiday. */
  readonly name?: Text
  /** The notice that makes these days a holiday or working days. */
  readonly notice?: Notice
}

/** A derivation: its steps, and where no day could be named, what stopped it. */
export interface Derivation {
  readonly steps: readonly Step[]
  readonly stopped?: CalendarUnknown | NotRunning
}

/**
 * Explains the answer of `deadline` so that anybody with a calendar on the wall can recompute it: every day from the event on, counted or
 * not, and why; days alike are put together. It walks day by day, and takes time in proportion to the length of the period.
 * @throws RangeError as `deadline` does
 */
export function derive(period: OpenPeriod): Derivation {
  const walk: Walk = { period, line: lineOf(period), steps: [], place: 0, number: 0 }
  walk.place = walk.line.start
  push(walk, { because: 'event' })
  const found = deadline(period)
  const arrived = termsOf(period).every((term) => walkTerm(walk, term)) && (period.lastDay !== 'rolls' || walkToWorkday(walk))
  if (!('due' in found)) return { steps: walk.steps, stopped: found }
  if (!arrived) throw new Error(`deadline finds ${found.due} for a period that cannot be walked from ${period.start}. Please report it.`)
  if (isWait(period)) walk.place++
  push(walk, { because: 'due' })
  return { steps: walk.steps }
}

/** A walk along the days of a period; `place` is where it stands and `number` how many days it has counted. */
interface Walk {
  readonly period: OpenPeriod
  readonly line: CountingLine
  readonly steps: Step[]
  place: number
  number: number
}

type Reason = Omit<Step, 'from' | 'to'>

/** Notes the day the walk stands on; a day like the one before lengthens its step. */
function push(walk: Walk, reason: Reason): void {
  const day = dayAt(walk.line, walk.place)
  const before = walk.steps.at(-1)
  if (!before || !alike(before, reason)) {
    walk.steps.push({ from: day, to: day, ...reason })
    return
  }
  const counted = before.counted && reason.counted && ([before.counted[0], reason.counted[1]] as const)
  walk.steps[walk.steps.length - 1] = { ...before, to: day, ...(counted && { counted }) }
}

function alike(a: Step, b: Reason): boolean {
  return a.because === b.because && !a.counted === !b.counted && a.rolls === b.rolls && a.name === b.name && a.notice === b.notice
}

/** Whether the end of the term was reached. */
function walkTerm(walk: Walk, term: Term): boolean {
  if (term.unit === 'workday') return walkDays(walk, term.count, (day) => dayIn(walk.period.calendar, day))
  let length = term.count
  if (term.unit !== 'day') {
    const place = correspondingPlace(walk.line, walk.place, term)
    const day = dayAt(walk.line, place)
    length = place - walk.place
    walk.steps.push({ from: day, to: day, because: 'corresponding-day', term, away: length })
  }
  return walkDays(walk, length, () => ({ works: true, because: 'day' }))
}

type Looked = Pick<CalendarDay, 'works' | 'name' | 'notice'> & { readonly because: Because }

function walkDays(walk: Walk, count: number, look: (day: LocalDate) => Looked | CalendarUnknown): boolean {
  for (let left = count; left > 0; ) {
    walk.place++
    if (standsForEver(walk)) return false
    if (isSuspended(walk)) {
      push(walk, { because: 'suspended' })
      continue
    }
    const found = look(dayAt(walk.line, walk.place))
    if (isCalendarUnknown(found)) return false
    if (found.works) {
      left--
      walk.number++
    }
    push(walk, { ...reasonOf(found), ...(found.works && { counted: [walk.number, walk.number] as const }) })
  }
  return true
}

function reasonOf({ because, name, notice }: Looked): Reason {
  return { because, ...(name && { name }), ...(notice && { notice }) }
}

/** Walks to the first working day, beginning with the day the walk stands on. Whether one was reached. */
function walkToWorkday(walk: Walk): boolean {
  for (; ; walk.place++) {
    if (standsForEver(walk)) return false
    if (isSuspended(walk)) push(walk, { because: 'suspended', rolls: true })
    else {
      const found = dayIn(walk.period.calendar, dayAt(walk.line, walk.place))
      if (isCalendarUnknown(found)) return false
      if (found.works) return true
      push(walk, { ...reasonOf(found), rolls: true })
    }
  }
}

function isSuspended({ line, place }: Walk): boolean {
  return line.pauses.some(({ first, last }) => first <= place && place <= last)
}

function standsForEver({ line, place }: Walk): boolean {
  return line.pauses.some(({ first, last }) => first <= place && last === Infinity)
}
