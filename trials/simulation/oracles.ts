import { isDeepStrictEqual } from 'node:util'
import { fromHex, hex } from '../../src/kernel/record/bytes.ts'
import { append, emptyFrontier, frontierRoot } from '../../src/kernel/record/frontier.ts'
import { chinaDay } from '../../src/operations/china-day.ts'
import { openDoor } from '../../src/operations/door/door.ts'
import { sha256 } from '../../src/operations/log/hashes.ts'
import { caseAfter, type Replay } from '../../src/operations/replay-case.ts'
import type { Pool } from '../../src/store/pool.ts'
import { readCases } from '../../src/store/read-cases.ts'
import { readEvents } from '../../src/store/rebuild.ts'
import type { CaseRow, EventRow } from '../../src/store/rows.ts'
import { catalogue } from '../../stories/fixtures/library-card/catalogue.ts'
import { dismissed, type Intent } from './clients.ts'
import type { Seen } from './seen.ts'

/** Milliseconds by which clocks of servers that are kept may differ from the true time. */
const tolerance = 60_000

const { definitions } = openDoor({
  pool: undefined as never,
  catalogue,
  library: new Map(),
  procedures: new Map(catalogue.procedures.map((one) => [one.id, one])),
  seals: undefined as never,
  now: () => 0,
})

/** Every acknowledged act is on record once, as it was acknowledged; and nothing else that anybody asked for. */
function acknowledged(intents: readonly Intent[], events: readonly EventRow[], cases: Seen['cases']): string[] {
  const problems: string[] = []
  const at = new Map(events.map((event) => [event.seq, event]))
  const expected = new Map<string, number>()
  for (const { id, act, actor, answer, error, answered, story } of intents) {
    const name = `intent ${id} (${act})`
    if (error) problems.push(`${name} was told ${error}`)
    if (!answer || answer.kind === 'nothing') {
      if (answered !== undefined && !error) problems.push(`${name} came to nothing`)
      continue
    }
    const event = at.get(answer.seq)
    if (event?.leafHash !== answer.leafHash) problems.push(`${name} was acknowledged at ${answer.seq} and is not on record there`)
    else if (event.act !== act || event.body.actor.person !== actor.person || event.kind !== answer.kind)
      problems.push(`${name} got the answer of another act`)
    if (story >= 0 && answer.kind === 'done' && cases.get(story) !== answer.case) problems.push(`${name} was done in another case`)
    const key = `${answer.case} ${act} ${actor.person}`
    expected.set(key, (expected.get(key) ?? 0) + 1)
  }
  const found = new Map<string, number>()
  for (const { caseId, act, kind, body } of events)
    if (kind !== 'carded' && body.actor.kind !== 'law') {
      const key = `${caseId} ${act} ${body.actor.person}`
      found.set(key, (found.get(key) ?? 0) + 1)
    }
  for (const [key, times] of found)
    if (times !== (expected.get(key) ?? 0))
      problems.push(`'${key.replace(/^\S+ /, '')}' is on record ${times} times and was acknowledged ${expected.get(key) ?? 0} times`)
  return problems
}

/** Who was answered before somebody else asked comes first in the record; and a post that was lost by then gives no power. */
function inOrder(intents: readonly Intent[]): string[] {
  const problems: string[] = []
  const done = intents.filter((one) => one.answer && one.answer.kind !== 'nothing')
  for (const a of done)
    for (const b of done)
      if (
        a.answered !== undefined &&
        b.sent !== undefined &&
        a.answered < b.sent &&
        (a.answer as { seq: number }).seq > (b.answer as { seq: number }).seq
      )
        problems.push(`intent ${b.id} was asked after intent ${a.id} was answered, and stands before it`)
  const ended = intents.find((one) => one.act === 'endPost' && one.answer?.kind === 'done')
  for (const one of intents)
    if (
      ended?.answered !== undefined &&
      one.actor.person === dismissed &&
      one.sent !== undefined &&
      one.sent > ended.answered &&
      one.answer?.kind === 'done'
    )
      problems.push(`intent ${one.id} (${one.act}) was done by somebody whose post had ended`)
  return problems
}

/** The log is dense; each case is a chain in the order of the log; edge and checkpoints are those of the leaves. */
async function logProblems(pool: Pool, region: string, events: readonly EventRow[]): Promise<string[]> {
  const problems: string[] = []
  const last = new Map<string, EventRow>()
  events.forEach((event, i) => {
    if (event.seq !== i) problems.push(`the log has ${event.seq} at ${i}`)
    const before = last.get(event.caseId)
    const { prev, n } = JSON.parse(event.leaf) as { prev: string; n: number }
    if (prev !== (before?.leafHash ?? '') || n !== (before?.n ?? 0) + 1)
      problems.push(`event ${event.seq} does not follow event ${before?.seq ?? 'none'} of its case`)
    last.set(event.caseId, event)
  })
  const { rows } = await pool.query<{ size: number; frontier: string }>('select size, frontier from region where region = $1', [region])
  const leaves = events.map(({ leafHash }) => fromHex(leafHash) as Uint8Array)
  const grown = append(sha256, emptyFrontier, leaves).frontier
  if (Number(rows[0]?.size) !== events.length) problems.push(`the log says it has ${rows[0]?.size} entries, and has ${events.length}`)
  if (rows[0]?.frontier !== JSON.stringify(grown.hashes.map(hex))) problems.push('the edge of the log is not that of its leaves')
  const signed = await pool.query<{ size: number; root: Buffer }>('select size, root from checkpoint where region = $1 order by size', [
    region,
  ])
  for (const { size, root } of signed.rows) {
    const at = Number(size)
    if (
      at > leaves.length ||
      hex(frontierRoot(sha256, append(sha256, emptyFrontier, leaves.slice(0, at)).frontier)) !== root.toString('hex')
    )
      problems.push(`the checkpoint of ${at} entries is not of this log`)
  }
  if (!signed.rows.some(({ size }) => Number(size) === events.length)) problems.push('in the end the log was not signed')
  return problems
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const sorted = (rows: readonly object[]): string[] =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.fromEntries(
          Object.entries(row)
            .filter(([, value]) => value !== null)
            .sort(),
        ),
      ),
    )
    .sort()

/** What is stored of each case is what replaying its events comes to. */
async function replayProblems(
  pool: Pool,
  region: string,
  events: readonly EventRow[],
): Promise<{ problems: string[]; cases: ReadonlyMap<string, CaseRow> }> {
  const replay: Replay = {
    cases: new Map(),
    problems: [],
    procedureOf: (hash, name) => definitions.byHash(hash) ?? (definitions.current(name) as never as { procedure: never }).procedure,
  }
  for (const event of events) {
    const row = caseAfter(replay, event)
    if (row) replay.cases.set(event.caseId, row)
  }
  const problems = replay.problems.map(({ seq, says }) => `event ${seq}: ${says}`)
  const stored = new Map((await readCases(pool, region, [...replay.cases.keys()])).map((row) => [row.file.id, row]))
  const tables = await Promise.all([
    pool.query<{ caseId: string }>(
      'select case_id as "caseId", act, kind, started, due, paused, unknown_year as "unknownYear", passed from clock where region = $1',
      [region],
    ),
    pool.query<{ caseId: string }>('select case_id as "caseId", act, organ, post, due, owed from task where region = $1', [region]),
  ])
  for (const [id, { file, ...row }] of replay.cases) {
    const kept = stored.get(id)
    if (!kept) problems.push(`case ${file.number} is on record and not stored`)
    else if (!isDeepStrictEqual(plain({ ...row, file: { ...file, region } }), plain(kept)))
      problems.push(`case ${file.number} is stored otherwise than its events say`)
    for (const [i, wanted] of [row.clocks, row.tasks].entries()) {
      const rows = (tables[i]?.rows ?? []).filter(({ caseId }) => caseId === id).map(({ caseId: _, ...rest }) => rest)
      if (!isDeepStrictEqual(sorted(rows), sorted(wanted)))
        problems.push(`${i === 0 ? 'clocks' : 'tasks'} of case ${file.number} are stored otherwise than its events say`)
    }
  }
  return { problems, cases: replay.cases }
}

/** Every clock whose last day is over has fired, once, and not before; and no act of the law was done twice. */
function clockProblems(
  events: readonly EventRow[],
  cases: ReadonlyMap<string, CaseRow>,
  now: number,
  trueTimes: Seen['trueTimes'],
): string[] {
  const problems: string[] = []
  const fired = new Set<string>()
  for (const { seq, caseId, act, kind, body } of events) {
    const byLaw = kind === 'overdue' || (kind === 'done' && body.actor.kind === 'law' && act === 'deemedAccepted')
    if (!byLaw) continue
    const name = `${act} ${body.due ?? ''} of case ${cases.get(caseId)?.file.number}`
    if (fired.has(`${caseId} ${name}`)) problems.push(`the clock ${name} fired twice`)
    fired.add(`${caseId} ${name}`)
    const at = trueTimes.get(seq)
    if (body.due && at !== undefined && chinaDay(at + tolerance) <= body.due) problems.push(`the clock ${name} fired early`)
  }
  const today = chinaDay(now - tolerance)
  for (const { file, clocks } of cases.values())
    for (const { act, kind, due, passed } of clocks)
      if (due !== undefined && due < today && !passed)
        problems.push(`the ${kind} ${act} of case ${file.number} ran out on ${due} and never fired`)
  return problems
}

/** Everything that is wrong with a world after its quiet. */
export async function problemsOf(pool: Pool, seen: Seen): Promise<string[]> {
  if (!seen.finished) return [...seen.problems, 'not everybody got an answer in the quiet, or the clocks did not come to rest']
  const events = await readEvents(pool, seen.region, 0, 10_000)
  const { problems, cases } = await replayProblems(pool, seen.region, events)
  return [
    ...seen.problems,
    ...acknowledged(seen.intents, events.slice(seen.founded), seen.cases),
    ...inOrder(seen.intents),
    ...(await logProblems(pool, seen.region, events)),
    ...problems,
    ...clockProblems(events, cases, seen.now, seen.trueTimes),
  ]
}
