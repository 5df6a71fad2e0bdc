import { fromHex, hex, sameBytes, utf8 } from '../../kernel/record/bytes.ts'
import { erasedBy, type KeptOpening, lostBy, openingFaults } from '../../kernel/record/check-opening.ts'
import { append, emptyFrontier } from '../../kernel/record/frontier.ts'
import { type LogEntry, openLogCheck, readEntry } from '../../kernel/record/log-check.ts'
import { logOf, sm3LogOf } from '../../kernel/record/log-names.ts'
import { type LogProblem, logProblem } from '../../kernel/record/log-problem.ts'
import { followRotations, type Rotation, readRotation } from '../../kernel/record/rotation.ts'
import { rootFromTop } from '../../kernel/record/self-check.ts'
import { tilesCompleted, tileWidth } from '../../kernel/record/tiles.ts'
import { decode, sha256 } from '../../operations/log/hashes.ts'
import { signatureChecks } from '../../operations/log/signature-checks.ts'
import { CannotDo } from '../exit-codes.ts'
import { readCheckpointNote } from './checkpoints.ts'
import type { LogReport } from './log-report.ts'
import { type DumpRow, readDump } from './read-dump.ts'
import type { Trusted } from './verify-log.ts'

/** What is kept of one region while its dump is read: small, because a dump is in no order and a log is long. */
interface Region {
  readonly entries: LogEntry[]
  /** Commitments of each entry, until its content is met. */
  readonly commitments: Map<number, Readonly<Record<string, string>>>
  readonly openings: Map<number, KeptOpening>
  /** Entries of which parts stand encrypted. */
  sealed: number
  readonly tiles: { readonly level: number; readonly n: number; readonly hashes: Uint8Array; readonly root: Uint8Array }[]
  readonly notes: string[]
  readonly rotations: Rotation[]
  readonly problems: LogProblem[]
  erased: { index: number; by: number }[]
}

const bytea = (text: string | undefined): Uint8Array => fromHex((text ?? '').replace(/^\\x/, '')) ?? new Uint8Array(0)

/** A place in the log, or of a tile; -1, where nothing is, when it is written as PostgreSQL writes none. */
const whole = (text: string | undefined): number => (/^(?:0|[1-9]\d*)$/.test(text ?? '') ? Number(text) : -1)

/** Columns beside a leaf, and where the leaf says the same. */
const beside = [
  ['case_id', 'case'],
  ['n', 'n'],
  ['kind', 'kind'],
  ['act', 'act'],
  ['organ', 'organ'],
  ['day', 'day'],
] as const

/** What a column of JSON holds; nothing where it cannot be read, so that it opens no commitment. */
function json(text = ''): KeptOpening['body'] {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

function takeEvent(region: Region, origin: string, row: DumpRow): void {
  const index = whole(row['seq'])
  const bytes = utf8(row['leaf'] ?? '')
  const { leaf, ...entry } = readEntry({ hash: sha256, origin, decode }, index, bytes)
  const about = { index, ...(entry.head && { case: entry.head.case }) }
  if (!sameBytes(entry.hash, bytea(row['leaf_hash']))) region.problems.push(logProblem('entry-altered', about))
  if (!leaf) region.problems.push(logProblem('entry-malformed', { index }))
  for (const [column, name] of leaf ? beside : [])
    if (row[column] !== String(leaf?.[name])) region.problems.push(logProblem('column-altered', { ...about, fact: column }))
  if (leaf && !String(leaf['procedure']).startsWith(`${row['procedure']}@`))
    region.problems.push(logProblem('column-altered', { ...about, fact: 'procedure' }))
  if (entry.head && Date.parse((row['at'] ?? '').replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')) !== entry.head.t)
    region.problems.push(logProblem('column-altered', { ...about, fact: 'at' }))
  region.entries.push(entry)
  const com = leaf?.['com'] as Record<string, string> | undefined
  if (com) region.commitments.set(index, com)
  settleOpening(region, index)
}

/** Checks the content of an entry as soon as both are there, and lets go of both. */
function settleOpening(region: Region, index: number): void {
  const [com, opening] = [region.commitments.get(index), region.openings.get(index)]
  if (!com || !opening) return
  region.commitments.delete(index)
  region.openings.delete(index)
  // What was lost is answered for as what was erased: by an act further on in the log.
  const lost = lostBy(opening)
  const by = erasedBy(opening) ?? (lost === true ? index : lost)
  if (by !== undefined) {
    region.erased.push({ index, by })
    return
  }
  if (opening.sealed) region.sealed++
  for (const { path } of openingFaults(sha256, com, opening)) region.problems.push(logProblem('opening-altered', { index, fact: path }))
}

/** A checkpoint as it is kept, of either tree: beside the note stand its size and root. Compared with the entries is that of the log. */
function takeCheckpoint(region: Region, row: DumpRow): void {
  const { region: name = '', tree = '', note = '', size = '', root } = row
  const read = readCheckpointNote(note, undefined, false)?.checkpoint
  const origin = new Map([
    ['sha256', logOf(name)],
    ['sm3', sm3LogOf(name)],
  ]).get(tree)
  if (!read || read.origin !== origin || String(read.size) !== size || !sameBytes(read.root, bytea(root)))
    region.problems.push(logProblem('checkpoint-altered', { fact: `${tree} ${size}` }))
  if (tree === 'sha256') region.notes.push(note)
}

/** Tiles that are kept: hashes of the entries, or of the tiles below, and their root; and every one that the entries fill. */
function checkTiles({ tiles, entries, problems }: Region): void {
  const roots = new Map<string, Uint8Array>()
  const kept = new Set(tiles.map(({ level, n }) => `${level}/${n}`))
  for (const { level, n } of tilesCompleted(0, entries.length))
    if (!kept.has(`${level}/${n}`)) problems.push(logProblem('tile-missing', { fact: `${level}/${n}` }))
  for (const { level, n, hashes, root } of tiles.sort((a, b) => a.level - b.level)) {
    const below = Array.from({ length: tileWidth }, (_, i) =>
      level === 0 ? entries[n * tileWidth + i]?.hash : roots.get(`${level - 1}/${n * tileWidth + i}`),
    )
    const same = below.every((one, i) => one !== undefined && sameBytes(one, hashes.subarray(i * 32, i * 32 + 32)))
    const own = rootFromTop(
      sha256,
      below.filter((one) => one !== undefined),
    )
    roots.set(`${level}/${n}`, own)
    if (!same || hashes.length !== tileWidth * 32 || !sameBytes(own, root))
      problems.push(logProblem('tile-altered', { fact: `${level}/${n}` }))
  }
}

function reportOf(name: string, region: Region, { policy: given, notes }: Trusted): LogReport {
  const policy = given && { ...given, logs: followRotations(given.logs, region.rotations) }
  const origin = logOf(name)
  const { entries, problems } = region
  entries.sort((a, b) => a.index - b.index)
  // What others kept is what counts: the dump's own checkpoints are only compared.
  const own = region.notes.flatMap((note) => readCheckpointNote(note, policy, false) ?? [])
  const checked = notes
    .flatMap((note) => readCheckpointNote(note, policy, true) ?? [])
    .filter(({ checkpoint }) => checkpoint.origin === origin)
  const check = openLogCheck(sha256, [
    ...[...own, ...checked].map(({ mark }) => mark),
    ...region.rotations.filter((one) => one.origin === origin),
  ])
  for (const entry of entries) check.take(entry)
  const found = check.end()
  checkTiles(region)
  for (const index of region.commitments.keys()) problems.push(logProblem('opening-missing', { index }))
  for (const { index, by } of region.erased)
    if (by <= index || entries[by]?.index !== by) problems.push(logProblem('opening-missing', { index, fact: `${by}` }))
  const latest = checked.at(-1) ?? own.sort((a, b) => a.mark.size - b.mark.size).at(-1)
  return {
    log: origin,
    entries: entries.length,
    root: hex(
      append(
        sha256,
        emptyFrontier,
        entries.map((entry) => entry.hash),
      ).root,
    ),
    read: 'entries',
    ...(latest?.signed !== undefined && { signed: latest.signed }),
    witnesses: latest?.witnesses ?? [],
    compared: own.length + checked.length,
    erased: region.erased.length,
    sealed: region.sealed,
    problems: [...checked, ...own]
      .flatMap((one) => one.problems)
      .concat(problems, found)
      .sort((a, b) => (a.index ?? -1) - (b.index ?? -1)),
  }
}

/**
 * Verifies the record in a plain dump of the database, with no database: every row of it, and against checkpoints from elsewhere that nothing
 * was altered, left out, put in another order or cut off.
 * @throws CannotDo when there is no record in it
 */
export async function verifyDump(path: string, trusted: Trusted): Promise<LogReport[]> {
  const regions = new Map<string, Region>()
  const regionOf = (row: DumpRow): Region => {
    const name = row['region'] ?? ''
    const known: Region = regions.get(name) ?? {
      ...{
        entries: [],
        commitments: new Map(),
        openings: new Map(),
        tiles: [],
        notes: [],
        rotations: [],
        problems: [],
        erased: [],
        sealed: 0,
      },
    }
    regions.set(name, known)
    return known
  }
  await readDump(path, {
    event: (row) => takeEvent(regionOf(row), logOf(row['region'] ?? ''), row),
    opening(row) {
      const region = regionOf(row)
      const index = whole(row['seq'])
      const salts = json(row['salts']) as KeptOpening['salts']
      region.openings.set(index, { salts, body: json(row['body']), sealed: row['sealed'] !== undefined })
      settleOpening(region, index)
    },
    tile: (row) =>
      regionOf(row).tiles.push({
        level: whole(row['level']),
        n: whole(row['n']),
        hashes: bytea(row['hashes']),
        root: bytea(row['root']),
      }),
    log_rotation(row) {
      const rotation = readRotation(row['note'] ?? '', signatureChecks)
      if (rotation) regionOf(row).rotations.push(rotation)
    },
    checkpoint: (row) => takeCheckpoint(regionOf(row), row),
  })
  if (![...regions.values()].some(({ entries }) => entries.length > 0))
    throw new CannotDo(`'${path}' holds no record: no rows of the table 'event' of a plain dump (pg_dump without -F).`)
  // A region of which there are tiles or checkpoints and no entry is told too: somebody took them from another one.
  return [...regions].map(([name, region]) => reportOf(name, region, trusted))
}
