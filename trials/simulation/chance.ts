import crypto, { type UUID } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/** All that is left to chance in one world, out of one number (mulberry32). */
export interface Chance {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from 0 to below `n`. */
  below(n: number): number
  of<T>(from: readonly T[]): T
}

export function chanceFrom(seed: number): Chance {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return { next, below, of: (from) => from[below(from.length)] as never }
}

/** One of these, each as likely as its weight says; undefined where there are none. */
export function weighted<T extends { readonly weight: number }>(chance: Chance, choices: readonly T[]): T | undefined {
  let left = chance.next() * choices.reduce((sum, { weight }) => sum + weight, 0)
  const chosen = choices.find(({ weight }) => {
    left -= weight
    return left < 0
  })
  return chosen ?? choices.at(-1)
}

/**
 * Lets `randomUUID` follow chance while `work` runs: ids of cases decide in which order the database gives clocks out. Salts stay what they are:
 * nothing is ordered by them.
 */
export async function withSeededIds<T>(seed: number, work: () => Promise<T>): Promise<T> {
  const { randomUUID } = crypto
  const chance = chanceFrom(seed)
  const digits = (n: number): string => Array.from({ length: n }, () => chance.below(16).toString(16)).join('')
  crypto.randomUUID = (): UUID => `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}` as UUID
  syncBuiltinESMExports()
  try {
    return await work()
  } finally {
    crypto.randomUUID = randomUUID
    syncBuiltinESMExports()
  }
}
