import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'

/** The account PostgreSQL runs under when Yifa itself is root; undefined means Yifa's own. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string }

const candidates = ['yifa', 'postgres', 'nobody']

/**
 * PostgreSQL refuses to run as root. Under root an account without rights is chosen: the one that owns the data already,
 * else the first that exists of yifa, postgres and nobody. No account is ever created.
 *
 * @throws Error when Yifa is root and the system has none of the three
 */
export function accountFor(dataFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const known = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid = '', gid = '']) => ({ name, uid: Number(uid), gid: Number(gid) }))
  const owner = statSync(dataFolder, { throwIfNoEntry: false })
  const keeper = owner === undefined || owner.uid === 0 ? undefined : { uid: owner.uid, gid: owner.gid, name: String(owner.uid) }
  const chosen = keeper ?? candidates.map((name) => known.find((one) => one.name === name)).find((one) => one !== undefined)
  if (chosen !== undefined && chosen.uid !== 0) return chosen
  throw new Error(
    'Yifa runs as root, PostgreSQL will not, and /etc/passwd has no account yifa, postgres or nobody. ' +
      'Create one (useradd --system yifa) or start Yifa as an ordinary user.',
  )
}

/** Whether the account can go into a folder, asked of the system itself so that access lists count too. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  if (account === undefined) return true
  const asked = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid: account.uid, gid: account.gid, cwd: '/', stdio: 'ignore' })
  return asked.status === 0
}

/** Spawn options that run a child under the account. */
export function under(account: Account | undefined): { uid?: number; gid?: number } {
  return account === undefined ? {} : { uid: account.uid, gid: account.gid }
}
