import { databaseAway } from '../../store/database-away.ts'
import { readRegistersVersion } from '../../store/region.ts'
import { authorityOf, type KnownAuthority } from './authority-of.ts'
import { type Definitions, definitions } from './definition.ts'
import type { HeldRegisters } from './held-registers.ts'
import { type ActAnswer, type ActRequest, Overloaded } from './request.ts'
import { runBatch } from './run-batch.ts'
import { type DoorSetting, refresh, type Waiting } from './setting.ts'
import { versionsHere } from './versions-here.ts'

/** The only way anything official happens. */
export interface Door {
  /**
   * Attempts an act and records what came of it, done or refused, with its log entry and projections, in one transaction. Concurrent
   * requests for one region are gathered and committed together; each gets its own answer, and one that fails harms no other.
   * @throws BadRequest when the request names nothing that exists, or its key was used for something else
   * @throws Overloaded when too many are waiting
   * @throws InRecovery when somebody has seen more of the log than this database holds
   */
  act(request: ActRequest): Promise<ActAnswer>
  /** What is known of power, persons and law in a region, as fresh as the database. */
  authority(region: string): Promise<KnownAuthority>
  /** The registers on which the door decides, as fresh as the database. */
  registers(region: string): Promise<HeldRegisters>
  readonly definitions: Definitions
}

/** Most acts in one transaction. */
const largestBatch = 256
/** Most acts that may wait in one region before more are turned away. */
const longestQueue = 4_000

/** Runs batches of one region one after another; while one is being written, the next gathers. */
function lane(setting: DoorSetting, region: string) {
  const queue: Waiting[] = []
  let running = false

  async function run(): Promise<void> {
    running = true
    while (queue.length > 0) {
      const batch = queue.splice(0, largestBatch)
      const began = performance.now()
      try {
        await runBatch(setting, region, batch)
      } catch (error) {
        await separately(batch, error)
      }
      setting.watch?.batch({ acts: batch.length, waiting: queue.length, seconds: (performance.now() - began) / 1000 })
      // Callers just answered ask again in this turn of the event loop; they belong into the next batch, not the one after.
      await new Promise(setImmediate)
    }
    running = false
  }

  /**
   * A batch that failed as a whole is tried act by act, so that only the act to blame fails. Keys make this safe. Where the database is still away, all
   * are told so: waiting for it once for each would keep everybody for minutes.
   */
  async function separately(batch: readonly Waiting[], error: unknown): Promise<void> {
    const [only] = batch
    if (batch.length === 1 && only) {
      only.fail(error)
      return
    }
    for (const [at, one] of batch.entries()) {
      try {
        await runBatch(setting, region, [one])
      } catch (own) {
        if (databaseAway(own)) {
          for (const other of batch.slice(at)) other.fail(own)
          return
        }
        one.fail(own)
      }
    }
  }

  return (waiting: Waiting): void => {
    if (queue.length >= longestQueue) {
      waiting.fail(new Overloaded(queue.length))
      return
    }
    queue.push(waiting)
    if (!running) {
      running = true
      setImmediate(() => void run())
    }
  }
}

/** @param prover hash of the prover that runs here */
export function openDoor(given: Omit<DoorSetting, 'definitions' | 'caches' | 'stored' | 'versions' | 'heights'>, prover?: string): Door {
  const known = definitions(given.catalogue.procedures)
  const versions = versionsHere(given.catalogue, known, prover)
  const setting: DoorSetting = {
    ...given,
    definitions: known,
    caches: new Map(),
    stored: new Set(),
    heights: new Map(),
    ...(versions && { versions }),
  }
  const lanes = new Map<string, ReturnType<typeof lane>>()
  const laneOf = (region: string): ReturnType<typeof lane> => {
    const known = lanes.get(region) ?? lane(setting, region)
    lanes.set(region, known)
    return known
  }
  const registers = async (region: string): Promise<HeldRegisters> =>
    refresh(setting, region, await readRegistersVersion(setting.pool, region))
  return {
    definitions: setting.definitions,
    act: (request) => new Promise((answer, fail) => laneOf(request.region)({ request, answer, fail })),
    registers,
    async authority(region) {
      return authorityOf(await registers(region), setting.library, setting.catalogue.posts, setting.versions)
    },
  }
}
