import { mkdirSync, realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Cluster, openDataFolder } from './cluster/data-folder.ts'
import { lockFolder } from './cluster/folder-lock.ts'
import { keepRunning } from './cluster/keep-running.ts'
import { freePort, type Running, runPostgres } from './cluster/postgres-process.ts'
import { clearLeftover } from './cluster/postmaster-file.ts'

export { FolderInUse } from './cluster/folder-lock.ts'

export type EmbeddedOptions = {
  /** Made if it does not exist. Holds `postgres` (the data), `postgres.password`, `postgres.log` and `yifa.lock`. */
  readonly folder: string
  /** TCP port on 127.0.0.1. Default: a free one, another at each start. */
  readonly port?: number
  /** Told in one line what happens out of the ordinary. Default: nobody. */
  readonly log?: (line: string) => void
  /** false trades safety for speed: a power cut destroys the database. For tests only. Default true. */
  readonly durable?: boolean
}

export type Embedded = {
  /** For the database `yifa`, with the password in it. Not to be shown or logged. */
  readonly url: string
  readonly port: number
  /** Process number of the PostgreSQL server: another one once it ended unexpectedly and was started again. */
  readonly pid: number
  /** Ends all connections, closes the database cleanly and gives the folder back. Later calls wait for the first. */
  stop(): Promise<void>
}

async function run(cluster: Cluster, options: EmbeddedOptions): Promise<{ running: Running; port: number }> {
  let said = ''
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = await freePort(options.port ?? 0)
    const result = await runPostgres(cluster, port, options.durable ?? true)
    if ('pid' in result) return { running: result, port }
    said = result.said
    // Both pass by themselves: a port snatched between looking and listening; backends of a killed server on their way out.
    if (!/could not bind|could not create any TCP|pre-existing shared memory/.test(said)) break
    await sleep(250)
  }
  throw new Error(`PostgreSQL did not start on ${cluster.dataFolder}. It said:\n${said}`)
}

async function ensureDatabase(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'yifa'`)
    if (rowCount === 0) await client.query('create database yifa')
  } finally {
    await client.end()
  }
}

async function halt(running: Running): Promise<void> {
  running.askToStop(false)
  const slow = setTimeout(() => running.askToStop(true), 30_000)
  // A pending promise does not keep Node running, and PostgreSQL's handle is let go; the timer keeps it until the server has ended.
  await running.ended
  clearTimeout(slow)
}

/**
 * Starts the carried PostgreSQL on a folder; the first time, makes the database in it.
 *
 * Works as root (PostgreSQL then runs under an account without rights) and as an ordinary user. If this process ends without
 * `stop`, even by kill -9, PostgreSQL stops by itself; what was committed is kept. If PostgreSQL ends, it is started again.
 *
 * @throws FolderInUse when another Yifa holds the folder (its process number is in the message)
 * @throws Error when the port is taken, or PostgreSQL cannot run here; the message says what to do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  mkdirSync(options.folder, { recursive: true })
  const folder = realpathSync(options.folder)
  const log = options.log ?? (() => {})
  const lock = lockFolder(folder)
  let running: Running | undefined
  try {
    const cluster = openDataFolder(folder, options.durable ?? true)
    await clearLeftover(cluster.dataFolder, log)
    const started = await run(cluster, options)
    running = started.running
    const { port } = started
    const server = `postgres://yifa:${cluster.password}@127.0.0.1:${port}`
    await ensureDatabase(`${server}/postgres`)
    const kept = keepRunning(running, {
      log,
      halt,
      async again() {
        await clearLeftover(cluster.dataFolder, log)
        return (await run(cluster, { ...options, port })).running
      },
    })
    let stopping: Promise<void> | undefined
    const stop = (): Promise<void> => (stopping ??= kept.stop().finally(() => lock.release()))
    return {
      url: `${server}/yifa`,
      port,
      get pid() {
        return kept.pid()
      },
      stop,
    }
  } catch (error) {
    if (running !== undefined) await halt(running)
    lock.release()
    throw error
  }
}
