import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationSteps } from '../../../stories/fixtures/library-card/demonstration.ts'
import { foundedLibrary, region, someone } from '../../../stories/fixtures/library-card/founded-library.ts'
import { fireClocks } from '../fire-clocks.ts'
import type { Platform } from '../platform.ts'
import { rebuild } from '../rebuild.ts'
import { startPlatform } from '../start-platform.ts'
import type { ActAnswer, ActRequest } from './request.ts'

const beijing = (text: string): number => Date.parse(`${text}:00+08:00`)

let now = beijing('2026-03-02T09:00')
let platform: Platform
let close: () => Promise<void>
let key = 0

const reader = someone('p-chen', 'party')

const ask = (request: Partial<ActRequest> & Pick<ActRequest, 'act' | 'actor'>): Promise<ActAnswer> =>
  platform.door.act({ region, key: `test-${key++}`, answers: {}, ...request })

async function apply(): Promise<string> {
  const answer = await ask({
    actor: reader,
    act: 'apply',
    answers: { name: '陈某' },
    open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
  })
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  return answer.case
}

beforeAll(async () => {
  ;({ platform, close } = await foundedLibrary(() => now))
})
afterAll(() => close())

test('an act done is on record, with number, leaf and log position', async () => {
  const answer = await ask({
    actor: reader,
    act: 'apply',
    answers: { name: '陈某' },
    open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
  })
  expect(answer).toMatchObject({ kind: 'done', n: 1, day: '2026-03-02', act: 'apply' })
  expect(answer.kind === 'done' && answer.number).toMatch(/^21010220260302\d{4}$/)
})

test('a refused attempt is on record, and the case is as it was', async () => {
  const id = await apply()
  const refused = await ask({ actor: someone('p-sun'), act: 'accept', case: id, answers: { needsCheck: false } })
  expect(refused).toMatchObject({ kind: 'refused', n: 2 })
  expect(refused.kind === 'refused' && refused.refusals.map((refusal) => refusal.code)).toEqual(['post-not-held'])
  expect(await ask({ actor: someone('p-li'), act: 'accept', case: id, answers: { needsCheck: false } })).toMatchObject({
    kind: 'done',
    n: 3,
  })
})

test('the same request twice gets the same answer; the same key for another request is refused', async () => {
  const id = await apply()
  const request: ActRequest = { region, key: 'twice', actor: someone('p-li'), act: 'accept', case: id, answers: { needsCheck: false } }
  const [first, second] = await Promise.all([platform.door.act(request), platform.door.act(request)])
  expect(second).toEqual(first)
  expect(await platform.door.act(request)).toEqual(first)
  await expect(platform.door.act({ ...request, answers: { needsCheck: true } })).rejects.toMatchObject({ code: 'key-reused' })
})

test('two clerks accept at the same moment: one does it, the other is told that it is done', async () => {
  const id = await apply()
  const answers = await Promise.all(
    ['p-li', 'p-wang'].map((who) => ask({ actor: someone(who), act: 'accept', case: id, answers: { needsCheck: false } })),
  )
  expect(answers.map((answer) => answer.kind).sort()).toEqual(['done', 'refused'])
})

test('an act that cannot be understood fails alone; its neighbours in the batch are done', async () => {
  const results = await Promise.allSettled([apply(), ask({ actor: reader, act: 'withdraw', case: 'no-such-case' }), apply()])
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('an organ without the power opens no case', async () => {
  const answer = await ask({
    actor: reader,
    act: 'apply',
    answers: { name: '陈某' },
    open: { procedure: 'library-card', organ: 'branch', item: 'card-branch' },
  })
  expect(answer.kind === 'refused' && answer.refusals.map(({ code, cure }) => [code, cure.how])).toEqual([['power-not-held', 'list-power']])
})

test('a power taken from the list while a case is open: the office can only hand over', async () => {
  const id = await apply()
  const power = { organ: 'library', matter: 'card' }
  await ask({ actor: someone('p-registrar'), act: 'endPower', answers: power, open: { procedure: 'registry', organ: 'library' } })
  const refused = await ask({ actor: someone('p-li'), act: 'accept', case: id, answers: { needsCheck: false } })
  expect(refused.kind === 'refused' && refused.refusals.map((refusal) => refusal.code)).toEqual(['power-not-held'])
  expect(await ask({ actor: someone('p-li'), act: 'handOver', case: id })).toMatchObject({ kind: 'done', finished: true })
  const step = demonstrationSteps().find((seed) => seed.act === 'enterPower')
  expect(
    await ask({
      actor: someone('p-registrar'),
      act: 'enterPower',
      answers: step?.answers ?? {},
      open: { procedure: 'registry', organ: 'library' },
    }),
  ).toMatchObject({ kind: 'done' })
})

test('nothing rebuilt from the record differs from what is stored, and a changed row is named', async () => {
  const before = await rebuild(platform, region)
  expect(before.problems).toEqual([])
  expect(before.tables.filter((table) => table.stored.length + table.missing.length > 0)).toEqual([])
  expect(before.events).toBeGreaterThan(20)
  await platform.pool.query(
    "update case_file set title = '改动' where id = (select id from case_file where procedure = 'library-card' limit 1)",
  )
  const after = await rebuild(platform, region)
  expect(after.tables.find((table) => table.table === 'case_file')?.stored[0]).toContain('改动')
  await rebuild(platform, region, { write: true })
  const mended = await rebuild(platform, region)
  expect(mended.tables.flatMap((table) => [...table.stored, ...table.missing])).toEqual([])
})

test('the database itself refuses to change or delete what is on record', async () => {
  await expect(platform.pool.query('update event set act = $1', ['decide'])).rejects.toThrow(/append-only/)
  await expect(platform.pool.query('delete from event')).rejects.toThrow(/append-only/)
  await expect(platform.pool.query('truncate event')).rejects.toThrow(/append-only/)
})

test('clocks fire exactly once, with two servers looking: silence accepts, a late duty is carded and still done', async () => {
  const silent = await apply()
  const late = await apply()
  await ask({ actor: someone('p-li'), act: 'accept', case: late, answers: { needsCheck: false } })
  now = beijing('2026-03-20T09:00')
  const second = await startPlatform({ ...platform })
  const fired = await Promise.all([fireClocks(platform, region), fireClocks(second, region)])
  expect(fired[0] + fired[1]).toBeGreaterThan(1)
  expect(await fireClocks(second, region)).toBe(0)
  const acts = await platform.pool.query<{ case_id: string; act: string; kind: string; day: string }>(
    'select case_id, act, kind, day from event where region = $1 and case_id = any($2) and (kind = $3 or (act = $4 and kind = $5)) order by act',
    [region, [silent, late], 'overdue', 'deemedAccepted', 'done'],
  )
  // The law accepted on the day after the fifth working day, as of the day of application: so that decision is late as well.
  expect(acts.rows.filter((row) => row.case_id === late)).toEqual([{ case_id: late, act: 'decide', kind: 'overdue', day: '2026-03-20' }])
  expect(acts.rows.filter((row) => row.case_id === silent)).toEqual([
    { case_id: silent, act: 'decide', kind: 'overdue', day: '2026-03-20' },
    { case_id: silent, act: 'deemedAccepted', kind: 'done', day: '2026-03-10' },
  ])
  expect((await platform.pool.query('select due from card where case_id = $1', [late])).rows).toEqual([{ due: '2026-03-16' }])
  expect(await ask({ actor: someone('p-zhao'), act: 'decide', case: late, answers: { outcome: 'granted' } })).toMatchObject({
    kind: 'done',
  })
})

test('a register changed through one server is seen by another before it decides', async () => {
  const other = await startPlatform({ ...platform })
  const id = await apply()
  const newcomer = { person: 'p-new', name: '新馆员', organ: 'library', post: 'librarian' }
  const refused = await other.door.act({
    region,
    key: 'new-1',
    actor: someone('p-new'),
    act: 'accept',
    case: id,
    answers: { needsCheck: false },
  })
  expect(refused.kind).toBe('refused')
  await ask({ actor: someone('p-registrar'), act: 'enterPost', answers: newcomer, open: { procedure: 'registry', organ: 'library' } })
  const done = await other.door.act({
    region,
    key: 'new-2',
    actor: someone('p-new'),
    act: 'accept',
    case: id,
    answers: { needsCheck: false },
  })
  expect(done.kind).toBe('done')
})

test('a rule repealed yesterday is no basis today', async () => {
  const id = await apply()
  const registrar = { actor: someone('p-registrar'), open: { procedure: 'registry', organ: 'library' } }
  await ask({ ...registrar, act: 'enterText', answers: { law: 'reading-room-rules', state: 'repealed', since: '2026-03-19' } })
  const refused = await ask({ actor: someone('p-li'), act: 'accept', case: id, answers: { needsCheck: false } })
  expect(refused.kind === 'refused' && refused.refusals[0]).toMatchObject({
    check: 'basis',
    code: 'basis-not-in-force',
    facts: { since: '2026-03-19' },
  })
  expect((await ask({ ...registrar, act: 'endText', answers: { law: 'reading-room-rules' } })).kind).toBe('refused')
})

test('one act that cannot be written fails alone, and costs the others of its batch few transactions', async () => {
  let transactions = 0
  const pool = new Proxy(platform.pool, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (name === 'connect') transactions++
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const { catalogue, publicUrl } = platform
  const { door } = await startPlatform({ catalogue, pool, region, publicUrl, now: () => now })
  // PostgreSQL stores no NUL; operations turn it away before it comes this far.
  const names = Array.from({ length: 64 }, (_, i) => (i === 40 ? '陈\u0000某' : '陈某'))
  const open = { procedure: 'library-card', organ: 'library', item: 'card-library' }
  const before = transactions
  const told = await Promise.allSettled(
    names.map((name, i) => door.act({ region, key: `poison-${i}`, actor: reader, act: 'apply', answers: { name }, open })),
  )
  expect(told.flatMap(({ status }, i) => (status === 'rejected' ? [i] : []))).toEqual([40])
  // Lawful or not on that day, each of the others is on record.
  expect(told.flatMap((one) => (one.status === 'fulfilled' && one.value.kind === 'nothing' ? [one] : []))).toEqual([])
  // 64 acts in batches of at least 16: one by one it were more than thirty.
  expect(transactions - before).toBeLessThan(20)
})
