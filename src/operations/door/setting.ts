import type { Catalogue } from '../../kernel/catalogue.ts'
import type { Instrument } from '../../kernel/law/instrument.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import type { Pool, PoolClient } from '../../store/pool.ts'
import { readEntriesSince } from '../../store/read-entries.ts'
import type { Seals } from '../sealing/seals.ts'
import type { Watch } from '../watch.ts'
import type { Definitions } from './definition.ts'
import { type RegisterCache, registerCache } from './register-cache.ts'
import type { ActAnswer, ActRequest } from './request.ts'
import type { VersionsHere } from './versions-here.ts'

/** What every batch needs, besides its requests. */
export interface DoorSetting {
  readonly pool: Pool
  readonly catalogue: Catalogue
  readonly library: ReadonlyMap<string, Instrument>
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly definitions: Definitions
  readonly caches: Map<string, RegisterCache>
  /** Absent where versions need not be published. */
  readonly versions?: VersionsHere
  /** Definitions that are known to be stored, as `region hash`. */
  readonly stored: Set<string>
  /** Entries that this process has itself written, by region: a database that has fewer was set back under its feet. */
  readonly heights: Map<string, number>
  readonly seals: Seals
  now(): number
  readonly watch?: Watch
}

export interface Waiting {
  readonly request: ActRequest
  readonly answer: (answer: ActAnswer) => void
  readonly fail: (error: unknown) => void
}

function cacheOf(setting: DoorSetting, region: string): RegisterCache {
  const known = setting.caches.get(region)
  if (known) return known
  const fresh = registerCache(setting.catalogue.registers)
  setting.caches.set(region, fresh)
  return fresh
}

/** Brings the cache up to what the database holds, when another server has changed a register. */
export async function refresh(
  setting: DoorSetting,
  region: string,
  version: number,
  client: Pick<PoolClient, 'query'> = setting.pool,
): Promise<RegisterCache> {
  const cache = cacheOf(setting, region)
  if (cache.version === version) return cache
  const held = setting.catalogue.registers.filter((register) => register.holds).map((register) => register.id)
  cache.take(await readEntriesSince(client, region, held, cache.version), version)
  return cache
}
