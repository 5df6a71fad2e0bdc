import type { Organ } from '../authority/authority.ts'

/** A division and those that it lies in, nearest first: 210102, 210100, 210000. */
const placesAbove = (division: string): string[] => [...new Set([division, `${division.slice(0, 4)}00`, `${division.slice(0, 2)}0000`])]

/**
 * The organ that reviews cards of this one. The organs that watch stand in the order of `watching`; nearest division first. One that watches
 * others is itself watched from above, by its own kind first. Where there is none, an organ reviews its own cards.
 */
export function supervisorOf(organ: Organ, watching: readonly string[], organsOf: (division: string) => readonly Organ[]): string {
  const places = placesAbove(organ.division)
  const kinds = watching.includes(organ.kind) ? [organ.kind, ...watching.filter((kind) => kind !== organ.kind)] : watching
  const nearest = watching.includes(organ.kind) ? [...places.slice(1), organ.division] : places
  for (const place of nearest) {
    const there = organsOf(place).filter(({ id }) => id !== organ.id)
    for (const kind of kinds) {
      const found = there.find((one) => one.kind === kind && one.division === place)
      if (found) return found.id
    }
  }
  return organ.id
}
