import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FaultMode, type FaultPool, faultPool } from '../../../stories/faults/fault-pool.ts'
import { notingPool } from '../../../stories/faults/noting-pool.ts'
import { recordProblems } from '../../../stories/faults/record-problems.ts'
import { catalogue } from '../../../stories/fixtures/library-card/catalogue.ts'
import { foundedLibrary, region, someone } from '../../../stories/fixtures/library-card/founded-library.ts'
import { type InLine, inBatch } from '../../store/batch.ts'
import { InOnePiece } from '../../store/in-one-piece.ts'
import type { Pool } from '../../store/pool.ts'
import { createPool } from '../../store/postgres/connect.ts'
import { readLogHead, readRegistersVersion } from '../../store/region.ts'
import { NotAhead } from '../../store/write-batch.ts'
import type { Platform } from '../platform.ts'
import { startPlatform } from '../start-platform.ts'
import { type ActAnswer, type ActRequest, InRecovery } from './request.ts'
import { runBatch } from './run-batch.ts'

// While one batch is being written the one behind it is attempted on what that one will leave (lane.ts).

const now = () => Date.parse('2026-03-02T09:00:00+08:00')
let platform: Platform
let url: string
let close: () => Promise<void>

beforeAll(async () => {
  ;({ platform, url, close } = await foundedLibrary(now))
})
afterAll(() => close())

interface Server extends Pick<Platform, 'door'> {
  readonly faults: FaultPool
  /** Names of the statements of each connection taken from the pool since the server started, in order. */
  readonly taken: string[][]
}

/**
 * Another server on the same record, whose calls to the database are noted and can fail.
 * @param late milliseconds by which every other batch asks later for the region, and for all that it sends behind that
 */
async function server(late = 0): Promise<Server> {
  let asking = 0
  const faults = faultPool(platform.pool)
  const { pool, taken } = notingPool(faults.pool, (names) =>
    late > 0 && names.includes('holdRegion') && asking++ % 2 === 0 ? sleep(late) : undefined,
  )
  const { door } = await startPlatform({ catalogue, pool, region, publicUrl: 'http://localhost', now })
  return { door, faults, taken }
}

/** Batches attempted before the region was held: whether the record is the one that was assumed is looked at then. */
const ahead = ({ taken }: Server) => taken.filter((statements) => statements.includes('sameRecord'))
/** What they were attempted on came out otherwise, and they were attempted anew, in a transaction of their own. */
const overtaken = (statements: readonly string[]) => statements.filter((name) => name.startsWith('begin')).length > 1

let serial = 0

/** An applicant's way through the library, one act after another: the codes of what was refused. */
async function goThrough({ door }: Pick<Server, 'door'>): Promise<string[]> {
  const name = `a${serial++}`
  const ask = async (step: string, request: Partial<ActRequest> & Pick<ActRequest, 'act' | 'actor'>): Promise<ActAnswer> => {
    const whole = { region, key: `${name}/${step}`, answers: {}, ...request }
    for (;;) {
      const answer = await door.act(whole).catch((error: Error) => error)
      // What a caller does whose answer was lost: asks again under the same key.
      if (!(answer instanceof Error)) return answer
      if (!/injected|terminated|ended|not queryable/i.test(answer.message)) throw answer
    }
  }
  const opening = { procedure: 'library-card', organ: 'library', item: 'card-library' }
  const applied = await ask('apply', { act: 'apply', actor: someone('p-chen', 'party'), answers: { name: '陈某' }, open: opening })
  if (applied.kind !== 'done') throw new Error(JSON.stringify(applied))
  const accept = { act: 'accept', actor: someone('p-li'), case: applied.case, answers: { needsCheck: false } }
  // The very same request twice, and the same act under another key: one is done.
  const answers = [...(await Promise.all([ask('accept', accept), ask('accept', accept)])), await ask('again', accept)]
  expect(answers[0]).toEqual(answers[1])
  const left = await ask('withdraw', { act: 'withdraw', actor: someone('p-chen', 'party'), case: applied.case })
  return [...answers, left].map((answer) => (answer.kind === 'refused' ? answer.refusals.map(({ code }) => code).join() : answer.kind))
}

const asItShouldBe = ['done', 'done', 'already-done', 'done']
const crowd = (servers: readonly Pick<Server, 'door'>[], people: number): Promise<string[][]> =>
  Promise.all(Array.from({ length: people }, (_, i) => goThrough(servers[i % servers.length] as Server)))

test('a crowd at one server: batches are attempted ahead and written as they were attempted', async () => {
  const one = await server()
  for (const way of await crowd([one], 80)) expect(way).toEqual(asItShouldBe)
  expect(ahead(one).filter((statements) => !overtaken(statements)).length).toBeGreaterThan(2)
  expect(await recordProblems(platform)).toEqual([])
}, 120_000)

test('a batch that is slow to ask for the region is not overtaken by the one behind it', async () => {
  const one = await server(30)
  for (const way of await crowd([one], 80)) expect(way).toEqual(asItShouldBe)
  expect(ahead(one).length).toBeGreaterThan(4)
  expect(ahead(one).filter(overtaken)).toEqual([])
}, 120_000)

test('a crowd at two servers: what was attempted ahead and overtaken by the other is attempted anew', async () => {
  const both = [await server(), await server()]
  for (const way of await crowd(both, 120)) expect(way).toEqual(asItShouldBe)
  const tried = both.flatMap(ahead)
  expect(tried.filter(overtaken).length).toBeGreaterThan(0)
  expect(await recordProblems(platform)).toEqual([])
}, 240_000)

test('what was to be attempted on a batch that came out otherwise is attempted anew; a log that is shorter than this server knows is a database set back', async () => {
  const { size, frontier } = await readLogHead(platform.pool, region)
  const registers = await readRegistersVersion(platform.pool, region)
  // The batch before was attempted on less: another server wrote first, and it was attempted anew and written since.
  const ahead = { size: size - 3, frontier, registers, cases: new Map(), answers: new Map(), counters: new Map() }
  const known = { caches: new Map(), stored: new Set<string>(), definitions: platform.door.definitions }
  const apply = (height: number): Promise<ActAnswer> => {
    const opening = { procedure: 'library-card', organ: 'library', item: 'card-library' }
    const request = { region, key: randomUUID(), act: 'apply', actor: someone('p-chen', 'party'), answers: { name: '陈某' }, open: opening }
    return new Promise((answer, fail) => {
      const setting = { ...platform, ...known, heights: new Map([[region, height]]) }
      runBatch(setting, region, [{ request, answer, fail }], { ahead }).catch(fail)
    })
  }
  expect((await apply(size)).kind).toBe('done')
  await expect(apply(size + 4)).rejects.toThrow(InRecovery)
})

test.each(['refused', 'lost', 'cut'] as const)(
  'a database call that is %s in the midst of a crowd, in the batch being written or in the one behind it: all come through, once',
  async (mode: FaultMode) => {
    const struck: string[] = []
    for (let n = 2; n < 60; n += 9) {
      const one = await server()
      one.faults.arm(mode, n)
      for (const way of await crowd([one], 40)) expect(way).toEqual(asItShouldBe)
      struck.push(one.faults.struck() ?? 'nothing')
    }
    expect(struck).not.toContain('nothing')
    expect(await recordProblems(platform)).toEqual([])
  },
  240_000,
)

/** A batch without acts, attempted ahead on a head that has the right size and a wrong history. */
async function onWrongHistory() {
  const { size, frontier } = await readLogHead(platform.pool, region)
  const wrong = {
    size,
    frontier: frontier.replace(/[0-9a-f]/, (digit) => (digit === '0' ? '1' : '0')),
    registers: await readRegistersVersion(platform.pool, region),
  }
  const ahead = { ...wrong, cases: new Map(), answers: new Map(), counters: new Map() }
  const nothing = { events: [], cases: [], cards: [], idempotency: [], counters: [], definitions: [], at: '2026-03-02T01:00:00Z' }
  const write = { ...nothing, ...wrong, tiles: [] }
  /** Writes it; `pool` answers what the head is. With `seen` it is seen before anything is sent that it must be attempted anew. */
  return (pool: Pool, { seen, ...line }: Omit<InLine, 'ahead'> & { seen?: true } = {}): Promise<string> =>
    inBatch({ pool, region }, { cases: [], keys: [], ahead, ...line }, ({ held }) => {
      if (held) return { write: undefined, result: 'attempted anew' }
      if (seen) throw new NotAhead(region)
      return { write, result: 'written' }
    })
}

test('the batch behind may have taken the last connection: what is attempted anew stays on the one it has', async () => {
  const pool = createPool(url, { max: 1 })
  const attempt = await onWrongHistory()
  let holds = (): void => {}
  const held = new Promise<void>((fulfil) => (holds = fulfil))
  try {
    const both = [attempt(pool, { holds, seen: true }), attempt(pool, { after: held })]
    expect(await Promise.all(both)).toEqual(['attempted anew', 'attempted anew'])
  } finally {
    holds()
    await pool.end()
  }
}, 20_000)

test('a log of the same length with another history is not taken for the one that was expected; the control: without the look it would be', async () => {
  const attempt = await onWrongHistory()
  expect(await attempt(platform.pool)).toBe('attempted anew')
  expect(await recordProblems(platform)).toEqual([])
  const { frontier } = await readLogHead(platform.pool, region)
  const credulous = new Proxy(platform.pool, {
    get(target, name) {
      if (name !== 'connect') return Reflect.get(target, name)
      return async () => {
        const client = await target.connect()
        return new Proxy(client, {
          get(inner, what) {
            if (what === 'release') return inner.release.bind(inner)
            if (what !== 'query') return Reflect.get(inner, what)
            const ask = async (query: { name?: string }, values?: unknown[]): Promise<unknown> =>
              query.name === 'sameRecord' ? inner.query('select 1') : inner.query(query as never, values)
            return (query: { name?: string }, values?: unknown[]) =>
              query instanceof InOnePiece ? query.oneByOne(ask) : ask(query, values)
          },
        })
      }
    },
  })
  expect(await attempt(credulous)).toBe('written')
  expect(await recordProblems(platform)).toContain('the frontier is not that of the leaves')
  await platform.pool.query('update region set frontier = $2 where region = $1', [region, frontier])
})
