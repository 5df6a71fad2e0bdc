import type { Platform } from '../../src/operations/platform.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { recordProblems } from '../../stories/faults/record-problems.ts'
import { catalogue } from '../../stories/fixtures/library-card/catalogue.ts'
import { type Bug, noBug } from './bugs.ts'
import { withSeededIds } from './chance.ts'
import type { Ground } from './ground.ts'
import { problemsOf } from './oracles.ts'
import { type Fault, faultsOf, fewest } from './plan.ts'
import type { Seen } from './seen.ts'
import { World } from './world.ts'

export interface Outcome {
  readonly seed: number
  readonly seen: Seen
  readonly problems: readonly string[]
  /** What happened, line by line, where that was asked for. */
  readonly told: readonly string[]
}

interface How {
  readonly bug?: Bug
  /** Default: those of the seed. */
  readonly faults?: readonly Fault[]
  readonly tell?: boolean
  /** Looks at every table as `yifa rebuild --compare` does, besides. */
  readonly whole?: boolean
}

/** Plays one seed to its end, and says what is wrong then. */
export async function simulate(
  ground: Ground,
  seed: number,
  { bug = noBug, faults = faultsOf(seed), tell = false, whole = false }: How = {},
): Promise<Outcome> {
  const region = await ground.fresh()
  const { pool, founded } = ground
  const world = new World({ pool, region, founded, seed, faults, bug, tell })
  const seen = await withSeededIds(seed, () => world.run())
  const problems = await problemsOf(pool, seen)
  if (whole) {
    const platform: Platform = await startPlatform({ catalogue, pool, region, publicUrl: 'http://localhost', now: () => seen.now })
    problems.push(...(await recordProblems(platform)).filter((one) => !/answers no key/.test(one)))
  }
  return { seed, seen, problems, told: world.told }
}

/** A seed that fails, with the fewest faults that still make it fail, and how to see it again. */
export async function shorten(
  ground: Ground,
  seed: number,
  bug: Bug = noBug,
): Promise<{ faults: readonly Fault[]; says: string; outcome: Outcome }> {
  const faults = await fewest(faultsOf(seed), async (some) => (await simulate(ground, seed, { bug, faults: some })).problems.length > 0)
  const outcome = await simulate(ground, seed, { bug, faults, tell: true })
  const told = faults.map(
    ({ at, kind, ...rest }) => `${kind}${Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : ''} at tick ${at}`,
  )
  return {
    faults,
    outcome,
    says: `SEED=${seed} npm run simulate -- seeds   ${told.length} of ${faultsOf(seed).length} faults needed: ${told.join('; ') || 'none'}`,
  }
}
