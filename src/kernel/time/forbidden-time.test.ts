import { expect, test } from 'vitest'
import { defineCalendar } from './calendar.ts'
import { type Enforcement, enforcementTime } from './forbidden-time.ts'
import { moment } from './moment.ts'

const holiday = {
  name: { zh: '灯节', en: 'Lantern Days' },
  from: '2026-02-14',
  to: '2026-02-17',
  festival: { from: '2026-02-16', to: '2026-02-16' },
}
const calendar = defineCalendar({
  id: 'toy',
  years: [{ year: 2026, notice: { title: { zh: '通知', en: 'Notice' } }, holidays: [holiday], work: ['2026-02-28'] }],
})
const at = (text: string, more: Partial<Enforcement> = {}) => enforcementTime({ at: moment(text), urgent: false, calendar, ...more })

test('on a working day enforcement is allowed, also on a weekend worked in exchange', () => {
  expect(at('2026-03-02T10:00')).toMatchObject({ allowed: true, because: 'working-time' })
  expect(at('2026-02-28T10:00')).toMatchObject({ allowed: true, because: 'working-time' })
})

test('at night it is not', () => {
  for (const time of ['22:00', '23:30', '00:10', '05:59'])
    expect(at(`2026-03-02T${time}`)).toMatchObject({ allowed: false, because: 'night' })
  for (const time of ['06:00', '21:59']) expect(at(`2026-03-02T${time}`)).toMatchObject({ allowed: true })
  expect(at('2026-03-02T21:00', { night: { from: '20:00', to: '07:00' } })).toMatchObject({ allowed: false })
})

test('on a holiday by law it is not, and on other rest days the readings part', () => {
  expect(at('2026-02-16T10:00')).toMatchObject({ allowed: false, because: 'festival' })
  for (const day of ['2026-02-17', '2026-02-14', '2026-03-07'])
    expect(at(`${day}T10:00`)).toMatchObject({ allowed: null, because: 'rest-day' })
})

test('urgency lifts the prohibition, whatever the calendar holds', () => {
  for (const time of ['2026-02-16T10:00', '2026-03-02T23:00', '2027-03-01T10:00']) {
    expect(at(time, { urgent: true })).toMatchObject({ allowed: true, because: 'urgent' })
  }
})

test('in a year without a notice the day is unknown, and the night is still night', () => {
  expect(at('2027-03-01T10:00')).toMatchObject({ unknown: { year: 2027 } })
  expect(at('2027-03-01T23:00')).toMatchObject({ allowed: false, because: 'night' })
})
