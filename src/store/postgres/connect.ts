import type { Duplex } from 'node:stream'
import pg from 'pg'
import { regionSetting } from '../walls/raise-walls.ts'
import { columnTypes } from './column-types.ts'
import { type EmbeddedOptions, startEmbedded } from './embedded.ts'

export type ConnectOptions = {
  /** Shown by PostgreSQL in pg_stat_activity. Default 'yifa'. */
  readonly applicationName?: string
  /** Connections held at most. Default 20. */
  readonly max?: number
  /** Milliseconds after which a statement is given up; 0 for never. Default 30 000. */
  readonly statementTimeout?: number
  /** Milliseconds after which an answer of the database is no longer waited for, and its connection closed: it may hang. Default: for ever. */
  readonly answerWithin?: number
  /** Region whose rows the connections may see. Without it a role that does not own the tables sees none. */
  readonly region?: string
  /** The connections copy whole tables in or out. Then a statement waits for the answer of the one before: COPY cannot share a connection. Default false. */
  readonly copies?: boolean
}

export type Database = {
  readonly pool: pg.Pool
  /** With the password in it. Not to be shown or logged. */
  readonly url: string
  /** As PostgreSQL gives it, for example 180004. */
  readonly version: number
  /** Ends the connections and, if it was started here, the server. */
  close(): Promise<void>
}

const oldestVersion = 150_000

/** The address of a database without user or password, for messages. */
export function withoutSecrets(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname || 'localhost'}:${port || '5432'}${pathname}`
  } catch {
    return '(an address that cannot be read)'
  }
}

const advice: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there. Start PostgreSQL, or correct the address',
  ENOTFOUND: 'there is no such host. Correct the host name in the address',
  EAI_AGAIN: 'the host name could not be looked up. Correct it or check the network',
  ETIMEDOUT: 'it did not answer. Check the address and the firewall',
  EHOSTUNREACH: 'it cannot be reached. Check the address and the network',
  '28P01': 'it refused the password. Correct user and password in the address',
  '28000': 'it does not let this user in from here. Check pg_hba.conf there',
  '3D000': 'it has no database of that name. Create it, or correct the address',
  '53300': 'it has no connection left. Raise max_connections there, or lower the pool here',
  '57P03': 'it is starting up or shutting down. Try again in a moment',
}

function unreachable(url: string, cause: unknown): Error {
  const { code = '', message = String(cause) } = cause as { code?: string; message?: string }
  const why = advice[code] ?? (/timeout/i.test(message) ? advice.ETIMEDOUT : message)
  return new Error(`Could not open the database at ${withoutSecrets(url)}: ${why}.`, { cause })
}

/**
 * A pool of connections, each in UTC and with a limit on how long a statement may run. Connects only when first used.
 *
 * For the JavaScript value of each column see column-types.ts. The settings are sent as statements rather than in the
 * connection request, because a connection pooler such as PgBouncer refuses requests with settings it does not know.
 *
 * @throws RangeError when a bound is not a whole number within its range
 */
export function createPool(url: string, options: ConnectOptions = {}): pg.Pool {
  const { applicationName = 'yifa', max = 20, statementTimeout = 30_000, answerWithin, region, copies = false } = options
  if (!Number.isSafeInteger(max) || max < 1) throw new RangeError(`A pool needs at least 1 connection, not ${max}.`)
  if (!Number.isSafeInteger(statementTimeout) || statementTimeout < 0 || statementTimeout > 2_147_483_647) {
    throw new RangeError(`A statement's limit is 0 to 2147483647 milliseconds, not ${statementTimeout}.`)
  }
  const pool = new pg.Pool({
    connectionString: url,
    application_name: applicationName,
    max,
    connectionTimeoutMillis: answerWithin ?? 10_000,
    ...(answerWithin !== undefined && { query_timeout: answerWithin }),
    keepAlive: true,
    // Statements asked for together are sent together. Each keeps its own answer, and they are carried out in the order they were asked for.
    pipeline: !copies,
    types: columnTypes,
    onConnect: async (client: pg.ClientBase) => {
      await client.query(`set timezone = 'UTC'; set statement_timeout = ${statementTimeout}; set datestyle = 'ISO, YMD'`)
      if (region !== undefined) await client.query('select set_config($1, $2, false)', [regionSetting, region])
    },
  })
  return surviving(pool)
}

function surviving(pool: pg.Pool): pg.Pool {
  // A connection lost while idle is replaced when next needed; without a listener Node would end the process.
  pool.on('error', () => {})
  // The same for one lost while in use: its statement fails and says so; without a listener the whole server would end with it.
  pool.on('connect', (client) => void client.on('error', () => {}))
  pool.on('connect', gathering)
  return pool
}

/**
 * Sends the statements that are asked for in one turn of the event loop together. A page asks for several at once: sent one by one, each
 * costs a call of the system here and wakes the server there.
 */
function gathering(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection
  const ask = client.query.bind(client) as (...asked: unknown[]) => unknown
  let gathers = false
  const query = (...asked: unknown[]): unknown => {
    if (!gathers) {
      gathers = true
      stream.cork()
      process.nextTick(() => {
        gathers = false
        stream.uncork()
      })
    }
    return ask(...asked)
  }
  client.query = query as typeof client.query
}

/** One connection like those of `pool`, on which whole tables can be copied. The caller ends it. */
export const copyingPool = (pool: pg.Pool): pg.Pool => surviving(new pg.Pool({ ...pool.options, max: 1, pipeline: false }))

async function inspect(pool: pg.Pool, url: string): Promise<number> {
  const { rows } = await pool
    .query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
    )
    .catch((cause: unknown) => {
      throw unreachable(url, cause)
    })
  const { version = 0, encoding = '' } = rows[0] ?? {}
  if (version < oldestVersion) {
    const found = Math.floor(version / 10_000)
    throw new Error(`The database at ${withoutSecrets(url)} is PostgreSQL ${found}; Yifa needs 15 or newer. Upgrade it, or name another.`)
  }
  if (encoding !== 'UTF8') {
    throw new Error(`The database at ${withoutSecrets(url)} is encoded in ${encoding}; Yifa needs UTF8. Create one with ENCODING 'UTF8'.`)
  }
  return version
}

async function openAt(url: string, options: ConnectOptions): Promise<Database> {
  const pool = createPool(url, options)
  try {
    return { pool, url, version: await inspect(pool, url), close: () => pool.end() }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/**
 * Opens the database Yifa keeps its record in: one that runs already, by its address (DATABASE_URL), or the carried one, on a folder.
 *
 * @throws Error when it cannot be reached, is older than PostgreSQL 15 or not in UTF8; for a folder, what startEmbedded throws
 */
export async function openDatabase(where: { readonly url: string } | EmbeddedOptions, options: ConnectOptions = {}): Promise<Database> {
  if ('url' in where) return openAt(where.url, options)
  const server = await startEmbedded(where)
  try {
    const database = await openAt(server.url, options)
    const close = async (): Promise<void> => {
      await database.close()
      await server.stop()
    }
    return { ...database, close }
  } catch (error) {
    await server.stop()
    throw error
  }
}
