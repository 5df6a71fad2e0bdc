import { expect, test } from 'vitest'
import { defineCalendar } from './calendar.ts'
import { deadline, type OpenPeriod } from './deadline.ts'
import { localDate } from './local-date.ts'
import { days, hours, months, type Term, workdays, years } from './period.ts'

const title = { zh: '通知', en: 'Notice' }
const holiday = { name: { zh: '灯节', en: 'Lantern Days' }, from: '2026-02-16', to: '2026-02-18' }
// Monday to Wednesday off, Saturday 28 February worked.
const calendar = defineCalendar({ id: 'toy', years: [{ year: 2026, notice: { title }, holidays: [holiday], work: ['2026-02-28'] }] })

const ask = (start: string, term: Term, more: Partial<OpenPeriod> = {}) => deadline({ start: localDate(start), term, calendar, ...more })
const due = (start: string, term: Term, more: Partial<OpenPeriod> = {}) => {
  const found = ask(start, term, more)
  return 'due' in found ? found.due : found
}
const pause = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) })
const standstill = (from: string) => [{ from: localDate(from) }]

test('one working day after a Friday is the next Monday', () => {
  expect(due('2026-03-06', workdays(1))).toBe('2026-03-09')
})

test('working days pass over days off and count weekend days worked in exchange', () => {
  expect(due('2026-02-13', workdays(2))).toBe('2026-02-20')
  expect(due('2026-02-27', workdays(1))).toBe('2026-02-28')
})

test('calendar days count every day, and end on a rest day unless the law lets them roll', () => {
  expect(due('2026-02-12', days(4))).toBe('2026-02-16')
  expect(due('2026-02-12', days(4), { lastDay: 'rolls' })).toBe('2026-02-19')
  expect(due('2026-02-26', days(2), { lastDay: 'rolls' })).toBe('2026-02-28')
})

test('months and years end on the corresponding day, or on the last day of a month without one', () => {
  expect(due('2025-08-31', months(6))).toBe('2026-02-28')
  expect(due('2024-02-29', years(1))).toBe('2025-02-28')
  expect(due('2026-03-31', months(1), { direction: 'before' })).toBe('2026-02-28')
})

test('suspended days are not counted, and are added to a period in months', () => {
  expect(due('2026-03-02', days(10), { suspensions: [pause('2026-03-05', '2026-03-06')] })).toBe('2026-03-14')
  expect(due('2026-03-02', workdays(3), { suspensions: [pause('2026-03-04', '2026-03-08'), pause('2026-03-03', '2026-03-04')] })).toBe(
    '2026-03-11',
  )
  expect(due('2026-03-02', months(1), { suspensions: [pause('2026-03-05', '2026-03-06')] })).toBe('2026-04-04')
  expect(due('2026-03-02', days(10), { suspensions: [pause('2026-02-01', '2026-03-02')] })).toBe('2026-03-12')
})

test('an extension lengthens the count, also in another unit', () => {
  expect(due('2026-03-02', days(10), { extensions: [days(5)] })).toBe('2026-03-17')
  expect(due('2026-01-31', months(1), { extensions: [months(1)] })).toBe('2026-03-31')
  expect(due('2026-01-31', months(1), { extensions: [days(1)] })).toBe('2026-03-01')
})

test('a period may run back from an event, to the latest day', () => {
  expect(due('2026-03-09', workdays(1), { direction: 'before' })).toBe('2026-03-06')
  expect(due('2026-03-02', workdays(1), { direction: 'before' })).toBe('2026-02-28')
  expect(due('2026-02-21', days(4), { direction: 'before', lastDay: 'rolls' })).toBe('2026-02-13')
})

test('one who must wait may go on the day after the period', () => {
  expect(ask('2026-03-02', days(30), { kind: 'must-wait' })).toEqual({ due: '2026-04-02', ends: '2026-04-01' })
  expect(due('2026-03-09', workdays(1), { kind: 'must-wait', direction: 'before' })).toBe('2026-03-06')
})

test('a clock that stands still has no due day, unless the period ended before', () => {
  const suspensions = standstill('2026-03-10')
  expect(due('2026-03-02', workdays(6), { suspensions })).toEqual({ notRunning: { since: '2026-03-10' } })
  expect(due('2026-03-02', workdays(5), { suspensions })).toBe('2026-03-09')
  expect(due('2026-03-02', days(7), { suspensions })).toBe('2026-03-09')
  expect(due('2026-03-02', days(8), { suspensions })).toEqual({ notRunning: { since: '2026-03-10' } })
  expect(due('2026-12-25', workdays(20), { suspensions: standstill('2026-12-30') })).toEqual({ notRunning: { since: '2026-12-30' } })
  expect(due('2027-03-01', workdays(1), { suspensions: standstill('2027-03-01') })).toEqual({ notRunning: { since: '2027-03-01' } })
})

test('a standstill that begins while the last day is moving stops it', () => {
  expect(due('2026-03-02', days(5), { lastDay: 'rolls', suspensions: standstill('2026-03-09') })).toEqual({
    notRunning: { since: '2026-03-09' },
  })
  expect(due('2026-03-02', days(5), { lastDay: 'rolls', suspensions: [pause('2026-03-09', '2026-03-10')] })).toBe('2026-03-11')
})

test('a standstill matters to a period counted backward only when it began before the event', () => {
  const back = { direction: 'before' } as const
  expect(due('2026-03-09', days(3), { ...back, suspensions: standstill('2026-03-09') })).toBe('2026-03-06')
  expect(due('2026-03-09', days(3), { ...back, suspensions: standstill('2026-03-08') })).toEqual({ notRunning: { since: '2026-03-08' } })
})

test('working days past the calendar are unknown, and the answer names the missing year', () => {
  expect(due('2026-12-31', workdays(1))).toMatchObject({ unknown: { code: 'calendar-unknown', year: 2027 } })
  expect(due('2026-01-01', workdays(1), { direction: 'before' })).toMatchObject({ unknown: { year: 2025 } })
  expect(due('2025-12-31', workdays(1))).toBe('2026-01-01')
  expect(due('2025-12-30', workdays(1))).toMatchObject({ unknown: { year: 2025 } })
})

test('a period past the calendar surely reaches the last day known, or where it counts from; counted backward nothing is sure', () => {
  const atLeast = (start: string, term: Term, more: Partial<OpenPeriod> = {}) => {
    const found = ask(start, term, more)
    return 'unknown' in found ? found.unknown.atLeast : found
  }
  expect(atLeast('2026-12-28', workdays(5))).toBe('2026-12-31')
  expect(atLeast('2027-02-01', workdays(5))).toBe('2027-02-01')
  expect(atLeast('2026-11-20', days(60), { lastDay: 'rolls' })).toBe('2027-01-19')
  expect(atLeast('2026-11-20', days(60), { extensions: [workdays(3)] })).toBe('2027-01-19')
  expect(atLeast('2026-01-01', workdays(1), { direction: 'before' })).toBeUndefined()
})

test('calendar days need no calendar, but the last-day rule does', () => {
  expect(due('2026-11-20', days(60))).toBe('2027-01-19')
  expect(due('2026-11-20', days(60), { lastDay: 'rolls' })).toMatchObject({
    unknown: { code: 'roll-undecided', year: 2027, unrolled: '2027-01-19' },
  })
})

test('terms that cannot be counted are refused with what to do', () => {
  expect(() => ask('2026-03-02', hours(24))).toThrow(/use hoursAfter/)
  expect(() => ask('2026-03-02', { count: 0.5, unit: 'day' })).toThrow(/whole number/)
  expect(() => workdays(0)).toThrow(/whole number/)
  expect(() => ask('2026-03-02', days(5), { suspensions: [pause('2026-03-05', '2026-03-04')] })).toThrow(
    /ends on 2026-03-04, before it begins/,
  )
})
