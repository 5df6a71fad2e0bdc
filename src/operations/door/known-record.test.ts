import { afterAll, beforeAll, expect, test } from 'vitest'
import { notingPool } from '../../../stories/faults/noting-pool.ts'
import { recordProblems } from '../../../stories/faults/record-problems.ts'
import { catalogue } from '../../../stories/fixtures/library-card/catalogue.ts'
import { foundedLibrary, region, someone } from '../../../stories/fixtures/library-card/founded-library.ts'
import { entryName, type Known, knownRecord, type Left } from '../../store/known.ts'
import type { EntryRow } from '../../store/rows.ts'
import type { Platform } from '../platform.ts'
import { startPlatform } from '../start-platform.ts'
import type { ActAnswer, ActRequest } from './request.ts'
import { runBatch } from './run-batch.ts'

// What a server knows of the record since it wrote to it last is not read again, and never decides where others have written since.

const now = () => Date.parse('2026-03-02T09:00:00+08:00')
let platform: Platform
let close: () => Promise<void>

beforeAll(async () => {
  ;({ platform, close } = await foundedLibrary(now))
})
afterAll(() => close())

type Server = Awaited<ReturnType<typeof server>>

/** Another server on the same record, whose statements are noted. */
async function server() {
  const { pool, taken } = notingPool(platform.pool)
  const { door } = await startPlatform({ catalogue, pool, region, publicUrl: 'http://localhost', now })
  return { door, taken }
}

let serial = 0
const newKey = (): string => `known-${serial++}`
const opening = { procedure: 'library-card', organ: 'library', item: 'card-library' }
const apply = { act: 'apply', actor: someone('p-chen', 'party'), answers: { name: '陈某' }, open: opening }
const accept = { act: 'accept', actor: someone('p-li'), answers: { needsCheck: false } }
const at = ({ door }: Pick<Server, 'door'>, request: Partial<ActRequest> & Pick<ActRequest, 'act' | 'actor' | 'answers'>) =>
  door.act({ region, key: newKey(), ...request })

async function applied(one: Pick<Server, 'door'>): Promise<ActAnswer & { kind: 'done' }> {
  const answer = await at(one, apply)
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  return answer
}

const reads = (statements: readonly string[]): string[] => statements.filter((name) => /^(?:read|find)/.test(name))
const twice = (statements: readonly string[]): boolean => statements.filter((name) => name.startsWith('begin')).length > 1

/** Until the server trusts what it knows: it found its own head stored. */
async function settled(one: Server): Promise<void> {
  for (let i = 0; i < 3; i++) await applied(one)
  one.taken.length = 0
}

test('a server that writes alone reads neither the case, nor the last number, nor whether the key is new; the control: another server reads all of them', async () => {
  const one = await server()
  await settled(one)
  const { case: id } = await applied(one)
  expect(await at(one, { ...accept, case: id })).toMatchObject({ kind: 'done', n: 2 })
  expect(one.taken.flatMap(reads)).toEqual([])
  expect(one.taken.filter(twice)).toEqual([])
  const other = await server()
  await applied(other)
  expect(other.taken.flatMap(reads).length).toBeGreaterThan(0)
  expect(await recordProblems(platform)).toEqual([])
})

test('what another server did to a case meanwhile counts, and numbers go on after its numbers', async () => {
  const [one, two] = [await server(), await server()]
  await settled(one)
  const first = await applied(one)
  expect(await at(two, { ...accept, case: first.case })).toMatchObject({ kind: 'done' })
  const second = await applied(two)
  one.taken.length = 0
  expect(await at(one, { ...accept, case: first.case })).toMatchObject({ kind: 'refused', refusals: [{ code: 'already-done' }] })
  // It was attempted on what the server knew, and anew on what is stored.
  expect(one.taken.filter(twice).length).toBe(1)
  const third = await applied(one)
  expect(Number(third.number.slice(-4))).toBe(Number(second.number.slice(-4)) + 1)
  expect(await recordProblems(platform)).toEqual([])
})

test('while others write all the time a server reads what is stored at once, and attempts nothing twice', async () => {
  const [one, two] = [await server(), await server()]
  await settled(one)
  for (let i = 0; i < 6; i++) {
    await applied(two)
    await applied(one)
  }
  expect(one.taken.filter(twice).length).toBe(1)
})

test('a request that another server has answered gets that answer, and so does one that was answered here', async () => {
  const [one, two] = [await server(), await server()]
  await settled(one)
  const [there, here] = [
    { region, key: newKey(), ...apply },
    { region, key: newKey(), ...apply },
  ]
  const answers = [await two.door.act(there), await one.door.act(here)]
  expect([await one.door.act(there), await one.door.act(here)]).toEqual(answers)
  expect(await two.door.act(here)).toEqual(answers[1])
  await expect(one.door.act({ ...here, answers: { name: '别人' } })).rejects.toMatchObject({ code: 'key-reused' })
  expect(await recordProblems(platform)).toEqual([])
})

/** Does an act with the knowledge of a server at hand. */
function doneWith(known: Known, request: Partial<ActRequest> & Pick<ActRequest, 'act' | 'actor' | 'answers'>): Promise<ActAnswer> {
  const setting = { ...platform, caches: new Map(), stored: new Set<string>(), definitions: platform.door.definitions, heights: new Map() }
  return new Promise((answer, fail) => {
    runBatch(setting, region, [{ request: { region, key: newKey(), ...request }, answer, fail }], { known }).catch(fail)
  })
}

test('a case in which something is sealed is not kept in mind, nor is the answer; the control: one in which nothing is, is', async () => {
  const known = knownRecord()
  const plain = await doneWith(known, { ...apply, key: 'plain' })
  const sealed = await doneWith(known, { ...apply, key: 'sealed', answers: { name: '陈某', contact: '13900000000' } })
  if (plain.kind !== 'done' || sealed.kind !== 'done') throw new Error(JSON.stringify([plain, sealed]))
  expect([known.case(plain.case)?.file.events, known.answer('plain')?.answer]).toEqual([1, plain])
  expect([known.case(sealed.case), known.answer('sealed')]).toEqual([undefined, undefined])
  // It is read where it is asked for, and the act goes on.
  expect(await doneWith(known, { ...accept, case: sealed.case })).toMatchObject({ kind: 'done', n: 2 })
})

const head = { size: 7, frontier: '["aa"]', registers: 3 }
const left = (more: Partial<Left>): Left => ({
  ...{ ...head, cases: new Map(), answers: new Map(), counters: new Map(), entries: new Map(), changed: [] },
  ...more,
})

test('what was known at another head is forgotten; until the own head is found stored again nothing is attempted on it', () => {
  const known = knownRecord()
  known.learn(head, left({ size: 8, counters: new Map([['a/2026', 4]]) }))
  known.meet({ ...head, size: 8 })
  expect([known.head()?.size, known.counter('a/2026')]).toEqual([8, 4])
  known.learn({ ...head, size: 8 }, left({ size: 9 }))
  expect([known.head()?.size, known.counter('a/2026')]).toEqual([9, 4])
  known.learn({ ...head, size: 9, frontier: '["bb"]' }, left({ size: 10 }))
  expect([known.head()?.size, known.counter('a/2026')]).toEqual([10, undefined])
  known.meet({ ...head, size: 12 })
  expect(known.head()).toBeUndefined()
  known.learn({ ...head, size: 12 }, left({ size: 13 }))
  expect(known.head()).toBeUndefined()
  known.meet({ ...head, size: 13 })
  expect(known.head()?.size).toBe(13)
})

test('entries that a batch changed are read anew; that there is none is known too', () => {
  const known = knownRecord()
  const row = { register: 'r', key: 'k', values: {}, from: '2026-03-02', seq: 1, part: 0, event: '1' } as EntryRow
  const entries = new Map([
    [entryName(row), [row]],
    ['r none', []],
  ])
  known.learn(head, left({ size: 8, entries }))
  expect([known.entry('r k'), known.entry('r none'), known.entry('r other')]).toEqual([[row], [], undefined])
  known.learn({ ...head, size: 8 }, left({ size: 9, changed: ['r k'] }))
  expect([known.entry('r k'), known.entry('r none')]).toEqual([undefined, []])
})
