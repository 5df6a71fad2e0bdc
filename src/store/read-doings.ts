import type { LocalDate } from '../kernel/time/local-date.ts'
import type { PoolClient } from './pool.ts'
import type { EventBody } from './rows.ts'

type Client = Pick<PoolClient, 'query'>

/** One doing of an act, with what is left of its content; null where that is gone. */
export interface Doing {
  readonly seq: number
  readonly act: string
  readonly day: LocalDate
  readonly leafHash: string
  readonly body: EventBody | null
}

/** Every doing of these acts in a case, in the order of the log. */
export async function readDoings(client: Client, region: string, caseId: string, acts: readonly string[]): Promise<Doing[]> {
  const found = await client.query<Doing>(
    `select e.seq, e.act, e.day, encode(e.leaf_hash, 'hex') as "leafHash", o.body from event e
     left join opening o on o.region = e.region and o.seq = e.seq
     where e.region = $1 and e.case_id = $2 and e.kind = 'done' and e.act = any($3) order by e.n`,
    [region, caseId, acts],
  )
  return found.rows
}
