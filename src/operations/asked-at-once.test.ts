import { expect, test } from 'vitest'
import { askedAtOnce } from './asked-at-once.ts'
import type { Platform } from './platform.ts'

const platform = (region: string): Platform => ({ region }) as Platform

test('who asks in one turn of the event loop shares a reading, each told their own; the next turn reads anew', async () => {
  const state = { seen: 1, asked: [] as string[][] }
  const ask = askedAtOnce(async ({ region }, keys: readonly string[]) => {
    state.asked.push([...keys])
    return keys.map((key) => `${region} ${key} ${state.seen}`)
  })
  const [here, elsewhere] = [platform('here'), platform('elsewhere')]
  expect(await Promise.all([ask(here, 'a'), ask(here, 'b'), ask(here, 'a'), ask(elsewhere, 'a')])).toEqual([
    'here a 1',
    'here b 1',
    'here a 1',
    'elsewhere a 1',
  ])
  expect(state.asked).toEqual([['a', 'b', 'a'], ['a']])
  state.seen = 2
  expect(await ask(here, 'a')).toBe('here a 2')
})

test('a reading that fails, fails for who shared it and for nobody after them', async () => {
  let away = true
  const ask = askedAtOnce(async (_: Platform, keys: readonly string[]) => {
    if (away) throw new Error('away')
    return keys
  })
  const here = platform('here')
  const told = await Promise.allSettled([ask(here, 'a'), ask(here, 'b')])
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  away = false
  expect(await ask(here, 'a')).toBe('a')
})
