import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('what is remembered is worked out once, also where it is nothing much; once too many are kept it begins anew', () => {
  const asked: number[] = []
  const rest = remembered(3, (n: number) => {
    asked.push(n)
    return n % 2
  })
  expect([2, 2, 3, 3, 4].map(rest)).toEqual([0, 0, 1, 1, 0])
  expect(asked).toEqual([2, 3, 4])
  expect([5, 5, 2].map(rest)).toEqual([1, 1, 0])
  expect(asked).toEqual([2, 3, 4, 5, 2])
})

test('what cannot be worked out is thrown each time, and nothing is kept of it', () => {
  const never = remembered(3, (): number => {
    throw new RangeError('no such day')
  })
  for (let i = 0; i < 2; i++) expect(() => never(1)).toThrow('no such day')
})
