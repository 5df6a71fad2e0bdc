import type { Pool, PoolClient } from './pool.ts'
import { inTransaction } from './transaction.ts'

/** Runs `work` in one transaction that holds the region's row: no act is written meanwhile, and nothing is left of it where it fails. */
export const holdingRegion = <T>(pool: Pool, region: string, work: (client: PoolClient) => Promise<T>): Promise<T> =>
  inTransaction(pool, async (client) => {
    await client.query('set local statement_timeout = 0')
    await client.query('select from region where region = $1 for update', [region])
    return work(client)
  })
