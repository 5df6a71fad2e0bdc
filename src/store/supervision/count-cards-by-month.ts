import type { PoolClient } from 'pg'

/** How many yellow and red cards were raised at an organ in a month. */
export interface RaisedCount {
  /** `YYYY-MM` */
  readonly month: string
  readonly organ: string
  readonly yellow: number
  readonly red: number
}

/** Cards by the month in which they were raised and the organ, the latest month first; notes, which ask nothing, are no cards. */
export async function countCardsByMonth(
  client: Pick<PoolClient, 'query'>,
  region: string,
  filter: { readonly organs?: readonly string[]; readonly from: string; readonly to: string },
): Promise<RaisedCount[]> {
  const found = await client.query<RaisedCount>(
    `select to_char(day, 'YYYY-MM') as month, organ, (count(*) filter (where colour = 'yellow'))::integer as yellow,
       (count(*) filter (where colour = 'red'))::integer as red
     from card where region = $1 and colour in ('yellow', 'red') and ($2::text[] is null or organ = any($2)) and day between $3 and $4
     group by 1, 2 order by 1 desc, 2`,
    [region, filter.organs ?? null, filter.from, filter.to],
  )
  return found.rows
}
