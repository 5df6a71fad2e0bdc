import { expect, test } from 'vitest'
import { dayOfMoment, hoursAfter, moment } from './moment.ts'
import { days, hours } from './period.ts'

test('hours run by the clock, over midnight and over the end of a year', () => {
  expect(hoursAfter(moment('2025-02-01T23:50'), hours(2))).toBe('2025-02-02T01:50')
  expect(hoursAfter(moment('2025-12-31T15:00'), hours(24))).toBe('2026-01-01T15:00')
  expect(hoursAfter(moment('2024-02-28T00:00'), hours(48))).toBe('2024-03-01T00:00')
})

test('a moment lies on a day', () => {
  expect(dayOfMoment(moment('2025-02-01T23:50'))).toBe('2025-02-01')
})

test('a term of days has no clock time', () => {
  expect(() => hoursAfter(moment('2025-02-01T23:50'), days(1))).toThrow(/use deadline/)
})

test.each(['2025-02-29T10:00', '2025-02-01', '2025-02-01T24:00', '2025-02-01T9:00', '2025-02-01 09:00', '2025-02-01T09:00:00'])(
  '%s is not a moment',
  (text) => {
    expect(() => moment(text)).toThrow(/is not a moment/)
  },
)
