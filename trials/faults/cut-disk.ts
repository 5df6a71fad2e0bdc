import {
  chownSync,
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { Chance } from '../abuse/chance.ts'
import type { Change } from './traced-writes.ts'

/** What a disk keeps of a write that was not synced: any of its sectors. */
const sector = 512

export interface Cut {
  /** When the power went, in milliseconds since 1970. */
  readonly at: number
  readonly chance: Chance
  /** Whether the disk keeps what it was told to sync. One that lies is the control. */
  readonly honest: boolean
}

/** Writes of which something was lost, of how many. */
export interface Losses {
  readonly writes: number
  readonly lost: number
}

/** What is made below a folder belongs to whom the folder belongs: PostgreSQL runs under an account of its own. */
function owned(path: string): void {
  const { uid, gid } = statSync(dirname(path))
  chownSync(path, uid, gid)
}

/** Which writes are safe: those after whose end their file was synced, and the sync was over before the power went. */
function safety(done: readonly Change[], { at, honest }: Cut): (path: string, over: number) => boolean {
  const syncs = new Map<string, number[]>()
  const renamed = new Map<string, string>()
  for (const change of done) {
    if (change.kind === 'sync' && change.to <= at) syncs.set(change.path, [...(syncs.get(change.path) ?? []), change.from])
    // A file that was renamed and then synced keeps what was written under its old name.
    if (change.kind === 'rename') renamed.set(change.path, change.into)
  }
  const synced = (path: string | undefined, over: number): boolean =>
    path !== undefined && (syncs.get(path) ?? []).some((began) => began >= over)
  return (path, over) => honest && (synced(path, over) || synced(renamed.get(path), over))
}

/** Changes a name: made, removed, given to another. */
function rename(change: Change, here: (path: string) => string): void {
  const path = here(change.path)
  if (change.kind === 'folder') {
    mkdirSync(path, { recursive: true })
    owned(path)
  } else if (change.kind === 'remove') rmSync(path, { recursive: true, force: true })
  else if ('into' in change && existsSync(path)) {
    rmSync(here(change.into), { recursive: true, force: true })
    const move = change.kind === 'rename' ? renameSync : linkSync
    move(path, here(change.into))
  }
}

/** Writes the sectors that are kept. @returns whether that is all of them */
function writeSome(file: number, bytes: Buffer, start: number, keeps: () => boolean): boolean {
  let whole = true
  for (let at = 0; at < bytes.length; at += sector) {
    if (keeps()) writeSync(file, bytes, at, Math.min(sector, bytes.length - at), start + at)
    else whole = false
  }
  // The size of a file is in the journal of the file system, its content is not.
  if (fstatSync(file).size < start + bytes.length) ftruncateSync(file, start + bytes.length)
  return whole
}

/**
 * Brings a copy of a folder to where a power cut leaves it: what was synced is there; of each other write any sector is there or not. Names and sizes are
 * as they were, as file systems with a journal keep them.
 */
export function cutPower(changes: readonly Change[], { from: original, into }: { from: string; into: string }, cut: Cut): Losses {
  const here = (path: string): string => into + path.slice(original.length)
  const done = changes.filter(({ from }) => from <= cut.at)
  const safe = safety(done, cut)
  /** Where the next write goes that names no place. */
  const ends = new Map<string, number>()
  let [writes, lost] = [0, 0]
  const inFile = (change: Change, file: number): void => {
    if (change.kind === 'create') {
      ends.set(change.path, 0)
      if (change.empty) ftruncateSync(file, 0)
    }
    if (change.kind === 'size' || (change.kind === 'grow' && change.size > fstatSync(file).size)) ftruncateSync(file, change.size)
    if (change.kind !== 'write') return
    const start = change.at ?? ends.get(change.path) ?? 0
    if (change.at === undefined) ends.set(change.path, start + change.bytes.length)
    const kept = safe(change.path, change.to)
    writes++
    if (!writeSome(file, change.bytes, start, () => kept || cut.chance(2) === 1)) lost++
  }
  for (const change of done) {
    if (change.kind === 'sync') continue
    const path = here(change.path)
    if (['folder', 'remove', 'rename', 'link'].includes(change.kind)) rename(change, here)
    else if (existsSync(dirname(path))) {
      const fresh = !existsSync(path)
      const file = openSync(path, fresh ? 'w+' : 'r+')
      if (fresh) owned(path)
      inFile(change, file)
      closeSync(file)
    }
  }
  return { writes, lost }
}
