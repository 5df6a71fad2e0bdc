import type { PoolClient } from 'pg'
import type { Answers } from '../kernel/form/field.ts'

type Client = Pick<PoolClient, 'query'>

/** A sheet that waits for signatures, or has had them. Instants are RFC 3339. */
export interface SigningRow {
  readonly id: string
  readonly proposer: string
  /** The running case; null where the act opens one. */
  readonly caseId: string | null
  /** What the case is opened on; null in a running case. */
  readonly opens: object | null
  readonly act: string
  readonly answers: Answers
  /** All of its answers, encrypted, where the act seals something; null where it does not. */
  readonly sealed: string | null
  /** Of what is signed; see `hashOfSheet`. */
  readonly answersHash: string
  readonly officers: readonly string[]
  readonly signed: readonly { readonly person: string; readonly at: string }[]
  readonly created: string
  readonly expires: string
  /** Null while it waits. */
  readonly outcome: unknown
}

const columns =
  'id, proposer, case_id as "caseId", opens, act, answers, answers_hash as "answersHash", officers, signed, created, expires, outcome, sealed'

/** Not over, and a signature still missing: only then may it change. With the last signature it belongs to the door. */
const open = 'outcome is null and jsonb_array_length(signed) < cardinality(officers)'

/** Keeps a new sheet. Whether it was kept: a person may have `most` that are not over. */
export async function insertSigning(client: Client, region: string, row: SigningRow, most: number): Promise<boolean> {
  const kept = await client.query(
    `insert into signing (region, id, proposer, case_id, act, answers, answers_hash, officers, created, expires, opens, sealed)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $12, $13
     where (select count(*) from signing where region = $1 and proposer = $3 and outcome is null) < $11`,
    [
      region,
      row.id,
      row.proposer,
      row.caseId,
      row.act,
      JSON.stringify(row.answers),
      row.answersHash,
      row.officers,
      row.created,
      row.expires,
      most,
      row.opens && JSON.stringify(row.opens),
      row.sealed,
    ],
  )
  return kept.rowCount === 1
}

/** Puts other answers or signers on the proposer's own sheet, for the same act; signatures it had are gone. Whether there was one that may change. */
export async function changeSigning(client: Client, region: string, row: SigningRow): Promise<boolean> {
  const changed = await client.query(
    `update signing set answers = $6, answers_hash = $7, officers = $8, created = $9, expires = $10, signed = '[]', sealed = $12
     where region = $1 and id = $2 and proposer = $3 and case_id is not distinct from $4 and opens is not distinct from $11::jsonb and act = $5 and ${open}`,
    [
      region,
      row.id,
      row.proposer,
      row.caseId,
      row.act,
      JSON.stringify(row.answers),
      row.answersHash,
      row.officers,
      row.created,
      row.expires,
      row.opens && JSON.stringify(row.opens),
      row.sealed,
    ],
  )
  return changed.rowCount === 1
}

export async function readSigning(client: Client, region: string, id: string): Promise<SigningRow | undefined> {
  return (await client.query<SigningRow>(`select ${columns} from signing where region = $1 and id = $2`, [region, id])).rows[0]
}

/** Sheets that a person proposed, latest first. */
export async function listProposed(client: Client, region: string, person: string, limit: number): Promise<SigningRow[]> {
  const found = await client.query<SigningRow>(
    `select ${columns} from signing where region = $1 and proposer = $2 order by created desc, id limit $3`,
    [region, person, limit],
  )
  return found.rows
}

/**
 * Sheets that wait for a person's signature at `now`, soonest to expire first; and those all have signed of which nothing came, because
 * something broke in between: signing once more attempts the act.
 */
export async function listAsked(client: Client, region: string, { person, now }: { person: string; now: string }): Promise<SigningRow[]> {
  const found = await client.query<SigningRow>(
    `select ${columns} from signing where region = $1 and outcome is null and officers @> array[$2]
       and (expires > $3 and not signed @> jsonb_build_array(jsonb_build_object('person', $2::text)) or not (${open}))
     order by expires, id limit 200`,
    [region, person, now],
  )
  return found.rows
}

/**
 * Adds a named officer's signature under exactly these answers. One row is changed at a time, so of two last signatures one is the last.
 * @returns the sheet as it then is; undefined when it is over, changed, expired, or the person was not asked or has signed already
 */
export async function addSignature(
  client: Client,
  region: string,
  signature: { id: string; person: string; answersHash: string; at: string },
): Promise<SigningRow | undefined> {
  const { id, person, answersHash, at } = signature
  const signed = await client.query<SigningRow>(
    `update signing set signed = signed || jsonb_build_array(jsonb_build_object('person', $3::text, 'at', $5::text))
     where region = $1 and id = $2 and answers_hash = $4 and officers @> array[$3] and expires > $5::timestamptz and ${open}
       and not signed @> jsonb_build_array(jsonb_build_object('person', $3::text))
     returning ${columns}`,
    [region, id, person, answersHash, at],
  )
  return signed.rows[0]
}

/** Keeps what the door answered. The first answer stands. */
export async function closeSigning(client: Client, region: string, id: string, outcome: unknown): Promise<void> {
  await client.query('update signing set outcome = $3 where region = $1 and id = $2 and outcome is null', [
    region,
    id,
    JSON.stringify(outcome),
  ])
}

/** A named officer declines, which ends the sheet. Undefined when it is over, or all have signed. */
export async function declineSigning(
  client: Client,
  region: string,
  { id, person, at }: { id: string; person: string; at: string },
): Promise<SigningRow | undefined> {
  const declined = await client.query<SigningRow>(
    `update signing set outcome = jsonb_build_object('kind', 'declined', 'person', $3::text, 'at', $4::text)
     where region = $1 and id = $2 and officers @> array[$3] and ${open} returning ${columns}`,
    [region, id, person, at],
  )
  return declined.rows[0]
}

/** Whether the proposer had such a sheet to drop. What was done, or is just being attempted, stays: it shows who signed when. */
export async function dropSigning(client: Client, region: string, proposer: string, id: string): Promise<boolean> {
  const dropped = await client.query(
    `delete from signing where region = $1 and id = $2 and proposer = $3 and (${open} or outcome ->> 'kind' in ('refused', 'declined'))`,
    [region, id, proposer],
  )
  return dropped.rowCount === 1
}
