import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { InOnePiece } from './in-one-piece.ts'
import { createPool } from './postgres/connect.ts'
import { cloneDatabase, migratedTemplate, type TestDatabase } from './postgres/test-database.ts'
import type { Sending } from './sending.ts'
import { TextArray } from './text-array.ts'

let database: TestDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await cloneDatabase(await migratedTemplate())
  pool = createPool(database.url, { max: 1 })
  await pool.query('create table kept (n integer primary key)')
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const begin: Sending = { name: 'begin', text: 'begin', values: [] }
const commit: Sending = { name: 'commit', text: 'commit', values: [] }
const keep = (n: number | string, name = 'keep'): Sending => ({ name, text: 'insert into kept select $1::integer', values: [n] })

async function send(client: pg.PoolClient, statements: readonly Sending[], soon?: { soon: string; told: (name: string) => void }) {
  const piece = new InOnePiece(statements, soon)
  client.query(piece)
  return piece.whole.then(
    () => 'whole',
    (error: Error) => `${piece.failed}: ${error.message}`,
  )
}

const kept = async (): Promise<number[]> => (await pool.query<{ n: number }>('select n from kept order by n')).rows.map(({ n }) => n)

test('all of it is carried out, or from the one that fails on nothing; the connection goes on in both cases', async () => {
  const client = await pool.connect()
  expect(await send(client, [begin, keep(1), keep(2), commit])).toBe('whole')
  // It fails when it is carried out, after it was prepared under a new name …
  expect(await send(client, [begin, keep(3), keep(1, 'keepOnce'), keep(4), commit])).toMatch(/^keepOnce: duplicate key/)
  await client.query('rollback')
  // … and it can be prepared under that name again, by a piece and by a statement alone.
  expect(await send(client, [keep(5, 'keepOnce')])).toBe('whole')
  expect((await client.query(keep(6, 'keepOnce'))).rowCount).toBe(1)
  // It fails before it is prepared, or when its values are read.
  expect(await send(client, [begin, { name: 'wrong', text: 'insert into nowhere values (1)', values: [] }, commit])).toMatch(
    /^wrong: relation/,
  )
  await client.query('rollback')
  expect(await send(client, [begin, keep('no number', 'keepAnother'), commit])).toMatch(/^keepAnother: invalid input/)
  await client.query('rollback')
  expect(await send(client, [{ name: 'wrong', text: 'select 1', values: [] }, keep(7, 'keepAnother')])).toBe('whole')
  // What a statement alone has prepared is not prepared again.
  await client.query({ name: 'alone', text: 'select $1::integer', values: [1] })
  expect(await send(client, [{ name: 'alone', text: 'select $1::integer', values: [2] }])).toBe('whole')
  client.release()
  expect(await kept()).toEqual([1, 2, 5, 6, 7])
})

test('without a transaction of its own one piece is one all the same', async () => {
  const before = await kept()
  const client = await pool.connect()
  expect(await send(client, [keep(20), keep(20), keep(21)])).toMatch(/^keep: duplicate key/)
  client.release()
  expect(await kept()).toEqual(before)
})

test('it is told soon what was carried out first, while the rest goes on; what else is asked meanwhile is answered behind it', async () => {
  const client = await pool.connect()
  const told: [string, number][] = []
  const began = performance.now()
  const first: Sending = { name: 'first', text: 'select 1', values: [] }
  const slow: Sending = { name: 'slow', text: 'select pg_sleep(0.5)', values: [] }
  const whole = send(client, [first, slow, keep(30)], { soon: 'first', told: (name) => told.push([name, performance.now() - began]) })
  const behind = client.query<{ n: number }>('select count(*)::integer as n from kept where n = 30')
  expect([await whole, (await behind).rows[0]?.n]).toEqual(['whole', 1])
  client.release()
  expect(told.map(([name]) => name)).toEqual(['first', 'slow', 'keep'])
  expect((told[1]?.[1] ?? 0) - (told[0]?.[1] ?? 0)).toBeGreaterThan(300)
})

test('a connection that breaks, and an answer that does not come in time, are told once; the next connection works', async () => {
  const client = await pool.connect()
  const whole = send(client, [{ name: 'slow', text: 'select pg_sleep(5)', values: [] }, keep(40)])
  ;(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
  expect(await whole).toMatch(/^slow: /)
  client.release(true)
  const hasty = createPool(database.url, { max: 1, answerWithin: 200 })
  const other = await hasty.connect()
  expect(await send(other, [{ name: 'slow', text: 'select pg_sleep(5)', values: [] }])).toMatch(/^slow: .*timeout/)
  other.release(true)
  await hasty.end()
  expect(await kept()).not.toContain(40)
})

test('what is on its way is not written over by what another connection sends', async () => {
  const both = createPool(database.url, { max: 3 })
  const [one, other] = [await both.connect(), await both.connect()]
  await both.query('create table if not exists sent (text_ text)')
  const say = (texts: string[]): Sending => ({
    name: 'say',
    text: 'insert into sent select unnest($1::text[])',
    values: [new TextArray(texts)],
  })
  // More than a socket takes at once, and less than what is too large to be used again.
  const [long, another] = [Array.from({ length: 1000 }, () => '甲'.repeat(1_000)), Array.from({ length: 1000 }, () => '乙'.repeat(1_000))]
  const asleep: Sending = { name: 'asleep', text: 'select pg_sleep(0.2)', values: [] }
  const first = send(one, [asleep, say(long)])
  expect(await send(other, [say(another)])).toBe('whole')
  expect(await send(other, [say(another)])).toBe('whole')
  expect(await first).toBe('whole')
  const found = await both.query<{ text_: string; n: number }>('select text_, count(*)::integer as n from sent group by text_ order by n')
  expect(found.rows.map(({ text_, n }) => [text_.slice(0, 2), text_.length, n])).toEqual([
    ['甲甲', 1_000, 1_000],
    ['乙乙', 1_000, 2_000],
  ])
  one.release()
  other.release()
  await both.end()
})

test('arrays come through as they were, however many and however long, whatever is written after them', async () => {
  const arrays = [
    ['', null, '“、\\,{}'],
    [],
    ['依法'.repeat(40_000), 'x'],
    ...Array.from({ length: 200 }, (_, i) => [`${i}`.repeat(300), null]),
    ['𠮷'.repeat(30_000)],
  ]
  const client = await pool.connect()
  await client.query('create temporary table found (i integer, array_ json)')
  const one = (array: (string | null)[], i: number): Sending => ({
    name: 'find',
    text: 'insert into found select $1::integer, to_json($2::text[])',
    values: [i, new TextArray(array)],
  })
  expect(await send(client, arrays.map(one))).toBe('whole')
  // The same memory is written over by what is sent next.
  expect(
    await send(
      client,
      arrays.map((array, i) => one(array, i + arrays.length)),
    ),
  ).toBe('whole')
  const found = await client.query<{ array_: unknown }>('select array_ from found order by i')
  expect(found.rows.map(({ array_ }) => array_)).toEqual([...arrays, ...arrays])
  for (const array of arrays)
    expect((await client.query<{ found: unknown }>('select to_json($1::text[]) as found', [new TextArray(array)])).rows[0]?.found).toEqual(
      array,
    )
  client.release()
})
