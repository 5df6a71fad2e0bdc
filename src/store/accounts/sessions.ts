import type { PoolClient } from 'pg'
import { type AccountRow, others } from './accounts.ts'

type Client = Pick<PoolClient, 'query'>

/** `full`: signed in. The others: the password was right, and the code, or enrolling for codes, is owed. */
export type Stage = 'full' | 'code' | 'enrolment'

export interface SessionRow {
  /** By which it is named to people. */
  readonly id: string
  readonly person: string
  readonly stage: Stage
  readonly method: 'password' | 'code' | 'oidc'
  readonly device: string
  /** Instants, RFC 3339. */
  readonly created: string
  readonly seen: string
  readonly expires: string
}

/** Begins a session, and sweeps away those of the same person that are over. */
export async function beginSession(
  client: Client,
  region: string,
  { tokenHash, ...session }: SessionRow & { tokenHash: string },
): Promise<void> {
  await client.query('delete from session where region = $1 and person = $2 and expires <= $3', [region, session.person, session.created])
  await client.query(
    `insert into session (region, token_hash, id, person, stage, method, device, created, seen, expires)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      region,
      tokenHash,
      session.id,
      session.person,
      session.stage,
      session.method,
      session.device,
      session.created,
      session.seen,
      session.expires,
    ],
  )
}

/** A session with its account. */
export type HeldSession = Omit<AccountRow, 'secret'> & Pick<SessionRow, 'id' | 'stage' | 'seen'>

/** The sessions with these tokens, and their accounts, by hash of the token; without those that are over or closed at `now`. */
export async function readSessions(
  client: Client,
  region: string,
  tokenHashes: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, HeldSession>> {
  const found = await client.query<HeldSession & { tokenHash: string }>({
    name: 'readSessions',
    text: `select held.* from unnest($2::text[]) as wanted(hash), lateral (
       select s.token_hash as "tokenHash", a.person, a.login, a.kind, a.name, a.acts_for as "actsFor", ${others}, s.id, s.stage, s.seen
       from session s join account a on a.region = s.region and a.person = s.person
       where s.region = $1 and s.token_hash = wanted.hash and s.created <= $3 and s.expires > $3 and a.closed is null offset 0) held`,
    values: [region, tokenHashes, now],
  })
  return new Map(found.rows.map(({ tokenHash, ...held }) => [tokenHash, held]))
}

/** Notes that the session was used. */
export async function touchSession(client: Client, region: string, tokenHash: string, now: string): Promise<void> {
  await client.query('update session set seen = $3 where region = $1 and token_hash = $2 and seen < $3', [region, tokenHash, now])
}

export async function endSession(client: Client, region: string, tokenHash: string): Promise<void> {
  await client.query('delete from session where region = $1 and token_hash = $2', [region, tokenHash])
}

/** Sessions of a person in which they are signed in and that are not over at `now`, the one used last first. */
export async function listSessions(
  client: Client,
  region: string,
  person: string,
  now: string,
): Promise<(SessionRow & { tokenHash: string })[]> {
  const found = await client.query<SessionRow & { tokenHash: string }>(
    `select token_hash as "tokenHash", id, person, stage, method, device, created, seen, expires from session
     where region = $1 and person = $2 and stage = 'full' and expires > $3 order by seen desc, id`,
    [region, person, now],
  )
  return found.rows
}

/** Ends sessions of a person: the one with this id, or all but one. @returns how many were ended */
export async function endSessions(
  client: Client,
  region: string,
  person: string,
  which: { id?: string; butToken?: string } = {},
): Promise<number> {
  const ended = await client.query(
    `delete from session where region = $1 and person = $2 and ($3::text is null or id = $3) and ($4::text is null or token_hash <> $4)`,
    [region, person, which.id ?? null, which.butToken ?? null],
  )
  return ended.rowCount ?? 0
}
