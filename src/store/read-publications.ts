import type { PoolClient } from 'pg'
import type { LocalDate } from '../kernel/time/local-date.ts'

type Client = Pick<PoolClient, 'query'>

export interface PublicationRow {
  readonly seq: number
  readonly part: number
  readonly kind: string
  readonly organ: string
  readonly title: string
  readonly rows: Readonly<Record<string, string>>
  readonly basis: string
  readonly day: LocalDate
  /** Case in which it was published. */
  readonly caseId: string
}

const columns = 'seq, part, kind, organ, title, rows, basis, day, case_id as "caseId"'

export interface PublicationFilter {
  readonly kinds?: readonly string[]
  readonly organs?: readonly string[]
  /** First and last day. */
  readonly from?: string
  readonly to?: string
  /** Text that the title or one of the rows contains. */
  readonly search?: string
  /** Sort key to go on after. */
  readonly after?: { readonly day: string; readonly seq: number; readonly part: number }
  readonly limit: number
}

/** Pattern of `ilike` for a text that is contained. */
export const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

/** What the event at `seq` published; an event publishes once at most. */
export async function readPublicationRow(client: Client, region: string, seq: number): Promise<PublicationRow | undefined> {
  const found = await client.query<PublicationRow>(
    `select ${columns} from publication where region = $1 and seq = $2 order by part limit 1`,
    [region, seq],
  )
  return found.rows[0]
}

const latest = 'order by day desc, seq desc, part desc limit $8'
const meant = `select ${columns.replace(' as "caseId"', '')} from publication where region = $1
  and ($2::text[] is null or kind = any($2)) and ($3::text[] is null or organ = any($3))
  and ($9::date is null or day >= $9) and ($10::date is null or day <= $10)
  and ($4::text is null or title ilike $4 or exists (select from jsonb_each_text(rows) r where r.value ilike $4))
  and ($5::date is null or (day, seq, part) < ($5::date, $6::bigint, $7::smallint))`

/** What was published, latest day first. */
export async function listPublicationRows(client: Client, region: string, filter: PublicationFilter): Promise<PublicationRow[]> {
  const found = await client.query<PublicationRow>(
    // Of each kind a page is read off the index; the pages are then merged.
    filter.kinds
      ? `select ${columns} from unnest($2::text[]) as k(meant), lateral (${meant} and kind = k.meant ${latest}) p ${latest}`
      : `select ${columns} from (${meant} ${latest}) p ${latest}`,
    [
      region,
      filter.kinds ?? null,
      filter.organs ?? null,
      filter.search ? containing(filter.search) : null,
      filter.after?.day ?? null,
      filter.after?.seq ?? null,
      filter.after?.part ?? null,
      filter.limit,
      filter.from ?? null,
      filter.to ?? null,
    ],
  )
  return found.rows
}

/** How much of a kind an organ published in a month. */
export interface PublishedCount {
  /** `YYYY-MM` */
  readonly month: string
  readonly organ: string
  readonly kind: string
  readonly count: number
}

/** Counted by month, organ and kind, the latest month first. */
export async function countPublications(
  client: Client,
  region: string,
  filter: Pick<PublicationFilter, 'kinds' | 'organs' | 'from' | 'to'>,
): Promise<PublishedCount[]> {
  const found = await client.query<PublishedCount>(
    `select to_char(day, 'YYYY-MM') as month, organ, kind, count(*)::integer as count from publication where region = $1
       and ($2::text[] is null or kind = any($2)) and ($3::text[] is null or organ = any($3))
       and ($4::date is null or day >= $4) and ($5::date is null or day <= $5)
     group by 1, 2, 3 order by 1 desc, 2, 3`,
    [region, filter.kinds ?? null, filter.organs ?? null, filter.from ?? null, filter.to ?? null],
  )
  return found.rows
}
