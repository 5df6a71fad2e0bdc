import { readAccounts } from '../../store/accounts/accounts.ts'
import { readLastInstant } from '../../store/read-played.ts'
import type { Platform } from '../platform.ts'
import { type Demonstration, playSteps, readSeedState, type SeedState } from '../seed-demonstration.ts'
import { pastPlatform } from './past-platform.ts'
import { type Played, type PlayOptions, playProvince } from './play-province.ts'
import { newPlan, type PlayedPlan, planOnRecord, planWords } from './played-plan.ts'
import type { LivelyProvince, PlayScale } from './province.ts'

/** A demonstration in which a province can be lived in. */
export type Lively = Demonstration & { readonly lively: (size: PlayScale['size']) => LivelyProvince }

/** What is on record of it: what is planned there, how far its founding is, and whether all of it was played. */
export interface LivelyState extends SeedState {
  readonly plan: PlayedPlan
  readonly province: LivelyProvince
  /** The record holds a demonstration of an older Yifa, in which nobody lives. */
  readonly foundedOnly: boolean
  readonly over: boolean
}

const founding = (demonstration: Lively, { province, plan }: Pick<LivelyState, 'province' | 'plan'>): Demonstration => ({
  ...demonstration,
  steps: (day) => province.steps(day, planWords(plan)),
})

/** Accounts are made when all is played: whoever can sign in finds a whole province. */
async function hasAccounts({ pool, region }: Platform, { people }: Demonstration): Promise<boolean> {
  const persons = people.map(({ person }) => person)
  return (await readAccounts(pool, region, persons)).length > 0
}

export async function readLivelyState(present: Platform, demonstration: Lively, scale: PlayScale): Promise<LivelyState> {
  const recorded = await planOnRecord(present)
  const size = recorded.plan?.size ?? scale.size
  const province = demonstration.lively(size)
  const plan = recorded.plan ?? newPlan(scale, province.earliest, present.now())
  const { platform } = pastPlatform(present, plan.founded)
  const state = await readSeedState(platform, founding(demonstration, { province, plan }))
  const over = recorded.founded && (await hasAccounts(present, demonstration))
  return { ...state, plan, province, over, foundedOnly: recorded.founded && !recorded.plan }
}

/** Founds the province on its day and lets its days pass, up to the last that is planned. What was done before is gone on from. */
export async function playDemonstration(
  present: Platform,
  demonstration: Lively,
  { state, ...options }: PlayOptions & { state: LivelyState; founding?(done: number, total: number): void },
): Promise<{ founded: number; played: Played }> {
  const { plan, province } = state
  const since = await readLastInstant(present.pool, present.region)
  const past = pastPlatform(present, plan.founded, since)
  const { played: founded } = await playSteps(past.platform, founding(demonstration, state), {
    ...(options.founding && { progress: options.founding }),
    ...(options.signal && { signal: options.signal }),
  })
  return { founded, played: await playProvince(past, province, { ...options, scale: plan, span: plan }) }
}
