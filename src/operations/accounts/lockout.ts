import type { Platform } from '../platform.ts'

interface Failed {
  times: number
  /** Instant before which no further try is heard. */
  until: number
}

/** Wrong passwords that are free; each one after that doubles the wait, from one second to a quarter of an hour. */
const free = 5
const longest = 900_000
/** Most logins remembered; the oldest is forgotten first, so that guessing logins cannot fill the memory. */
const most = 10_000

const byPlatform = new WeakMap<Platform, Map<string, Failed>>()

/**
 * Slows down guessing a password, for each login by itself, known or not. Kept in the memory of this process: it is forgotten at a restart,
 * and several servers count apart.
 */
export function lockoutOf(platform: Platform, login: string) {
  const failures = byPlatform.get(platform) ?? new Map<string, Failed>()
  byPlatform.set(platform, failures)
  const key = login.toLowerCase()
  return {
    /** Seconds to wait; 0 when a try is heard. */
    wait: (): number => Math.max(0, Math.ceil(((failures.get(key)?.until ?? 0) - platform.now()) / 1000)),
    failed(): void {
      const times = (failures.get(key)?.times ?? 0) + 1
      failures.delete(key)
      failures.set(key, { times, until: times < free ? 0 : platform.now() + Math.min(longest, 1000 * 2 ** (times - free)) })
      const oldest = failures.keys().next().value
      if (failures.size > most && oldest !== undefined) failures.delete(oldest)
    },
    succeeded: (): void => void failures.delete(key),
  }
}
