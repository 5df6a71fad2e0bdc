import type { Pool } from 'pg'
import type { Catalogue } from '../kernel/catalogue.ts'
import type { Instrument } from '../kernel/law/instrument.ts'
import type { Procedure } from '../kernel/procedure/grammar.ts'
import type { LocalDate } from '../kernel/time/local-date.ts'
import type { Door } from './door/door.ts'

/** Everything an operation is given: the law as a value, the store, the time, and the one door. */
export interface Platform {
  readonly catalogue: Catalogue
  readonly pool: Pool
  /** The region this server answers for by default. */
  readonly region: string
  /** The present instant, in milliseconds since 1970. The only clock. */
  now(): number
  readonly door: Door
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly library: ReadonlyMap<string, Instrument>
}

const hour = 3_600_000

/** The calendar day in China (UTC+8, no summer time) of an instant. */
export const dayOf = (instant: number): LocalDate => new Date(instant + 8 * hour).toISOString().slice(0, 10) as LocalDate

/** Name of a region's log: the origin line of its checkpoints. */
export const logOf = (region: string): string => `yifa.log/${region}`
