import type { Catalogue } from '../kernel/catalogue.ts'
import type { Instrument } from '../kernel/law/instrument.ts'
import type { Procedure } from '../kernel/procedure/grammar.ts'
import type { Pool } from '../store/pool.ts'
import type { Door } from './door/door.ts'
import type { Trust } from './log/trust.ts'

/** Everything an operation is given: the law as a value, the store, the time, and the one door. */
export interface Platform {
  readonly catalogue: Catalogue
  readonly pool: Pool
  /** The region this server answers for by default. */
  readonly region: string
  /** Address under which the public reaches this server, without a slash at the end; QR codes lead there. */
  readonly publicUrl: string
  /** The present instant, in milliseconds since 1970. The only clock. */
  now(): number
  readonly door: Door
  /** Keys that sign the log, and whom it trusts. */
  readonly trust: Trust
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly library: ReadonlyMap<string, Instrument>
}
