import { fromHex, hex, sameBytes } from '../../kernel/record/bytes.ts'
import { append, type Frontier, frontierRoot } from '../../kernel/record/frontier.ts'
import { readEntry } from '../../kernel/record/log-check.ts'
import { leafHash as hashOfLeaf } from '../../kernel/record/merkle.ts'
import { noteText, parseNote } from '../../kernel/record/signed-note.ts'
import { tilesFilled } from '../../kernel/record/tiles.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { batchStatements } from '../../store/batch-statements.ts'
import { keepCheckpoint } from '../../store/checkpoints.ts'
import { holdingRegion } from '../../store/hold-region.ts'
import type { PoolClient } from '../../store/pool.ts'
import { readCases } from '../../store/read-cases.ts'
import { type PutBack, passOverNumbers, readRecovery, writePutBack } from '../../store/recovery.ts'
import { readLogHead } from '../../store/region.ts'
import type { BatchWrite, CaseRow, EventBody, EventKind, EventRow } from '../../store/rows.ts'
import { send } from '../../store/sending.ts'

import type { Platform } from '../platform.ts'
import { caseAfter, type Replay } from '../replay-case.ts'
import { decode, sha256 } from './hashes.ts'
import { logTree } from './log-tree.ts'
import { requireContinued, type Seen } from './rolled-back.ts'

/** The leaves cannot be put back; says why. Nothing was changed. */
export class CannotPutBack extends Error {
  constructor(says: string) {
    super(says)
    this.name = 'CannotPutBack'
  }
}

/** What is lost: the leaves that follow the log as it is here, the checkpoint of ours that they lead to, and what else was seen of the log. */
export interface Lost {
  readonly leaves: readonly Uint8Array[]
  readonly head: Seen
  readonly seen: readonly Seen[]
  /** Where the leaves came from, for the record. */
  readonly source: string
}

const chunk = 500
/** Numbers of one series that one act gives out at most; a wide guess, because a number given twice is worse than one left out. */
const numbersPerAct = 10

/** What stands where the content of an entry is lost. */
const nothing: EventBody = { actor: { kind: '', person: '', name: '' }, answers: {}, lost: true }

function eventOf(origin: string, seq: number, bytes: Uint8Array): EventRow {
  const { leaf, head, hash } = readEntry({ hash: sha256, origin, decode }, seq, bytes)
  if (!leaf || !head) throw new CannotPutBack(`Entry ${seq} is no record of ${origin}. Verify the mirror (yifa verify --log).`)
  const said = (name: string): string => String(leaf[name] ?? '')
  return {
    seq,
    caseId: head.case,
    n: head.n,
    kind: said('kind') as EventKind,
    procedure: said('procedure').split('@')[0] ?? '',
    act: said('act'),
    organ: said('organ'),
    day: said('day') as LocalDate,
    at: new Date(head.t).toISOString(),
    leaf: decode(bytes) ?? '',
    leafHash: hex(hash),
    salts: {},
    body: nothing,
  }
}

/** Everything that was seen of the log must be what it is with the leaves put back. @throws CannotPutBack, RolledBack */
async function requireSeen(platform: Platform, from: Frontier, { leaves, head, seen }: Lost): Promise<void> {
  const log = logTree(platform.region)
  const hashes = leaves.map((leaf) => hashOfLeaf(sha256, leaf))
  for (const one of [...seen, head]) {
    if (one.size <= from.size) {
      await requireContinued(platform, log, one)
      continue
    }
    if (one.size > from.size + leaves.length)
      throw new CannotPutBack(
        `${one.by} has seen ${one.size} entries, and with these leaves there are ${from.size + leaves.length}: some would still be missing. Look for a mirror that has them.`,
      )
    const there = append(sha256, from, hashes.slice(0, one.size - from.size)).frontier
    if (!sameBytes(frontierRoot(sha256, there), one.root))
      throw new CannotPutBack(
        `With these leaves the log is not the one of which ${one.by} has seen ${one.size} entries. Nothing was put back.`,
      )
  }
}

/** Writes these events as the record's own code does, with what becomes of their cases. */
async function write(client: PoolClient, region: string, events: readonly EventRow[], from: Frontier): Promise<Frontier> {
  const known = await readCases(client, region, [...new Set(events.map(({ caseId }) => caseId))])
  const before = new Map(known.map((row) => [row.file.id, row]))
  const replay: Replay = {
    cases: new Map(before),
    problems: [],
    procedureOf() {
      throw new Error('The content of an entry that is put back is asked for.')
    },
  }
  const touched = new Map<string, CaseRow>()
  for (const event of events) {
    const row = caseAfter(replay, event)
    if (!row) continue
    replay.cases.set(event.caseId, row)
    touched.set(event.caseId, row)
  }
  const leaves = events.map(({ leafHash }) => fromHex(leafHash) as Uint8Array)
  const { frontier, completed } = append(sha256, from, leaves)
  const batch: BatchWrite = {
    ...{ events, cases: [...touched.values()], cards: [], idempotency: [], counters: [], definitions: [] },
    size: frontier.size,
    frontier: JSON.stringify(frontier.hashes.map(hex)),
    tiles: tilesFilled(completed),
    at: new Date(0).toISOString(),
  }
  await send(client, batchStatements(region, batch, before))
  return frontier
}

/** No number that a lost act may have given out is given out again. */
async function passOver(client: PoolClient, region: string, events: readonly EventRow[]): Promise<void> {
  const years = new Set(events.map(({ day }) => Number(day.slice(0, 4))))
  for (const year of years) await passOverNumbers(client, region, year, events.length * numbersPerAct)
}

function withoutCosignatures(note: string, origin: string): string {
  const { text = '', signatures = [] } = parseNote(note) ?? {}
  return noteText({ text, signatures: signatures.filter(({ name }) => name === origin) })
}

/**
 * Puts the leaves of what is lost back into the log, as entries without content: the log is then the one that was signed and seen, cases that they touched
 * are damaged, and one act by two persons is awaited before any other is accepted.
 * @param platform in recovery mode
 * @returns what is to be written down in that act
 * @throws CannotPutBack, RolledBack: nothing was changed
 */
export async function putBackLost(platform: Platform, lost: Lost): Promise<PutBack> {
  const { pool, region, now } = platform
  const log = logTree(region)
  return holdingRegion(pool, region, async (client) => {
    const recovery = await readRecovery(client, region)
    if (!recovery) throw new CannotPutBack('Nobody has seen more of the log than there is: nothing is lost.')
    if (recovery.putBack) return recovery.putBack
    const { size, frontier } = await readLogHead(client, region)
    let at: Frontier = { size: Number(size), hashes: (JSON.parse(frontier) as string[]).map((text) => fromHex(text) as Uint8Array) }
    if (lost.leaves.length === 0 || at.size + lost.leaves.length !== lost.head.size)
      throw new CannotPutBack(
        `The log has ${at.size} entries and ${lost.leaves.length} leaves follow; ${lost.head.by} holds ${lost.head.size}.`,
      )
    await requireSeen(platform, at, lost)
    const from = at.size
    const events = lost.leaves.map((leaf, i) => eventOf(log.origin, from + i, leaf))
    for (let i = 0; i < events.length; i += chunk) at = await write(client, region, events.slice(i, i + chunk), at)
    await keepCheckpoint(client, log, {
      ...lost.head,
      note: withoutCosignatures(lost.head.note, log.origin),
      at: new Date(now()).toISOString(),
    })
    await passOver(client, region, events)
    const putBack = { from, to: at.size - 1, root: hex(lost.head.root), source: lost.source }
    await writePutBack(client, region, putBack)
    return putBack
  })
}
