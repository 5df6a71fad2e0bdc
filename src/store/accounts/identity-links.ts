import type { PoolClient } from 'pg'

type Client = Pick<PoolClient, 'query'>

/** An identity at a provider: its subject means something only together with its issuer. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
}

/** The person whose account the identity is linked to. */
export async function readLinked(client: Client, region: string, { issuer, subject }: Identity): Promise<string | undefined> {
  const found = await client.query<{ person: string }>(
    'select person from identity_link where region = $1 and issuer = $2 and subject = $3',
    [region, issuer, subject],
  )
  return found.rows[0]?.person
}

/** Links an identity that is nobody's yet. @returns false when it is somebody's */
export async function linkIdentity(
  client: Client,
  region: string,
  { issuer, subject }: Identity,
  given: { person: string; at: string },
): Promise<boolean> {
  const linked = await client.query(
    'insert into identity_link (region, issuer, subject, person, linked) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [region, issuer, subject, given.person, given.at],
  )
  return linked.rowCount === 1
}
