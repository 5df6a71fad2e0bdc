import type { PoolClient } from 'pg'
import type { LocalDate } from '../../kernel/time/local-date.ts'

type Client = Pick<PoolClient, 'query'>

/** How the cases of one organ stand. */
export interface OrganCount {
  readonly organ: string
  readonly running: number
  readonly finished: number
  /** Running cases in which the last day of a duty has passed. */
  readonly overdue: number
  /** Cards raised there that show yellow or red, since the first day of the span. */
  readonly cards: number
  readonly red: number
  readonly refused: number
}

interface Asked {
  readonly organs: readonly string[]
  /** Those of them whose refused attempts may be counted. */
  readonly supervised: readonly string[]
  readonly from: LocalDate
}

/** Figures of each of these organs that has any; cards and refused attempts are those since `from`. */
export async function countOrgans(
  client: Client,
  region: string,
  { organs, supervised, today, from }: Asked & { today: LocalDate },
): Promise<OrganCount[]> {
  const found = await client.query<OrganCount>(
    `with watched as (select unnest($2::text[]) as organ),
       held as (select organ, count(*) filter (where not finished) as running, count(*) filter (where finished) as finished
         from case_file where region = $1 and organ = any($2) group by organ),
       late as (select c.organ, count(distinct c.id) as overdue from clock k join case_file c on c.region = k.region and c.id = k.case_id
         where k.region = $1 and k.kind = 'duty' and k.due < $3 and not c.finished and c.organ = any($2) group by c.organ),
       carded as (select organ, count(*) filter (where colour <> 'note') as cards, count(*) filter (where colour = 'red') as red
         from card where region = $1 and organ = any($2) and day >= $4 group by organ),
       turned as (select organ, count(*) as refused from event where region = $1 and kind = 'refused' and organ = any($5) and day >= $4 group by organ)
     select watched.organ, coalesce(running, 0)::integer as running, coalesce(finished, 0)::integer as finished, coalesce(overdue, 0)::integer as overdue,
       coalesce(cards, 0)::integer as cards, coalesce(red, 0)::integer as red, coalesce(refused, 0)::integer as refused
     from watched left join held using (organ) left join late using (organ) left join carded using (organ) left join turned using (organ)
     where held.organ is not null or carded.organ is not null or turned.organ is not null order by watched.organ`,
    [region, organs, today, from, supervised],
  )
  return found.rows
}

/** What happened at these organs in one month. */
export interface MonthCount {
  /** `2026-09`. */
  readonly month: string
  readonly opened: number
  readonly overdue: number
  readonly cards: number
  readonly red: number
  readonly refused: number
}

/** Month by month since `from`, the months without anything left out. */
export async function countMonths(client: Client, region: string, { organs, supervised, from }: Asked): Promise<MonthCount[]> {
  const found = await client.query<MonthCount>(
    `select to_char(day, 'YYYY-MM') as month, (count(*) filter (where what = 'opened'))::integer as opened,
       (count(*) filter (where what = 'overdue'))::integer as overdue, (count(*) filter (where what in ('yellow', 'red')))::integer as cards,
       (count(*) filter (where what = 'red'))::integer as red, (count(*) filter (where what = 'refused'))::integer as refused
     from (
       select opened as day, 'opened' as what from case_file where region = $1 and organ = any($2) and opened >= $3
       union all select day, kind from event where region = $1 and kind = 'overdue' and organ = any($2) and day >= $3
       union all select day, kind from event where region = $1 and kind = 'refused' and organ = any($4) and day >= $3
       union all select day, colour from card where region = $1 and organ = any($2) and day >= $3
     ) happened group by 1 order by 1`,
    [region, organs, from, supervised],
  )
  return found.rows
}
