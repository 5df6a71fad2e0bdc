import { expect, test } from 'vitest'
import { localDate } from '../../time/local-date.ts'
import { checkCaseNumber, makeCaseNumber } from './case-number.ts'

const item = '12441500196720244T3442199806003'

test('a case number of 43 characters tells item, day and sequence', () => {
  const made = makeCaseNumber(item, localDate('2022-06-23'), 68)
  expect(made).toBe(`${item}202206230068`)
  expect(made).toHaveLength(43)
  expect(checkCaseNumber(made)).toEqual({ ok: true, code: made, pattern: 'national', prefix: item, day: '2022-06-23', sequence: 68 })
})

test('the shorter pattern begins with the id of the organ', () => {
  const made = makeCaseNumber('mr-210102', localDate('2026-11-23'), 1)
  expect(made).toBe('mr-210102-20261123-0001')
  expect(checkCaseNumber(made)).toMatchObject({ ok: true, pattern: 'organ', prefix: 'mr-210102', day: '2026-11-23', sequence: 1 })
})

test.each([
  ['210102202611230001', 'shape'],
  [`${item}20220623068`, 'shape'],
  [`${item}202206310068`, 'day-unreal'],
  ['mr-210102-20260229-0001', 'day-unreal'],
  ['mr-210102-20261123-0000', 'sequence-zero'],
  [`12441500196720245T3442199806003202206230068`, 'item'],
])('%s is refused: %s', (number, problem) => {
  expect(checkCaseNumber(number)).toMatchObject({ ok: false, problem })
})

test('a day has at most 9999 cases under one prefix', () => {
  expect(makeCaseNumber('mr-210102', localDate('2026-11-23'), 9999)).toMatch(/-9999$/)
  for (const sequence of [0, 10_000, 1.5, -1])
    expect(() => makeCaseNumber('mr-210102', localDate('2026-11-23'), sequence)).toThrow(RangeError)
})
