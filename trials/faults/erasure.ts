import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { testRole } from '../../src/store/postgres/test-database.ts'
import { type FaultMode, faultPool } from '../../stories/faults/fault-pool.ts'
import { recordProblems } from '../../stories/faults/record-problems.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { setting } from './house.ts'
import { apply, auditLog, region, serverOn, type ToyWorld, toyWorld } from './toy-world.ts'

// F23: the content of a case is destroyed, and whoever does it dies half way.

const modes = ['refused', 'lost', 'cut'] as const

/** How much of a case is left: the content of how many of its events, and the salts of how many. */
async function left({ platform }: ToyWorld, id: string): Promise<{ events: number; bodies: number; salts: number }> {
  const { rows } = await platform.pool.query<{ events: number; bodies: number; salts: number }>(
    `select count(*)::int as events, count(*) filter (where not o.body ? 'erased')::int as bodies, count(*) filter (where o.salts <> '{}')::int as salts
     from event e join opening o on o.region = e.region and o.seq = e.seq where e.region = $1 and e.case_id = $2`,
    [region, id],
  )
  return rows[0] as never
}

/** A finished case, and the order to erase it, proposed. */
async function proposed(world: ToyWorld): Promise<{ gone: string; order: string }> {
  const { door } = world.platform
  const done = await apply(world.platform)
  if (done.kind !== 'done') throw new Error(JSON.stringify(done))
  await door.act({
    region,
    key: `withdraw/${done.case}`,
    actor: { kind: 'party', person: 'p-chen', name: '陈读者' },
    act: 'withdraw',
    answers: {},
    case: done.case,
  })
  const { rows } = await world.platform.pool.query<{ number: string }>('select number from case_file where region = $1 and id = $2', [
    region,
    done.case,
  ])
  const order = await door.act({
    region,
    key: `propose/${done.case}`,
    actor: { kind: 'staff', person: 'p-li', name: '李馆员' },
    act: 'propose',
    answers: { number: rows[0]?.number as string, why: '保存期满' },
    open: { procedure: 'erasure', organ: 'library' },
  })
  if (order.kind !== 'done') throw new Error(JSON.stringify(order))
  return { gone: done.case, order: order.case }
}

interface Round {
  readonly struck: string | undefined
  readonly problems: readonly string[]
}

/** Erases a case; the n-th call of the database goes wrong. Then the same is asked again. */
async function round(world: ToyWorld, fault: { mode: FaultMode; n: number }): Promise<Round> {
  const { gone, order } = await proposed(world)
  const pool = createPool(testRole(world.database).url, { max: 2, region })
  const faults = faultPool(pool)
  const problems: string[] = []
  try {
    const { door } = await serverOn(world, faults.pool)
    const erase = {
      region,
      key: `erase/${order}`,
      actor: { kind: 'staff', person: 'p-zhao', name: '赵馆长' } as const,
      act: 'erase',
      answers: {},
      case: order,
    }
    faults.arm(fault.mode, fault.n)
    await door.act(erase).catch(() => undefined)
    const struck = faults.struck()
    const half = await left(world, gone)
    if (![0, half.events].includes(half.bodies) || half.bodies !== half.salts)
      problems.push(`after ${fault.mode} ${struck}: of ${half.events} events ${half.bodies} have content and ${half.salts} salts`)
    faults.arm('refused', 0)
    const again = await door.act(erase)
    if (again.kind !== 'done') problems.push(`after ${fault.mode} ${struck}: asked again, it came to ${again.kind}`)
    const after = await left(world, gone)
    if (after.bodies + after.salts > 0 || after.events === 0)
      problems.push(`after ${fault.mode} ${struck}: ${after.bodies} still have content`)
    return { struck, problems }
  } finally {
    await pool.end()
  }
}

/** The control: a writer that swallows its errors leaves salts without values, or the other way, and that is seen. */
async function swallowed(names: readonly string[]): Promise<{ tried: number; found: number }> {
  const at = names.flatMap((name, i) => (/^update opening/.test(name) ? [i + 1] : []))
  let found = 0
  for (const n of at) {
    const world = await toyWorld()
    const { problems } = await round(world, { mode: 'swallowed', n }).catch((error: Error) => ({ problems: [error.message] }))
    if (problems.length > 0 || (await world.asOwner(recordProblems)).length > 0) found++
    await world.end()
  }
  return { tried: at.length, found }
}

/** With `ERASURE_STRIDE` from the environment: every so-many-th call is struck. */
export const erasure: Trial = async (say): Promise<Figure[]> => {
  const stride = setting('ERASURE_STRIDE', 1)
  const world = await toyWorld()
  const problems: string[] = []
  const names: string[] = []
  let struck = 0
  try {
    for (const mode of modes) {
      for (let n = 1; ; n += mode === 'refused' ? 1 : stride) {
        const told = await round(world, { mode, n })
        problems.push(...told.problems)
        if (told.struck === undefined) break
        struck++
        if (mode === 'refused') names.push(told.struck)
      }
      await publishLogs(world.platform, [region], () => {})
      problems.push(
        ...(await auditLog(world)),
        ...(await world.asOwner(recordProblems)).filter((one) => !/answers no key|counter ahead/.test(one)),
      )
      say(`${mode}: ${struck} calls struck so far, ${problems.length} problems`)
    }
    const control = await swallowed(names)
    return [
      {
        what: `F23 an erasure killed at each of its ${names.length} calls: content without salt or salt without content; not erased when asked again; log and projections`,
        found: `${problems.length}${problems[0] ? ` (${problems[0].slice(0, 140)})` : ''} of ${struck}`,
        limit: '0',
        holds: problems.length === 0 && struck > 20 && control.tried > 0 && control.found === control.tried,
        control: `${struck} calls struck; a writer that swallows its errors: found at ${control.found} of ${control.tried}`,
      },
    ]
  } finally {
    await world.end()
  }
}
