import type { PoolClient } from 'pg'
import type { CaseFile } from '../../kernel/case/case-file.ts'
import type { DraftRow } from '../drafts.ts'
import { readCases } from '../read-cases.ts'
import type { CaseRow, EventRow, IdempotencyRow } from '../rows.ts'
import type { SigningRow } from '../signings.ts'

// What an older Yifa stored in clear, read and replaced page by page.

type Client = Pick<PoolClient, 'query'>

/** What is to be sealed: what is of one of these versions of procedures, after what was gone through. */
interface Page<From> {
  readonly hashes: readonly string[]
  readonly from: From
  readonly limit: number
}

/** The version by which an event happened, and who stands in its case. */
export interface OfCase {
  readonly definition: string
  readonly parties: CaseFile['parties']
}

const eventOfCase = `e.seq, e.case_id as "caseId", e.n, e.kind, e.procedure, e.act, e.organ, e.day, e.at, e.leaf, encode(e.leaf_hash, 'hex') as "leafHash",
  o.salts, o.body, o.sealed, coalesce(c.definition, o.body -> 'header' ->> 'definition') as definition, coalesce(c.parties, '{}') as parties`
const joined = `event e join opening o on o.region = e.region and o.seq = e.seq left join case_file c on c.region = e.region and c.id = e.case_id`
/** Which versions seal something is asked of the case; an attempt to open one that was refused names its own. */
const ofVersions = `coalesce(c.definition, o.body -> 'header' ->> 'definition') = any($2)`

export async function readEventsToSeal(
  client: Client,
  region: string,
  { hashes, from, limit }: Page<number>,
): Promise<(EventRow & OfCase)[]> {
  const found = await client.query<EventRow & OfCase>(
    `select ${eventOfCase} from ${joined} where e.region = $1 and ${ofVersions} and e.seq >= $3 and o.sealed is null order by e.seq limit $4`,
    [region, hashes, from, limit],
  )
  return found.rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}

export async function replaceEvents(client: Client, region: string, events: readonly EventRow[]): Promise<void> {
  await client.query(
    `update opening o set salts = x.salts, body = x.body, sealed = x.sealed
     from json_to_recordset($2::json) as x(seq bigint, salts jsonb, body jsonb, sealed text) where o.region = $1 and o.seq = x.seq`,
    [region, JSON.stringify(events.map(({ seq, salts, body, sealed }) => ({ seq, salts, body, sealed })))],
  )
}

/** What was answered to an attempt, kept for who asks the same again, and the attempt. */
export interface KeptAnswerRow extends IdempotencyRow {
  readonly at: string
}

export async function readAnswersToSeal(
  client: Client,
  region: string,
  { hashes, from, limit }: Page<string>,
): Promise<(KeptAnswerRow & { event: EventRow & OfCase })[]> {
  const found = await client.query<EventRow & OfCase & { key: string; requestHash: string; answer: unknown; keptAt: string }>(
    `select ${eventOfCase}, i.key, i.request_hash as "requestHash", i.answer, i.at as "keptAt" from idempotency i
     join event e on e.region = i.region and e.seq = (i.answer ->> 'seq')::bigint
     join opening o on o.region = e.region and o.seq = e.seq left join case_file c on c.region = e.region and c.id = e.case_id
     where i.region = $1 and ${ofVersions} and i.key > $3 and i.request_hash not like '~%' and o.sealed is not null order by i.key limit $4`,
    [region, hashes, from, limit],
  )
  return found.rows.map(({ key, requestHash, answer, keptAt, ...event }) => ({
    ...{ key, requestHash, answer, at: keptAt },
    event: { ...event, seq: Number(event.seq) },
  }))
}

/** Kept answers are never changed in place: the server's role may not. */
export async function replaceAnswers(
  client: Client,
  region: string,
  { gone, kept }: { gone: readonly string[]; kept: readonly KeptAnswerRow[] },
): Promise<void> {
  await client.query('delete from idempotency where region = $1 and key = any($2)', [region, gone])
  await client.query(
    `insert into idempotency (region, key, request_hash, answer, at) select $1, key, "requestHash", answer, at
     from json_to_recordset($2::json) as x(key text, "requestHash" text, answer jsonb, at timestamptz)`,
    [region, JSON.stringify(kept)],
  )
}

export async function readCasesToSeal(client: PoolClient, region: string, { hashes, from, limit }: Page<string>): Promise<CaseRow[]> {
  const found = await client.query<{ id: string }>(
    'select id from case_file where region = $1 and definition = any($2) and id > $3 and sealed is null order by id limit $4',
    [region, hashes, from, limit],
  )
  const ids = found.rows.map(({ id }) => id)
  return (await readCases(client, region, ids)).sort((a, b) => ids.indexOf(a.file.id) - ids.indexOf(b.file.id))
}

/** Replaces what cases say, and the ids under which they are found by who stands in them. */
export async function replaceCases(
  client: Client,
  region: string,
  cases: readonly { readonly row: CaseRow; readonly before: CaseFile['parties'] }[],
): Promise<void> {
  const rows = cases.map(({ row: { file, sealed } }) => {
    const { id, parties, answers, marking } = file
    return { id, parties, answers, marking, sealed }
  })
  await client.query(
    `update case_file c set parties = x.parties, answers = x.answers, marking = x.marking, sealed = x.sealed
     from json_to_recordset($2::json) as x(id text, parties jsonb, answers jsonb, marking jsonb, sealed text) where c.region = $1 and c.id = x.id`,
    [region, JSON.stringify(rows)],
  )
  const standing = cases.flatMap(({ row: { file }, before }) =>
    Object.entries(before).flatMap(([role, list]) =>
      list.map((party, i) => ({ caseId: file.id, role, before: party.id, party: file.parties[role]?.[i]?.id ?? party.id })),
    ),
  )
  await client.query(
    `update standing s set party = x.party from json_to_recordset($2::json) as x("caseId" text, role text, before text, party text)
     where s.region = $1 and s.case_id = x."caseId" and s.role = x.role and s.party = x.before`,
    [region, JSON.stringify(standing.filter(({ before, party }) => before !== party))],
  )
}

export async function readDraftsToSeal(client: Client, region: string): Promise<{ person: string; row: DraftRow }[]> {
  const found = await client.query<DraftRow & { person: string }>(
    `select person, id, procedure, act, organ, case_id as "case", item, place, subject, answers, updated, under, sealed from draft
     where region = $1 and sealed is null`,
    [region],
  )
  return found.rows.map(({ person, ...row }) => ({ person, row }))
}

export async function replaceDrafts(client: Client, region: string, drafts: readonly { person: string; row: DraftRow }[]): Promise<void> {
  await client.query(
    `update draft d set answers = x.answers, sealed = x.sealed from json_to_recordset($2::json) as x(person text, id text, answers jsonb, sealed text)
     where d.region = $1 and d.person = x.person and d.id = x.id`,
    [region, JSON.stringify(drafts.map(({ person, row: { id, answers, sealed } }) => ({ person, id, answers, sealed })))],
  )
}

/** Sheets, each with its procedure. */
export async function readSheetsToSeal(client: Client, region: string): Promise<{ procedure: string; row: SigningRow }[]> {
  const found = await client.query<SigningRow & { procedure: string }>(
    `select s.id, s.proposer, s.case_id as "caseId", s.opens, s.act, s.answers, s.answers_hash as "answersHash", s.officers, s.signed, s.created,
       s.expires, s.outcome, s.sealed, coalesce(c.procedure, s.opens ->> 'procedure', '') as procedure
     from signing s left join case_file c on c.region = s.region and c.id = s.case_id where s.region = $1 and s.sealed is null`,
    [region],
  )
  return found.rows.map(({ procedure, ...row }) => ({ procedure, row }))
}

export async function replaceSheets(client: Client, region: string, sheets: readonly SigningRow[]): Promise<void> {
  await client.query(
    `update signing s set answers = x.answers, answers_hash = x."answersHash", outcome = x.outcome, sealed = x.sealed
     from json_to_recordset($2::json) as x(id text, answers jsonb, "answersHash" text, outcome jsonb, sealed text) where s.region = $1 and s.id = x.id`,
    [
      region,
      JSON.stringify(sheets.map(({ id, answers, answersHash, outcome, sealed }) => ({ id, answers, answersHash, outcome, sealed }))),
    ],
  )
}
