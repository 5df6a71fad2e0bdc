import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One table of a backup: `tables/NAME.copy.gz`, what PostgreSQL's COPY writes as text, compressed. */
export interface TableFile {
  readonly name: string
  /** In the order in which each line has them. */
  readonly columns: readonly string[]
  readonly rows: number
  /** Of the file as it lies there, as hex. */
  readonly sha256: string
}

/** What a backup says of itself, in `backup.json`. */
export interface Backup {
  readonly format: 'yifa-backup/1'
  readonly region: string
  /** Steps that the schema had taken. */
  readonly migrations: readonly string[]
  /** The log at the instant of the backup: whoever restores it gets this very root, or nothing. */
  readonly log: { readonly size: number; readonly root: string }
  readonly tables: readonly TableFile[]
  /** SHA-256 of `keys.json`, as hex: keys and secret of the installation, encrypted. Undefined where they were not asked for. */
  readonly keys?: string
}

/** Left out: sessions end with the server that gave them out; the steps of the schema stand in `backup.json`. */
export const leftOut = ['session', 'migration'] as const

export const tablePath = (folder: string, name: string): string => join(folder, 'tables', `${name}.copy.gz`)
export const keysPath = (folder: string): string => join(folder, 'keys.json')
export const describedIn = (folder: string): string => join(folder, 'backup.json')

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** @throws Error in words, where the folder holds no backup that this program knows */
export async function readBackup(folder: string): Promise<Backup> {
  const text = await readFile(describedIn(folder), 'utf8').catch((cause) => {
    throw new Error(`There is no backup in ${folder}: it has no backup.json. Give the folder that 'yifa backup' wrote.`, { cause })
  })
  let backup: Partial<Backup>
  try {
    backup = JSON.parse(text) as Partial<Backup>
  } catch (cause) {
    throw new Error(`${describedIn(folder)} is not JSON. The backup is damaged; take another one.`, { cause })
  }
  const whole = backup.region && backup.log && Array.isArray(backup.tables) && Array.isArray(backup.migrations)
  if (backup.format !== 'yifa-backup/1' || !whole)
    throw new Error(`${describedIn(folder)} is of a kind that this program does not know (${backup.format ?? 'no format'}).`)
  return backup as Backup
}
