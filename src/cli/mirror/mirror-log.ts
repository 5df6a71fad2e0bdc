import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleBytes, parseBundle } from '../../kernel/record/bundle.ts'
import { concat, fromUtf8, sameBytes, utf8 } from '../../kernel/record/bytes.ts'
import { parseCheckpoint } from '../../kernel/record/checkpoint.ts'
import { append, emptyFrontier, type Frontier, frontierRoot } from '../../kernel/record/frontier.ts'
import { type Hash, leafHash } from '../../kernel/record/merkle.ts'
import type { Policy } from '../../kernel/record/policy.ts'
import { rootFromTop } from '../../kernel/record/self-check.ts'
import { parseNote } from '../../kernel/record/signed-note.ts'
import { tilePath, tilesOfTree, tileWidth } from '../../kernel/record/tiles.ts'
import { sha256, sm3 } from '../../operations/log/hashes.ts'
import { CannotDo } from '../exit-codes.ts'
import { readCheckpointNote } from '../verify/checkpoints.ts'
import { folderSource, type LogSource } from '../verify/log-source.ts'
import { followed, hashesIn } from '../verify/verify-log.ts'
import { writeWhole } from '../write-whole.ts'

/** A signed tree, as it was shown. */
interface Head {
  readonly note: string
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** What came of looking at the log once. */
export type Mirrored =
  | { readonly kind: 'grown'; readonly origin: string; readonly from: number; readonly size: number; readonly entries: boolean }
  | { readonly kind: 'same'; readonly origin: string; readonly size: number }
  /** The log shows another history than the one that was mirrored; both signed notes are in the file. */
  | {
      readonly kind: 'forked'
      readonly origin: string
      readonly size: number
      readonly shown: number
      readonly entry?: number
      readonly file: string
    }
  /** The log shows less than was mirrored, and nothing else: an old copy was asked, or the log was set back. */
  | { readonly kind: 'shorter'; readonly origin: string; readonly size: number; readonly shown: number }

interface Mirroring {
  readonly source: LogSource
  readonly folder: string
  readonly policy?: Policy
  /** The present instant, in milliseconds since 1970. */
  now(): number
  progress?(done: number, of: number): void
}

function headOf(bytes: Uint8Array | undefined): Head | undefined {
  const note = bytes && fromUtf8(bytes)
  const read = note === undefined ? undefined : parseCheckpoint(parseNote(note)?.text ?? '')
  return read && note !== undefined ? { ...read, note } : undefined
}

const chunk = 4_096

function rootOf(hash: Hash, leaves: readonly Uint8Array[]): Uint8Array {
  let frontier: Frontier = emptyFrontier
  for (let at = 0; at < leaves.length; at += chunk) frontier = append(hash, frontier, leaves.slice(at, at + chunk)).frontier
  return frontierRoot(hash, frontier)
}

/** Leaf hashes that a copy of a log says it has, from its lowest tiles; undefined where one is missing. */
async function leavesOf(source: LogSource, size: number): Promise<Uint8Array[] | undefined> {
  const leaves: Uint8Array[] = []
  for (let n = 0; n * tileWidth < size; n++) {
    const width = Math.min(tileWidth, size - n * tileWidth)
    const tile = await source.read(tilePath({ level: 0, n, width }))
    if (tile?.length !== width * 32) return undefined
    leaves.push(...hashesIn(tile))
  }
  return leaves
}

interface Fetched {
  readonly leaves: Uint8Array[]
  /** Bundles by their number, kept aside until everything was verified. */
  readonly bundles: Map<number, Uint8Array>
  readonly entries: boolean
}

/** What the log has beyond the whole bundles that are here: entries where they are for us, hashes otherwise. */
async function fetchNew({ source, progress }: Mirroring, hash: Hash, have: readonly Uint8Array[], size: number): Promise<Fetched> {
  const first = Math.floor(have.length / tileWidth)
  const leaves = have.slice(0, first * tileWidth)
  const bundles = new Map<number, Uint8Array>()
  let entries = true
  for (let n = first; n * tileWidth < size; n++) {
    const width = Math.min(tileWidth, size - n * tileWidth)
    const bundle: Uint8Array | undefined = entries ? await source.read(tilePath({ level: 'entries', n, width })) : undefined
    if (!bundle && n > first && entries)
      throw new CannotDo(`The log has no bundle ${n} of its entries. Nothing was stored; try again later.`)
    entries = bundle !== undefined
    const read = bundle && parseBundle(bundle)
    const tile = read ? undefined : await source.read(tilePath({ level: 0, n, width }))
    const fresh = read?.map((entry) => leafHash(hash, entry)) ?? (tile ? hashesIn(tile) : [])
    if (fresh.length !== width)
      throw new CannotDo(
        `The log has ${fresh.length} of ${width} entries or hashes at ${tilePath({ level: 0, n, width })}. Nothing was stored.`,
      )
    leaves.push(...fresh)
    if (read) bundles.set(n, bundleBytes(read))
    progress?.(leaves.length, size)
  }
  return { leaves, bundles, entries }
}

/** Writes tiles and bundles that are new or have grown; full ones that are here are left, because they never change. */
async function store({ folder }: Mirroring, hash: Hash, { leaves, bundles }: Fetched, from: number): Promise<void> {
  const size = leaves.length
  let row: readonly Uint8Array[] = leaves
  for (const { level, full, partial } of tilesOfTree(size)) {
    for (let n = Math.floor(from / tileWidth ** (level + 1)); n < full + (partial > 0 ? 1 : 0); n++) {
      const width = n < full ? tileWidth : partial
      await writeWhole(join(folder, tilePath({ level, n, width })), concat(...row.slice(n * tileWidth, n * tileWidth + width)))
    }
    row = Array.from({ length: full }, (_, n) => rootFromTop(hash, row.slice(n * tileWidth, (n + 1) * tileWidth)))
  }
  for (const [n, bytes] of bundles) {
    const width = Math.min(tileWidth, size - n * tileWidth)
    await writeWhole(join(folder, tilePath({ level: 'entries', n, width })), bytes)
  }
}

/** Partial tiles of a smaller tree, which full or wider ones have replaced. */
async function dropPartials(folder: string, from: number, to: number): Promise<void> {
  for (const { level, full, partial } of tilesOfTree(from)) {
    const now = Math.min(tileWidth, Math.floor(to / tileWidth ** level) - full * tileWidth)
    if (partial === 0 || partial === now) continue
    await rm(join(folder, tilePath({ level, n: full, width: partial })), { force: true })
    if (level === 0) await rm(join(folder, tilePath({ level: 'entries', n: full, width: partial })), { force: true })
  }
}

interface Listed {
  readonly checkpoints: readonly string[]
  readonly rotations: readonly string[]
}

async function listedIn(source: LogSource): Promise<Listed> {
  const bytes = await source.read('checkpoints.json')
  const { checkpoints = [], rotations = [] } = JSON.parse((bytes && fromUtf8(bytes)) ?? '{}') as Partial<Listed>
  return { checkpoints, rotations }
}

/** Checkpoints and statements about keys that were ever shown here: none is dropped. */
async function keepListed({ source, folder }: Mirroring, note: string): Promise<void> {
  const [ours, theirs] = [await listedIn(folderSource(folder)), await listedIn(source)]
  const sizeIn = (one: string): number => headOf(utf8(one))?.size ?? 0
  const checkpoints = [...new Set([note, ...ours.checkpoints, ...theirs.checkpoints])].sort((a, b) => sizeIn(b) - sizeIn(a))
  const rotations = [...new Set([...ours.rotations, ...theirs.rotations])]
  await writeWhole(join(folder, 'checkpoints.json'), utf8(JSON.stringify({ checkpoints, more: false, rotations })))
}

/** Keeps both signed notes, which together nobody can explain away; the same two once. */
async function accuse({ folder, now }: Mirroring, kept: Head, shown: Head, entry: number | undefined): Promise<Mirrored> {
  const digest = createHash('sha256').update(shown.note).digest('hex').slice(0, 16)
  const file = join(folder, `misbehaviour-${shown.size}-${digest}.json`)
  const proof = {
    format: 'yifa-misbehaviour/1',
    origin: kept.origin,
    says: '同一日志的两份签名检查点互相矛盾：历史被改写，或者对不同的人出示不同的历史。 Two signed checkpoints of one log that cannot both be true.',
    at: new Date(now()).toISOString(),
    ...(entry !== undefined && { entry }),
    kept: kept.note,
    shown: shown.note,
  }
  await writeWhole(file, utf8(`${JSON.stringify(proof, null, 2)}\n`))
  return { kind: 'forked', origin: kept.origin, size: kept.size, shown: shown.size, file, ...(entry !== undefined && { entry }) }
}

const firstDifference = (ours: readonly Uint8Array[], theirs: readonly Uint8Array[]): number | undefined => {
  const place = ours.findIndex((hash, i) => theirs[i] !== undefined && !sameBytes(hash, theirs[i] as Uint8Array))
  return place < 0 ? undefined : place
}

/** A log that is no longer than what was mirrored: the same, a beginning of it, or another history. */
async function compareShorter(
  given: Mirroring,
  hash: Hash,
  ours: { head: Head; leaves: readonly Uint8Array[] },
  shown: Head,
): Promise<Mirrored> {
  const { head, leaves } = ours
  const { origin, size } = head
  if (sameBytes(rootOf(hash, leaves.slice(0, shown.size)), shown.root))
    return shown.size === size ? { kind: 'same', origin, size } : { kind: 'shorter', origin, size, shown: shown.size }
  const theirs = await leavesOf(given.source, shown.size)
  return accuse(given, head, shown, theirs && firstDifference(leaves, theirs))
}

/** What the log shows now. @throws CannotDo when it is no signed checkpoint, or not of a key that the policy trusts */
async function shownBy({ source, policy }: Mirroring): Promise<Head> {
  const bytes = await source.read('checkpoint')
  const shown = headOf(bytes)
  if (!bytes || !shown) throw new CannotDo('There is no signed checkpoint there. Give the address of a log: https://…/log/<region>.')
  const trusting = policy && followed(policy, (await listedIn(source)).rotations)
  const read = trusting && readCheckpointNote(shown.note, trusting, false)
  if (read && read.signed !== true)
    throw new CannotDo(`The checkpoint is not signed as the policy demands: ${read.problems.map(({ says }) => says.en).join(' ')}`)
  return shown
}

/**
 * Looks at a log once and stores what it has grown by: only what continues, entry by entry, what is here already. The checkpoint is written last, so
 * that a mirror which is interrupted is the one of before.
 * @throws CannotDo when the log cannot be read or is not consistent in itself, or the mirror is damaged; then nothing was stored
 */
export async function mirrorLog(given: Mirroring): Promise<Mirrored> {
  const { folder } = given
  const here = folderSource(folder)
  const [shown, head] = [await shownBy(given), headOf(await here.read('checkpoint'))]
  const { origin, size } = shown
  if (head && head.origin !== origin)
    throw new CannotDo(`${folder} is the mirror of ${head.origin}, not of ${origin}. Give another folder.`)
  const hash = origin.endsWith('/sm3') ? sm3 : sha256
  const have = head ? await leavesOf(here, head.size) : []
  if (!have || (head && !sameBytes(rootOf(hash, have), head.root)))
    throw new CannotDo(
      `The mirror in ${folder} is damaged: its tiles do not lead to its own checkpoint. Keep it, and mirror into a new folder.`,
    )
  if (head && size <= head.size) return compareShorter(given, hash, { head, leaves: have }, shown)
  const fetched = await fetchNew(given, hash, have, size)
  // Its entries lead to what it signed, and yet the first of them are not those that are here.
  const leads = sameBytes(rootOf(hash, fetched.leaves), shown.root)
  const differs = firstDifference(have, fetched.leaves)
  if (head && leads && differs !== undefined) return accuse(given, head, shown, differs)
  if (!leads) {
    const theirs = await leavesOf(given.source, size)
    if (!head || !theirs || !sameBytes(rootOf(hash, theirs), shown.root))
      throw new CannotDo('What the log serves does not lead to its own checkpoint. Nothing was stored; try again, and tell its keeper.')
    return accuse(given, head, shown, firstDifference(have, theirs))
  }
  const from = head?.size ?? 0
  await store(given, hash, fetched, from)
  await keepListed(given, shown.note)
  await writeWhole(join(folder, 'checkpoint'), utf8(shown.note))
  await dropPartials(folder, from, size)
  return { kind: 'grown', origin, from, size, entries: fetched.entries }
}
