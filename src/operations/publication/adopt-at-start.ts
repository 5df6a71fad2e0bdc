import { readFounder } from '../../store/region.ts'
import { chinaDay } from '../china-day.ts'
import type { Platform } from '../platform.ts'
import { playAll } from '../seed-demonstration.ts'
import { adoptionSteps } from './adopt-versions.ts'

/**
 * Adopts first versions in a region that was founded before versions had to be published, at the organ that founded it: without that no new case
 * could begin there after an upgrade. Does nothing in a region without a record, and none where versions were adopted already.
 * @returns how many were adopted now
 */
export async function adoptAtStart(platform: Platform): Promise<number> {
  const { pool, region, door } = platform
  const founder = await readFounder(pool, region)
  if (founder === undefined) return 0
  const organ = (await door.authority(region)).organ(founder, chinaDay(platform.now()))
  const steps = await adoptionSteps(platform, { organ: founder, place: organ?.division ?? '' })
  if (steps.length === 0) return 0
  return (await playAll(platform, { people: [] }, steps)).played
}
