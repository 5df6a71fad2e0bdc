import { readRegistersVersion } from '../../store/region.ts'
import { sharedReading } from '../shared-reading.ts'
import { authorityOf, type KnownAuthority } from './authority-of.ts'
import { type Definitions, definitions } from './definition.ts'
import type { HeldRegisters } from './held-registers.ts'
import { lane } from './lane.ts'
import { mayPublishFiles, readPublished } from './published-files.ts'
import type { ActAnswer, ActRequest } from './request.ts'
import { type DoorSetting, refresh } from './setting.ts'
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
  const readings = new Map<string, () => Promise<HeldRegisters>>()
  const registers = (region: string): Promise<HeldRegisters> => {
    const known =
      readings.get(region) ?? sharedReading(async () => refresh(setting, region, await readRegistersVersion(setting.pool, region)))
    readings.set(region, known)
    return known()
  }
  return {
    definitions: setting.definitions,
    async act(request) {
      const files = mayPublishFiles(setting.catalogue, request.act) ? await readPublished(setting, request) : undefined
      const asked = files ? { ...request, files } : request
      return new Promise((answer, fail) => laneOf(request.region)({ request: asked, answer, fail }))
    },
    registers,
    async authority(region) {
      return authorityOf(await registers(region), setting.library, setting.catalogue.posts, setting.versions)
    },
  }
}
