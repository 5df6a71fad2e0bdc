import type pg from 'pg'
import { migrate } from '../migrate.ts'
import { appRoleOf, ensureAppRole } from './app-role.ts'
import { createPool, type Database } from './connect.ts'

export interface Serving {
  /** The region whose rows are served. */
  readonly region: string
  /** Another server keeps the schema up to date: it is left alone. */
  readonly migrated: boolean
  /** Address of the server's role, where an operator made one by hand. */
  readonly app?: string | undefined
  readonly log?: (line: string) => void
}

/**
 * Longest silence of the database, in milliseconds, before a server takes it to hang. Whoever asks has an answer in twice this, so that a browser
 * does not give up before; no statement of the server's takes nearly as long, but for taking in a library (`atLeisure`).
 */
const longestSilence = 4_500

/**
 * Brings the database to the newest schema as its owner, and opens the connections of the server: as a role that owns nothing, for one region.
 * @throws what migrate, appRoleOf and ensureAppRole throw
 */
export async function serverPool(database: Database, { region, migrated, app, log = () => {} }: Serving): Promise<pg.Pool> {
  const role = appRoleOf(database.url, app)
  await ensureAppRole(database.pool, role)
  if (!migrated) for (const step of await migrate(database.pool, { role: role.name })) log(`Migrated: ${step}`)
  return createPool(role.url, { region, answerWithin: longestSilence })
}

/** The owner's connections, for what only the owner may do (rebuilding the projections), bound to one region all the same. */
export function ownerPool(database: Database, region: string): pg.Pool {
  return createPool(database.url, { region, max: 4 })
}
