/** Whole numbers below a bound, the same for the same case of the demonstration. */
export type Chance = (below: number) => number

export const pick = <T>(chance: Chance, from: readonly [T, ...T[]]): T => from[chance(from.length)] ?? from[0]
