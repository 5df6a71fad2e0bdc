import { isDeepStrictEqual } from 'node:util'
import type { Pool } from '../../src/store/pool.ts'
import { type Sent, send, type Way } from './load.ts'

/** What became of the acts of a load, held against the record. */
export interface Reckoning {
  readonly acknowledged: number
  /** Acknowledged, and not on record as acknowledged. */
  readonly lost: number
  /** On record, and wanted by nobody: an act that was done twice. */
  readonly doubled: number
  /** Wanted, never answered, and on record all the same under its key: what the key is for. */
  readonly unanswered: number
  /** Acts that were on record before they were asked for the last time: their answer came from the key, and without it they would be doubled. */
  readonly fromKey: number
  /** What else is wrong: gaps in the log, order within a case, two answers of one place. */
  readonly problems: readonly string[]
}

interface OnRecord {
  readonly seq: number
  readonly caseId: string
  readonly n: number
  readonly act: string
  readonly leafHash: string
  readonly at: string
  /** Under which it was asked for, without the name of the person. */
  readonly key: string | null
}

/** The events of a region from a position on, each with the key that asked for it. */
async function eventsSince(pool: Pool, region: string, from: number): Promise<OnRecord[]> {
  const found = await pool.query<OnRecord>(
    `select e.seq, e.case_id as "caseId", e.n, e.act, encode(e.leaf_hash, 'hex') as "leafHash", e.at, regexp_replace(i.key, '^.* ', '') as key
     from event e left join idempotency i on i.region = e.region and (i.answer ->> 'seq')::bigint = e.seq
     where e.region = $1 and e.seq >= $2 order by e.seq`,
    [region, from],
  )
  return found.rows
}

function orderProblems(events: readonly OnRecord[], from: number): string[] {
  const problems: string[] = []
  const last = new Map<string, number>()
  for (const [i, { seq, caseId, n }] of events.entries()) {
    if (Number(seq) !== from + i) return [`the log has no entry ${from + i}: the next is ${seq}`]
    const before = last.get(caseId)
    if (before !== undefined && n !== before + 1) problems.push(`entry ${seq} is number ${n} of its case, after number ${before}`)
    last.set(caseId, n)
  }
  return problems
}

/**
 * Holds what was acknowledged against what is on record: nothing missing, nothing twice, no gap, the order of each case that of the log.
 * @param from size of the log before the load began
 */
export async function reckon(pool: Pool, region: string, { sent, from }: { sent: readonly Sent[]; from: number }): Promise<Reckoning> {
  const events = await eventsSince(pool, region, from)
  const bySeq = new Map(events.map((event) => [Number(event.seq), event]))
  const acts = new Set(sent.map(({ order }) => order.act))
  const keys = new Map(sent.map((one) => [one.key, one]))
  const answered = sent.filter(({ answer }) => answer)
  const kept = ({ answer, order }: Sent): boolean => {
    const event = bySeq.get(Number(answer?.seq))
    return event?.caseId === answer?.case && event?.act === order.act
  }
  const places = new Set(answered.map(({ answer }) => answer?.seq))
  // Of a load whose clients forget their keys, only the last one is known here; what earlier ones did is nobody's.
  const ofLoad = events.filter(({ act }) => acts.has(act))
  const wanted = ofLoad.filter(({ key }) => key !== null && keys.has(key))
  const fromKey = wanted.filter((event) => {
    const one = keys.get(event.key as string) as Sent
    return one.answer && one.failed > 0 && Date.parse(event.at) < one.at
  })
  return {
    acknowledged: answered.length,
    lost: answered.filter((one) => !kept(one)).length,
    doubled: ofLoad.length - wanted.length,
    unanswered: wanted.filter(({ key }) => !keys.get(key as string)?.answer).length,
    fromKey: fromKey.length,
    problems: [
      ...orderProblems(events, from),
      ...(places.size !== answered.length ? [`${answered.length} acts were told ${places.size} places in the log`] : []),
    ],
  }
}

/** Asks again for acts that were answered, every `every`-th. @returns how many got another answer than before, and of how many */
export async function askAgain(way: Way, sent: readonly Sent[], every = 1): Promise<{ differ: number; of: number }> {
  const chosen = sent.filter((one, i) => one.answer && i % every === 0)
  let differ = 0
  let next = 0
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let one = chosen[next++]; one; one = chosen[next++]) {
        const again: Sent = { ...one }
        if (!(await send(way, again)) || !isDeepStrictEqual(again.answer, one.answer)) differ++
      }
    }),
  )
  return { differ, of: chosen.length }
}
