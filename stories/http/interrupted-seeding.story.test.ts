import { afterEach, expect, test } from 'vitest'
import { liaoning } from '../../catalogue/index.ts'
import { type Demonstration, playSteps, readSeedState } from '../../src/operations/seed-demonstration.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

const nobodyYet: Demonstration = { people: heping.people, steps: () => [] }

let world: World
afterEach(() => world?.end())

/** Plays the demonstration and is stopped after so many acts, as a process is that gets killed. */
async function stopsAfter(acts: number): Promise<void> {
  const stop = new AbortController()
  const progress = (): void => {
    if (--acts === 0) stop.abort()
  }
  await expect(playSteps(world.platform, heping, { progress, signal: stop.signal })).rejects.toThrow(/abort/)
}

test('a first start that ends while the first versions are being adopted is still the demonstration’s own, and is gone on with', async () => {
  world = await startWorld({ catalogue: liaoning, seed: nobodyYet, at: '2026-03-02T09:00' })
  expect(await readSeedState(world.platform, heping)).toMatchObject({ done: 0, foreign: false })
  await stopsAfter(1)
  const left = await readSeedState(world.platform, heping)
  expect(left).toMatchObject({ done: 0, foreign: false })
  expect((await playSteps(world.platform, heping)).played).toBe(left.total)
  expect(await readSeedState(world.platform, heping)).toMatchObject({ done: left.total - (liaoning.procedures.length - 1), foreign: false })
}, 180_000)

test('a record that somebody else began is not the demonstration’s, also when its first versions were adopted', async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-02T09:00' })
  const other: Demonstration = {
    people: heping.people,
    steps: (day) => heping.steps(day).map((step) => ({ ...step, key: `other/${step.key}` })),
  }
  expect(await readSeedState(world.platform, other)).toMatchObject({ done: 0, foreign: true })
}, 180_000)
