import { randomBytes } from 'node:crypto'
import { type KeptSealing, passingSealing } from '../store/keys/kept-sealing.ts'
import { createRegion } from '../store/region.ts'
import { openDoor } from './door/door.ts'
import { keepingTime } from './kept-clock.ts'
import { noTrust } from './log/trust.ts'
import type { Platform } from './platform.ts'
import { sealWhatLies } from './sealing/seal-what-lies.ts'
import { openSeals } from './sealing/seals.ts'

const ofThisProcess = passingSealing()

type Given = Pick<Platform, 'catalogue' | 'pool' | 'region' | 'now' | 'publicUrl'> &
  Partial<Pick<Platform, 'secret' | 'secondFactor' | 'provider' | 'limits' | 'behindProxy' | 'watch' | 'proving' | 'trust' | 'clock'>> & {
    /** The key that wraps the keys of what is sealed. */
    readonly sealing?: KeptSealing
  }

/**
 * Puts the platform together on a migrated database, and makes room for its region.
 *
 * Without a `secret` one is made that ends with this process: second factors enrolled meanwhile are of no use to the next. Second factors are
 * `offered` where nothing is said. Without a `sealing` key one is made that ends with this process too: no other opens what was sealed meanwhile.
 * @throws Error when what is sealed in the database is encrypted under a key that is not here
 */
export async function startPlatform(given: Given): Promise<Platform> {
  const { sealing = ofThisProcess, ...rest } = given
  const { catalogue, pool, region, now, watch, clock } = given
  await createRegion(pool, region, catalogue.title)
  const procedures = new Map(catalogue.procedures.map((procedure) => [procedure.id, procedure]))
  const library = new Map(catalogue.library.map((instrument) => [instrument.id, instrument]))
  const { secret = randomBytes(32), secondFactor = 'offered' } = given
  const seals = await openSeals(pool, region, sealing)
  const door = openDoor({ pool, catalogue, library, procedures, seals, now, ...(watch && { watch }) }, given.proving?.prover)
  await sealWhatLies(pool, region, { seals, definitions: door.definitions })
  return {
    trust: noTrust,
    ...rest,
    seals,
    secret,
    secondFactor,
    procedures,
    library,
    door: clock ? keepingTime(door, clock) : door,
  }
}
