import type { PoolClient } from 'pg'
import type { Party } from '../../kernel/case/case-file.ts'

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
  /** Mark of the citizen number, where it was given. */
  readonly mark?: string | null
  /** Ids of the other accounts with the same mark. */
  readonly others?: readonly string[]
  /** Since when nobody can sign in with it; RFC 3339. Null while it is open. */
  readonly closed?: string | null
}

/** Ids of the accounts that share the mark of account `a`. */
export const others = `array(select o.person from account o where o.region = a.region and o.person_mark = a.person_mark and o.person <> a.person
  order by o.person) as others`

const columns = `a.person, a.login, a.kind, a.name, a.secret, a.acts_for as "actsFor", a.closed, a.person_mark as mark, ${others}`

/** Makes the account, or brings the one of the same person up to this; a mark that it has stays where none is given. */
export async function writeAccount(client: Client, region: string, account: AccountRow): Promise<void> {
  await client.query(
    `insert into account (region, person, login, kind, name, secret, acts_for, person_mark) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (region, person) do update set login = excluded.login, kind = excluded.kind, name = excluded.name, secret = excluded.secret,
       acts_for = excluded.acts_for, person_mark = coalesce(excluded.person_mark, account.person_mark)`,
    [
      region,
      account.person,
      account.login,
      account.kind,
      account.name,
      account.secret,
      JSON.stringify(account.actsFor),
      account.mark ?? null,
    ],
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

/** Accounts with this mark, in no particular order. */
export async function readAccountsOfMark(client: Client, region: string, mark: string): Promise<AccountRow[]> {
  return (await client.query<AccountRow>(`select ${columns} from account a where a.region = $1 and a.person_mark = $2`, [region, mark]))
    .rows
}

export async function writeMark(client: Client, region: string, person: string, mark: string): Promise<void> {
  await client.query('update account set person_mark = $3 where region = $1 and person = $2', [region, person, mark])
}

export async function writePassword(client: Client, region: string, person: string, secret: string): Promise<void> {
  await client.query('update account set secret = $3 where region = $1 and person = $2', [region, person, secret])
}

/** Closes the account at an instant, or opens it again. @returns whether there is such an account */
export async function closeAccount(client: Client, region: string, person: string, closed: string | null): Promise<boolean> {
  return (await client.query('update account set closed = $3 where region = $1 and person = $2', [region, person, closed])).rowCount === 1
}

export interface AccountListed extends Omit<AccountRow, 'secret' | 'actsFor' | 'mark' | 'others'> {
  readonly secondFactor: boolean
  /** Whether it is known whose it is. */
  readonly identified: boolean
  readonly sessions: number
  /** When it last let somebody in; null where it never did. */
  readonly used: string | null
}

/**
 * Accounts whose login or name contains a text, by login, after one login. Instants are RFC 3339.
 * @param asked.unusedSince only those that are open, and since then have let nobody in and were neither made nor reopened
 */
export async function listAccounts(
  client: Client,
  region: string,
  asked: { search?: string | undefined; after?: string | undefined; limit: number; now: string; unusedSince?: string | undefined },
): Promise<AccountListed[]> {
  const found = await client.query<AccountListed>(
    `select a.person, a.login, a.kind, a.name, a.closed, a.person_mark is not null as identified,
       exists (select from second_factor f where f.region = $1 and f.person = a.person and f.confirmed is not null) as "secondFactor",
       (select count(*)::integer from session s where s.region = $1 and s.person = a.person and s.expires > $5 and s.stage = 'full') as sessions,
       (select e.at from account_event e where e.region = $1 and e.person = a.person and e.kind = 'signed-in' order by e.id desc limit 1) as used
     from account a
     where a.region = $1 and ($2::text is null or strpos(lower(a.login || ' ' || a.name), lower($2)) > 0) and ($3::text is null or a.login collate "C" > $3)
       and ($6::timestamptz is null or (a.closed is null and not exists (select from account_event e
         where e.region = $1 and e.person = a.person and e.kind in ('signed-in', 'made', 'opened') and e.at > $6)))
     order by a.login collate "C" limit $4`,
    [region, asked.search || null, asked.after ?? null, asked.limit, asked.now, asked.unusedSince ?? null],
  )
  return found.rows
}
