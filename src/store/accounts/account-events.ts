import { randomBytes } from 'node:crypto'
import type { PoolClient } from 'pg'

type Client = Pick<PoolClient, 'query'>

/** What can happen to an account. */
export type AccountEventKind =
  | 'signed-in'
  | 'sign-in-failed'
  | 'code-failed'
  | 'recovery-code-used'
  | 'signed-out'
  | 'session-ended'
  | 'password-changed'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'closed'
  | 'opened'
  | 'linked'
  | 'registration-tried'
  | 'identified'
  | 'made'

export interface AccountEventRow {
  readonly id: string
  /** RFC 3339. */
  readonly at: string
  readonly kind: AccountEventKind
  readonly person: string
  /** Who did it; empty where that is the person. */
  readonly by: string
  /** Name of the account, and of who did it; empty where there is none. */
  readonly name: string
  readonly byName: string
  /** Kind of the account. */
  readonly ofKind: string
}

export async function writeAccountEvent(
  client: Client,
  region: string,
  event: Pick<AccountEventRow, 'at' | 'kind' | 'person' | 'by'>,
): Promise<void> {
  const id = `${Date.parse(event.at).toString(36).padStart(9, '0')}${randomBytes(9).toString('hex')}`
  await client.query('insert into account_event (region, id, at, kind, person, by_person) values ($1, $2, $3, $4, $5, $6)', [
    region,
    id,
    event.at,
    event.kind,
    event.person,
    event.by,
  ])
}

/** The newest first, before an id; of one person where one is named. */
export async function listAccountEvents(
  client: Client,
  region: string,
  asked: { person?: string | undefined; before?: string | undefined; limit: number },
): Promise<AccountEventRow[]> {
  const found = await client.query<AccountEventRow>(
    `select e.id, e.at, e.kind, e.person, e.by_person as by, coalesce(a.name, '') as name, coalesce(a.kind, '') as "ofKind", coalesce(b.name, '') as "byName"
     from account_event e
     left join account a on a.region = $1 and a.person = e.person left join account b on b.region = $1 and b.person = e.by_person
     where e.region = $1 and ($2::text is null or e.person = $2) and ($3::text is null or e.id < $3) order by e.id desc limit $4`,
    [region, asked.person ?? null, asked.before ?? null, asked.limit],
  )
  return found.rows
}
