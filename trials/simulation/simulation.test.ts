import { afterAll, beforeAll, expect, test } from 'vitest'
import { bugs } from './bugs.ts'
import { type Ground, makeGround } from './ground.ts'
import { faultsOf, fewest } from './plan.ts'
import { simulate } from './simulate.ts'

// The short version of `npm run simulate`: docs/guides/simulation.md.

let ground: Ground
beforeAll(async () => {
  ground = await makeGround()
})
afterAll(() => ground?.end())

test('some seeds: nothing acknowledged is lost or doubled, every clock fires once; and faults did strike', async () => {
  let struck = 0
  for (const seed of [1, 2, 3, 4]) {
    const { problems, seen } = await simulate(ground, seed)
    expect([seed, problems]).toEqual([seed, []])
    expect(seen.intents.some(({ answer }) => answer?.kind === 'done')).toBe(true)
    struck += Object.values(seen.struck).reduce((sum, times) => sum + times, 0)
  }
  expect(struck).toBeGreaterThan(8)
})

test('the same seed is the same story, and another seed another one', async () => {
  const once = await simulate(ground, 5)
  expect((await simulate(ground, 5)).seen.hash).toBe(once.seen.hash)
  expect((await simulate(ground, 6)).seen.hash).not.toBe(once.seen.hash)
})

/** Bugs, and a seed a little before the one that finds each. */
const planted: [string, number][] = [
  ['no idempotency key', 1],
  ['timer row outside the transaction', 6],
  ['sequence without the lock', 1],
]
test.each(planted)('a planted bug is found: %s', async (name, first) => {
  let found: readonly string[] = []
  for (let seed = first; seed < first + 10 && found.length === 0; seed++)
    found = (await simulate(ground, seed, { bug: bugs[name] as (typeof bugs)[string] })).problems
  expect(found).not.toEqual([])
})

test('the faults of a failing seed are shortened to those that matter', async () => {
  const faults = faultsOf(12)
  const culprit = faults.at(-2)
  expect(await fewest(faults, async (some) => some.includes(culprit as never))).toEqual([culprit])
})

test('faults are many kinds, and those of a seed never change', () => {
  const kinds = new Set(Array.from({ length: 200 }, (_, seed) => faultsOf(seed)).flatMap((faults) => faults.map(({ kind }) => kind)))
  expect(kinds.size).toBe(7)
  expect(faultsOf(7)).toEqual(faultsOf(7))
})
