import { readCheckpoints, type TreeId } from '../../store/checkpoints.ts'
import type { Platform } from '../platform.ts'
import { askWitnesses } from './ask-witnesses.ts'
import { checkAllTiles } from './check-stored.ts'
import { type LogTree, logTree } from './log-tree.ts'
import { recordWitnessed } from './record-witnessed.ts'
import { signCheckpoint } from './sign-checkpoint.ts'

/** Milliseconds between two looks at the log, and after which a witness is asked again though nothing was added, so that silence shows. */
const lookEvery = 1_000
const heartbeatEvery = 60_000
/** How often what was witnessed is put into our own log: often enough to bind, seldom enough not to fill it. */
const recordEvery = 600_000

const trees: readonly TreeId[] = ['sha256', 'sm3']

/**
 * Signs what was added to a log, after asking its witnesses whether they have seen more than we have, and has it cosigned.
 * @param asked when its witnesses last answered, in milliseconds since 1970; undefined before the first look
 * @returns when they answered now
 * @throws LogDamaged, RolledBack: nothing was signed
 */
async function publish(platform: Platform, log: LogTree, asked: number | undefined, failed: (error: unknown) => void): Promise<number> {
  const now = platform.now()
  const tell = async (): Promise<void> => (await askWitnesses(platform, log)).forEach(failed)
  if (asked === undefined) {
    await tell()
    const [last] = await readCheckpoints(platform.pool, log, { limit: 1 })
    await checkAllTiles(platform.pool, log, last?.size ?? 0)
  }
  const signed = await signCheckpoint(platform, log)
  if (signed || (asked !== undefined && now - asked >= heartbeatEvery)) await tell()
  else if (asked !== undefined) return asked
  return now
}

/** Signs and has cosigned, once, every tree of these regions that this server signs. @throws what `publish` throws */
export async function publishLogs(platform: Platform, regions: readonly string[], failed: (error: unknown) => void): Promise<void> {
  for (const region of regions)
    for (const tree of trees) if (platform.trust.signs(region, tree)) await publish(platform, logTree(region, tree), undefined, failed)
}

/** Looks at the logs every second until stopped. */
export function watchLogs(
  platform: Platform,
  regions: readonly string[],
  options: { failed: (error: unknown) => void },
): { stop(): Promise<void> } {
  const logs = regions.flatMap((region) => trees.filter((tree) => platform.trust.signs(region, tree)).map((tree) => logTree(region, tree)))
  const asked = new Map<LogTree, number>()
  const said = new Map<LogTree, string>()
  let stopped = false
  let recorded = Number.NEGATIVE_INFINITY
  const record = async (): Promise<void> => {
    if (platform.now() - recorded < recordEvery) return
    recorded = platform.now()
    await recordWitnessed(platform).catch(options.failed)
  }
  const look = async (): Promise<void> => {
    for (const log of logs) {
      // The same trouble every second is said once.
      const tell = (error: unknown): void => {
        const says = error instanceof Error ? error.message : String(error)
        if (said.get(log) !== says) options.failed(error)
        said.set(log, says)
      }
      if (stopped) return
      try {
        asked.set(log, await publish(platform, log, asked.get(log), tell))
      } catch (error) {
        // Before anything is signed again, the witnesses are asked what they have seen.
        asked.delete(log)
        tell(error)
      }
    }
  }
  let busy = false
  let looking = Promise.resolve()
  const begin = (): void => {
    // A witness that answers slowly must not let looks pile up.
    if (busy || stopped) return
    busy = true
    looking = record()
      .then(look)
      .finally(() => {
        busy = false
      })
  }
  begin()
  const timer = setInterval(begin, lookEvery)
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
    },
  }
}
