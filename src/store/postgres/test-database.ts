import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from '../migrate.ts'
import { sha256Hex } from '../sha256.ts'
import { type AppRole, appRoleOf, ensureAppRole } from './app-role.ts'
import { createPool } from './connect.ts'
import { doorVariable, namedServer, runVariable, startTestCluster } from './test-cluster.ts'

/** A database made once per run, from which each test file takes its own copy. */
export type Template = { readonly name: string }

export type TestDatabase = {
  readonly url: string
  /** Drops the database, ending whatever connections it still has. What is not dropped here is dropped when the run ends. */
  drop(): Promise<void>
}

const run = process.env[runVariable] ?? `yifa_t${randomBytes(4).toString('hex')}`

async function findServer(): Promise<string> {
  const named = namedServer()
  if (named !== undefined) return named
  const door = process.env[doorVariable]
  // Without the globalSetup (a script, another runner) this process starts a cluster of its own; it ends with the process.
  if (door === undefined) return (await startTestCluster()).url
  const answer = await fetch(door)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`The test cluster did not start: ${text}`)
  return text
}

let server: Promise<string> | undefined

/** The address of the server the tests run on; the first call starts it if need be. */
export function testServer(): Promise<string> {
  server ??= findServer()
  return server
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: await testServer() })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function urlOf(name: string): Promise<string> {
  const url = new URL(await testServer())
  url.pathname = `/${name}`
  return url.href
}

/**
 * The template database for a key, made by `prepare` when a run first asks for it; other workers wait for that.
 *
 * @param key     names what is in it; the same key must always mean the same content
 * @param prepare fills the empty database at this address, and closes its connections
 * @throws whatever `prepare` throws; nothing is left behind then
 */
export async function templateDatabase(key: string, prepare: (url: string) => Promise<void>): Promise<Template> {
  const name = `${run}_${sha256Hex(key).slice(0, 12)}`
  const draft = `${name}_new`
  await asAdmin(async (client) => {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount !== 0) return
    await client.query(`drop database if exists ${draft} with (force)`)
    await client.query(`create database ${draft} template template0 encoding 'UTF8'`)
    try {
      await prepare(await urlOf(draft))
      await client.query(`alter database ${draft} rename to ${name}`)
      await client.query(`alter database ${name} with is_template true allow_connections false`)
    } catch (error) {
      await client.query(`drop database if exists ${draft} with (force)`)
      throw error
    }
  })
  return { name }
}

/** The server's role on a test server; without a password where that server trusts who comes (docs/guides/external-postgresql.md). */
export function testRole(url: string): AppRole {
  const trusted = new URL(url)
  if (trusted.password !== '') return appRoleOf(url)
  trusted.username = 'yifa_app'
  return appRoleOf(url, trusted.href)
}

/** The newest schema, walled, with the server's role let in: what most stories start from. */
export const migratedTemplate = (): Promise<Template> =>
  templateDatabase('migrated', async (url) => {
    const pool = createPool(url, { max: 1 })
    const role = testRole(url)
    await ensureAppRole(pool, role)
    await migrate(pool, { role: role.name })
    await pool.end()
  })

/** A fresh copy of a template, for one test file or one test. */
export async function cloneDatabase(template: Template): Promise<TestDatabase> {
  const name = `${run}_c${randomBytes(6).toString('hex')}`
  await asAdmin((client) => client.query(`create database ${name} template ${template.name}`))
  return {
    url: await urlOf(name),
    drop: () => asAdmin(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  }
}
