import type { Pool, PoolClient } from 'pg'
import { inTransaction } from '../transaction.ts'
import { type AccountRow, writeAccount } from './accounts.ts'

type Client = Pick<PoolClient, 'query'>

/** An account that somebody made for themselves, as long as its number is theirs. */
export interface RegistrationRow {
  readonly person: string
  /** Mark of the number. */
  readonly mark: string
  /** What they declared, sealed. */
  readonly declared: string
  /** Key of the request at the one door. */
  readonly request: string
  /** Null until the act is on record. */
  readonly caseId: string | null
}

const columns = 'person, mark, declared, request, case_id as "caseId"'

export async function readRegistration(
  client: Client,
  region: string,
  by: { person: string } | { mark: string },
): Promise<RegistrationRow | undefined> {
  const [column, value] = 'person' in by ? ['person', by.person] : ['mark', by.mark]
  const found = await client.query<RegistrationRow>(`select ${columns} from account_registration where region = $1 and ${column} = $2`, [
    region,
    value,
  ])
  return found.rows[0]
}

/** Claims a number, and makes the account with it: both or neither. @returns false when the number is somebody's */
export async function claimNumber(
  pool: Pool,
  region: string,
  { caseId: _, ...row }: RegistrationRow,
  account: AccountRow,
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const claimed = await client.query(
      `insert into account_registration (region, person, mark, declared, request) values ($1, $2, $3, $4, $5) on conflict (region, mark) do nothing`,
      [region, row.person, row.mark, row.declared, row.request],
    )
    if (claimed.rowCount === 1) await writeAccount(client, region, account)
    return claimed.rowCount === 1
  })
}

/** The act that registers it is on record. */
export async function noteRegistered(client: Client, region: string, person: string, caseId: string): Promise<void> {
  await client.query('update account_registration set case_id = $3 where region = $1 and person = $2', [region, person, caseId])
}

/** Lets go of a number whose registration was refused, or is over. The account stays, for the record, under a login that nobody types and nobody's mark. */
export async function releaseNumber(client: Client, region: string, person: string): Promise<void> {
  await client.query(
    `with gone as (delete from account_registration where region = $1 and person = $2 returning person)
     update account set closed = coalesce(closed, now()), login = 'ended/' || account.person, person_mark = null from gone where account.region = $1 and account.person = gone.person`,
    [region, person],
  )
}
