import type { LocalDate } from '../../kernel/time/local-date.ts'
import { openDoor } from '../door/door.ts'
import type { Platform } from '../platform.ts'

/** The platform as it was at another instant: the same record behind the same door, at a time that is set from outside. */
export interface PastPlatform {
  readonly platform: Platform
  /**
   * Sets the time: minutes after midnight in China on that day. It never goes back: of an earlier time than the last one nothing changes.
   * @throws RangeError when it lies ahead of the present: nobody plays the future
   */
  at(day: LocalDate, minutes: number): void
}

/** @param since an instant, in milliseconds since 1970, before which nothing can be added: that of the latest event */
export function pastPlatform(present: Platform, day: LocalDate, since = 0): PastPlatform {
  let now = Math.max(Date.parse(`${day}T08:30:00+08:00`), since)
  const given = { ...present, now: () => now }
  return {
    platform: { ...given, door: openDoor(given, present.proving?.prover) },
    at(next, minutes) {
      const instant = Date.parse(`${next}T00:00:00+08:00`) + minutes * 60_000
      if (instant > present.now()) throw new RangeError(`${next} lies ahead; the demonstration plays what could have been.`)
      now = Math.max(now, instant)
    },
  }
}
