import { parseBundle } from '../../kernel/record/bundle.ts'
import { fromUtf8, hex, sameBytes } from '../../kernel/record/bytes.ts'
import { type LogEntry, openLogCheck, readEntry } from '../../kernel/record/log-check.ts'
import { type LogProblem, logProblem } from '../../kernel/record/log-problem.ts'
import type { Hash } from '../../kernel/record/merkle.ts'
import type { Policy } from '../../kernel/record/policy.ts'
import { followRotations, type Rotation, readRotation } from '../../kernel/record/rotation.ts'
import { rootFromTop } from '../../kernel/record/self-check.ts'
import { tilePath, tilesOfTree, tileWidth } from '../../kernel/record/tiles.ts'
import { decode, sha256, sm3 } from '../../operations/log/hashes.ts'
import { signatureChecks } from '../../operations/log/signature-checks.ts'
import { CannotDo } from '../exit-codes.ts'
import { type ReadCheckpoint, readCheckpointNote } from './checkpoints.ts'
import type { LogReport } from './log-report.ts'
import type { LogSource } from './log-source.ts'

/** Whom the verifier trusts, and what they have from elsewhere. */
export interface Trusted {
  readonly policy?: Policy
  /** Checkpoints kept from before, or got from others: notes or plain texts. */
  readonly notes: readonly string[]
  progress?(done: number, of: number): void
}

/** Hashes side by side in a tile. */
export const hashesIn = (bytes: Uint8Array): Uint8Array[] =>
  Array.from({ length: bytes.length / 32 }, (_, i) => bytes.subarray(i * 32, i * 32 + 32))

interface Walk {
  readonly source: LogSource
  readonly hash: Hash
  readonly origin: string
  readonly problems: LogProblem[]
  /** Roots of the tiles of each level, as the entries lead to them. */
  readonly roots: Uint8Array[][]
  readEntries: boolean
}

/** The 256 entries, or as many as there are, of one bundle, checked against its tile; hashes alone where the entries are not for us. */
async function entriesOf(walk: Walk, n: number, width: number): Promise<LogEntry[]> {
  const { source, hash, origin, problems } = walk
  const tile = await source.read(tilePath({ level: 0, n, width }))
  const kept = tile && hashesIn(tile)
  if (kept?.length !== width) problems.push(logProblem('tile-missing', { fact: tilePath({ level: 0, n, width }) }))
  const bundle = walk.readEntries ? await source.read(tilePath({ level: 'entries', n, width })) : undefined
  const first = n * tileWidth
  if (!bundle) {
    if (n === 0) walk.readEntries = false
    else if (walk.readEntries) problems.push(logProblem('entry-missing', { index: first }))
    return (kept ?? []).map((one, i) => ({ index: first + i, hash: one }))
  }
  const entries = (parseBundle(bundle) ?? []).map((bytes, i) => readEntry({ hash, origin, decode }, first + i, bytes))
  if (entries.length < width) problems.push(logProblem('entry-missing', { index: first + entries.length }))
  for (const entry of entries) {
    const { index, hash: own, head } = entry
    if (!head) problems.push(logProblem('entry-malformed', { index }))
    if (kept && !sameBytes(own, kept[index - first] ?? new Uint8Array(0)))
      problems.push(logProblem('entry-altered', { index, ...(head && { case: head.case }) }))
  }
  return entries
}

/** Tiles above the entries: each hash is the root of the tile below it. */
async function checkUpperTiles({ source, hash, problems, roots }: Walk, size: number): Promise<void> {
  for (const { level, full, partial } of tilesOfTree(size)) {
    if (level === 0) continue
    for (let n = 0; n < full + (partial > 0 ? 1 : 0); n++) {
      const width = n < full ? tileWidth : partial
      const path = tilePath({ level, n, width })
      const tile = await source.read(path)
      const below = (roots[level - 1] ?? []).slice(n * tileWidth, n * tileWidth + width)
      if (!tile) problems.push(logProblem('tile-missing', { fact: path }))
      else if (!hashesIn(tile).every((one, i) => sameBytes(one, below[i] ?? new Uint8Array(0))) || tile.length !== width * 32)
        problems.push(logProblem('tile-altered', { fact: path }))
      if (width === tileWidth) roots[level] = [...(roots[level] ?? []), rootFromTop(hash, below)]
    }
  }
}

/** A policy that trusts the keys, too, to which those it trusts were handed over, as the statements of a log say. */
export function followed(policy: Policy, rotations: readonly string[]): Policy {
  const statements = rotations.flatMap((one) => readRotation(one, signatureChecks) ?? [])
  return { ...policy, logs: followRotations(policy.logs, statements) }
}

interface Checkpoints {
  readonly latest: ReadCheckpoint
  readonly others: readonly ReadCheckpoint[]
  /** Trees at which the key of the log was handed over. */
  readonly handedOver: readonly Rotation[]
}

async function checkpointsOf(source: LogSource, trusted: Trusted): Promise<Checkpoints> {
  const { notes } = trusted
  const listed = await source.read('checkpoints.json')
  const { checkpoints: own = [], rotations = [] } = JSON.parse((listed && fromUtf8(listed)) ?? '{}') as {
    checkpoints?: string[]
    rotations?: string[]
  }
  const statements = rotations.flatMap((one) => readRotation(one, signatureChecks) ?? [])
  const policy = trusted.policy && followed(trusted.policy, rotations)
  const note = await source.read('checkpoint')
  const latest = note && readCheckpointNote(fromUtf8(note) ?? '', policy, true)
  if (!latest) throw new CannotDo('There is no checkpoint. Give the folder or the address of a log: https://…/log/<region>.')
  const others = [
    ...own.flatMap((one) => readCheckpointNote(one, policy, false) ?? []),
    ...notes.flatMap((one) => readCheckpointNote(one, policy, false) ?? []),
  ]
  const { origin } = latest.checkpoint
  return {
    latest,
    others: others.filter(({ checkpoint }) => checkpoint.origin === origin),
    handedOver: statements.filter((one) => one.origin === origin),
  }
}

/** Verifies a whole log from its files: level 2 (entries, tiles, root), 3 (older checkpoints) and 4 (times) of the design. */
export async function verifyLog(source: LogSource, trusted: Trusted): Promise<LogReport> {
  const { latest, others, handedOver } = await checkpointsOf(source, trusted)
  const { origin, size, root } = latest.checkpoint
  const hash = origin.endsWith('/sm3') ? sm3 : sha256
  // The second tree names itself apart, but its entries are those of the log.
  const walk: Walk = { source, hash, origin: origin.replace(/\/sm3$/, ''), problems: [], roots: [[]], readEntries: true }
  const marks = [...[latest, ...others].map(({ mark }) => mark), ...handedOver]
  const check = openLogCheck(hash, marks)
  for (let n = 0; n * tileWidth < size; n++) {
    const width = Math.min(tileWidth, size - n * tileWidth)
    const entries = await entriesOf(walk, n, width)
    for (const entry of entries) check.take(entry)
    if (width === tileWidth)
      walk.roots[0]?.push(
        rootFromTop(
          hash,
          entries.map((entry) => entry.hash),
        ),
      )
    trusted.progress?.(n * tileWidth + width, size)
  }
  await checkUpperTiles(walk, size)
  return {
    log: origin,
    entries: size,
    root: hex(root),
    read: walk.readEntries ? 'entries' : 'hashes',
    ...(latest.signed !== undefined && { signed: latest.signed }),
    witnesses: latest.witnesses,
    compared: others.length,
    erased: 0,
    sealed: 0,
    problems: [...latest.problems, ...others.flatMap(({ problems }) => problems), ...walk.problems, ...check.end()],
  }
}
