import { readdir, readFile } from 'node:fs/promises'
import type { Pool } from 'pg'
import { grantRights, lowerWalls, raiseWalls } from './walls/raise-walls.ts'

const folder = new URL('./migrations/', import.meta.url)

/** Number that guards migrating: two servers starting at once migrate one after the other. */
const lock = 7_413_001

/**
 * Brings the database to the newest schema, forward only, each step in a transaction of its own, and walls every table off by region.
 * @param given.role of the server, which is granted what it needs; without one only the owner of the tables gets in
 * @param given.only these steps, as a backup names them. Default: all
 * @returns names of the steps taken now
 * @throws Error when the database is newer than this program, which must then be upgraded
 */
export async function migrate(pool: Pool, { role, only }: { role?: string; only?: readonly string[] } = {}): Promise<string[]> {
  const steps = (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort()
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query('create table if not exists migration (name text primary key, at timestamptz not null default now())')
    const done = new Set((await client.query<{ name: string }>('select name from migration')).rows.map((row) => row.name))
    const unknown = [...done, ...(only ?? [])].filter((name) => !steps.includes(name))
    if (unknown.length > 0)
      throw new Error(
        `This ${done.size > 0 ? 'database' : 'backup'} was made by a newer Yifa (${unknown.join(', ')}). Upgrade this program; going back is not possible.`,
      )
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
