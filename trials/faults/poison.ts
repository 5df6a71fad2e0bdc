import { fireClocks } from '../../src/operations/fire-clocks.ts'
import { ClockParked, parkedClocks } from '../../src/operations/parked-clocks.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import type { Figure, Trial } from '../run-trials.ts'
import { setting } from './house.ts'
import { apply, region, serverOn, type ToyWorld, toyWorld } from './toy-world.ts'

// F20: one statutory clock fails for ever. It is parked with an alarm, and the others fire as if it were not there.

const sweepEvery = 30_000

/** What is stored of some cases cannot be read any more: whatever is asked of them fails. @returns how many */
async function poison(world: ToyWorld, ids: readonly string[]): Promise<void> {
  const owner = createPool(world.database, { max: 1, region })
  await owner.query(`update case_file set definition = repeat('0', 64) where region = $1 and id = any($2)`, [region, ids])
  await owner.end()
}

const open = async ({ pool }: Platform, ids: readonly string[]): Promise<number> =>
  (
    await pool.query<{ n: number }>('select count(*)::int as n from clock where region = $1 and case_id = any($2) and not passed', [
      region,
      ids,
    ])
  ).rows[0]?.n ?? -1

/** As it was done before: all that is due is waited for at once, and the first that fails ends the look. */
async function naive(platform: Platform, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await platform.door.act({
      region,
      case: id,
      act: 'deemedAccepted',
      answers: {},
      actor: { kind: 'law', person: '', name: '' },
      key: `naive/${id}`,
    })
}

interface Swept {
  readonly left: number
  readonly alarms: number
  readonly parked: number
  readonly longest: number
}

/** With `POISON_CASES` from the environment: 250 are more than one page of clocks. */
export const poisonJob: Trial = async (say): Promise<Figure[]> => {
  const count = setting('POISON_CASES', 250)
  const world = await toyWorld()
  try {
    const cases = (await Promise.all(Array.from({ length: count }, () => apply(world.platform)))).flatMap((one) =>
      one.kind === 'done' ? [one.case] : [],
    )
    // Spread over all of them, the oldest too: whoever looks meets it first.
    const bad = cases.filter((_, i) => i % Math.ceil(count / 5) === 0)
    const good = cases.filter((id) => !bad.includes(id))
    await poison(world, bad)
    // The server that opened them has them in mind as they were.
    const other = await serverOn(world, world.platform.pool)
    world.at('2026-03-20T09:00')
    const control = await naive(other, [...bad.slice(0, 1), ...good.slice(0, 5)]).then(
      () => 0,
      () => open(world.platform, good.slice(0, 5)),
    )
    let time = world.platform.now()
    const platform = { ...other, now: () => time }
    const parked = parkedClocks(platform.now)
    const told: unknown[] = []
    const sweep = async (): Promise<Swept> => {
      told.length = 0
      const began = performance.now()
      await fireClocks(platform, region, parked, (error) => told.push(error))
      const longest = (performance.now() - began) / 1_000
      return {
        left: await open(platform, good),
        alarms: told.filter((one) => one instanceof ClockParked).length,
        parked: parked.size(),
        longest,
      }
    }
    const sweeps: Swept[] = []
    for (let i = 0; i < 5; i++, time += sweepEvery) sweeps.push(await sweep())
    say(sweeps.map((one) => JSON.stringify(one)).join(' '))
    const [first, last] = [sweeps[0] as Swept, sweeps.at(-1) as Swept]
    const alarms = sweeps.reduce((sum, one) => sum + one.alarms, 0)
    // New clocks, with the poison parked: how long until they have fired.
    const fresh = (await Promise.all(Array.from({ length: 20 }, () => apply(world.platform)))).flatMap((one) =>
      one.kind === 'done' ? [one.case] : [],
    )
    world.at('2026-04-20T09:00')
    time = world.platform.now()
    const began = performance.now()
    await fireClocks(platform, region, parked, () => {})
    const waited = (performance.now() - began) / 1_000
    const freshLeft = await platform.pool.query<{ n: number }>(
      "select count(*)::int as n from clock where region = $1 and case_id = any($2) and kind = 'silence' and not passed",
      [region, fresh],
    )
    return [
      {
        what: `F20 ${bad.length} clocks that fail for ever among ${count}: others that did not fire at the first look; parked; alarms`,
        found: `${first.left}; ${last.parked}; ${alarms}`,
        limit: `0; ${bad.length} or more; one each`,
        holds: first.left === 0 && last.parked >= bad.length && alarms === last.parked && control > 0,
        control: `waited for one after another: ${control} of 5 did not fire`,
      },
      {
        what: 'by how much it delays the others once it is parked; later clocks that did not fire',
        found: `${last.longest.toFixed(2)} s; ${freshLeft.rows[0]?.n} of 20 (all in ${waited.toFixed(2)} s)`,
        limit: '≤ 1 s; 0',
        holds: last.longest <= 1 && freshLeft.rows[0]?.n === 0,
        control: `the first look, which meets it, takes ${first.longest.toFixed(2)} s for all`,
      },
    ]
  } finally {
    await world.end()
  }
}
