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

/** Figures of each of these organs that has any; cards and refused attempts are those since `from`, the first day of a month. */
export async function countOrgans(
  client: Client,
  region: string,
  { organs, supervised, today, from }: Asked & { today: LocalDate },
): Promise<OrganCount[]> {
  const found = await client.query<OrganCount>(
    `select organ, coalesce(sum(n) filter (where what = 'running'), 0)::integer as running,
       coalesce(sum(n) filter (where what = 'finished'), 0)::integer as finished,
       coalesce(sum(n) filter (where what = 'running' and day < $3), 0)::integer as overdue,
       coalesce(sum(n) filter (where what in ('yellow', 'red') and day >= $4), 0)::integer as cards,
       coalesce(sum(n) filter (where what = 'red' and day >= $4), 0)::integer as red,
       coalesce(sum(n) filter (where what = 'refused'), 0)::integer as refused
     from organ_tally where region = $1 and organ = any($2)
       and (what in ('running', 'finished') or (day >= $4 and what in ('note', 'yellow', 'red')) or (day >= $4 and what = 'refused' and organ = any($5)))
     group by organ order by organ`,
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

/** Month by month since `from`, the first day of a month; the months without anything left out. */
export async function countMonths(client: Client, region: string, { organs, supervised, from }: Asked): Promise<MonthCount[]> {
  const found = await client.query<MonthCount>(
    `select to_char(day, 'YYYY-MM') as month, coalesce(sum(n) filter (where what = 'opened'), 0)::integer as opened,
       coalesce(sum(n) filter (where what = 'overdue'), 0)::integer as overdue,
       coalesce(sum(n) filter (where what in ('yellow', 'red')), 0)::integer as cards,
       coalesce(sum(n) filter (where what = 'red'), 0)::integer as red, coalesce(sum(n) filter (where what = 'refused'), 0)::integer as refused
     from organ_tally where region = $1 and organ = any($2) and day >= $3
       and (what in ('opened', 'overdue', 'note', 'yellow', 'red') or (what = 'refused' and organ = any($4)))
     group by 1 order by 1`,
    [region, organs, from, supervised],
  )
  return found.rows
}
