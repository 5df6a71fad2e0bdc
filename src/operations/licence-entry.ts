import type { Register } from '../kernel/register/register.ts'
import { isLocalDate, type LocalDate } from '../kernel/time/local-date.ts'
import { type FoundEntry, readVersions } from '../store/search-entries.ts'
import type { Reading } from './shown/reading.ts'

export interface LicenceEntry {
  readonly register: Register
  readonly entry: FoundEntry
  readonly state: 'not-yet' | 'valid' | 'ended'
}

/** Whether what the entry itself says ends it: another state than valid, or a last day that has passed. */
function endedByWords(register: Register, { values }: FoundEntry, day: LocalDate): boolean {
  const { state, validUntil } = values
  const knowsStates = register.columns['state']?.options?.['valid'] !== undefined
  return (
    (knowsStates && state !== undefined && state !== 'valid') ||
    (typeof validUntil === 'string' && isLocalDate(validUntil) && validUntil < day)
  )
}

/** The entry of a public register under this number, and whether it is in force today: the version of today, or else the latest. */
export async function findLicence({ platform, day }: Reading, number: string): Promise<LicenceEntry | undefined> {
  const registers = platform.catalogue.registers.filter((register) => register.shown && !register.holds)
  const versions = await readVersions(
    platform.pool,
    platform.region,
    registers.map((register) => register.id),
    number,
  )
  const entry = versions.find((one) => one.from <= day && (one.to === null || day < one.to)) ?? versions[0]
  const register = registers.find((one) => one.id === entry?.register)
  if (!entry || !register) return undefined
  if (day < entry.from) return { register, entry, state: 'not-yet' }
  const ended = (entry.to !== null && entry.to <= day) || endedByWords(register, entry, day)
  return { register, entry, state: ended ? 'ended' : 'valid' }
}
