import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { fromHex } from '../src/kernel/record/bytes.ts'
import { append, emptyFrontier } from '../src/kernel/record/frontier.ts'
import { pinsIn } from '../src/kernel/record/receipt.ts'
import { makeEvent } from '../src/operations/door/make-event.ts'
import { sha256 } from '../src/operations/log/hashes.ts'
import { batchStatements } from '../src/store/batch-statements.ts'
import { readEvents } from '../src/store/rebuild.ts'
import type { BatchWrite, EventRow } from '../src/store/rows.ts'
import { send } from '../src/store/sending.ts'
import type { Trial } from '../trials/run-trials.ts'
import { throughTheDoor } from './act.ts'
import { percentile } from './figures.ts'
import { asAfterWeeks, benchWorld, region, settings } from './world.ts'

/** Part of an act's time that the log may add to it. @source issue 5 */
const most = 0.15
const batch = 32
const rounds = 200
/** A server runs for weeks: what is measured has left the interpreter behind. */
const warm = { acts: 8_000, rounds: 100 }

type Place = Pick<EventRow, 'seq' | 'caseId'>

/** An event that is written again and again, in two ways. */
interface Sample {
  /** Makes it anew from what happened: leaf, salts, commitments, hashes. */
  withLog(at: Place): EventRow
  /** The same row as a record without a log would have it. */
  plain(at: Place): EventRow
}

/** What happened is read from the leaf here, because the door knows it: to read it is no part of what a log costs. */
function sampleOf(event: EventRow): Sample {
  const leaf = JSON.parse(event.leaf) as { log: string; prev: string; procedure: string }
  const { kind, act, procedure, organ, day, body } = event
  const { log, prev } = leaf
  const definition = leaf.procedure.slice(procedure.length + 1)
  const relied = pinsIn(leaf)
  const happened = { log, prev, n: 1, kind, act, procedure, definition, organ, day, at: Date.parse(event.at), relied, body }
  const row = { ...event, n: 1, relied, leaf: '{}', leafHash: '', salts: {} }
  return { withLog: (at) => makeEvent({ ...happened, ...at }), plain: (at) => ({ ...row, ...at }) }
}

/** Writes a batch of events, with the tree grown or without, and takes it back. Milliseconds. */
async function written(client: PoolClient, events: readonly Sample[], size: number, as: keyof Sample): Promise<number> {
  await client.query('begin')
  const began = performance.now()
  const rows = events.map((event, i) => event[as]({ seq: size + i, caseId: randomUUID() }))
  const leaves = as === 'withLog' ? rows.map((row) => fromHex(row.leafHash) as Uint8Array) : []
  const frontier = JSON.stringify(append(sha256, emptyFrontier, leaves).frontier.hashes.length)
  const nothing = { cases: [], cards: [], idempotency: [], definitions: [], counters: [] }
  // What rests on the basis named in the leaf is written with and without a log; it is left out of both.
  const write: BatchWrite = {
    ...nothing,
    events: rows.map((row) => ({ ...row, kind: 'refused' })),
    size: size + rows.length,
    frontier,
    tiles: [],
    at: rows[0]?.at ?? '',
  }
  await send(client, batchStatements(region, write, new Map()))
  const spent = performance.now() - began
  await client.query('rollback')
  return spent
}

/**
 * What the log adds to an act: the same events made and written with leaf, commitments, salts and tree, and as plain rows, by turns; set against
 * the time of an act through the door.
 */
export const benchLogOverhead: Trial = async () => {
  const world = await benchWorld(settings.liaoning)
  const client = await world.platform.pool.connect()
  try {
    await throughTheDoor(world, 'warm', batch, warm.acts)
    await asAfterWeeks(world)
    const size = Number((await client.query<{ size: number }>('select size from region where region = $1', [region])).rows[0]?.size)
    const events = (await readEvents(client, region, size - batch, batch)).filter(({ kind }) => kind === 'done').map(sampleOf)
    const times = { log: [] as number[], plain: [] as number[], door: [] as number[] }
    for (let round = 0; round < warm.rounds + rounds; round++) {
      const [log, without] = [
        await written(client, events, size + 1_000_000, 'withLog'),
        await written(client, events, size + 1_000_000, 'plain'),
      ]
      if (round < warm.rounds) continue
      if (round % 20 === 19) times.door.push(1000 / (await throughTheDoor(world, `door-${round}`, batch, 600)).perSecond)
      times.log.push(log / events.length)
      times.plain.push(without / events.length)
    }
    const [log, without, door] = [times.log, times.plain, times.door].map((all) => percentile(all, 50)) as [number, number, number]
    const part = (log - without) / (door - (log - without))
    return [
      {
        what: `${world.setting.name}: what the log adds to an act at ${batch} callers`,
        found: `${(part * 100).toFixed(1)} % (${log.toFixed(3)} − ${without.toFixed(3)} of ${door.toFixed(3)} ms)`,
        limit: `≤ ${most * 100} %`,
        holds: part <= most,
      },
    ]
  } finally {
    client.release()
    await world.end()
  }
}
