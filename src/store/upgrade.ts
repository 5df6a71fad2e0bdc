import { existsSync } from 'node:fs'
import { hex } from '../kernel/record/bytes.ts'
import { type Backup, describedIn, readBackup } from './backup/backup-files.ts'
import { logRoot } from './backup/log-root.ts'
import { writeBackup } from './backup/write-backup.ts'
import { migrate, schemaOf } from './migrate.ts'
import type { Pool } from './pool.ts'
import { appRoleOf, ensureAppRole } from './postgres/app-role.ts'
import { createPool, type Database } from './postgres/connect.ts'

export interface Upgraded {
  /** The last step that the schema had taken; undefined for an empty database. */
  readonly from: string | undefined
  readonly to: string
  readonly taken: readonly string[]
  /** Folder of the backup that was made before; undefined where nothing was to be done, or none was wanted. */
  readonly backup?: string
  /** The log, the same before and after. */
  readonly log: { readonly size: number; readonly root: string }
}

interface Upgrading {
  readonly region: string
  readonly app?: string | undefined
  /** Folder for the backup that is made first; `none`: there is one already, or nobody wants it. */
  readonly backup: string | 'none'
  say(line: string): void
  progress?(done: number, of: number): void
}

type Head = Upgraded['log']

async function headOf(pool: Pool, region: string): Promise<Head> {
  const client = await pool.connect()
  try {
    const { size, root } = await logRoot(client, region)
    return { size, root: hex(root) }
  } finally {
    client.release()
  }
}

/** Whether an upgrade that was interrupted made this very backup: of this log, and of a schema that this database had. */
async function isOfBefore(folder: string, region: string, { head, done }: { head: Head; done: readonly string[] }): Promise<boolean> {
  if (!existsSync(describedIn(folder))) return false
  const made: Backup = await readBackup(folder)
  const same = made.region === region && made.log.size === head.size && made.log.root === head.root
  return same && made.migrations.every((name) => done.includes(name))
}

/**
 * Brings a database to the schema of this program: a backup first, then step by step, each in a transaction of its own under a lock, so that whoever
 * is killed in between leaves a whole database, and running it again goes on. Where nothing is to be done, nothing is done.
 * @throws Error in words: the database is newer than this program, a step failed, the log is not whole, or not the same afterwards
 */
export async function upgradeDatabase(database: Database, { region, app, backup, say, progress }: Upgrading): Promise<Upgraded> {
  const { done, pending } = await schemaOf(database.pool)
  const owner = createPool(database.url, { region, max: 2, statementTimeout: 0 })
  try {
    const [from, to] = [done.at(-1), pending.at(-1) ?? (done.at(-1) as string)]
    const before = done.length === 0 ? { size: 0, root: '' } : await headOf(owner, region)
    if (pending.length === 0) return { from, to, taken: [], log: before }
    say(`${from ?? '(empty)'} → ${to}: ${pending.length} step(s), ${before.size} events, root ${before.root || '—'}`)
    const wanted = backup !== 'none' && done.length > 0
    if (wanted && !(await isOfBefore(backup, region, { head: before, done })))
      await writeBackup(owner, region, { folder: backup, ...(progress && { progress }) })
    const role = appRoleOf(database.url, app)
    await ensureAppRole(database.pool, role)
    const taken = await migrate(database.pool, { role: role.name })
    const after = done.length === 0 ? before : await headOf(owner, region)
    if (after.root !== before.root || after.size !== before.size)
      throw new Error(
        `The log had ${before.size} events and root ${before.root}, and has ${after.size} and ${after.root} now. Restore the backup${wanted ? ` in ${backup}` : ''}, and report this.`,
      )
    return { from, to, taken, ...(wanted && { backup }), log: after }
  } finally {
    await owner.end()
  }
}
