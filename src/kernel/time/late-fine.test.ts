import { expect, test } from 'vitest'
import { type LatePayment, lateFine } from './late-fine.ts'
import { localDate } from './local-date.ts'

const pay = (fine: number, paidOn: string, more: Partial<LatePayment> = {}) =>
  lateFine({ fine, paymentDue: localDate('2026-03-10'), paidOn: localDate(paidOn), ...more })
const pause = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) })

test('a fine paid on its last day, or before, costs nothing more', () => {
  expect(pay(200, '2026-03-10')).toEqual({ lateDays: 0, extraFine: 0, capped: false })
  expect(pay(200, '2026-03-01')).toEqual({ lateDays: 0, extraFine: 0, capped: false })
})

test('each day late adds three percent, the day of payment included', () => {
  expect(pay(200, '2026-03-12')).toEqual({ lateDays: 2, extraFine: 12, capped: false })
})

test('the addition never exceeds the fine', () => {
  expect(pay(200, '2026-04-12')).toEqual({ lateDays: 33, extraFine: 198, capped: false })
  expect(pay(200, '2026-04-13')).toEqual({ lateDays: 34, extraFine: 200, capped: true })
})

test('days of reconsideration and litigation are left out once, even where they overlap', () => {
  const paused = [pause('2026-03-01', '2026-03-12'), pause('2026-03-12', '2026-03-14'), pause('2026-03-19', '2026-05-01')]
  expect(pay(1000, '2026-03-20', { paused })).toMatchObject({ lateDays: 4, extraFine: 120 })
})

test('a fraction of a fen is dropped, and another rate can be set', () => {
  expect(pay(0.5, '2026-03-11')).toMatchObject({ extraFine: 0.01 })
  expect(pay(10_000, '2026-03-11', { percentPerDay: 0.05 })).toMatchObject({ extraFine: 5 })
})

test('a pause that ends before it begins, and a fine that is no amount, are refused', () => {
  expect(() => pay(100, '2026-03-20', { paused: [pause('2026-03-15', '2026-03-14')] })).toThrow(/before it begins/)
  expect(() => pay(-1, '2026-03-20')).toThrow(/fine of -1/)
  expect(() => pay(Number.NaN, '2026-03-20')).toThrow(/fine of NaN/)
})
