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

/** What is published under the kind, in a case of the procedure or in the case that it is about, is shown no longer once `by` was done. */
export interface Unpublishing {
  readonly procedure: string
  readonly kind: string
  readonly by: string
}

/** The act that ended the showing of a publication. */
export interface EndOfShowing {
  readonly seq: number
  readonly procedure: string
  readonly act: string
  readonly day: LocalDate
  /** What that act published itself: the reasons. */
  readonly rows: Readonly<Record<string, string>> | null
}

/** The publication `p` is over by an event `x`; `$n` holds the list of `Unpublishing` as JSON. A case is about another whose number its subject has. */
export const overBy = (n: number): string => `json_to_recordset($${n}::json) as u(procedure text, kind text, by text)
  join event x on x.kind = 'done' and x.procedure = u.procedure and x.act = u.by and x.seq > p.seq
  where u.kind = p.kind and x.region = p.region and x.case_id = any(array(
    select p.case_id union all select c.id from case_file m join case_file c on c.region = m.region and c.subject is not null
      and c.subject ->> 'key' = m.number where m.region = p.region and m.id = p.case_id))`

export interface PublicationFilter {
  /** Acts that end the showing of what others published: that is left out. */
  readonly unpublishing: readonly Unpublishing[]
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

/** By which act, and since when, what the event at `seq` published is shown no longer; undefined while it is shown. */
export async function readEndOfShowing(
  client: Client,
  region: string,
  seq: number,
  unpublishing: readonly Unpublishing[],
): Promise<EndOfShowing | undefined> {
  const found = await client.query<EndOfShowing>(
    `select o.seq, o.procedure, o.act, o.day, w.rows from publication p
     cross join lateral (select x.seq, x.procedure, x.act, x.day from ${overBy(3)} order by x.seq limit 1) o
     left join publication w on w.region = p.region and w.seq = o.seq and w.part = 0
     where p.region = $1 and p.seq = $2 limit 1`,
    [region, seq, JSON.stringify(unpublishing)],
  )
  return found.rows[0]
}

const latest = 'order by day desc, seq desc, part desc limit $8'
const meant = `select ${columns.replace(' as "caseId"', '')} from publication p where region = $1 and not exists (select from ${overBy(11)})
  and ($12::text is null or not exists (select from case_file c, jsonb_each(c.parties) t, jsonb_array_elements(t.value) one
    where c.region = p.region and c.id = p.case_id and one ->> 'kind' = 'person' and strpos(one ->> 'name', $12) > 0))
  and ($2::text[] is null or kind = any($2)) and ($3::text[] is null or organ = any($3))
  and ($9::date is null or day >= $9) and ($10::date is null or day <= $10)
  and ($4::text is null or title ilike $4 or exists (select from jsonb_each_text(rows) r where r.value ilike $4))
  and ($5::date is null or (day, seq, part) < ($5::date, $6::bigint, $7::smallint))`

/** What was published and is shown, latest day first. A search finds nothing by the name of a natural person who stands in the case. */
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
      JSON.stringify(filter.unpublishing),
      filter.search ?? null,
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
