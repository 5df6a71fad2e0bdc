import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import type { Actor } from '../src/kernel/case/case-file.ts'
import { theLaw } from '../src/kernel/case/case-file.ts'
import type { ActRequest } from '../src/operations/door/request.ts'
import type { Platform } from '../src/operations/platform.ts'
import { startPlatform } from '../src/operations/start-platform.ts'
import { migrate } from '../src/store/migrate.ts'
import { openDatabase } from '../src/store/postgres/connect.ts'
import { catalogue } from '../stories/fixtures/library-card/catalogue.ts'
import { demonstrationSteps } from '../stories/fixtures/library-card/demonstration.ts'
import { percentile, table } from './figures.ts'
import { writeAlone } from './one-commit-per-act.ts'

const region = 'bench'
const reader: Actor = { kind: 'party', person: 'p-chen', name: '陈读者' }
const clerk: Actor = { kind: 'staff', person: 'p-li', name: '李馆员' }

interface Run {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Runs `callers` callers, each asking again as soon as it is answered, until `total` calls are answered. */
async function closedLoop(callers: number, total: number, call: (i: number) => Promise<void>): Promise<Run> {
  const times: number[] = []
  let next = 0
  const started = performance.now()
  const caller = async (): Promise<void> => {
    while (next < total) {
      const i = next++
      const before = performance.now()
      await call(i)
      times.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  const seconds = (performance.now() - started) / 1000
  return { perSecond: times.length / seconds, p50: percentile(times, 50), p99: percentile(times, 99) }
}

async function seeded(pool: Pool): Promise<Platform> {
  await migrate(pool)
  const platform = await startPlatform({ catalogue, pool, region, publicUrl: '', now: () => Date.parse('2026-03-02T01:00:00Z') })
  for (const step of demonstrationSteps()) {
    const actor: Actor = step.actor === 'law' ? theLaw : { kind: 'staff', person: step.actor, name: step.actor }
    const answer = await platform.door.act({ region, key: step.key, actor, open: step.open, act: step.act, answers: step.answers })
    if (answer.kind !== 'done') throw new Error(`${step.key} was refused`)
  }
  return platform
}

/** Half of the acts open a case, half accept one: the first two acts of every application. */
async function throughTheDoor(platform: Platform, callers: number, total: number, name: string): Promise<Run> {
  const open: string[] = []
  return closedLoop(callers, total, async (i) => {
    const id = i % 2 === 1 ? open.shift() : undefined
    const request: ActRequest = id
      ? { region, key: `${name}-${i}`, actor: clerk, act: 'accept', case: id, answers: { needsCheck: false } }
      : {
          region,
          key: `${name}-${i}`,
          actor: reader,
          act: 'apply',
          answers: { name: '陈读者' },
          open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
        }
    const answer = await platform.door.act(request)
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
    if (!id) open.push(answer.case)
  })
}

/**
 * Acts per second through the one door, kernel and log included, against the same rows written with one commit per act: same server, same run,
 * same number of callers, alternating so that a machine whose speed drifts favours neither.
 */
export async function benchAct(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'yifa-bench-'))
  await chmod(folder, 0o755)
  const database = process.env['DATABASE_URL']
    ? await openDatabase({ url: process.env['DATABASE_URL'] }, { max: 64 })
    : await openDatabase({ folder }, { max: 32 })
  try {
    const platform = await seeded(database.pool)
    await throughTheDoor(platform, 64, 2_000, 'warm')
    await writeAlone(database.pool, 200, 'warm')
    const rows: string[][] = []
    const ratios: number[] = []
    for (const callers of (process.env['CALLERS'] ?? '1,8,64,256').split(',').map(Number)) {
      const total = Math.min(8_000, callers * 150 + 400)
      const door = await throughTheDoor(platform, callers, total, `door-${callers}`)
      const rowsOf = await writeAlone(database.pool, 0, `rows-${callers}`)
      const alone = await closedLoop(callers, Math.min(total, 4_000), rowsOf)
      if (callers === 64) ratios.push(door.perSecond / alone.perSecond)
      rows.push([
        String(callers),
        door.perSecond.toFixed(0),
        door.p50.toFixed(1),
        door.p99.toFixed(1),
        alone.perSecond.toFixed(0),
        alone.p50.toFixed(1),
        alone.p99.toFixed(1),
        (door.perSecond / alone.perSecond).toFixed(2),
      ])
    }
    console.log(`acts through the one door, PostgreSQL ${database.version}, synchronous_commit=on, one process`)
    console.log(table(['callers', 'acts/s', 'p50 ms', 'p99 ms', 'one commit per act/s', 'p50 ms', 'p99 ms', 'ratio'], rows))
    const ratio = ratios[0] ?? 0
    console.log(`ratio at 64 callers: ${ratio.toFixed(2)} (must be above 1)`)
    return ratio > 1
  } finally {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  }
}
