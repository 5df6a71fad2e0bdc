import { expect, test } from 'vitest'
import { asTold, inTime, Unavailable } from './unavailable.ts'

const coded = (code: string): Error => Object.assign(new Error('x'), { code })

test('whoever asked for an act whose connection broke is told that the outcome is unknown; of other things, that the database is away', () => {
  expect(asTold(coded('57P01'), true)).toMatchObject({ name: 'Unavailable', code: 'outcome-unknown', retryAfter: 2 })
  expect(asTold(coded('57P01'))).toMatchObject({ code: 'database-away' })
  expect(asTold(coded('53100'), true)).toMatchObject({ code: 'storage-full' })
})

test('any other error is told as it is', () => {
  const error = coded('23505')
  expect(asTold(error, true)).toBe(error)
})

test('an answer that does not come is not waited for, and one that comes is given', async () => {
  await expect(inTime(20, new Promise(() => {}), 'outcome-unknown')).rejects.toBeInstanceOf(Unavailable)
  await expect(inTime(1_000, Promise.resolve(7))).resolves.toBe(7)
  await expect(inTime(1_000, Promise.reject(new RangeError('own')))).rejects.toBeInstanceOf(RangeError)
})
