import { randomUUID } from 'node:crypto'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { testRole } from '../../src/store/postgres/test-database.ts'
import { type FaultMode, type FaultPool, faultPool } from '../../stories/faults/fault-pool.ts'
import { recordProblems } from '../../stories/faults/record-problems.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { setting } from './house.ts'
import { apply, auditLog, region, serverOn, type ToyWorld, toyWorld } from './toy-world.ts'

// F15: whoever gives out places in the log and signs them dies between any two of its steps, and whoever takes over dies too.

interface Fault {
  readonly mode: FaultMode
  readonly n: number
}

/** A server does one act and signs, unless it dies at the n-th call of its database; nothing of what it knew is left then. @returns where it died */
async function serve(
  world: ToyWorld,
  { faults, key }: { faults: FaultPool; key: string },
  { mode, n }: Fault,
): Promise<string | undefined> {
  const platform = await serverOn(world, faults.pool)
  faults.arm(mode, n)
  try {
    const answer = await apply(platform, key)
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
    await publishLogs(platform, [region], () => {})
  } catch {
    // It is gone; what it left is looked at.
  }
  const struck = faults.struck()
  faults.arm('refused', 0)
  return struck
}

async function head({ platform }: ToyWorld): Promise<{ size: number; signed: number }> {
  const { rows } = await platform.pool.query<{ size: string; signed: string }>(
    "select size, (select max(size) from checkpoint where region = $1 and tree = 'sha256') as signed from region where region = $1",
    [region],
  )
  return { size: Number(rows[0]?.size), signed: Number(rows[0]?.signed) }
}

/** Places at which a server can die while it does one act and signs: the calls of its database, by name. */
async function steps(world: ToyWorld, faults: FaultPool): Promise<string[]> {
  const names: string[] = []
  for (let n = 1; ; n++) {
    const struck = await serve(world, { faults, key: randomUUID() }, { mode: 'refused', n })
    if (struck === undefined) return names
    names.push(struck)
  }
}

const on = (world: ToyWorld) => createPool(testRole(world.database).url, { max: 4, region })
const modes = ['refused', 'lost', 'cut'] as const
const none: Fault = { mode: 'refused', n: 0 }

/** What a writer that swallows its errors leaves behind; each time in a world of its own. @returns at how many steps it was found out */
async function swallowed(names: readonly string[]): Promise<{ tried: number; found: number }> {
  const at = ['insertEvents', 'updateRegion', 'insertOpenings'].map((name) => names.indexOf(name) + 1).filter((n) => n > 0)
  let found = 0
  for (const n of at) {
    const world = await toyWorld()
    const pool = on(world)
    await serve(world, { faults: faultPool(pool), key: randomUUID() }, { mode: 'swallowed', n })
    const problems = await world.asOwner(recordProblems).catch((error: Error) => [error.message])
    const damaged = await publishLogs(world.platform, [region], () => {}).then(
      () => [],
      (error: Error) => [error.message],
    )
    if (problems.length + damaged.length > 0) found++
    await pool.end()
    await world.end()
  }
  return { tried: at.length, found }
}

/** With `SEQUENCER_PAIRS` from the environment: so many pairs of places at which two servers die one after the other. */
export const sequencer: Trial = async (say): Promise<Figure[]> => {
  const world = await toyWorld()
  const pool = on(world)
  const faults = faultPool(pool)
  const problems: string[] = []
  const died = new Set<string>()
  let [rounds, struck] = [0, 0]
  try {
    const names = await steps(world, faults)
    await publishLogs(world.platform, [region], () => {})
    say(`${names.length} steps: ${names.join(', ')}`)
    const most = setting('SEQUENCER_PAIRS', names.length * names.length)
    const stride = Math.max(1, Math.floor((names.length * names.length) / most))
    for (let pair = 0; pair < names.length * names.length; pair += stride) {
      const [n, m] = [1 + Math.floor(pair / names.length), 1 + (pair % names.length)]
      const before = await head(world)
      const one = { faults, key: randomUUID() }
      const first = await serve(world, one, { mode: modes[pair % 3] as FaultMode, n })
      const second = await serve(world, one, { mode: modes[(n + m) % 3] as FaultMode, n: m })
      await serve(world, one, none)
      const after = await head(world)
      rounds++
      for (const [name, at] of [first, second].entries()) if (at) died.add(`${name} ${at}`)
      struck += [first, second].filter(Boolean).length
      const where = `after ${first} and ${second}`
      if (after.size !== before.size + 1) problems.push(`${where} one act made ${after.size - before.size} entries`)
      if (after.signed !== after.size) problems.push(`${where} ${after.signed} of ${after.size} entries are signed`)
      if (rounds % 100 === 0) problems.push(...(await auditLog(world)))
    }
    problems.push(...(await auditLog(world)), ...(await world.asOwner(recordProblems)))
    say(`${rounds} pairs, ${problems.length} problems`)
    const control = await swallowed(names)
    return [
      {
        what: `F15 killed between any two of ${names.length} steps of an act and its signature, and again when it takes over: gaps, doubles, signatures that differ`,
        found: `${problems.length}${problems[0] ? ` (${problems[0].slice(0, 120)})` : ''} of ${rounds} pairs`,
        limit: '0',
        holds: problems.length === 0 && struck >= rounds && control.found === control.tried && control.tried > 0,
        control: `${struck} deaths at ${died.size} places; a writer that swallows its errors: found at ${control.found} of ${control.tried}`,
      },
    ]
  } finally {
    await pool.end()
    await world.end()
  }
}
