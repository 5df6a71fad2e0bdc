import { randomBytes } from 'node:crypto'
import { createRegion } from '../store/region.ts'
import { openDoor } from './door/door.ts'
import { keepingTime } from './kept-clock.ts'
import { noTrust } from './log/trust.ts'
import type { Platform } from './platform.ts'

type Given = Pick<Platform, 'catalogue' | 'pool' | 'region' | 'now' | 'publicUrl'> &
  Partial<Pick<Platform, 'secret' | 'secondFactor' | 'provider' | 'limits' | 'behindProxy' | 'watch' | 'proving' | 'trust' | 'clock'>>

/**
 * Puts the platform together on a migrated database, and makes room for its region.
 *
 * Without a `secret` one is made that ends with this process: second factors enrolled meanwhile are of no use to the next. Second factors are
 * `offered` where nothing is said.
 */
export async function startPlatform(given: Given): Promise<Platform> {
  const { catalogue, pool, region, now, watch, clock } = given
  await createRegion(pool, region, catalogue.title)
  const procedures = new Map(catalogue.procedures.map((procedure) => [procedure.id, procedure]))
  const library = new Map(catalogue.library.map((instrument) => [instrument.id, instrument]))
  const { secret = randomBytes(32), secondFactor = 'offered' } = given
  const door = openDoor({ pool, catalogue, library, procedures, now, ...(watch && { watch }) }, given.proving?.prover)
  return {
    trust: noTrust,
    ...given,
    secret,
    secondFactor,
    procedures,
    library,
    door: clock ? keepingTime(door, clock) : door,
  }
}
