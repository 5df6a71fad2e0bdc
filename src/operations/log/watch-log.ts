import { readCheckpoints, type TreeId } from '../../store/checkpoints.ts'
import type { Platform } from '../platform.ts'
import { answered, askWitnesses, compareMirrors } from './ask-witnesses.ts'
import { checkAllTiles } from './check-stored.ts'
import { type LogTree, logTree } from './log-tree.ts'
import { recordWitnessed } from './record-witnessed.ts'
import { enterRecovery, isMet, leaveRecovery, recoveryOf } from './recovery.ts'
import { compareKept, RolledBack } from './rolled-back.ts'
import { signCheckpoint } from './sign-checkpoint.ts'

/** Milliseconds between two looks at the log, and after which a witness is asked again though nothing was added, so that silence shows. */
const lookEvery = 1_000
const heartbeatEvery = 60_000
/** How often what was witnessed is put into our own log: often enough to bind, seldom enough not to fill it. */
const recordEvery = 600_000

const trees: readonly TreeId[] = ['sha256', 'sm3']

/** The trees of a region that this server signs. */
const logsOf = ({ trust }: Platform, region: string): LogTree[] =>
  trees.filter((tree) => trust.signs(region, tree)).map((tree) => logTree(region, tree))

interface Look {
  /** When its witnesses last answered, in milliseconds since 1970; undefined before the first look. */
  readonly asked: number | undefined
  /** No act is accepted: nothing is signed before every witness has said that it knows no more than there is. */
  readonly recovering: boolean
}

interface Published {
  readonly asked: number
  /** Everybody who was asked agrees with the log as it stands. */
  readonly agreed: boolean
}

/**
 * Signs what was added to a log, after asking its witnesses whether they have seen more than we have, and has it cosigned.
 * @throws LogDamaged, RolledBack: nothing was signed
 */
async function publish(platform: Platform, log: LogTree, { asked, recovering }: Look, failed: Tell): Promise<Published> {
  const now = platform.now()
  const first = asked === undefined || recovering
  let agreed = false
  const tell = async (): Promise<Error[]> => {
    const failures = await askWitnesses(platform, log)
    agreed = failures.every(({ name }) => name === 'ClaimedMore')
    return failures
  }
  await compareKept(platform, log, first)
  if (first) {
    await compareMirrors(platform, log)
    const failures = await tell()
    failures.forEach(failed)
    if (recovering && !failures.every(answered)) return { asked: now, agreed: false }
    const [last] = await readCheckpoints(platform.pool, log, { limit: 1 })
    await checkAllTiles(platform.pool, log, last?.size ?? 0)
  }
  const signed = await signCheckpoint(platform, log, recovering)
  if (signed || (!first && now - asked >= heartbeatEvery)) (await tell()).forEach(failed)
  else if (!first) return { asked, agreed }
  return { asked: now, agreed }
}

type Tell = (error: unknown) => void

/** Publishes every tree of a region. Whoever finds that the database was set back keeps all servers from accepting acts, and who finds that it was not any more, lets them. */
async function publishRegion(platform: Platform, region: string, looks: Map<TreeId, number>, failed: Tell): Promise<void> {
  const recovery = await recoveryOf(platform, region)
  // Two persons take the log on again; until they have, nothing is signed.
  if (recovery?.putBack) return
  const recovering = recovery !== undefined
  let agreed = true
  const failures: unknown[] = []
  for (const log of logsOf(platform, region)) {
    try {
      const published = await publish(platform, log, { asked: looks.get(log.tree), recovering }, failed)
      looks.set(log.tree, published.asked)
      agreed &&= published.agreed
    } catch (error) {
      // Before anything is signed again, the witnesses are asked what they have seen.
      looks.delete(log.tree)
      if (error instanceof RolledBack) await enterRecovery(platform, region, error)
      agreed = false
      failures.push(error)
    }
  }
  if (recovery && agreed && (await isMet(platform, region, recovery))) await leaveRecovery(platform, region)
  if (failures.length > 0) throw failures[0]
}

/** Signs and has cosigned, once, every tree of these regions that this server signs. @throws what `publish` throws */
export async function publishLogs(platform: Platform, regions: readonly string[], failed: Tell): Promise<void> {
  for (const region of regions) await publishRegion(platform, region, new Map(), failed)
}

/**
 * Before a server accepts its first act: has anybody seen more of our logs than this database holds? Nothing is signed. A witness that does not
 * answer stops nobody.
 */
export async function lookBack(platform: Platform, regions: readonly string[], failed: Tell): Promise<void> {
  for (const region of regions)
    for (const log of logsOf(platform, region))
      try {
        await compareKept(platform, log, true)
        await compareMirrors(platform, log)
        for (const failure of await askWitnesses(platform, log)) failed(failure)
      } catch (error) {
        // Said by whoever wants to act.
        if (error instanceof RolledBack) await enterRecovery(platform, region, error)
        else failed(error)
      }
}

/** Looks at the logs every second until stopped. */
export function watchLogs(platform: Platform, regions: readonly string[], options: { failed: Tell }): { stop(): Promise<void> } {
  const looks = new Map(regions.map((region) => [region, new Map<TreeId, number>()]))
  const said = new Map<string, string>()
  let stopped = false
  let recorded = Number.NEGATIVE_INFINITY
  const record = async (): Promise<void> => {
    if (platform.now() - recorded < recordEvery) return
    recorded = platform.now()
    await recordWitnessed(platform).catch(options.failed)
  }
  const look = async (): Promise<void> => {
    for (const [region, asked] of looks) {
      // The same trouble every second is said once.
      const tell = (error: unknown): void => {
        const says = error instanceof Error ? error.message : String(error)
        if (said.get(region) !== says) options.failed(error)
        said.set(region, says)
      }
      if (stopped) return
      await publishRegion(platform, region, asked, tell).catch(tell)
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
