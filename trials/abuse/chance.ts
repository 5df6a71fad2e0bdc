export type Chance = (below: number) => number

/** Whole numbers below a bound, the same for the same seed. @source mulberry32 */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

export const pick = <T>(chance: Chance, from: readonly T[]): T => from[chance(from.length)] as T
