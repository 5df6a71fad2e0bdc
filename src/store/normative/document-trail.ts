import type { PoolClient } from 'pg'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { PublicationRow } from '../read-publications.ts'
import type { FoundEntry } from '../search-entries.ts'

type Client = Pick<PoolClient, 'query'>

/** A version of an entry with the act that made it. */
export interface TracedVersion extends FoundEntry {
  readonly caseId: string
  readonly procedure: string
  readonly act: string
  readonly day: LocalDate
  /** RFC 3339, UTC. */
  readonly at: string
  /** Instant of the act that last changed the row, for example by ending it. */
  readonly touchedAt: string
}

const traced = `e.register, e.key, e.values, e.valid_from as "from", e.valid_to as "to", e.seq, v.case_id as "caseId", v.procedure, v.act, v.day,
  v.at as at, t.at as "touchedAt"
  from entry e join event v on v.region = e.region and v.seq = e.seq join event t on t.region = e.region and t.seq = e.touched`

/** All versions of the entries under these keys, oldest first, each with the act that made it. */
export async function traceEntries(
  client: Client,
  region: string,
  registers: readonly string[],
  keys: readonly string[],
): Promise<TracedVersion[]> {
  const found = await client.query<TracedVersion>(
    `select ${traced} where e.region = $1 and e.register = any($2) and e.key = any($3) order by e.seq, e.part`,
    [region, registers, keys],
  )
  return found.rows
}

/** Keys of the entries that acts changed last, and of those that ended last up to a day. */
export async function latestKeys(
  client: Client,
  region: string,
  filter: { readonly registers: readonly string[]; readonly organ?: string | undefined; readonly day: LocalDate; readonly limit: number },
): Promise<string[]> {
  const found = await client.query<{ key: string }>(
    `with changed as (
       select key, max(touched) as touched, max(valid_to) filter (where valid_to <= $4) as ended from entry
       where region = $1 and register = any($2) and ($3::text is null or values ->> 'organ' = $3) group by key
     ) (select key from changed order by touched desc limit $5)
     union (select key from changed where ended is not null order by ended desc limit $5)`,
    [region, filter.registers, filter.organ ?? null, filter.day, filter.limit],
  )
  return found.rows.map(({ key }) => key)
}

/** What was published in cases, oldest first. */
export async function readCasePublications(client: Client, region: string, cases: readonly string[]): Promise<PublicationRow[]> {
  const found = await client.query<PublicationRow>(
    `select seq, part, kind, organ, title, rows, basis, day, case_id as "caseId" from publication where region = $1 and case_id = any($2) order by seq, part`,
    [region, cases],
  )
  return found.rows
}
