import type { Catalogue } from '../kernel/catalogue.ts'
import type { Instrument } from '../kernel/law/instrument.ts'
import type { Procedure } from '../kernel/procedure/grammar.ts'
import type { Pool } from '../store/pool.ts'
import type { IdentityProvider } from './accounts/provider-settings.ts'
import type { Door } from './door/door.ts'
import type { KeptClock } from './kept-clock.ts'
import type { Limits } from './limits.ts'
import type { Trust } from './log/trust.ts'
import type { Proving } from './publication/proving.ts'
import type { Seals } from './sealing/seals.ts'
import type { Watch } from './watch.ts'

/** Everything an operation is given: the law as a value, the store, the time, and the one door. */
export interface Platform {
  readonly catalogue: Catalogue
  readonly pool: Pool
  /** The region this server answers for by default. */
  readonly region: string
  /** Address under which the public reaches this server, without a slash at the end; QR codes lead there. */
  readonly publicUrl: string
  /**
   * What sealed secrets and marks of this installation are made with: 32 bytes that are not in the database, the same for every server of it.
   */
  readonly secret: Uint8Array
  /** Whether staff and those outside who act by a post must have a second factor, or may have one. */
  readonly secondFactor: 'required' | 'offered'
  /** Where people may sign in with an identity of theirs elsewhere. */
  readonly provider?: IdentityProvider
  /** How often one address may ask for what is limited. Default: as often as it likes. */
  readonly limits?: Limits
  /** A proxy of our own stands in front, and writes down who asks. */
  readonly behindProxy?: boolean
  /** The present instant, in milliseconds since 1970. The only clock. */
  now(): number
  /** That clock held against the database's. Without it (a story, a trial) it is taken for granted. */
  readonly clock?: KeptClock
  readonly door: Door
  /** Keys that sign the log, and whom it trusts. */
  readonly trust: Trust
  /** Encrypts what is sealed, and opens it. */
  readonly seals: Seals
  /** Told of what happens. Default: nobody. */
  readonly watch?: Watch
  readonly proving?: Proving
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly library: ReadonlyMap<string, Instrument>
}
