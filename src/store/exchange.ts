import type { PoolClient } from 'pg'

type Client = Pick<PoolClient, 'query'>

/** A message that was answered. */
export interface AnsweredRow {
  readonly message: string
  readonly purpose: string
  readonly hash: string
  readonly nonce: string
  readonly answer: unknown
  readonly at: string
}

/** The message under this id or this nonce, where one was answered. */
export async function readAnswered(
  client: Client,
  { region, sender }: { region: string; sender: string },
  { message, nonce }: { message: string; nonce: string },
): Promise<AnsweredRow | undefined> {
  const found = await client.query<AnsweredRow>(
    `select message, purpose, hash, nonce, answer, at from exchange_answer where region = $1 and sender = $2 and (message = $3 or nonce = $4)
     order by (message = $3) desc limit 1`,
    [region, sender, message, nonce],
  )
  return found.rows[0]
}

export async function keepAnswered(
  client: Client,
  { region, sender }: { region: string; sender: string },
  row: AnsweredRow,
): Promise<void> {
  await client.query(
    `insert into exchange_answer (region, sender, message, purpose, hash, nonce, answer, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict do nothing`,
    [region, sender, row.message, row.purpose, row.hash, row.nonce, JSON.stringify(row.answer), row.at],
  )
}

/** How many messages a sender was answered for a purpose since an instant. */
export async function countAnswered(
  client: Client,
  { region, sender }: { region: string; sender: string },
  { purpose, since }: { purpose: string; since: string },
): Promise<number> {
  const found = await client.query<{ count: number }>(
    'select count(*)::int as count from exchange_answer where region = $1 and sender = $2 and purpose = $3 and at >= $4',
    [region, sender, purpose, since],
  )
  return found.rows[0]?.count ?? 0
}

export interface AlarmRow {
  readonly sender: string
  readonly purpose: string
  readonly at: string
  readonly messages: number
}

/** Raises an alarm, unless one was raised for the same in the minute before. @returns whether it is a new one */
export async function raiseAlarm(client: Client, region: string, { sender, purpose, at, messages }: AlarmRow): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into exchange_alarm (region, sender, purpose, at, messages) select $1, $2, $3, $4::timestamptz, $5
     where not exists (select from exchange_alarm where region = $1 and sender = $2 and purpose = $3 and at > $4::timestamptz - interval '1 minute')`,
    [region, sender, purpose, at, messages],
  )
  return (rowCount ?? 0) > 0
}

/** The latest alarms. */
export async function readAlarms(client: Client, region: string, limit: number): Promise<AlarmRow[]> {
  const found = await client.query<AlarmRow>(
    'select sender, purpose, at, messages from exchange_alarm where region = $1 order by at desc limit $2',
    [region, limit],
  )
  return found.rows
}

/** Figures of each sender's purposes since an instant. */
export async function countByPurpose(
  client: Client,
  region: string,
  since: string,
): Promise<{ sender: string; purpose: string; count: number }[]> {
  const found = await client.query<{ sender: string; purpose: string; count: number }>(
    `select sender, purpose, count(*)::int as count from exchange_answer where region = $1 and at >= $2 group by sender, purpose order by 3 desc limit 500`,
    [region, since],
  )
  return found.rows
}
