import type { Intent } from './clients.ts'

/** What was seen of a world, for the oracles. */
export interface Seen {
  readonly region: string
  readonly intents: readonly Intent[]
  /** What went wrong before everybody's eyes. */
  readonly problems: readonly string[]
  /** Cases of the stories. */
  readonly cases: ReadonlyMap<number, string>
  /** True time at the end. */
  readonly now: number
  /** How often each kind of fault really struck. */
  readonly struck: Readonly<Record<string, number>>
  readonly ticks: number
  /** Of everything that happened, in order. */
  readonly hash: string
  readonly finished: boolean
  /** Events that the region was founded with. */
  readonly founded: number
  /** True time at which each later event was committed, by position. */
  readonly trueTimes: ReadonlyMap<number, number>
}
