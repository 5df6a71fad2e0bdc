import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import pg from 'pg'
import { withoutSecrets } from './connect.ts'

/** The role as which the server reads and writes. It owns nothing: what it may do was granted to it, and row-level security binds it. */
export interface AppRole {
  readonly name: string
  /** For the same database, as this role; with the password in it. Not to be shown or logged. */
  readonly url: string
}

const usual = 'yifa_app'

/**
 * The server's role on the database that the owner's address names. Its password follows from the owner's, so that there is nothing more to keep:
 * who holds the owner's can find it, and nobody can find the owner's from it.
 *
 * @param given address of the role where an operator made one by hand; then that is taken
 * @throws Error when the owner's address has no password for it to follow from
 */
export function appRoleOf(ownerUrl: string, given?: string): AppRole {
  if (given) return { name: decodeURIComponent(new URL(given).username), url: given }
  const url = new URL(ownerUrl)
  if (url.password === '')
    throw new Error(
      `The address of the database at ${withoutSecrets(ownerUrl)} has no password, so the server's own role cannot have one either. ` +
        'Make a role that owns nothing (create role yifa_app login), and give its address as DATABASE_APP_URL.',
    )
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(`yifa role ${usual}`).digest('base64url')
  url.username = usual
  url.password = password
  return { name: usual, url: url.href }
}

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** What PostgreSQL keeps of a password (RFC 5803), so that the password itself is in no statement and in no server log. */
function verifierOf(password: string): string {
  const [salt, rounds] = [randomBytes(16), 4096]
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const stored = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${hmac(salted, 'Server Key').toString('base64')}`
}

async function letsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return true
  } catch (error) {
    if (['28P01', '28000'].includes((error as { code?: string }).code ?? '')) return false
    throw error
  } finally {
    await client.end()
  }
}

/**
 * Makes the server's role where it is missing, and gives it its password where that has changed.
 * @throws Error when the owner may not make roles, or the role could pass the wall (superuser, BYPASSRLS, owner of tables)
 */
export async function ensureAppRole(owner: Pick<pg.Pool, 'query'>, { name, url }: AppRole): Promise<void> {
  const quoted = `"${name.replaceAll('"', '""')}"`
  const verifier = verifierOf(decodeURIComponent(new URL(url).password))
  const find = async () =>
    (
      await owner.query<{ passes: boolean }>(
        `select rolsuper or rolbypassrls or pg_has_role(rolname, current_user, 'member') as passes from pg_roles where rolname = $1`,
        [name],
      )
    ).rows[0]
  const unable = (cause: unknown): Error =>
    new Error(
      `The server's own role '${name}' could not be made ready: this account may not make roles. Let an administrator of the database run: ` +
        `create role ${name} login password '…'; and give its address as DATABASE_APP_URL.`,
      { cause },
    )
  const found = await find()
  if (found?.passes)
    throw new Error(
      `The role '${name}' would pass row-level security (superuser, BYPASSRLS, or the owner of the tables). The server needs a role that owns nothing.`,
    )
  if (!found)
    await owner
      .query(`create role ${quoted} login nosuperuser nocreatedb nocreaterole nobypassrls password '${verifier}'`)
      .catch(async (cause) => {
        // Somebody else may have made it at this moment.
        if (!(await find())) throw unable(cause)
      })
  if (!(await letsIn(url))) await owner.query(`alter role ${quoted} password '${verifier}'`).catch((cause) => Promise.reject(unable(cause)))
}
