import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPassword } from '../../src/operations/seed-demonstration.ts'
import { startWorld, type World } from '../../stories/http/harness.ts'
import { catalogue, seed } from '../../stories/http/toy.ts'
import { callers } from './callers.ts'
import type { OpenApi } from './document.ts'
import { placesOf } from './document.ts'
import { describeFound, emptyTally, type FuzzRun, fuzzApi } from './fuzz-api.ts'
import { harvest } from './harvest.ts'
import { bytesOf, encoded, oddTexts } from './odd-texts.ts'
import { planted, plants } from './planted.ts'
import { tellsInside } from './verdicts.ts'

// The short version of `npm run fuzz`: docs/guides/fuzz.md.

const logins = ['chen', 'li', 'sun', 'admin']
let world: World
let run: FuzzRun

beforeAll(async () => {
  world = await startWorld({ catalogue, seed })
  const who = callers(world.url, logins, demonstrationPassword)
  const { known, bodies } = await harvest(who)
  const document = (await (await fetch(`${world.url}/api/openapi.json`)).json()) as OpenApi
  const fuzzed = { document, known, foreign: ['foreign'], callers: logins, bodies }
  run = { base: world.url, document, fuzzed, callers: who, seed: 1, each: 3, canary: '' }
})
afterAll(() => world?.end())

test('a few odd requests for every operation: none fails, and each answer is as documented', async () => {
  const tally = emptyTally()
  await fuzzApi(run, tally)
  expect([...tally.found.values()].map((found) => describeFound(run.base, found))).toEqual([])
  expect(tally.requests).toBe(placesOf(run.document).length * run.each)
  expect(tally.answered.size).toBeGreaterThan(20)
})

const quick = Object.entries(plants).filter(([, plant]) => plant.operation === 'find-items')

test.each(quick)('the control is found: %s', async (_, plant) => {
  const proxy = await planted(run.base, plant)
  const tally = emptyTally()
  const who = callers(proxy.base, logins, demonstrationPassword)
  await fuzzApi({ ...run, base: proxy.base, callers: who, only: plant.operation, each: 90 }, tally)
  await proxy.close()
  expect(proxy.struck()).toBeGreaterThan(0)
  expect([...tally.found.values()].map(({ verdict }) => verdict)).toContain(plant.verdict)
})

test('a request is the same for the same seed', async () => {
  const [once, again] = [emptyTally(), emptyTally()]
  await fuzzApi({ ...run, only: 'find-items', each: 20 }, once)
  await fuzzApi({ ...run, only: 'find-items', each: 20 }, again)
  expect(again.hows).toEqual(once.hows)
  expect(again.statuses).toEqual(once.statuses)
})

test('every text can be written in an address, lone surrogates too', () => {
  for (const text of Object.values(oddTexts)) expect(encoded(text)).toMatch(/^[\w.~%-]*$/)
  expect(bytesOf('𠮷字a')).toEqual(Buffer.from('𠮷字a'))
  expect(encoded('\ud800')).toBe('%ED%A0%80')
})

test('what tells of the inside is told from what the caller sent, and from law', () => {
  expect(tellsInside('{"detail":"Error: x\\n    at run (/srv/a.js:1:2)"}', '')).toBeDefined()
  expect(tellsInside('duplicate key value violates unique constraint "x"', '')).toBeDefined()
  expect(tellsInside('No item ../node_modules', 'GET /api/items/../node_modules')).toBeUndefined()
  expect(tellsInside('decided at Bureau (Law, art. 34(1))', '')).toBeUndefined()
})
