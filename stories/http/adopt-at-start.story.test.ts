import { afterAll, beforeAll, expect, test } from 'vitest'
import { liaoning } from '../../catalogue/index.ts'
import type { Catalogue } from '../../src/kernel/catalogue.ts'
import { adoptAtStart } from '../../src/operations/publication/adopt-at-start.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

/** The catalogue as it was before versions of procedures were published. */
const before: Catalogue = {
  ...liaoning,
  procedures: liaoning.procedures.filter(({ id }) => id !== 'procedure-publication'),
  registers: liaoning.registers.filter(({ id }) => id !== 'procedure-versions' && id !== 'procedure-proofs'),
}
const clue = { source: 'inspection', facts: '无证经营餐饮', happenedAt: '和平区', endedOn: '2026-02-27', grave: false }
const opening = { procedure: 'penalty-ordinary', organ: 'mr-210102', matter: 'unlicensed-food-business', act: 'discover', answers: clue }

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue: before, seed: heping, at: '2026-03-02T09:00' })
}, 60_000)
afterAll(() => world?.end())

test('a region founded before versions were published adopts first versions at its first start after the upgrade, and only then', async () => {
  expect(await adoptAtStart(world.platform)).toBe(0)
  await world.as('officer.zhao').opens(opening)
  await world.deploys(liaoning)
  expect(await world.as('officer.zhao').refusedOpening(opening)).toEqual(['version-not-published'])
  expect(await adoptAtStart(world.platform)).toBe(liaoning.procedures.length)
  expect(await adoptAtStart(world.platform)).toBe(0)
  await world.as('officer.zhao').opens(opening)
  world.at('2026-03-03T09:00')
  expect(await adoptAtStart(world.platform)).toBe(0)
})
