import type { PoolClient } from 'pg'
import type { EventBody, EventRow } from './rows.ts'

type Client = Pick<PoolClient, 'query'>

/** An event as readers need it: without the salts that open its commitments. */
export type EventRead = Omit<EventRow, 'salts'>

const columns = `e.seq, e.case_id as "caseId", e.n, e.kind, e.procedure, e.act, e.organ, e.day, e.at, e.leaf, encode(e.leaf_hash, 'hex') as "leafHash", o.body`

/** What stands for an opening that was erased. */
const erased: EventBody = { actor: { kind: '', person: '', name: '' }, answers: {} }
const whole = (row: Omit<EventRead, 'body'> & { readonly body: EventBody | null }): EventRead => ({ ...row, body: row.body ?? erased })

/** Events of a case in their order, up to the first `size` events of the log. */
export async function readCaseEvents(client: Client, region: string, caseId: string, size?: number): Promise<EventRead[]> {
  const found = await client.query<EventRead>(
    `select ${columns} from event e left join opening o on o.region = e.region and o.seq = e.seq
     where e.region = $1 and e.case_id = $2 and ($3::bigint is null or e.seq < $3) order by e.n`,
    [region, caseId, size ?? null],
  )
  return found.rows.map(whole)
}

/** Refused attempts on cases of these organs, latest first; `before` is the position to go on from. */
export async function readRefused(
  client: Client,
  region: string,
  filter: { organs: readonly string[]; before?: number; limit: number },
): Promise<(EventRead & { number: string | null })[]> {
  const found = await client.query<EventRead & { number: string | null }>(
    `select ${columns}, c.number from event e left join opening o on o.region = e.region and o.seq = e.seq
     left join case_file c on c.region = e.region and c.id = e.case_id
     where e.region = $1 and e.kind = 'refused' and e.organ = any($2) and ($3::bigint is null or e.seq < $3) order by e.seq desc limit $4`,
    [region, filter.organs, filter.before ?? null, filter.limit],
  )
  return found.rows.map((row) => ({ ...whole(row), number: row.number }))
}
