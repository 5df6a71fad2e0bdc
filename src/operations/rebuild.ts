import type { CaseFile, Marking } from '../kernel/case/case-file.ts'
import type { Clock } from '../kernel/case/due.ts'
import { after, beginning, isFinished, passed, voiceIn } from '../kernel/case/marking.ts'
import { tasksOf } from '../kernel/case/tasks.ts'
import type { Procedure } from '../kernel/procedure/grammar.ts'
import { subjectAct } from '../kernel/procedure/words.ts'
import { fromHex, hex, utf8 } from '../kernel/record/bytes.ts'
import { canonicalBytes } from '../kernel/record/canonical-json.ts'
import { commitment } from '../kernel/record/commitment.ts'
import { leafHash } from '../kernel/record/merkle.ts'
import { cardRows } from '../store/projection.ts'
import { type Comparison, openScratch, readEvents } from '../store/rebuild.ts'
import type { BatchWrite, CaseRow, ClockRow, EventRow } from '../store/rows.ts'
import { sha256 } from './log/hashes.ts'
import type { Platform } from './platform.ts'

export interface Rebuilt {
  readonly events: number
  readonly cases: number
  readonly tables: readonly Comparison[]
  /** What the record itself shows to be wrong, by position in the log. */
  readonly problems: readonly { readonly seq: number; readonly says: string }[]
}

interface Replay {
  readonly cases: Map<string, CaseRow>
  readonly problems: { seq: number; says: string }[]
  procedureOf(hash: string, name: string): Procedure
}

const asClock = (row: ClockRow): Clock => ({
  act: row.act,
  kind: row.kind,
  running: { start: row.started, ...(row.passed && { passed: true as const }) },
  due: row.due ? { day: row.due } : row.paused ? { paused: row.paused } : row.unknownYear ? { unknown: row.unknownYear } : { none: true },
})

/** Checks that the leaf hashes to what is stored, and that every commitment in it opens to what is stored beside it. */
function checkLeaf(event: EventRow, problems: Replay['problems']): void {
  const say = (says: string): void => void problems.push({ seq: event.seq, says })
  if (hex(leafHash(sha256, utf8(event.leaf))) !== event.leafHash) say('the leaf does not hash to the leaf hash stored with it')
  const { com } = JSON.parse(event.leaf) as { com: Record<string, string> }
  const { actor, withOfficers, answers, ...result } = event.body
  const values: Record<string, unknown> = { actor: { actor, ...(withOfficers && { withOfficers }) }, result }
  for (const [name, answer] of Object.entries(answers)) values[`answers.${name}`] = answer
  for (const path of new Set([...Object.keys(com), ...Object.keys(values)])) {
    const salt = fromHex(event.salts[path] ?? '')
    if (!(path in values) || !salt || salt.length === 0) say(`the commitment '${path}' cannot be opened`)
    else if (hex(commitment(sha256, { path, salt, value: canonicalBytes(values[path]) })) !== com[path])
      say(`'${path}' is not what the leaf commits to`)
  }
}

function markingOf(event: EventRow, file: CaseFile, procedure: Procedure): Marking {
  const { body } = event
  if (event.kind === 'overdue') return passed(file.marking, event.act)
  const rule = procedure.acts[event.act]
  const opening = Object.keys(file.marking.acts).length === 0
  const before = opening ? { ...beginning(procedure), facts: body.itemFacts ?? {} } : file.marking
  const recused = rule?.recuses ? body.answers[rule.recuses] : undefined
  const extension = rule?.extends?.atMost ? body.answers['extension'] : undefined
  const voice = voiceIn(rule, body.answers)
  return after(procedure, before, {
    act: event.act,
    day: body.effective ?? event.day,
    persons: body.actor.kind === 'law' ? [] : [body.actor, ...(body.withOfficers ?? [])].map((actor) => actor.person),
    ...(body.facts && { facts: body.facts }),
    ...(body.outcome && { outcome: body.outcome }),
    ...(typeof recused === 'string' && { recuses: recused }),
    ...(typeof extension === 'number' && { extension }),
    ...(voice !== undefined && { voice }),
  })
}

function caseAfter(replay: Replay, event: EventRow): CaseRow | undefined {
  const { body } = event
  const old = replay.cases.get(event.caseId)
  const place = { lastSeq: event.seq, lastLeaf: event.leafHash }
  if (event.kind === 'refused' || event.kind === 'carded') return old && { ...old, ...place, file: { ...old.file, events: event.n } }
  const file: CaseFile | undefined =
    old?.file ??
    (body.header && {
      region: '',
      id: event.caseId,
      ...body.header,
      parties: {},
      answers: body.about ? { [subjectAct]: body.about } : {},
      marking: { acts: {}, closed: [], facts: {}, recused: [] },
      events: 0,
    })
  if (!file) {
    replay.problems.push({ seq: event.seq, says: `case ${event.caseId} has no event that opens it` })
    return undefined
  }
  const procedure = replay.procedureOf(file.definition, file.procedure)
  const next: CaseFile = {
    ...file,
    ...(file.opened === undefined && body.opened && { opened: body.opened }),
    parties: body.parties ?? file.parties,
    answers: Object.keys(body.answers).length > 0 ? { ...file.answers, [event.act]: body.answers } : file.answers,
    marking: markingOf(event, file, procedure),
    events: event.n,
  }
  const clocks = body.clocks ?? []
  return {
    ...place,
    file: next,
    finished: isFinished(procedure, next.marking),
    clocks,
    tasks: tasksOf(procedure, next, clocks.map(asClock)),
  }
}

const chunk = 500

/**
 * Replays the whole record of a region into empty tables with the code that wrote it, checks every leaf and commitment on the way, and
 * compares every row of every projection with what is stored. With `write`, the rebuilt projections replace the stored ones.
 */
export async function rebuild(
  platform: Platform,
  region: string,
  options: { write?: boolean; progress?: (done: number) => void } = {},
): Promise<Rebuilt> {
  const { pool, door } = platform
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
      const before = new Map(replay.cases)
      const touched = new Map<string, CaseRow>()
      for (const event of events) {
        if (event.seq !== seq) replay.problems.push({ seq, says: `the log has no event at ${seq}; the next is ${event.seq}` })
        seq = event.seq + 1
        checkLeaf(event, replay.problems)
        const row = caseAfter(replay, event)
        if (!row) continue
        replay.cases.set(event.caseId, row)
        touched.set(event.caseId, row)
      }
      const batch: BatchWrite = {
        events,
        cases: [...touched.values()],
        cards: events.flatMap(cardRows),
        idempotency: [],
        counters: [],
        definitions: [],
        size: seq,
        frontier: '[]',
        at: new Date(0).toISOString(),
      }
      await scratch.write(batch, before)
      options.progress?.(seq)
    }
    const tables = await scratch.compare()
    if (options.write) await scratch.replace()
    return { events: seq, cases: replay.cases.size, tables, problems: replay.problems }
  } finally {
    await scratch.end()
  }
}
