import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { escapeLiteral, type Pool, type PoolClient } from 'pg'
import { to } from 'pg-copy-streams'
import { hex } from '../../kernel/record/bytes.ts'
import { copyingPool } from '../postgres/connect.ts'
import { sha256Hex } from '../sha256.ts'
import { type Backup, describedIn, keysPath, leftOut, quoted, type TableFile, tablePath } from './backup-files.ts'
import { logRoot } from './log-root.ts'
import { type KeyPlaces, type SealedFor, sealKeys } from './sealed-keys.ts'

interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

async function tablesToKeep(client: PoolClient): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all($1) group by c.relname order by c.relname`,
    [leftOut],
  )
  return rows
}

/** Passes bytes on and hashes them. */
function hashing(): { stream: Transform; hash(): string } {
  const sha = createHash('sha256')
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sha.update(chunk)
      done(null, chunk)
    },
  })
  return { stream, hash: () => sha.digest('hex') }
}

async function writeTable(
  client: PoolClient,
  { name, columns }: Table,
  { region, file }: { region: string; file: string },
): Promise<TableFile> {
  // A superuser passes every wall: the region is named here too.
  const rows = `select ${columns.map(quoted).join(', ')} from ${quoted(name)} where region = ${escapeLiteral(region)}`
  const source = client.query(to(`copy (${rows}) to stdout`))
  const { stream, hash } = hashing()
  await pipeline(source, createGzip({ level: 6 }), stream, createWriteStream(file, { flags: 'wx', flush: true }))
  return { name, columns, rows: source.rowCount, sha256: hash() }
}

async function requireFree(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new Error(`${folder} cannot be a backup: ${error.code === 'ENOTDIR' ? 'it is a file' : error.message}. Give a new folder.`, {
      cause: error,
    })
  })
  if (there && there.length > 0) throw new Error(`${folder} is not empty. Give a new folder; a backup never overwrites another one.`)
}

export interface BackupTo {
  readonly folder: string
  /** Keys of the installation, which are not in the database, are kept too, encrypted. */
  readonly keys?: { readonly places: KeyPlaces; readonly passphrase: string }
  readonly progress?: (done: number, total: number) => void
}

/** Is sure that the names in a folder are on the disk: a backup that is said to be kept must outlast a power cut. */
async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders, and keeps names safe by itself.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

/** Writes the encrypted keys beside the tables. @returns the hash of the file */
async function writeSealedKeys(folder: string, { places, passphrase }: NonNullable<BackupTo['keys']>, of: SealedFor): Promise<string> {
  const sealed = sealKeys(places, passphrase, of)
  if (sealed === undefined) throw new Error(`There are no keys in ${places.keys}. Start Yifa once, or name their folder with YIFA_KEYS.`)
  await writeFile(keysPath(folder), sealed, { mode: 0o600, flag: 'wx', flush: true })
  return sha256Hex(sealed)
}

/**
 * Writes everything of one region into a new folder, as it is at one instant, while the server goes on. The folder appears under its name only once it
 * is whole.
 *
 * @param pool connections of the owner of the tables, bound to the region
 * @throws Error when the folder is not free, or the log does not hash to the root that the server keeps
 */
export async function writeBackup(pool: Pool, region: string, { folder, keys, progress }: BackupTo): Promise<Backup> {
  await requireFree(folder)
  await mkdir(dirname(folder), { recursive: true })
  const partial = join(dirname(folder), `.${process.pid}-${Date.now()}.partial`)
  const copying = copyingPool(pool)
  const client = await copying.connect()
  try {
    await mkdir(join(partial, 'tables'), { recursive: true, mode: 0o700 })
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local statement_timeout = 0')
    const log = await logRoot(client, region)
    const migrations = (await client.query<{ name: string }>('select name from migration order by name')).rows.map(({ name }) => name)
    const kept = await tablesToKeep(client)
    const tables: TableFile[] = []
    for (const table of kept) {
      tables.push(await writeTable(client, table, { region, file: tablePath(partial, table.name) }))
      progress?.(tables.length, kept.length)
    }
    await client.query('commit')
    const root = hex(log.root)
    const sealed = keys && (await writeSealedKeys(partial, keys, { region, root }))
    const backup: Backup = {
      format: 'yifa-backup/1',
      region,
      migrations,
      log: { size: log.size, root },
      tables,
      ...(sealed && { keys: sealed }),
    }
    await writeFile(describedIn(partial), `${JSON.stringify(backup, null, 2)}\n`, { flush: true })
    for (const file of [join(partial, 'tables'), partial]) await syncFolder(file)
    await rename(partial, folder)
    await syncFolder(dirname(folder))
    return backup
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  } finally {
    // Whatever the transaction was left in, the connection is not handed to anybody else.
    client.release(true)
    await copying.end()
  }
}
