import { expect, test } from 'vitest'
import { defineCalendar } from './calendar.ts'
import { localDate } from './local-date.ts'
import { days } from './period.ts'
import { taxDeadline } from './tax-deadline.ts'

const title = { zh: '通知', en: 'Notice' }
const name = { zh: '灯节', en: 'Lantern Days' }
// Friday to Sunday, and Monday to Wednesday after a weekend: five rest days in a row.
const holidays = [
  { name, from: '2026-03-06', to: '2026-03-08' },
  { name, from: '2026-03-16', to: '2026-03-18' },
]
const calendar = defineCalendar({ id: 'toy', years: [{ year: 2026, notice: { title }, holidays, work: [] }] })
const due = (start: string, count: number) => taxDeadline({ start: localDate(start), term: days(count), calendar })

test('a run of three rest days inside lengthens the period by three', () => {
  expect(due('2026-03-02', 7)).toEqual({ due: '2026-03-12', ends: '2026-03-12' })
})

test('a weekend does not lengthen it, but its last day rolls', () => {
  expect(due('2026-03-19', 10)).toEqual({ due: '2026-03-30', ends: '2026-03-29' })
})

test('what the period grows by may hold another run, of which its part counts', () => {
  // 9 days end on 11 March; three more end on 14 March, a Saturday, alone inside; the period rolls past the run to the 19th.
  expect(due('2026-03-02', 9)).toEqual({ due: '2026-03-19', ends: '2026-03-14' })
  // 11 days end on the 13th; with three they reach the 16th, the third rest day of the next run, and then that run counts whole.
  expect(due('2026-03-02', 11)).toEqual({ due: '2026-03-23', ends: '2026-03-21' })
})

test('a run that began before the period counts only if three of its days lie inside', () => {
  expect(due('2026-03-15', 5)).toEqual({ due: '2026-03-23', ends: '2026-03-23' })
  expect(due('2026-03-16', 5)).toEqual({ due: '2026-03-23', ends: '2026-03-21' })
})

test('a period that reaches past the calendar is unknown', () => {
  expect(due('2026-12-20', 15)).toMatchObject({ unknown: { code: 'calendar-unknown', year: 2027 } })
})
