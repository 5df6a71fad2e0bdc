import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Pool, PoolClient } from 'pg'
import { from } from 'pg-copy-streams'
import { hex } from '../../kernel/record/bytes.ts'
import { migrate } from '../migrate.ts'
import { appRoleOf, ensureAppRole } from '../postgres/app-role.ts'
import { createPool, type Database } from '../postgres/connect.ts'
import { sha256Hex } from '../sha256.ts'
import { lowerWalls, raiseWalls } from '../walls/raise-walls.ts'
import { type Backup, keysPath, quoted, readBackup, type TableFile, tablePath } from './backup-files.ts'
import { logRoot } from './log-root.ts'
import { type KeyPlaces, requireRoomForKeys, unsealKeys, writeKeys } from './sealed-keys.ts'

async function requireEmpty(pool: Pool, region: string): Promise<void> {
  const there = await pool.query<{ there: boolean }>(`select to_regclass('public.event') is not null as there`)
  if (!there.rows[0]?.there) return
  const found = await pool.query<{ region: string }>('select region from region where region = $1', [region])
  if (found.rows.length > 0)
    throw new Error(`The database holds region ${region} already. Restore into an empty one: a record is never overwritten.`)
}

async function readTable(client: PoolClient, folder: string, { name, columns, rows, sha256 }: TableFile): Promise<void> {
  const sha = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sha.update(chunk)
      done(null, chunk)
    },
  })
  const target = client.query(from(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`))
  const damaged = (what: string, cause?: unknown): Error =>
    new Error(`The backup is damaged: ${tablePath(folder, name)} ${what}. Nothing was restored.`, { cause })
  await pipeline(createReadStream(tablePath(folder, name)), hashing, createGunzip(), target).catch((cause) => {
    throw damaged('cannot be read into its table', cause)
  })
  if (sha.digest('hex') !== sha256) throw damaged('is not the file that was written')
  if (target.rowCount !== rows) throw damaged(`has ${target.rowCount} rows, not ${rows}`)
}

async function readTables(
  pool: Pool,
  folder: string,
  { backup, progress }: { backup: Backup; progress?: Progress | undefined },
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('set local statement_timeout = 0')
    // COPY does not go through row-level security; nobody else sees these tables before the commit.
    await lowerWalls(client)
    for (const [i, table] of backup.tables.entries()) {
      await readTable(client, folder, table)
      progress?.(i + 1, backup.tables.length)
    }
    const { size, root } = await logRoot(client, backup.region)
    if (size !== backup.log.size || hex(root) !== backup.log.root)
      throw new Error(
        `The events in the backup hash to ${hex(root)} (${size}), not to the root it names, ${backup.log.root} (${backup.log.size}). Nothing was restored.`,
      )
    await raiseWalls(client)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release(true)
  }
}

/** The keys in a backup. @throws Error in words, before anything was restored */
async function openKeys(
  folder: string,
  { region, log, keys }: Backup,
  { places, passphrase }: { places: KeyPlaces; passphrase: string },
): Promise<ReadonlyMap<string, string>> {
  if (keys === undefined) throw new Error('There are no keys in this backup: it was made without --with-keys. Restore it without, too.')
  const text = await readFile(keysPath(folder), 'utf8').catch((cause) => {
    throw new Error(`The backup is damaged: ${keysPath(folder)} cannot be read. Nothing was restored.`, { cause })
  })
  if (sha256Hex(text) !== keys)
    throw new Error(`The backup is damaged: ${keysPath(folder)} is not the file that was written. Nothing was restored.`)
  const opened = unsealKeys(text, passphrase, { region, root: log.root })
  requireRoomForKeys(places, opened)
  return opened
}

interface Restoring {
  /** Address of the server's role, where an operator made one by hand. */
  readonly app?: string | undefined
  readonly keys?: { places: KeyPlaces; passphrase: string } | undefined
  /** The schema stays the one of the backup. */
  readonly asItWas?: true
  readonly progress?: Progress
}

type Progress = (done: number, total: number) => void

/**
 * Restores a backup into a database that does not hold its region: the schema as it was then, every row, the check that the log has the very root
 * that the backup names, and after that the steps which the schema has taken since.
 *
 * With `keys`, the keys in the backup are opened before anything is restored, and put in their places after everything was.
 *
 * @returns what was restored, the steps taken since, and which keys were written
 * @throws Error when the database is not empty, the backup is damaged or altered, or a newer program made it; then no row was written
 */
export async function restoreBackup(
  database: Database,
  folder: string,
  { app, keys, asItWas, progress }: Restoring,
): Promise<{ backup: Backup; upgraded: string[]; keys: string[] }> {
  const backup = await readBackup(folder)
  const opened = keys && (await openKeys(folder, backup, keys))
  await requireEmpty(database.pool, backup.region)
  const role = appRoleOf(database.url, app)
  await ensureAppRole(database.pool, role)
  await migrate(database.pool, { role: role.name, only: backup.migrations })
  const owner = createPool(database.url, { region: backup.region, max: 1, statementTimeout: 0, copies: true })
  try {
    await readTables(owner, folder, { backup, progress })
  } finally {
    await owner.end()
  }
  const written = keys && opened ? writeKeys(keys.places, opened) : []
  return { backup, upgraded: asItWas ? [] : await migrate(database.pool, { role: role.name }), keys: written }
}
