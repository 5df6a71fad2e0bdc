import type { PoolClient } from 'pg'
import { type EventRead, eventColumns, wholeEvent } from '../read-events.ts'

type Client = Pick<PoolClient, 'query'>

/** Which refused attempts are meant: on cases of these organs, and all that is named here. */
export interface RefusalFilter {
  readonly organs: readonly string[]
  /** One of its reasons. */
  readonly code?: string
  readonly person?: string
  readonly from?: string
  readonly to?: string
}

const where = `e.region = $1 and e.kind = 'refused' and e.organ = any($2)
  and ($3::text is null or o.body->'refusals' @> jsonb_build_array(jsonb_build_object('code', $3::text)))
  and ($4::text is null or (o.body->'actor'->>'person' = $4 and o.body->'actor'->>'kind' = 'staff'))
  and ($5::date is null or e.day >= $5) and ($6::date is null or e.day <= $6)`

const valuesOf = (region: string, { organs, code, person, from, to }: RefusalFilter): unknown[] => [
  ...[region, organs, code ?? null, person ?? null, from ?? null, to ?? null],
]

/** Refused attempts, latest first; `before` is the position to go on from. */
export async function readRefused(
  client: Client,
  region: string,
  { filter, before, limit }: { filter: RefusalFilter; before?: number; limit: number },
): Promise<(EventRead & { number: string | null })[]> {
  const found = await client.query<EventRead & { number: string | null }>(
    `select ${eventColumns}, c.number from event e left join opening o on o.region = e.region and o.seq = e.seq
     left join case_file c on c.region = e.region and c.id = e.case_id
     where ${where} and ($7::bigint is null or e.seq < $7) order by e.seq desc limit $8`,
    [...valuesOf(region, filter), before ?? null, limit],
  )
  return found.rows.map((row) => ({ ...wholeEvent(row), number: row.number }))
}

/** Refused attempts counted by one thing: a reason, an organ, or an officer. */
export interface RefusalCount {
  readonly key: string
  /** Of an officer. */
  readonly name: string | null
  readonly attempts: number
  /** Latest day. */
  readonly last: string
}

/** Most rows of a count. */
const mostRows = 100

const ways = {
  code: `select r->>'code' as key, null as name, count(distinct e.seq)::integer as attempts, max(e.day) as last
    from event e join opening o on o.region = e.region and o.seq = e.seq cross join lateral jsonb_array_elements(o.body->'refusals') r
    where ${where} group by r->>'code'`,
  organ: `select e.organ as key, null as name, count(*)::integer as attempts, max(e.day) as last
    from event e join opening o on o.region = e.region and o.seq = e.seq where ${where} group by e.organ`,
  person: `select o.body->'actor'->>'person' as key, max(o.body->'actor'->>'name') as name, count(*)::integer as attempts, max(e.day) as last
    from event e join opening o on o.region = e.region and o.seq = e.seq
    where ${where} and o.body->'actor'->>'kind' = 'staff' group by o.body->'actor'->>'person'`,
} as const

/** Refused attempts counted, most first. Only officers are counted by name. */
export async function countRefused(client: Client, region: string, filter: RefusalFilter, by: keyof typeof ways): Promise<RefusalCount[]> {
  const found = await client.query<RefusalCount>(`${ways[by]} order by attempts desc, key limit ${mostRows}`, valuesOf(region, filter))
  return found.rows
}
