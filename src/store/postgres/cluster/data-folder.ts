import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeOnce } from '../../keys/key-folder.ts'
import { sha256Hex } from '../../sha256.ts'
import { type Account, accountFor, canEnter, under } from './account.ts'
import { type Engine, prepareEngine, reachableFolder } from './engine.ts'

/** A folder with a PostgreSQL data folder in it, ready to be served. */
export type Cluster = {
  readonly folder: string
  readonly dataFolder: string
  readonly password: string
  readonly engine: Engine
  readonly account: Account | undefined
}

// What an operator may later change in postgresql.conf. What Yifa's promises rest on is given at every start instead.
const firstSettings: Record<string, string> = {
  shared_buffers: '128MB',
  max_connections: '60',
  wal_compression: 'on',
  // Files of its log that are kept to be written over: while a new one is made, nothing is committed.
  min_wal_size: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] %a ',
}

function readPassword(folder: string, dataExists: boolean): string {
  const path = join(folder, 'postgres.password')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  if (dataExists)
    throw new Error(`${path} is missing, and without it the database in ${folder} cannot be opened. Put it back from the backup.`)
  const password = randomBytes(24).toString('base64url')
  writeOnce(path, `${password}\n`)
  return password
}

/** A half-made data folder must never be taken for a database, so it gets its name only when it is whole. */
function makeCluster(parent: string, name: string, cluster: Omit<Cluster, 'dataFolder'>, durable: boolean): void {
  const { engine, account, password } = cluster
  for (const left of readdirSync(parent).filter((entry) => entry.startsWith(`${name}.new-`))) {
    rmSync(join(parent, left), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
  // The initdb of a killed Yifa may still be writing to its own draft, so each has another name.
  const draft = mkdtempSync(join(parent, `${name}.new-`))
  const secret = mkdtempSync(join(tmpdir(), 'yifa-'))
  try {
    const passwordFile = join(secret, 'password')
    writeFileSync(passwordFile, password, { mode: 0o600 })
    if (account !== undefined) for (const path of [draft, secret, passwordFile]) chownSync(path, account.uid, account.gid)
    const options = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--username=yifa']
    const settings = Object.entries(firstSettings).flatMap(([key, value]) => ['--set', `${key}=${value}`])
    const sync = durable ? [] : ['--no-sync']
    const made = spawnSync(
      engine.initdb,
      ['-D', draft, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...options, ...settings, ...sync],
      { ...under(account), cwd: draft, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, windowsHide: true },
    )
    if (made.status !== 0) throw new Error(`initdb could not make a database in ${draft}: ${made.error?.message ?? made.stderr.trim()}`)
    renameSync(draft, join(parent, name))
  } finally {
    rmSync(secret, { recursive: true, force: true })
  }
}

/** Where the data goes: in the folder itself, or, under root with a closed folder above, in a place the account can reach. */
function placeFor(folder: string, account: Account | undefined): { parent: string; name: string } {
  if (canEnter(folder, account)) return { parent: folder, name: 'postgres' }
  return { parent: reachableFolder(), name: `data-${sha256Hex(folder).slice(0, 16)}` }
}

function checkMajor(dataFolder: string, engine: Engine): void {
  const made = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim()
  const ours = engine.version.split('.')[0]
  if (made === ours) return
  throw new Error(
    `The database in ${dataFolder} was made by PostgreSQL ${made}; this Yifa carries PostgreSQL ${ours}. ` +
      'Export it with the Yifa that made it and import it into a new folder.',
  )
}

/**
 * Makes a folder ready to be served: on first use creates the data folder `postgres` and the password file in it.
 *
 * The order of text is the same on every system (UTF-8, PostgreSQL's own C.UTF-8), and times are in UTC.
 * Under root, where a folder above is closed to other accounts (as /root is), `postgres` becomes a link into /var/lib/yifa.
 *
 * @param folder  real path of an existing folder that this process has locked
 * @param durable false lets initdb skip syncing; for tests only
 * @throws Error when initdb fails, the password file is lost, or another major version made the data
 */
export function openDataFolder(folder: string, durable: boolean): Cluster {
  const link = join(folder, 'postgres')
  const account = accountFor(link)
  const engine = prepareEngine(folder, account)
  const exists = existsSync(join(link, 'PG_VERSION'))
  const password = readPassword(folder, exists)
  if (!exists) {
    const { parent, name } = placeFor(folder, account)
    if (lstatSync(join(parent, name), { throwIfNoEntry: false }) !== undefined) {
      throw new Error(
        `${join(parent, name)} exists but holds no PostgreSQL database that this account may read. Start Yifa as its owner, move it away, or choose another folder.`,
      )
    }
    makeCluster(parent, name, { folder, password, engine, account }, durable)
    if (parent !== folder) symlinkSync(join(parent, name), link)
  }
  const dataFolder = realpathSync(link)
  if (!canEnter(dirname(dataFolder), account)) {
    throw new Error(
      `The account ${account?.name}, under which PostgreSQL runs, cannot reach ${dataFolder}. Open the folders above it (chmod o+x).`,
    )
  }
  checkMajor(dataFolder, engine)
  if (process.platform !== 'win32') chmodSync(dataFolder, 0o700)
  return { folder, dataFolder, password, engine, account }
}
