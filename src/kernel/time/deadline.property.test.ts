import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths } from './add-months.ts'
import { type Calendar, defineCalendar } from './calendar.ts'
import { deadline, type OpenPeriod, type Period } from './deadline.ts'
import { derive } from './derive.ts'
import { addDays, type LocalDate, localDate, weekday } from './local-date.ts'
import { dayIn, workdaysBetween } from './working-day.ts'

const first = localDate('2026-01-01')
const dayFrom = (low: number, high: number) => fc.integer({ min: low, max: high }).map((shift) => addDays(first, shift))

/** Two years with any days off and any weekend days worked, not only such as a State Council would arrange. */
const calendars: fc.Arbitrary<Calendar> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 729 }), { maxLength: 60 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 729 }), { maxLength: 60 }),
  )
  .map(([off, on]) => {
    const holidays = off.map((shift) => addDays(first, shift)).map((day) => ({ name: { zh: day, en: day }, from: day, to: day }))
    const work = on.map((shift) => addDays(first, shift)).filter((day) => weekday(day) > 5 && !holidays.some(({ from }) => from === day))
    const of = (year: number) => ({
      year,
      notice: { title: { zh: `${year}`, en: `${year}` } },
      holidays: holidays.filter(({ from }) => from.startsWith(`${year}`)),
      work: work.filter((day) => day.startsWith(`${year}`)),
    })
    return defineCalendar({ id: 'any', years: [of(2026), of(2027)] })
  })

const interval = fc.tuple(dayFrom(0, 729), fc.integer({ min: 0, max: 40 })).map(([from, length]) => ({ from, to: addDays(from, length) }))
const term = fc.record({ count: fc.integer({ min: 1, max: 90 }), unit: fc.constantFrom('workday' as const, 'day' as const) })
const long = fc.record({ count: fc.integer({ min: 1, max: 8 }), unit: fc.constantFrom('month' as const, 'year' as const) })
const periods: fc.Arbitrary<Period> = fc.record({
  start: dayFrom(-40, 760),
  term: fc.oneof({ weight: 4, arbitrary: term }, { weight: 1, arbitrary: long }),
  calendar: calendars,
  extensions: fc.array(term, { maxLength: 2 }),
  suspensions: fc.array(interval, { maxLength: 4 }),
  lastDay: fc.constantFrom('rolls' as const, 'stays' as const),
  direction: fc.constantFrom('after' as const, 'before' as const),
  kind: fc.constantFrom('must-finish' as const, 'must-wait' as const),
})

/** The rules once more, in the plainest way: walk day by day and cross off. `undefined` when a day is not known. */
function walked({ start, term, extensions = [], suspensions = [], calendar, lastDay, direction, kind }: Period): LocalDate | undefined {
  const way = direction === 'before' ? -1 : 1
  const suspended = (day: LocalDate) => suspensions.some(({ from, to }) => from <= day && day <= to)
  let day = start
  for (const one of merged([term, ...extensions])) {
    const { left: count, unit } = inDays(day, one, way)
    for (let left = count; left > 0; ) {
      day = addDays(day, way)
      if (suspended(day)) continue
      const counts = unit === 'day' ? true : works(calendar, day)
      if (counts === undefined) return undefined
      if (counts) left--
    }
  }
  while (lastDay === 'rolls' && (suspended(day) || !works(calendar, day))) {
    if (!suspended(day) && works(calendar, day) === undefined) return undefined
    day = addDays(day, way)
  }
  return kind === 'must-wait' && way === 1 ? addDays(day, 1) : day
}

function works(calendar: Calendar, day: LocalDate): boolean | undefined {
  const notice = calendar.years.find(({ year }) => day.startsWith(`${year}`))
  if (!notice) return undefined
  if (notice.work.includes(day)) return true
  return weekday(day) < 6 && !notice.holidays.some(({ from }) => from === day)
}

function inDays(day: LocalDate, { count, unit }: Period['term'], way: 1 | -1): { left: number; unit: 'day' | 'workday' } {
  if (unit === 'workday' || unit === 'day') return { left: count, unit }
  const target = addMonths(day, way * count * (unit === 'year' ? 12 : 1))
  let left = 0
  while (addDays(day, way * left) !== target) left++
  return { left, unit: 'day' }
}

function merged(terms: readonly Period['term'][]): Period['term'][] {
  const [head, next, ...rest] = terms
  if (!head || !next) return [...terms]
  if (head.unit === next.unit) return merged([{ count: head.count + next.count, unit: head.unit }, ...rest])
  return [head, ...merged([next, ...rest])]
}

test('deadline agrees with a walk along the days on any calendar, term, extension, suspension and direction', () => {
  let known = 0
  fc.assert(
    fc.property(periods, (period) => {
      const found = deadline(period)
      const expected = walked(period)
      if (expected) known++
      expect('due' in found ? found.due : undefined).toBe(expected)
    }),
    { numRuns: 1500 },
  )
  expect(known).toBeGreaterThan(500)
})

test('a derivation names every day from the event to the end once, in order, and counts as far as the terms say', () => {
  fc.assert(
    fc.property(periods, (period) => {
      const { steps, stopped } = derive(period)
      const found = deadline(period)
      expect(stopped).toEqual('due' in found ? undefined : found)
      if (!('due' in found)) return
      expect(steps.at(-1)).toMatchObject({ because: 'due', from: found.due })
      const way = period.direction === 'before' ? -1 : 1
      let at = period.start
      for (const { from, to, because, rolls } of steps.slice(1, -1)) {
        if (because === 'corresponding-day') continue
        // The last counted day is named again when the rule of the last day moves it.
        expect([addDays(at, way), ...(rolls ? [at] : [])]).toContain(from)
        at = to
      }
      const lastCounted = steps.findLast(({ counted }) => counted)
      expect(lastCounted?.to).toBe(found.ends)
      const { term, extensions = [] } = period
      const total = [term, ...extensions].reduce((sum, { count }) => sum + count, 0)
      if (term.unit === 'day' || term.unit === 'workday') expect(lastCounted?.counted?.[1]).toBe(total)
    }),
    { numRuns: 400 },
  )
})

test('every step of a derivation gives the reason the calendar gives', () => {
  fc.assert(
    fc.property(periods, (period) => {
      for (const { from, to, because, name, notice } of derive(period).steps) {
        if (because !== 'weekday' && because !== 'weekend' && because !== 'holiday' && because !== 'make-up') continue
        for (const day of [from, to])
          expect(dayIn(period.calendar, day)).toMatchObject({ because, ...(name && { name }), ...(notice && { notice }) })
      }
    }),
    { numRuns: 200 },
  )
})

test('a standstill stops the clock exactly when its first day is needed', () => {
  fc.assert(
    fc.property(periods, dayFrom(0, 729), (period, from) => {
      fc.pre(period.direction === 'after')
      const without = deadline(period)
      fc.pre('due' in without)
      const lastDay = 'due' in without && period.kind === 'must-wait' ? addDays(without.due, -1) : 'due' in without && without.due
      const open: OpenPeriod = { ...period, suspensions: [...(period.suspensions ?? []), { from }] }
      const found = deadline(open)
      if (from <= period.start || (lastDay && from <= lastDay)) expect(found).toMatchObject({ notRunning: {} })
      else expect(found).toEqual(without)
      expect(derive(open).stopped).toEqual('due' in found ? undefined : found)
    }),
    { numRuns: 400 },
  )
})

test('after n working days there are n working days between', () => {
  fc.assert(
    fc.property(calendars, dayFrom(0, 500), fc.integer({ min: 1, max: 90 }), (calendar, start, count) => {
      const found = deadline({ start, term: { count, unit: 'workday' }, calendar })
      if ('due' in found) expect(workdaysBetween(start, found.due, calendar)).toBe(count)
    }),
    { numRuns: 300 },
  )
})
