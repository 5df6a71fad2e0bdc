import { type Lively, type LivelyState, playDemonstration, readLivelyState } from '../operations/demonstration/play-demonstration.ts'
import type { PlayScale } from '../operations/demonstration/province.ts'
import {
  type DemonstrationAccount,
  demonstrationAccounts,
  makeDemonstrationAccounts,
  playSteps,
  readSeedState,
  SeedRefused,
} from '../operations/seed-demonstration.ts'
import { CannotDo } from './exit-codes.ts'
import type { House } from './parts.ts'
import { showProgress } from './show-progress.ts'

/** What a first start plays: enough to see every procedure, little enough not to wait for. */
export const smallScale: PlayScale = { size: 'small', cases: 60, months: 6, seed: 1 }

interface SeedOptions {
  /** `asked`: fails where it cannot be done. true: does it where it makes sense, and says why where it does not. */
  readonly wanted: boolean | 'asked'
  readonly quiet: boolean
  readonly signal?: AbortSignal
  /** Only organs, posts and lists, as of today: no cases. */
  readonly foundingOnly?: boolean
  /** How much is played. Where it is not given, a small province; and what is on record is left as it was planned. */
  readonly scale?: PlayScale | undefined
  say(line: string): void
}

/** Why nothing may be seeded here; undefined where it may. */
function inTheWay(state: { done: number; total: number; foreign: boolean }): string | undefined {
  if (process.env.NODE_ENV === 'production') {
    return state.done > 0
      ? '⚠ 生产环境使用了演示数据库，其账号密码人人皆知。 This database holds the demonstration, and everyone knows the passwords of its accounts: choose another.'
      : '生产环境（NODE_ENV=production）不建立演示数据和演示账号。 In production no demonstration is seeded and no demonstration account is made.'
  }
  if (state.foreign) {
    return '该数据库已有自己的记录，不写入演示数据。 This database has a record of its own; nothing is seeded into it. Choose an empty one with --data.'
  }
  return undefined
}

const isSame = (one: PlayScale, other: PlayScale): boolean =>
  one.size === other.size && one.seed === other.seed && one.cases === other.cases && one.months === other.months

/** A province that is lived in up to yesterday is not lived in anew: its days are over, and its record only grows. */
function otherPlan({ plan, foundedOnly, over, done }: LivelyState, scale: PlayScale | undefined): string | undefined {
  if (!scale || done === 0 || (!foundedOnly && isSame(plan, scale))) return undefined
  const held = foundedOnly
    ? '较早版本的演示省份 a demonstration of an older Yifa'
    : `${plan.size}, --cases ${plan.cases} --months ${plan.months} --seed ${plan.seed}${over ? '' : ' (interrupted)'}`
  return `该数据库已有演示省份（${held}），过去的日子不能重过。 This database holds the demonstration (${held}); its days are over and cannot be lived anew. Choose an empty one: yifa demo --data <folder> …`
}

const began = (done: number, total: number): string =>
  done > 0
    ? `继续建立演示数据（已有 ${done} 项）…… Going on with the demonstration (${done} of ${total} done).`
    : '首次启动，建立演示数据…… First start: seeding the demonstration.'

async function play(
  { platform, demonstration }: House,
  { total, done }: { total: number; done: number },
  options: SeedOptions,
): Promise<void> {
  if (!demonstration || done === total) return
  options.say(began(done, total))
  const started = performance.now()
  const progress = showProgress('Seeding', options.quiet)
  try {
    const { played } = await playSteps(platform, demonstration, {
      progress: progress.at,
      ...(options.signal && { signal: options.signal }),
    })
    progress.end()
    const seconds = (performance.now() - started) / 1000
    options.say(
      `已建立 ${played} 项。 ${played} acts in ${seconds.toFixed(1)} s, ${Math.round(played / seconds)}/s, all through the one door.`,
    )
  } catch (error) {
    progress.end()
    // A record that lives on may have made a step of a newer demonstration impossible; that must not keep the server from starting.
    if (!(error instanceof SeedRefused) || done === 0 || options.wanted === 'asked') throw error
    options.say(`演示数据未能补全。 The demonstration could not be completed: ${error.message}`)
  }
}

/** Founds a province and lets half a year of its life pass. */
async function playLively(house: House & { demonstration: Lively }, state: LivelyState, options: SeedOptions): Promise<void> {
  if (state.over) return
  options.say(began(state.done, state.total))
  const started = performance.now()
  const [founding, living] = [showProgress('Founding', options.quiet), showProgress('Cases', options.quiet)]
  try {
    const { founded, played } = await playDemonstration(house.platform, house.demonstration, {
      state,
      founding: founding.at,
      progress(begun, total) {
        founding.end()
        living.at(begun, total)
      },
      ...(options.signal && { signal: options.signal }),
    })
    const acts = founded + played.acts + played.fired
    const seconds = (performance.now() - started) / 1000
    living.end()
    options.say(
      `已建立 ${acts} 项，${played.cases} 件案件（${state.plan.first} 至 ${state.plan.last}）。 ${acts} acts in ${played.cases} cases, ${seconds.toFixed(1)} s, ${Math.round(acts / seconds)}/s, all through the one door and the clocks.`,
    )
  } finally {
    founding.end()
    living.end()
  }
}

const isLively = (house: House): house is House & { demonstration: Lively } => house.demonstration?.lively !== undefined

/** How far it is, what stands in the way, and what goes on with it. */
async function seedingOf(house: House, options: SeedOptions) {
  if (!isLively(house) || options.foundingOnly) {
    const state = house.demonstration ? await readSeedState(house.platform, house.demonstration) : { done: 0, total: 0, foreign: false }
    return { state, obstacle: inTheWay(state), goOn: () => play(house, state, options) }
  }
  const state = await readLivelyState(house.platform, house.demonstration, options.scale ?? smallScale)
  const obstacle = inTheWay(state) ?? otherPlan(state, options.scale)
  return { state, obstacle, goOn: () => (state.foundedOnly ? Promise.resolve() : playLively(house, state, options)) }
}

/**
 * Seeds the demonstration where it is wanted and allowed, and makes its accounts. An interrupted seeding is completed; a complete one costs a look.
 * @returns one account for each role; empty where there is no demonstration here
 */
export async function seedWithProgress(house: House, options: SeedOptions): Promise<DemonstrationAccount[]> {
  const { platform, demonstration } = house
  if (!demonstration) {
    if (options.wanted === 'asked') throw new CannotDo(`Catalogue '${house.catalogue.id}' brings no demonstration.`)
    return []
  }
  const { state, obstacle, goOn } = await seedingOf(house, options)
  if (obstacle !== undefined) {
    if (options.wanted === 'asked') throw new CannotDo(obstacle)
    if (options.wanted) options.say(obstacle)
    return []
  }
  if (options.wanted === false && state.done === 0) return []
  if (options.wanted !== false) {
    await goOn()
    await makeDemonstrationAccounts(platform, demonstration)
  }
  return demonstrationAccounts(platform, demonstration)
}
