import type { Pool } from './pool.ts'
import { atLeisure } from './transaction.ts'

/** How a region stands in the database, as far as can be seen without reading all of it. */
export interface Standing {
  /** Undefined where there is no such region. */
  readonly log?: { readonly size: number; readonly frontier: string }
  readonly last?: { readonly seq: number; readonly leaf: string; readonly leafHash: Uint8Array }
  /** A case whose procedure is not kept as it was when the case began, with the hash of that version. */
  readonly lost?: { readonly number: string; readonly definition: string }
}

export async function readStanding(pool: Pool, region: string): Promise<Standing> {
  const client = atLeisure(pool)
  const [logs, lasts, losts] = await Promise.all([
    client.query<{ size: string; frontier: string }>('select size, frontier from region where region = $1', [region]),
    client.query<{ seq: string; leaf: string; leafHash: Buffer }>(
      'select seq, leaf, leaf_hash as "leafHash" from event where region = $1 order by seq desc limit 1',
      [region],
    ),
    client.query<{ number: string; definition: string }>(
      `select f.number, f.definition from case_file f where f.region = $1
       and not exists (select from definition d where d.region = f.region and d.hash = f.definition) limit 1`,
      [region],
    ),
  ])
  const [[log], [last], [lost]] = [logs.rows, lasts.rows, losts.rows]
  return {
    ...(log && { log: { size: Number(log.size), frontier: log.frontier } }),
    ...(last && { last: { seq: Number(last.seq), leaf: last.leaf, leafHash: last.leafHash } }),
    ...(lost && { lost }),
  }
}
