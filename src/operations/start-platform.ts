import { createRegion } from '../store/region.ts'
import { openDoor } from './door/door.ts'
import { noTrust, type Trust } from './log/trust.ts'
import type { Platform } from './platform.ts'

/** Puts the platform together on a migrated database, and makes room for its region. */
export async function startPlatform(
  given: Pick<Platform, 'catalogue' | 'pool' | 'region' | 'now' | 'publicUrl'> & { readonly trust?: Trust },
): Promise<Platform> {
  const { catalogue, pool, region, now } = given
  await createRegion(pool, region, catalogue.title)
  const procedures = new Map(catalogue.procedures.map((procedure) => [procedure.id, procedure]))
  const library = new Map(catalogue.library.map((instrument) => [instrument.id, instrument]))
  return { trust: noTrust, ...given, procedures, library, door: openDoor({ pool, catalogue, library, procedures, now }) }
}
