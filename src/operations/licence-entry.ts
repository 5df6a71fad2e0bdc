import type { Register } from '../kernel/register/register.ts'
import { type FoundEntry, readVersions } from '../store/search-entries.ts'
import type { Reading } from './shown/reading.ts'

export interface LicenceEntry {
  readonly register: Register
  readonly entry: FoundEntry
  readonly state: 'not-yet' | 'valid' | 'ended'
}

/** The entry of a public register under this number, and whether it is in force today: the version of today, or else the latest. */
export async function findLicence({ platform, day }: Reading, number: string): Promise<LicenceEntry | undefined> {
  const registers = platform.catalogue.registers.filter((register) => register.shown && !register.holds)
  const versions = await readVersions(platform.pool, platform.region, registers.map((register) => register.id), number)
  const entry = versions.find((one) => one.from <= day && (one.to === null || day < one.to)) ?? versions[0]
  const register = registers.find((one) => one.id === entry?.register)
  if (!entry || !register) return undefined
  return { register, entry, state: day < entry.from ? 'not-yet' : entry.to !== null && entry.to <= day ? 'ended' : 'valid' }
}
