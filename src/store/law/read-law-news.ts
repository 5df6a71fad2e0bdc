import type { PoolClient } from 'pg'
import type { Rank } from '../../kernel/law/instrument.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'

type Client = Pick<PoolClient, 'query'>

/** A version of a text with the instant at which an act made it official. */
export interface LawNews {
  readonly law: string
  readonly version: LocalDate
  readonly title: string
  readonly rank: Rank
  readonly issuer: string
  readonly number: string
  readonly from: LocalDate
  readonly to: LocalDate | null
  /** RFC 3339, UTC. */
  readonly at: string
  /** Position of that act in the log. */
  readonly seq: number
  /** Whether the library holds an older version of the text. */
  readonly amends: boolean
  /** Whether a newer version takes its place. */
  readonly replaced: boolean
}

/** Versions that came into the library last, and those that ended last up to a day, without order. */
export async function readLawNews(
  client: Client,
  region: string,
  filter: { readonly rank?: string | undefined; readonly issuer?: string | undefined; readonly day: LocalDate; readonly limit: number },
): Promise<LawNews[]> {
  const found = await client.query<LawNews>(
    `with news as (
       select l.law, l.version, l.title, l.rank, l.issuer, l.number, l.valid_from as "from", l.valid_to as "to", v.at, v.seq,
         lag(l.version) over ordered is not null as amends, lead(l.version) over ordered is not null as replaced
       from law_in_time l
       join entry e on e.region = l.region and e.register = l.register and e.key = l.key and e.valid_to is null and e.values ->> 'root' = l.root
       join event v on v.region = e.region and v.seq = e.seq
       where l.region = $1 window ordered as (partition by l.law order by l.valid_from, l.version)
     ), wanted as (select * from news where ($2::text is null or rank = $2) and ($3::text is null or issuer = $3))
     (select * from wanted order by seq desc limit $5)
     union (select * from wanted where "to" <= $4 and not replaced order by "to" desc limit $5)`,
    [region, filter.rank ?? null, filter.issuer ?? null, filter.day, filter.limit],
  )
  return found.rows
}
