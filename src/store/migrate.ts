import { readdir, readFile } from 'node:fs/promises'
import type { Pool } from 'pg'
import { grantRights, lowerWalls, raiseWalls } from './walls/raise-walls.ts'

const folder = new URL('./migrations/', import.meta.url)

/** Number that guards migrating: two servers starting at once migrate one after the other. */
const lock = 7_413_001

/** Every step that this program knows, in order. */
const allSteps = async (): Promise<string[]> => (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort()

function requireKnown(names: readonly string[], steps: readonly string[], what: string): void {
  const unknown = names.filter((name) => !steps.includes(name))
  if (unknown.length > 0)
    throw new Error(`This ${what} was made by a newer Yifa (${unknown.join(', ')}). Upgrade this program; going back is not possible.`)
}

/** Which steps a database has taken and which it has not. @throws Error when it is newer than this program */
export async function schemaOf(pool: Pool): Promise<{ done: string[]; pending: string[] }> {
  const steps = await allSteps()
  const there = await pool.query<{ there: boolean }>(`select to_regclass('public.migration') is not null as there`)
  const rows = there.rows[0]?.there ? (await pool.query<{ name: string }>('select name from migration order by name')).rows : []
  const done = rows.map(({ name }) => name)
  requireKnown(done, steps, 'database')
  return { done, pending: steps.filter((name) => !done.includes(name)) }
}

/**
 * Brings the database to the newest schema, forward only, each step in a transaction of its own, and walls every table off by region.
 * @param given.role of the server, which is granted what it needs; without one only the owner of the tables gets in
 * @param given.only these steps, as a backup names them. Default: all
 * @returns names of the steps taken now
 * @throws Error when the database is newer than this program, which must then be upgraded
 */
export async function migrate(pool: Pool, { role, only }: { role?: string; only?: readonly string[] } = {}): Promise<string[]> {
  const steps = await allSteps()
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query('create table if not exists migration (name text primary key, at timestamptz not null default now())')
    const done = new Set((await client.query<{ name: string }>('select name from migration')).rows.map((row) => row.name))
    requireKnown([...done, ...(only ?? [])], steps, done.size > 0 ? 'database' : 'backup')
    const taken: string[] = []
    for (const name of steps.filter((step) => !done.has(step) && (only?.includes(step) ?? true))) {
      await client.query('begin')
      try {
        await lowerWalls(client)
        await client.query(await readFile(new URL(name, folder), 'utf8'))
        await client.query('insert into migration (name) values ($1)', [name])
        await raiseWalls(client)
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`Migration ${name} failed; the database is as it was before it.`, { cause: error })
      }
      taken.push(name)
    }
    await raiseWalls(client)
    if (role !== undefined) await grantRights(client, role)
    return taken
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => undefined)
    client.release()
  }
}
