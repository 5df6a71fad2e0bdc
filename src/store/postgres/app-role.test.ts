import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lowerWalls, raiseWalls } from '../walls/raise-walls.ts'
import { appRoleOf, ensureAppRole } from './app-role.ts'
import { createPool, openDatabase } from './connect.ts'
import { ownerPool, serverPool } from './server-pool.ts'
import { testServer } from './test-database.ts'

// As an operator of a city has it: the database belongs to a role that is no superuser, so that the wall stands before the owner too.
const name = `yifa_own_${randomBytes(4).toString('hex')}`
const password = randomBytes(12).toString('hex')
let admin: pg.Pool
let url: string
const app = `${name}_app`
const appUrl = (): string => {
  const own = new URL(url)
  own.username = app
  own.password = 'of-its-own'
  return own.href
}

beforeAll(async () => {
  const server = await testServer()
  admin = new pg.Pool({ connectionString: server, max: 1 })
  await admin.query(`create role ${name} login createrole password '${password}'`)
  await admin.query(`create database ${name} owner ${name} template template0 encoding 'UTF8'`)
  const own = new URL(server)
  own.username = name
  own.password = password
  own.pathname = `/${name}`
  url = own.href
})
afterAll(async () => {
  await admin?.query(`drop database if exists ${name} with (force)`)
  await admin?.query(`drop role if exists ${app}`)
  await admin?.query(`drop role if exists ${name}`)
  await admin?.end()
})

test('an owner without superuser rights makes the role, migrates, and the server works behind the wall', async () => {
  const database = await openDatabase({ url })
  const pool = await serverPool(database, { region: 'a', migrated: false, app: appUrl() })
  try {
    const { rows } = await pool.query<{ who: string }>('select current_user as who')
    expect(rows[0]?.who).toBe(app)
    await pool.query(`insert into region (region, title) values ('a', '{}')`)
    await expect(pool.query(`insert into region (region, title) values ('b', '{}')`)).rejects.toMatchObject({ code: '42501' })
    // FORCE ROW LEVEL SECURITY: the owner too sees only the region that it names.
    expect((await database.pool.query('select from region')).rowCount).toBe(0)
    const [own, other] = [ownerPool(database, 'a'), ownerPool(database, 'b')]
    expect((await own.query('select from region')).rowCount).toBe(1)
    expect((await other.query('select from region')).rowCount).toBe(0)
    await Promise.all([own.end(), other.end()])
    // Asked again, as at every start, nothing changes.
    await (await serverPool(database, { region: 'a', migrated: false, app: appUrl() })).end()
  } finally {
    await pool.end()
    await database.close()
  }
})

test('a step of the schema reaches the rows of every region, and the wall stands again after it', async () => {
  const pool = createPool(url, { max: 1 })
  const client = await pool.connect()
  try {
    expect((await client.query(`update region set title = '{"zh":"x"}'`)).rowCount).toBe(0)
    await client.query('begin')
    await lowerWalls(client)
    expect((await client.query(`update region set title = '{"zh":"x"}'`)).rowCount).toBe(1)
    await raiseWalls(client)
    await client.query('commit')
    expect((await client.query('select from region')).rowCount).toBe(0)
  } finally {
    client.release()
    await pool.end()
  }
})

test('a role that would pass the wall is refused, and so is an owner without a password to derive one from', async () => {
  const database = await openDatabase({ url })
  try {
    await expect(ensureAppRole(database.pool, { name, url })).rejects.toThrow('would pass row-level security')
    expect(() => appRoleOf('postgres://yifa@127.0.0.1/yifa')).toThrow('DATABASE_APP_URL')
    const derived = appRoleOf(url)
    expect(derived.name).toBe('yifa_app')
    expect(derived.url).not.toContain(password)
    expect(appRoleOf(url)).toEqual(derived)
  } finally {
    await database.close()
  }
})

test('the password of the role follows when it is changed', async () => {
  const database = await openDatabase({ url })
  try {
    const changed = new URL(appUrl())
    changed.password = 'another'
    const pool = await serverPool(database, { region: 'a', migrated: true, app: changed.href })
    expect((await pool.query('select from region')).rowCount).toBe(1)
    await pool.end()
    await expect(new pg.Client({ connectionString: appUrl() }).connect()).rejects.toMatchObject({ code: '28P01' })
  } finally {
    await database.close()
  }
})
