import type { PoolClient } from 'pg'
import type { Party } from '../kernel/case/case-file.ts'

type Client = Pick<PoolClient, 'query'>

export interface AccountRow {
  /** Id of the natural person. */
  readonly person: string
  readonly login: string
  readonly kind: 'staff' | 'party' | 'outside'
  readonly name: string
  /** Hash of the password in PHC form. */
  readonly secret: string
  readonly actsFor: readonly Party[]
}

const columns = 'a.person, a.login, a.kind, a.name, a.secret, a.acts_for as "actsFor"'

/** Makes the account, or brings the one of the same person up to this. */
export async function writeAccount(client: Client, region: string, account: AccountRow): Promise<void> {
  await client.query(
    `insert into account (region, person, login, kind, name, secret, acts_for) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (region, person) do update set login = excluded.login, kind = excluded.kind, name = excluded.name, secret = excluded.secret,
       acts_for = excluded.acts_for`,
    [region, account.person, account.login, account.kind, account.name, account.secret, JSON.stringify(account.actsFor)],
  )
}

export async function readAccountByLogin(client: Client, region: string, login: string): Promise<AccountRow | undefined> {
  return (await client.query<AccountRow>(`select ${columns} from account a where a.region = $1 and a.login = $2`, [region, login])).rows[0]
}

/** Accounts of these persons, in no particular order. */
export async function readAccounts(client: Client, region: string, persons: readonly string[]): Promise<AccountRow[]> {
  if (persons.length === 0) return []
  return (await client.query<AccountRow>(`select ${columns} from account a where a.region = $1 and a.person = any($2)`, [region, persons]))
    .rows
}

/** Begins a session, and sweeps away those of the same person that are over. Instants are RFC 3339. */
export async function beginSession(
  client: Client,
  region: string,
  session: { tokenHash: string; person: string; created: string; expires: string },
): Promise<void> {
  await client.query('delete from session where region = $1 and person = $2 and expires <= $3', [region, session.person, session.created])
  await client.query('insert into session (region, token_hash, person, created, expires) values ($1, $2, $3, $4, $5)', [
    region,
    session.tokenHash,
    session.person,
    session.created,
    session.expires,
  ])
}

/** The account of a session that is not over at `now`. */
export async function readSession(client: Client, region: string, tokenHash: string, now: string): Promise<AccountRow | undefined> {
  const found = await client.query<AccountRow>(
    `select ${columns} from session s join account a on a.region = s.region and a.person = s.person
     where s.region = $1 and s.token_hash = $2 and s.created <= $3 and s.expires > $3`,
    [region, tokenHash, now],
  )
  return found.rows[0]
}

export async function endSession(client: Client, region: string, tokenHash: string): Promise<void> {
  await client.query('delete from session where region = $1 and token_hash = $2', [region, tokenHash])
}
