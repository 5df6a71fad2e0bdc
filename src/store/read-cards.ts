import type { PoolClient } from 'pg'
import type { CardRow } from './rows.ts'

type Client = Pick<PoolClient, 'query'>

/** Cards raised on these organs, latest first; `before` is the card to go on after. */
export async function listCardRows(
  client: Client,
  region: string,
  filter: { organs: readonly string[]; before?: { seq: number; part: number }; limit: number },
): Promise<(CardRow & { number: string })[]> {
  const found = await client.query<CardRow & { number: string }>(
    `select k.seq, k.part, k.about, k.change, k.facts, k.case_id as "caseId", k.organ, k.rule, k.colour, k.act, k.due, k.day, c.number
     from card k join case_file c on c.region = k.region and c.id = k.case_id
     where k.region = $1 and k.organ = any($2) and ($3::bigint is null or (k.seq, k.part) < ($3, $5)) order by k.seq desc, k.part desc limit $4`,
    [region, filter.organs, filter.before?.seq ?? null, filter.limit, filter.before?.part ?? null],
  )
  return found.rows
}
