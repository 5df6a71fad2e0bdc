import { expect, test } from 'vitest'
import { ClockWrong } from './kept-clock.ts'
import { ClockParked, parkedClocks } from './parked-clocks.ts'

const clock = { caseId: 'c-1', act: 'decide' }
const broken = new Error('its definition is not kept')

test('what fails three times is left alone for an hour, which is said once; then it is tried again', () => {
  let now = 0
  const parked = parkedClocks(() => now)
  expect(parked.failed('k', clock, broken)).toBe(broken)
  expect(parked.failed('k', clock, broken)).toBe(broken)
  expect(parked.holds('k')).toBe(false)
  expect(parked.failed('k', clock, broken)).toBeInstanceOf(ClockParked)
  expect([parked.holds('k'), parked.holds('other'), parked.size()]).toEqual([true, false, 1])
  now = 3_600_000
  expect([parked.holds('k'), parked.size()]).toEqual([false, 0])
  parked.done('k')
  expect(parked.failed('k', clock, broken)).toBe(broken)
})

test('nothing is left alone because the database is away, or because nobody knows the time', () => {
  const parked = parkedClocks(() => 0)
  const away = Object.assign(new Error('terminating connection'), { code: '57P01' })
  for (const error of [away, away, away, away, new ClockWrong(90_000), new ClockWrong(90_000), new ClockWrong(90_000)])
    expect(parked.failed('k', clock, error)).toBe(error)
  expect(parked.holds('k')).toBe(false)
})
