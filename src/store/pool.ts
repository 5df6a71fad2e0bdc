/** The connection pool, by name only: nobody outside the store speaks SQL through it. */
export type { Pool, PoolClient } from 'pg'
