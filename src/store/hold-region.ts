import type { Pool, PoolClient } from './pool.ts'
import { undo } from './transaction.ts'

/** Runs `work` in one transaction that holds the region's row: no act is written meanwhile, and nothing is left of it where it fails. */
export async function holdingRegion<T>(pool: Pool, region: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('set local statement_timeout = 0')
    await client.query('select from region where region = $1 for update', [region])
    const result = await work(client)
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    await undo(client, error)
    throw error
  }
}
