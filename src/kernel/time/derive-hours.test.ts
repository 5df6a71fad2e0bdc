import { expect, test } from 'vitest'
import { deriveHours } from './derive-hours.ts'
import { moment } from './moment.ts'
import { hours } from './period.ts'

test('a term of hours is told day by day, and its minutes add up to it', () => {
  const steps = deriveHours(moment('2024-02-28T22:15'), hours(50))
  expect(steps.map(({ day, from, to, minutes }) => [day, from, to, minutes])).toEqual([
    ['2024-02-28', '22:15', '24:00', 105],
    ['2024-02-29', '00:00', '24:00', 1440],
    ['2024-03-01', '00:00', '24:00', 1440],
    ['2024-03-02', '00:00', '00:15', 15],
  ])
  expect(steps.at(-1)?.total).toBe(50 * 60)
})

test('a term that ends at midnight takes up nothing of the day after', () => {
  expect(deriveHours(moment('2026-03-02T00:00'), hours(24)).map(({ day, to }) => [day, to])).toEqual([['2026-03-02', '24:00']])
})
