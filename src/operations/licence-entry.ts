import type { Register } from '../kernel/register/register.ts'
import { isLocalDate, type LocalDate } from '../kernel/time/local-date.ts'
import { type FoundEntry, readVersions, searchEntries } from '../store/search-entries.ts'
import type { Reading } from './shown/reading.ts'

/** How an entry stands today; registers that are verified by a column of their own tell suspended, withdrawn and expired apart. */
export const licenceStates = ['not-yet', 'valid', 'suspended', 'withdrawn', 'expired', 'ended'] as const
export type LicenceState = (typeof licenceStates)[number]

export interface LicenceEntry {
  readonly register: Register
  readonly entry: FoundEntry
  readonly state: LicenceState
  /** Columns that a verification shows, in order. */
  readonly shows: readonly string[]
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

const standsOn = (entry: FoundEntry, day: LocalDate): boolean => entry.from <= day && (entry.to === null || day < entry.to)

/** How an entry stands that is verified by a column of its own, for example an officer's certificate by its number. */
function verifiedState(entry: FoundEntry, day: LocalDate): LicenceState {
  const { state, validUntil } = entry.values
  if (!standsOn(entry, day)) return day < entry.from ? 'not-yet' : 'ended'
  if (state === 'suspended' || state === 'withdrawn') return state
  if (state !== 'valid') return 'ended'
  return typeof validUntil === 'string' && validUntil < day ? 'expired' : 'valid'
}

/** The newest entry that a register lets anyone verify under this number. */
async function findVerified({ platform, day }: Reading, number: string): Promise<LicenceEntry | undefined> {
  for (const register of platform.catalogue.registers) {
    if (!register.verified) continue
    const { by, shows } = register.verified
    const search = { registers: [register.id], day, columns: [], where: { [by]: number }, limit: 1 }
    const [entry] = await searchEntries(platform.pool, platform.region, search)
    if (entry) return { register, entry, shows, state: verifiedState(entry, day) }
  }
  return undefined
}

/** The entry of a public register under this number, and whether it is in force today: the version of today, or else the latest. */
export async function findLicence(reading: Reading, number: string): Promise<LicenceEntry | undefined> {
  const { platform, day } = reading
  const registers = platform.catalogue.registers.filter((register) => register.shown && !register.holds)
  const versions = await readVersions(
    platform.pool,
    platform.region,
    registers.map((register) => register.id),
    number,
  )
  const entry = versions.find((one) => standsOn(one, day)) ?? versions[0]
  const register = registers.find((one) => one.id === entry?.register)
  if (!entry || !register) return findVerified(reading, number)
  const shows = register.shown ?? []
  if (day < entry.from) return { register, entry, shows, state: 'not-yet' }
  const ended = (entry.to !== null && entry.to <= day) || endedByWords(register, entry, day)
  return { register, entry, shows, state: ended ? 'ended' : 'valid' }
}
