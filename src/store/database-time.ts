import type { PoolClient } from 'pg'

/** What the clock of the database says now, in milliseconds since 1970. */
export async function readDatabaseTime(client: Pick<PoolClient, 'query'>): Promise<number> {
  const found = await client.query<{ now: number }>('select (extract(epoch from clock_timestamp()) * 1000)::float8 as now')
  return Number(found.rows[0]?.now)
}
