import type { PoolClient } from 'pg'
import type { Answer } from '../../kernel/form/field.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'

type Client = Pick<PoolClient, 'query'>

/** A provision relied on, with the hash of the text it was pinned by; empty where none was. */
export interface PinnedPlace {
  readonly law: string
  readonly at: string
  readonly text: string
}

export interface RelyingEntry extends PinnedPlace {
  readonly register: string
  readonly key: string
  readonly seq: number
  readonly column: string
  readonly values: Readonly<Record<string, Answer>>
  /** Organ that entered it. */
  readonly enteredBy: string
}

/** Register entries that cite a provision of these texts: in force on the day, and with `later` also those that will be. */
export async function readRelyingEntries(
  client: Client,
  region: string,
  laws: readonly string[],
  { day, later = false }: { day: LocalDate; later?: boolean },
): Promise<RelyingEntry[]> {
  const found = await client.query<RelyingEntry>(
    `select r.law, r.at, r.text, r.register, r.key, r.seq, r."column", e.values, v.organ as "enteredBy"
     from relied_entry r
     join entry e on e.region = r.region and e.register = r.register and e.key = r.key and e.seq = r.seq and e.part = r.part
     join event v on v.region = r.region and v.seq = r.seq
     where r.region = $1 and r.law = any($2) and (e.valid_to is null or e.valid_to > $3) and ($4 or e.valid_from <= $3)
     order by r.register, r.key, r.seq, r.part, r."column", r.law, r.at`,
    [region, laws, day, later],
  )
  return found.rows
}

export interface RelyingCase extends PinnedPlace {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly organ: string
  readonly procedure: string
}

/** Open cases in which an act relied on one of these places, one row a place; at most `limit` rows when given. */
export async function readRelyingCases(
  client: Client,
  region: string,
  places: readonly PinnedPlace[],
  { organs, limit }: { organs?: readonly string[]; limit?: number } = {},
): Promise<RelyingCase[]> {
  const found = await client.query<RelyingCase>(
    `select distinct c.id, c.number, c.title, c.organ, c.procedure, t.law, t.at, t.text
     from json_to_recordset($2::json) as x(law text, at text, text text)
     join relied_text t on t.region = $1 and t.law = x.law and t.at = x.at and t.text = x.text
     join relied_case rc on rc.region = t.region and rc.basis = t.basis
     join case_file c on c.region = rc.region and c.id = rc.case_id
     where not c.finished and ($3::text[] is null or c.organ = any($3))
     order by c.number, t.law, t.at, t.text limit $4`,
    [region, JSON.stringify(places), organs ?? null, limit ?? null],
  )
  return found.rows
}

export interface CaseCount {
  readonly procedure: string
  readonly open: number
  readonly decided: number
}

/** How many cases relied on one of these places, by procedure. */
export async function countRelyingCases(client: Client, region: string, places: readonly PinnedPlace[]): Promise<CaseCount[]> {
  const found = await client.query<{ procedure: string; open: string; decided: string }>(
    `select c.procedure, count(*) filter (where not c.finished) as open, count(*) filter (where c.finished) as decided
     from (select distinct rc.case_id from json_to_recordset($2::json) as x(law text, at text, text text)
       join relied_text t on t.region = $1 and t.law = x.law and t.at = x.at and t.text = x.text
       join relied_case rc on rc.region = t.region and rc.basis = t.basis) r
     join case_file c on c.region = $1 and c.id = r.case_id group by c.procedure order by c.procedure`,
    [region, JSON.stringify(places)],
  )
  return found.rows.map(({ procedure, open, decided }) => ({ procedure, open: Number(open), decided: Number(decided) }))
}

/** How many open cases relied on each place of these texts. */
export async function countOpenCases(client: Client, region: string, laws: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await client.query<{ at: string; open: string }>(
    `select t.at, count(distinct c.id) as open
     from relied_text t join relied_case rc on rc.region = t.region and rc.basis = t.basis
     join case_file c on c.region = rc.region and c.id = rc.case_id
     where t.region = $1 and t.law = any($2) and not c.finished group by t.at`,
    [region, laws],
  )
  return new Map(found.rows.map(({ at, open }) => [at, Number(open)]))
}

/** Places of these texts on which cases relied, each text of a place by itself. */
export async function readPlacesRelied(client: Client, region: string, laws: readonly string[]): Promise<PinnedPlace[]> {
  const found = await client.query<PinnedPlace>(
    'select distinct law, at, text from relied_text where region = $1 and law = any($2) order by law, at, text',
    [region, laws],
  )
  return found.rows
}

/** What the last card about each of these says, by what it is about. */
export async function readLastCards(client: Client, region: string, about: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await client.query<{ about: string; change: string }>(
    `select distinct on (about) about, change from card where region = $1 and about = any($2) and about <> ''
     order by about, seq desc, part desc`,
    [region, about],
  )
  return new Map(found.rows.map(({ about: one, change }) => [one, change]))
}

/** Ids of the texts that the closing articles of a version repeal, and from when. */
export async function readRepealsBy(
  client: Client,
  region: string,
  by: { readonly law: string; readonly version: string; readonly root: string },
): Promise<{ law: string; day: LocalDate }[]> {
  const found = await client.query<{ law: string; day: LocalDate }>(
    'select law, day from law_repeal where region = $1 and by_law = $2 and by_version = $3 and by_root = $4 and law <> by_law order by law',
    [region, by.law, by.version, by.root],
  )
  return found.rows
}
