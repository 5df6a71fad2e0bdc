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

interface SeedOptions {
  /** `asked`: fails where it cannot be done. true: does it where it makes sense, and says why where it does not. */
  readonly wanted: boolean | 'asked'
  readonly quiet: boolean
  readonly signal?: AbortSignal
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

async function play(
  { platform, demonstration }: House,
  { total, done }: { total: number; done: number },
  options: SeedOptions,
): Promise<void> {
  if (!demonstration || done === total) return
  options.say(
    done > 0
      ? `继续建立演示数据（已有 ${done} 项）…… Going on with the demonstration (${done} of ${total} done).`
      : '首次启动，建立演示数据…… First start: seeding the demonstration.',
  )
  const began = performance.now()
  const progress = showProgress('Seeding', options.quiet)
  try {
    const { played } = await playSteps(platform, demonstration, {
      progress: progress.at,
      ...(options.signal && { signal: options.signal }),
    })
    progress.end()
    const seconds = (performance.now() - began) / 1000
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
  const state = await readSeedState(platform, demonstration)
  const obstacle = inTheWay(state)
  if (obstacle !== undefined) {
    if (options.wanted === 'asked') throw new CannotDo(obstacle)
    if (options.wanted) options.say(obstacle)
    return []
  }
  if (options.wanted === false && state.done === 0) return []
  if (options.wanted !== false) {
    await play(house, state, options)
    await makeDemonstrationAccounts(platform, demonstration)
  }
  return demonstrationAccounts(platform, demonstration)
}
