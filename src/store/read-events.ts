import type { PoolClient } from 'pg'
import type { EventBody, EventRow } from './rows.ts'

type Client = Pick<PoolClient, 'query'>

/** An event as readers need it: without the salts that open its commitments. */
export type EventRead = Omit<EventRow, 'salts'>

export const eventColumns = `e.seq, e.case_id as "caseId", e.n, e.kind, e.procedure, e.act, e.organ, e.day, e.at, e.leaf, encode(e.leaf_hash, 'hex') as "leafHash", o.body`

/** What stands for an opening that was erased. */
const erased: EventBody = { actor: { kind: '', person: '', name: '' }, answers: {} }
export const wholeEvent = (row: Omit<EventRead, 'body'> & { readonly body: EventBody | null }): EventRead => ({
  ...row,
  body: row.body ?? erased,
})

/** Events of a case in their order, up to the first `size` events of the log. */
export async function readCaseEvents(client: Client, region: string, caseId: string, size?: number): Promise<EventRead[]> {
  const found = await client.query<EventRead>(
    `select ${eventColumns} from event e left join opening o on o.region = e.region and o.seq = e.seq
     where e.region = $1 and e.case_id = $2 and ($3::bigint is null or e.seq < $3) order by e.n`,
    [region, caseId, size ?? null],
  )
  return found.rows.map(wholeEvent)
}

/** Events of each of these cases in their order. */
export async function readEventsOfCases(
  client: Client,
  region: string,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, EventRead[]>> {
  const byCase = new Map<string, EventRead[]>(caseIds.map((id) => [id, []]))
  if (byCase.size === 0) return byCase
  const found = await client.query<EventRead>(
    `select ${eventColumns} from event e left join opening o on o.region = e.region and o.seq = e.seq
     where e.region = $1 and e.case_id = any($2) order by e.case_id, e.n`,
    [region, [...byCase.keys()]],
  )
  for (const row of found.rows) byCase.get(row.caseId)?.push(wholeEvent(row))
  return byCase
}

/** The events at these positions of the log. */
export async function readEventsAt(client: Client, region: string, seqs: readonly number[]): Promise<EventRead[]> {
  if (seqs.length === 0) return []
  const found = await client.query<EventRead>(
    `select ${eventColumns} from event e left join opening o on o.region = e.region and o.seq = e.seq
     where e.region = $1 and e.seq = any($2) order by e.seq`,
    [region, seqs],
  )
  return found.rows.map(wholeEvent)
}
