import type { Pool, PoolClient } from 'pg'
import type { Text } from '../kernel/law/instrument.ts'
import { UnknownRegion } from './batch.ts'

type Client = Pick<PoolClient, 'query'>

/** Makes room for a region; does nothing when it is there. */
export async function createRegion(client: Client, region: string, title: Text): Promise<void> {
  await client.query('insert into region (region, title) values ($1, $2) on conflict do nothing', [region, JSON.stringify(title)])
}

/** Position of the last event that changed a register on which the door decides. @throws UnknownRegion */
export async function readRegistersVersion(pool: Pool, region: string): Promise<number> {
  const found = await pool.query<{ registers: number }>({
    name: 'readRegistersVersion',
    text: 'select registers from region where region = $1',
    values: [region],
  })
  if (!found.rows[0]) throw new UnknownRegion(region)
  return found.rows[0].registers
}

/** Number of events in a region's log. @throws UnknownRegion */
export async function readLogHead(client: Client, region: string): Promise<{ size: number; frontier: string; title: Text }> {
  const found = await client.query<{ size: number; frontier: string; title: Text }>(
    'select size, frontier, title from region where region = $1',
    [region],
  )
  if (!found.rows[0]) throw new UnknownRegion(region)
  return found.rows[0]
}

/** Organ by which a region was founded: that of the first event of its log. */
export async function readFounder(client: Client, region: string): Promise<string | undefined> {
  const found = await client.query<{ organ: string }>('select organ from event where region = $1 and seq = 0', [region])
  return found.rows[0]?.organ
}
