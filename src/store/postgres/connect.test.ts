import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantText } from './column-types.ts'
import { createPool, type Database, openDatabase } from './connect.ts'
import { cloneDatabase, type TestDatabase, templateDatabase } from './test-database.ts'

let clone: TestDatabase
let database: Database

beforeAll(async () => {
  clone = await cloneDatabase(await templateDatabase('empty', async () => {}))
  database = await openDatabase({ url: clone.url }, { applicationName: 'yifa-connect-test', statementTimeout: 400 })
})

afterAll(async () => {
  await database?.close()
  await clone?.drop()
})

async function value(expression: string): Promise<unknown> {
  return (await database.pool.query<{ v: unknown }>(`select ${expression} as v`)).rows[0]?.v
}

test('days stay days, instants are ISO text in UTC, and bigints are numbers', async () => {
  expect(await value(`date '2026-03-02'`)).toBe('2026-03-02')
  expect(await value(`timestamptz '2026-03-02 08:00:00.25+08'`)).toBe('2026-03-02T00:00:00.250Z')
  expect(await value(`9007199254740991::bigint`)).toBe(9007199254740991)
  expect(await value(`array['2026-03-02'::date, null]`)).toEqual(['2026-03-02', null])
  expect(await value(`array[array[1::bigint, 2], array[3, 4]]`)).toEqual([
    [1, 2],
    [3, 4],
  ])
  expect(await value(`12.50::numeric`)).toBe('12.50')
})

test('a bigint that JavaScript cannot hold is an error, not a wrong number', async () => {
  await expect(value('9007199254740993::bigint')).rejects.toThrow(/9007199254740993.*Select it as text/)
})

test('an instant made in JavaScript comes back as the same text, and microseconds are not lost', async () => {
  const made = new Date(1_780_000_000_123).toISOString()
  const { rows } = await database.pool.query<{ v: string }>('select $1::timestamptz as v', [made])
  expect(rows[0]?.v).toBe(made)
  expect(await value(`timestamptz '2026-03-02 00:00:00.123456+00'`)).toBe('2026-03-02T00:00:00.123456Z')
  expect(instantText('2026-03-02 08:00:00.123456+08')).toBe('2026-03-02T00:00:00.123456Z')
  expect(instantText('2026-03-02 05:30:00+05:30')).toBe('2026-03-02T00:00:00.000Z')
  expect(instantText('infinity')).toBe('infinity')
})

test('a statement that runs too long is given up, and connections say who they are', async () => {
  expect(await value(`current_setting('application_name')`)).toBe('yifa-connect-test')
  expect(await value(`current_setting('timezone')`)).toBe('UTC')
  await expect(value('pg_sleep(5)')).rejects.toThrow(/statement timeout/)
})

test('an unreachable server, a wrong password and a missing database are told apart, without the password', async () => {
  const wrong = (change: (url: URL) => void): Promise<string> => {
    const url = new URL(clone.url)
    change(url)
    return openDatabase({ url: url.href }).then(
      () => 'opened',
      (error: Error) => error.message,
    )
  }
  expect(
    await wrong((url) => {
      url.port = '1'
    }),
  ).toMatch(/127\.0\.0\.1:1\/.*nothing listens there/)
  expect(
    await wrong((url) => {
      url.pathname = '/nowhere'
    }),
  ).toMatch(/no database of that name/)
  const refused = await wrong((url) => {
    url.password = 'wrong-secret'
  })
  expect(refused).toMatch(/refused the password/)
  expect(refused).not.toContain('wrong-secret')
})

test('a pool refuses bounds that make no sense', () => {
  expect(() => createPool(clone.url, { max: 0 })).toThrow(RangeError)
  expect(() => createPool(clone.url, { statementTimeout: -1 })).toThrow(RangeError)
})
