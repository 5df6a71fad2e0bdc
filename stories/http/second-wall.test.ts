import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPool } from '../../src/store/postgres/connect.ts'
import { testRole } from '../../src/store/postgres/test-database.ts'
import { regionless } from '../../src/store/walls/raise-walls.ts'
import { startWorld, type World } from './harness.ts'
import { catalogue, seed } from './toy.ts'

let world: World
/** Owner of the tables, whom no wall stops here: what is really there. */
let owner: Pool
/** The server's role, with nothing said of any region. */
let unset: Pool
/** The server's role, bound to another region. */
let elsewhere: Pool

const tables = async (): Promise<string[]> =>
  (await owner.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' order by 1`)).rows.map(
    ({ name }) => name,
  )
const count = async (pool: Pool, table: string): Promise<number> =>
  Number((await pool.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]?.n)

/** Tables of which a connection sees a row. */
async function seen(pool: Pool): Promise<string[]> {
  const found: string[] = []
  for (const table of await tables()) if (!(table in regionless) && (await count(pool, table)) > 0) found.push(table)
  return found
}

beforeAll(async () => {
  world = await startWorld({ catalogue, seed })
  const chen = world.as('chen')
  const photo = await chen.uploads('照片')
  const apply = { name: '陈读者', materials: { photo: photo.sha256 } }
  await chen.opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: apply })
  await chen.client.saveDraft({ id: 'd', procedure: 'library-card', act: 'apply', organ: 'library', answers: {} })
  owner = createPool(world.database, { max: 2 })
  unset = createPool(testRole(world.database).url, { max: 2 })
  elsewhere = createPool(testRole(world.database).url, { max: 2, region: 'another' })
})
afterAll(async () => {
  for (const pool of [owner, unset, elsewhere]) await pool?.end()
  await world?.end()
})

test('every table has a region and the wall, or is named as one that has none', async () => {
  const walled = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid and p.polname = 'region_wall'
     where c.relrowsecurity and c.relforcerowsecurity order by 1`,
  )
  expect([...walled.rows.map(({ name }) => name), ...Object.keys(regionless)].sort()).toEqual(await tables())
})

test('without the setting no row of any table is seen: the wall fails closed', async () => {
  // The control: there is something to see, and the server of this region sees the same of it as the owner.
  const there = await seen(owner)
  expect(there).toEqual(expect.arrayContaining(['account', 'blob', 'case_file', 'draft', 'event', 'opening', 'session']))
  expect(await seen(world.platform.pool)).toEqual(there)
  expect(await seen(unset)).toEqual([])
})

test('an empty setting, and what is left of one after a transaction, show nothing either', async () => {
  const client = await unset.connect()
  try {
    await client.query(`select set_config('yifa.region', '', false)`)
    expect((await client.query('select from event')).rowCount).toBe(0)
    await client.query(`begin; set local yifa.region = '210000'`)
    expect((await client.query('select from event')).rowCount).toBeGreaterThan(0)
    await client.query('commit')
    expect((await client.query('select from event')).rowCount).toBe(0)
  } finally {
    client.release(true)
  }
})

test('a query that forgets the region sees its own region alone, and another region can be written by nobody', async () => {
  await owner.query(`insert into draft (region, person, id, procedure, act, organ, place, answers, updated)
    values ('another', 'p', 'd', 'x', 'x', 'x', '', '{}', now())`)
  expect(await count(elsewhere, 'draft')).toBe(1)
  expect(await count(elsewhere, 'event')).toBe(0)
  const forged = `insert into event (region, seq, case_id, n, kind, procedure, act, organ, day, at, leaf, leaf_hash)
    values ('210000', 99999, 'x', 1, 'done', 'x', 'x', 'x', '2026-03-02', now(), '', '')`
  await expect(elsewhere.query(forged)).rejects.toMatchObject({ code: '42501' })
  await expect(unset.query(forged)).rejects.toMatchObject({ code: '42501' })
  await expect(elsewhere.query(`update draft set region = '210000'`)).rejects.toMatchObject({ code: '42501' })
  expect((await elsewhere.query(`delete from account`)).rowCount).toBe(0)
})

test('a policy that fails open is found: the control of these tests', async () => {
  await owner.query(`alter policy region_wall on account using (region = coalesce(current_setting('yifa.region', true), region))`)
  try {
    expect(await seen(unset)).toEqual(['account'])
  } finally {
    await owner.query(`alter policy region_wall on account using (region = current_setting('yifa.region', true))`)
  }
  expect(await seen(unset)).toEqual([])
})

test.each([
  ['update event', `update event set act = 'forged'`],
  ['delete from event', 'delete from event'],
  ['truncate event', 'truncate event'],
  ['update tile', `update tile set hashes = ''`],
  ['delete from definition', 'delete from definition'],
  ['rewrite an answer given', `update idempotency set answer = '{}'`],
  ['drop the guard of the record', 'drop trigger event_append_only on event'],
  ['disable the guard of the record', 'alter table event disable trigger all'],
  ['take the wall away', 'alter table event disable row level security'],
  ['rule otherwise', 'create policy open on event using (true)'],
  ['make a table', 'create table own (x int)'],
  ['make a function', `create function f() returns int language sql as 'select 1'`],
  ['forget a step of the schema', 'delete from migration'],
  ['become the owner', 'set role yifa'],
  ['switch the wall off', `set session_replication_role = 'replica'`],
])('the server itself cannot %s', async (_what, sql) => {
  await expect(world.platform.pool.query(sql)).rejects.toMatchObject({ code: '42501' })
})

test('the server may do what it is for: the control', async () => {
  expect((await world.platform.pool.query(`update account set name = name where login = 'chen'`)).rowCount).toBe(1)
})
