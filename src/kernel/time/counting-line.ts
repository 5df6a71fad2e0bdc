import type { Calendar } from './calendar.ts'
import { epochDay, fromEpochDay, type LocalDate } from './local-date.ts'
import { isWorkingDay, knows, type WorkdayIndex, workdayIndex, workdaysUpTo } from './workday-index.ts'

/** Days that are not counted, both ends included; without `to`, the clock still stands. */
export interface Suspension {
  readonly from: LocalDate
  readonly to?: LocalDate
}

/** A stretch of places that are skipped; `last` is Infinity while the clock stands still. */
interface Pause {
  readonly first: number
  readonly last: number
}

/**
 * Days in the order in which a period counts them, each at a whole-numbered place that grows with counting. Seen along this line, counting
 * back from an event is the same as counting on from one.
 */
export interface CountingLine {
  readonly way: 1 | -1
  readonly start: number
  /** In order, none touching another. */
  readonly pauses: readonly Pause[]
  readonly calendar: Calendar
}

/** The line on which `start` lies. @throws RangeError when a suspension ends before it begins */
export function countingLine(start: LocalDate, way: 1 | -1, suspensions: readonly Suspension[], calendar: Calendar): CountingLine {
  return { way, start: way * epochDay(start), pauses: pausesOn(way, epochDay(start), suspensions), calendar }
}

export function placeOf(line: CountingLine, day: LocalDate): number {
  return line.way * epochDay(day)
}

export function dayAt(line: CountingLine, place: number): LocalDate {
  // Adding 0 turns -0, which no day is, into 0.
  return fromEpochDay(line.way * place + 0)
}

function pausesOn(way: 1 | -1, start: number, suspensions: readonly Suspension[]): Pause[] {
  const pauses: Pause[] = []
  for (const { from, to } of suspensions) {
    if (to !== undefined && to < from)
      throw new RangeError(`The suspension from ${from} ends on ${to}, before it begins. Give its last day.`)
    if (to === undefined) {
      // Counting back, a standstill that begins after the event is of no account; any other leaves no day that is certain to count.
      if (way === 1 || epochDay(from) < start) pauses.push({ first: way === 1 ? epochDay(from) : -start + 1, last: Infinity })
    } else pauses.push(way === 1 ? { first: epochDay(from), last: epochDay(to) } : { first: -epochDay(to), last: -epochDay(from) })
  }
  return pauses.length < 2 ? pauses : joined(pauses)
}

function joined(pauses: Pause[]): Pause[] {
  const apart: Pause[] = []
  for (const pause of pauses.sort((a, b) => a.first - b.first)) {
    const before = apart.at(-1)
    if (before && pause.first <= before.last + 1) apart[apart.length - 1] = { first: before.first, last: Math.max(before.last, pause.last) }
    else apart.push(pause)
  }
  return apart
}

/** The `count`-th day after `from` that is not suspended; Infinity when the clock stands still before it. */
export function nthDay(line: CountingLine, from: number, count: number): number {
  let end = from + count
  for (const { first, last } of line.pauses) {
    if (first > end) break
    if (last > from) end += last - Math.max(first, from + 1) + 1
  }
  return end
}

/** The `count`-th working day after `from` that is not suspended; Infinity when the clock stands still before it; undefined past the calendar. */
export function nthWorkday(line: CountingLine, from: number, count: number): number | undefined {
  const index = workdayIndex(line.calendar)
  // Where counting begins in a suspension, the days before its end need not be known.
  const start = line.pauses.find(({ first, last }) => first <= from + 1 && last > from)?.last ?? from
  if (start === Infinity) return Infinity
  if (!knows(index, line.way * (start + 1))) return undefined
  let rank = rankOf(index, line.way, start) + count
  let end = workdayAt(index, line.way, rank)
  for (const { first, last } of line.pauses) {
    if (first > end) break
    if (last === Infinity) return Infinity
    if (last > start) rank += rankOf(index, line.way, last) - rankOf(index, line.way, first - 1)
    end = workdayAt(index, line.way, rank)
  }
  return end === Infinity ? undefined : end
}

/** How many known working days lie at `place` or before it on the way. */
function rankOf(index: WorkdayIndex, way: 1 | -1, place: number): number {
  return way === 1 ? workdaysUpTo(index, place) : index.workdays.length - workdaysUpTo(index, -place - 1)
}

/** Place of the working day of that rank; Infinity past the calendar. */
function workdayAt(index: WorkdayIndex, way: 1 | -1, rank: number): number {
  const day = index.workdays[way === 1 ? rank - 1 : index.workdays.length - rank]
  return day === undefined ? Infinity : way * day
}

/**
 * The first working day at `from` or after it. A suspended day is passed over too: on it the clock stands still.
 * @returns Infinity when the clock stands still before it; undefined when the calendar does not reach so far
 */
export function workdayFrom(line: CountingLine, from: number): number | undefined {
  const index = workdayIndex(line.calendar)
  for (let place = from; ; place++) {
    const pause = line.pauses.find(({ first, last }) => first <= place && place <= last)
    if (pause) place = pause.last
    else if (!knows(index, line.way * place)) return undefined
    else if (isWorkingDay(index, line.way * place)) return place
    if (place === Infinity) return Infinity
  }
}

/** Place of the last day that the calendar knows, on a line that runs forward. */
export const lastKnown = (line: CountingLine): number => workdayIndex(line.calendar).last

/** The year whose notice is missing at `place`, or behind it: the one next to the calendar, since notices are added in order. */
export function missingYear(line: CountingLine, place: number): number {
  const index = workdayIndex(line.calendar)
  const day = line.way * (knows(index, line.way * place) ? Infinity : place)
  return Number(fromEpochDay(Math.max(Math.min(day, index.last + 1), index.first - 1)).slice(0, 4))
}
