import type { PoolClient } from 'pg'
import type { CaseFile } from '../kernel/case/case-file.ts'
import type { CaseRow } from './rows.ts'

type Client = Pick<PoolClient, 'query'>

const columns = `id, number, procedure, definition, organ, matter, item, place, subject, title, opened, finished, parties, answers, marking, clocks, tasks,
  events, last_seq as "lastSeq", last_leaf as "lastLeaf", sealed`

interface Columns extends Omit<CaseFile, 'region' | 'matter' | 'item' | 'subject' | 'opened'>, Omit<CaseRow, 'file'> {
  readonly matter: string | null
  readonly item: string | null
  readonly subject: CaseFile['subject'] | null
  readonly opened: CaseFile['opened'] | null
}

function caseRow(region: string, row: Columns): CaseRow {
  const { finished, clocks, tasks, lastSeq, lastLeaf, sealed, matter, item, subject, opened, ...file } = row
  const some = {
    ...(matter !== null && { matter }),
    ...(item !== null && { item }),
    ...(subject && { subject }),
    ...(opened && { opened }),
  }
  return { file: { region, ...file, ...some }, finished, clocks, tasks, lastSeq: Number(lastSeq), lastLeaf, ...(sealed && { sealed }) }
}

/**
 * Cases by id, in no particular order; ids that name no case are left out.
 * @param name under which the statement stays prepared; left out, it is planned anew each time
 */
export async function readCases(client: Client, region: string, ids: readonly string[], name?: string): Promise<CaseRow[]> {
  if (ids.length === 0) return []
  // Each id is looked up by itself: by `id = any($2)` PostgreSQL goes through all cases of the region while it takes them for few (decision 0034).
  const found = await client.query<Columns>({
    ...(name && { name }),
    text: `select c.* from unnest($2::text[]) as wanted(case_id),
      lateral (select ${columns} from case_file where region = $1 and id = wanted.case_id offset 0) c`,
    values: [region, ids],
  })
  return found.rows.map((row) => caseRow(region, row))
}

/** The case with this number. */
export async function readCaseByNumber(client: Client, region: string, number: string): Promise<CaseRow | undefined> {
  const found = await client.query<Columns>(`select ${columns} from case_file where region = $1 and number = $2`, [region, number])
  return found.rows[0] && caseRow(region, found.rows[0])
}

/** Which cases to list: of an organ, or in which a party stands; newest first; `before` is the `lastSeq` to go on from. */
export interface CaseFilter {
  readonly organ?: string
  readonly parties?: readonly string[]
  readonly procedure?: string
  readonly matter?: string
  readonly finished?: boolean
  /** Only running cases in which the last day of a duty lies before this day. */
  readonly overdueOn?: string
  readonly before?: number
  /** Default 50. */
  readonly limit?: number
}

export async function listCases(client: Client, region: string, filter: CaseFilter): Promise<CaseRow[]> {
  const found = await client.query<Columns>(
    `select ${columns} from case_file c where region = $1
       and ($2::text is null or organ = $2) and ($3::text is null or procedure = $3) and ($4::boolean is null or finished = $4)
       and ($5::bigint is null or last_seq < $5)
       and ($6::text[] is null or id = any(array(select case_id from standing where region = $1 and party = any($6))))
       and ($8::text is null or matter = $8)
       and ($9::date is null or (not finished and exists (select from clock k where k.region = $1 and k.case_id = c.id and k.kind = 'duty' and k.due < $9)))
     order by last_seq desc limit $7`,
    [
      region,
      filter.organ ?? null,
      filter.procedure ?? null,
      filter.finished ?? null,
      filter.before ?? null,
      filter.parties ?? null,
      filter.limit ?? 50,
      filter.matter ?? null,
      filter.overdueOn ?? null,
    ],
  )
  return found.rows.map((row) => caseRow(region, row))
}

/**
 * Cases in which somebody did one of these acts, the latest first, among those that published something of these kinds: whoever comments on a
 * draft does not stand in its case.
 * @param acts acts of any procedure
 */
export async function listCasesTakenPartIn(
  client: Client,
  region: string,
  { person, acts, kinds, limit }: { person: string; acts: readonly string[]; kinds: readonly string[]; limit: number },
): Promise<CaseRow[]> {
  const found = await client.query<Columns>(
    `select ${columns} from case_file where region = $1
       and id = any(array(select distinct case_id from publication where region = $1 and kind = any($2)))
       and exists (select from unnest($3::text[]) a where marking -> 'acts' -> a -> 'by' ? $4)
     order by last_seq desc limit $5`,
    [region, kinds, acts, person, limit],
  )
  return found.rows.map((row) => caseRow(region, row))
}
