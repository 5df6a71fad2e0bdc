import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { processMark } from './process-mark.ts'

/** Another Yifa holds the folder. Not a fault of the folder: end the holder, or choose another folder. */
export class FolderInUse extends Error {
  readonly pid: number

  constructor(folder: string, pid: number, since: string) {
    const who = pid === process.pid ? 'this same process' : 'another Yifa'
    super(`The folder ${folder} is in use by ${who} (process ${pid}, since ${since}). Stop that one first, or choose another folder.`)
    this.name = 'FolderInUse'
    this.pid = pid
  }
}

type Holder = { readonly pid: number; readonly mark: string; readonly token: string; readonly since: string; readonly host: string }

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** A hard link appears whole or not at all, so nobody ever reads half a lock. */
function place(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Takes a dead holder's lock away, unless someone else replaced it in the meantime. */
function clearDead(path: string, dead: Holder | undefined, token: string): void {
  const aside = `${path}.${token}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (readHolder(aside)?.token !== dead?.token) place(aside, path)
  rmSync(aside, { force: true })
}

/**
 * Holds a folder for this process until `release` is called or the process ends, however it ends.
 *
 * The lock is the file `yifa.lock`, which names its holder. A holder that no longer runs holds nothing.
 * It does not see processes on other machines or in other containers: a folder must not be shared between them.
 *
 * @throws FolderInUse when a running process, this one included, holds it
 */
export function lockFolder(folder: string): { release(): void } {
  const path = join(folder, 'yifa.lock')
  const token = randomUUID()
  const mine: Holder = { pid: process.pid, mark: processMark(process.pid) ?? '', token, since: new Date().toISOString(), host: hostname() }
  const draft = `${path}.${token}.new`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o644 })
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      if (place(draft, path))
        return {
          release: () => {
            if (readHolder(path)?.token === token) rmSync(path, { force: true })
          },
        }
      const holder = readHolder(path)
      if (holder !== undefined && processMark(holder.pid) === holder.mark) throw new FolderInUse(folder, holder.pid, holder.since)
      clearDead(path, holder, token)
    }
    throw new Error(`The lock ${path} changed hands twenty times while it was being taken. Start only one Yifa on this folder.`)
  } finally {
    rmSync(draft, { force: true })
  }
}
