import type { Limits } from './limits.ts'
import { type Caller, type Operation, TooSoon } from './operation.ts'
import type { Platform } from './platform.ts'

/** Wide enough for an office behind one address; lockout by login and by person stands in front of it. */
export const usualLimits: Limits = {
  guess: { atOnce: 100, perMinute: 60 },
  search: { atOnce: 240, perMinute: 120 },
  upload: { atOnce: 60, perMinute: 30 },
  // A household or an office behind one address registers within minutes; nobody tries numbers by the thousand.
  register: { atOnce: 10, perMinute: 1 },
}

interface Bucket {
  left: number
  /** When it was last filled; milliseconds since 1970. */
  at: number
}

/** Most addresses remembered; who was seen longest ago is forgotten first. */
const most = 50_000
const buckets = new WeakMap<Limits, Map<string, Bucket>>()

/**
 * Takes a turn for what is limited. Kept in the memory of this process: several servers count apart, and a restart forgets.
 * Whoever comes without an address (the command line) is not counted.
 * @throws TooSoon when the caller, or for who is not signed in their address, has none left
 */
export function takeTurn({ limits, now }: Pick<Platform, 'limits' | 'now'>, { limited }: Pick<Operation, 'limited'>, caller: Caller): void {
  if (!limits || !limited || !caller.address) return
  const { atOnce, perMinute } = limits[limited]
  const known = buckets.get(limits) ?? new Map<string, Bucket>()
  buckets.set(limits, known)
  // Who is signed in has a budget of their own, and many of one office share an address.
  const who = caller.kind === 'public' || !caller.person ? caller.address : `person ${caller.person}`
  const key = `${limited} ${who}`
  const before = known.get(key) ?? { left: atOnce, at: now() }
  const left = Math.min(atOnce, before.left + (Math.max(0, now() - before.at) / 60_000) * perMinute)
  known.delete(key)
  // A share of a turn that arithmetic lost is given back.
  const has = left >= 1 - 1e-9
  known.set(key, { left: has ? left - 1 : left, at: now() })
  const oldest = known.keys().next().value
  if (known.size > most && oldest !== undefined) known.delete(oldest)
  if (!has) throw new TooSoon(Math.ceil(((1 - left) / perMinute) * 60 - 1e-6), 'Too many requests from your address')
}
