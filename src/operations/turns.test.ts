import { expect, test } from 'vitest'
import type { Caller } from './operation.ts'
import { takeTurn } from './turns.ts'

const limits = {
  guess: { atOnce: 3, perMinute: 6 },
  search: { atOnce: 1, perMinute: 1 },
  upload: { atOnce: 1, perMinute: 1 },
  register: { atOnce: 1, perMinute: 1 },
}
const from = (address: string) => ({ address }) as Caller

test('so many at once, then one for each share of a minute; every address and every kind by itself', () => {
  let at = 0
  const platform = { limits, now: () => at }
  const take =
    (address: string, limited: 'guess' | 'search' = 'guess') =>
    () =>
      takeTurn(platform, { limited }, from(address))
  for (let i = 0; i < 3; i++) take('a')()
  expect(take('a')).toThrow('Try again in 10 s')
  expect(take('b')).not.toThrow()
  expect(take('a', 'search')).not.toThrow()
  at = 9_000
  expect(take('a')).toThrow('Try again in 1 s')
  at = 10_000
  expect(take('a')).not.toThrow()
  expect(take('a')).toThrow()
  // Waiting for an hour gives back what there was, and no more.
  at += 3_600_000
  for (let i = 0; i < 3; i++) take('a')()
  expect(take('a')).toThrow()
})

test('what is not limited, who has no address, and a platform without limits are not counted', () => {
  const platform = { limits, now: () => 0 }
  for (let i = 0; i < 50; i++) {
    takeTurn(platform, {}, from('a'))
    takeTurn(platform, { limited: 'search' }, {} as Caller)
    takeTurn({ now: () => 0 }, { limited: 'search' }, from('a'))
  }
})

test('who is signed in is counted by themselves, wherever they sit; the public by its address', () => {
  const platform = { limits, now: () => 0 }
  const take = (person: string, kind: 'staff' | 'public') => () =>
    takeTurn(platform, { limited: 'search' }, { address: 'x', person, kind } as Caller)
  expect(take('li', 'staff')).not.toThrow()
  expect(take('qian', 'staff')).not.toThrow()
  expect(take('li', 'staff')).toThrow('Too many requests')
  expect(take('', 'public')).not.toThrow()
  expect(take('', 'public')).toThrow('Too many requests')
})
