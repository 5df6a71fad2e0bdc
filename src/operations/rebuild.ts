import { hex, utf8 } from '../kernel/record/bytes.ts'
import { type KeptOpening, openingFaults } from '../kernel/record/check-opening.ts'
import { leafHash } from '../kernel/record/merkle.ts'
import { cardRows } from '../store/projection.ts'
import { type Comparison, openScratch, readEvents } from '../store/rebuild.ts'
import type { BatchWrite, CaseRow, EventRow } from '../store/rows.ts'
import { sha256 } from './log/hashes.ts'
import { type MissingContent, missingContent } from './missing-content.ts'
import type { Platform } from './platform.ts'
import { caseAfter, type Replay } from './replay-case.ts'
import type { Seals } from './sealing/seals.ts'

export interface Rebuilt {
  readonly events: number
  readonly cases: number
  readonly tables: readonly Comparison[]
  /** What the record itself shows to be wrong, by position in the log. */
  readonly problems: readonly { readonly seq: number; readonly says: string }[]
  /** Events whose content was erased by an act on record. */
  readonly erased: number
  /** Events whose content was lost, and whose leaves were put back. */
  readonly lost: number
}

interface Checking {
  readonly problems: { seq: number; says: string }[]
  readonly missing: MissingContent
}

/** Columns that stand beside a leaf, as the leaf says them: lists and searches read the columns. */
const beside = ({ caseId, n, kind, act, procedure, organ, day, at }: EventRow): Readonly<Record<string, string | number>> => ({
  ...{ case: caseId, n, kind, act, procedure, organ, day },
  t: new Date(at).getTime(),
})

function columnsAltered(event: EventRow): string[] {
  const leaf = JSON.parse(event.leaf) as Readonly<Record<string, unknown>>
  // The leaf names the procedure with the hash of its declaration.
  const said = { ...leaf, procedure: String(leaf['procedure']).split('@')[0] } as Readonly<Record<string, unknown>>
  return Object.entries(beside(event)).flatMap(([name, value]) => (name in leaf && said[name] !== value ? [name] : []))
}

/** Checks that the leaf hashes to what is stored, that the columns beside it say the same, and that every commitment in it opens to what is stored beside it, unless that is gone. */
function checkLeaf(event: EventRow, { problems, missing }: Checking): void {
  const say = (says: string): void => void problems.push({ seq: event.seq, says })
  if (hex(leafHash(sha256, utf8(event.leaf))) !== event.leafHash) say('the leaf does not hash to the leaf hash stored with it')
  for (const name of columnsAltered(event)) say(`the column that holds '${name}' is not what the leaf says`)
  if (missing.gone(event)) return
  const opening = { salts: event.salts, body: event.body as unknown as KeptOpening['body'] }
  const { com } = JSON.parse(event.leaf) as { com: Record<string, string> }
  for (const { path, fault } of openingFaults(sha256, com, opening))
    say(fault === 'differs' ? `'${path}' is not what the leaf commits to` : `the commitment '${path}' cannot be opened`)
}

/** The event in clear; as it is stored, where what is sealed in it does not open. */
function inClear(seals: Seals, event: EventRow, { problems }: Checking): EventRow {
  try {
    return seals.openEvent(event)
  } catch (error) {
    problems.push({ seq: event.seq, says: error instanceof Error ? error.message : String(error) })
    return event
  }
}

/** Cases as they are stored. @throws Error where one cannot be compared, because its data key is gone */
function covered(seals: Seals, touched: ReadonlyMap<string, CaseRow>, replay: Replay): CaseRow[] {
  const rows = [...touched.values()].map((row) => seals.coverCase(row, replay.procedureOf(row.file.definition, row.file.procedure)))
  const [lost] = seals.drawn([...touched.keys()])
  if (lost)
    throw new Error(
      `The data key of case ${lost.scope} is not in the database: what is sealed there cannot be compared. Restore a backup that has it.`,
    )
  return rows
}

/** What a part of the record comes to, as it is written. */
const batchOf = (events: readonly EventRow[], cases: readonly CaseRow[]): BatchWrite => ({
  events,
  cases,
  cards: events.flatMap(cardRows),
  idempotency: [],
  counters: [],
  definitions: [],
  size: (events.at(-1)?.seq ?? -1) + 1,
  frontier: '[]',
  // The log's tree is looked at apart from what stands in it.
  tiles: [],
  at: new Date(0).toISOString(),
})

const chunk = 500

/**
 * Replays the whole record of a region into empty tables with the code that wrote it, checks every leaf and commitment on the way, and
 * compares every row of every projection with what is stored. With `write`, the rebuilt projections replace the stored ones.
 * @param options.each is shown every event with its case before it
 */
export async function rebuild(
  platform: Platform,
  region: string,
  options: { write?: boolean; progress?: (done: number) => void; each?: (event: EventRow, before: CaseRow | undefined) => void } = {},
): Promise<Rebuilt> {
  const { pool, door, seals } = platform
  const scratch = await openScratch(pool, region)
  const replay: Replay = {
    cases: new Map(),
    problems: [],
    procedureOf(hash, name) {
      const procedure = door.definitions.byHash(hash)
      if (!procedure) throw new Error(`The definition ${hash} of procedure '${name}' is not in this database.`)
      return procedure
    },
  }
  const missing = missingContent(platform.catalogue)
  const checking: Checking = { problems: replay.problems, missing }
  let seq = 0
  try {
    for (;;) {
      const events = await readEvents(pool, region, seq, chunk)
      if (events.length === 0) break
      await door.definitions.fetch(
        pool,
        region,
        events.flatMap((event) => (event.body.header ? [event.body.header.definition] : [])),
      )
      await seals.fetch(
        pool,
        events.map(({ caseId }) => caseId),
      )
      const before = new Map(replay.cases)
      const touched = new Map<string, CaseRow>()
      for (const stored of events) {
        const event = inClear(seals, stored, checking)
        if (event.seq !== seq) replay.problems.push({ seq, says: `the log has no event at ${seq}; the next is ${event.seq}` })
        seq = event.seq + 1
        checkLeaf(event, checking)
        missing.answers(event, replay.cases.get(event.caseId)?.file)
        options.each?.(event, replay.cases.get(event.caseId))
        const row = caseAfter(replay, event)
        if (!row) continue
        replay.cases.set(event.caseId, row)
        touched.set(event.caseId, row)
      }
      const batch = batchOf(events, covered(seals, touched, replay))
      await scratch.write(batch, before)
      options.progress?.(seq)
    }
    replay.problems.push(...missing.problems((caseId) => replay.cases.get(caseId)?.file.number))
    const tables = await scratch.compare()
    if (options.write) await scratch.replace()
    return { events: seq, cases: replay.cases.size, tables, problems: replay.problems, ...missing.counts() }
  } finally {
    await scratch.end()
  }
}
