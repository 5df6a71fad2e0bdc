import { randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from './embedded.ts'

/** What the test run hands to its workers, in the environment. */
export const runVariable = 'YIFA_TEST_RUN'
export const doorVariable = 'YIFA_TEST_CLUSTER'

/** The server named by TEST_DATABASE_URL or DATABASE_URL, if the tests are to run on one that exists already. */
export const namedServer = (): string | undefined => process.env.TEST_DATABASE_URL || process.env.DATABASE_URL || undefined

const prefix = 'yifa-test-'
const memory = '/dev/shm'
/** Bytes of memory that a run may well fill. */
const roomy = 3e9

/** In memory, where there is enough of it: what a run spends on its database is making and removing files in good part. */
function place(): string {
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    return Math.min(bavail * bsize, process.availableMemory()) > roomy ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** Milliseconds in which PostgreSQL has certainly begun. */
const begun = 10 * 60_000

/** Removes what runs that were killed have left: folders, not quite new, in which no PostgreSQL is any more. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(prefix))) {
    const left = join(folder, name)
    try {
      if (Date.now() - statSync(left).mtimeMs < begun || readdirSync(join(left, 'postgres')).includes('postmaster.pid')) continue
      rmSync(left, { recursive: true, force: true })
    } catch {
      // Somebody else's, or just removed by another run.
    }
  }
}

/** Starts a PostgreSQL in a temporary folder, without the syncing that makes rows survive a power cut; `stop` removes it. */
export async function startTestCluster(): Promise<{ url: string; stop(): Promise<void> }> {
  const at = place()
  // What lies on a disk is swept by the machine.
  if (at === memory) sweep(memory)
  const folder = mkdtempSync(join(at, prefix))
  // Under root, PostgreSQL's account must get in, or the data would be placed outside this folder.
  chmodSync(folder, 0o755)
  const server = await startEmbedded({ folder, durable: false })
  const stop = async (): Promise<void> => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

async function dropAllOf(run: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; template: boolean }>(
      'select datname as name, datistemplate as template from pg_database where starts_with(datname, $1)',
      [`${run}_`],
    )
    for (const { name, template } of rows) {
      if (template) await client.query(`alter database ${client.escapeIdentifier(name)} is_template false`)
      await client.query(`drop database ${client.escapeIdentifier(name)} with (force)`)
    }
  } finally {
    await client.end()
  }
}

/**
 * Vitest's globalSetup. The cluster is started when the first test asks for it, so a run without databases costs nothing.
 *
 * Workers reach it through a door: an address that answers with the cluster's URL once it runs.
 *
 * @returns what Vitest calls at the end of the run
 */
export default async function setup(): Promise<() => Promise<void>> {
  // Vitest calls this once for each of its projects; they share one cluster, kept by whoever came first.
  if (process.env[runVariable] !== undefined) return async () => {}
  const run = `yifa_t${randomBytes(4).toString('hex')}`
  process.env[runVariable] = run
  const named = namedServer()
  if (named !== undefined) return () => dropAllOf(run, named)

  let cluster: ReturnType<typeof startTestCluster> | undefined
  const path = `/${randomBytes(16).toString('hex')}`
  const door = createServer((request, response) => {
    if (request.url !== path) return void response.writeHead(404).end()
    cluster ??= startTestCluster()
    cluster.then(
      ({ url }) => response.end(url),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  door.unref()
  process.env[doorVariable] = `http://127.0.0.1:${(door.address() as AddressInfo).port}${path}`
  return async () => {
    door.close()
    door.closeAllConnections()
    await (await cluster?.catch(() => undefined))?.stop()
  }
}
