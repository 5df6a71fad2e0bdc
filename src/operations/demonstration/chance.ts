/** Whole numbers below a bound. */
export type Chance = (below: number) => number

/** A course of numbers that looks like chance and is the same for the same words: xorshift from an FNV-1a hash. Nothing secret hangs on it. */
export function chanceOf(words: string): Chance {
  let state = 0x811c9dc5
  for (let i = 0; i < words.length; i += 1) state = Math.imul(state ^ words.charCodeAt(i), 0x01000193) >>> 0
  state ||= 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state
  }
  for (let i = 0; i < 4; i += 1) next()
  return (below) => (below <= 1 ? 0 : next() % below)
}

export const pick = <T>(chance: Chance, from: readonly T[]): T | undefined => from[chance(from.length)]

/** In another order, the same for the same chance. */
export function shuffled<T>(chance: Chance, from: readonly T[]): T[] {
  const left = [...from]
  for (let i = left.length - 1; i > 0; i -= 1) {
    const j = chance(i + 1)
    ;[left[i], left[j]] = [left[j] as T, left[i] as T]
  }
  return left
}
