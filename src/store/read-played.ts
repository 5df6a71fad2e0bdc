import type { PoolClient } from 'pg'
import type { LocalDate } from '../kernel/time/local-date.ts'

type Client = Pick<PoolClient, 'query'>

/** What was answered to every request whose key begins with these words, by key. */
export async function readAnswersUnder(client: Client, region: string, prefix: string): Promise<{ key: string; answer: unknown }[]> {
  const found = await client.query<{ key: string; answer: unknown }>(
    `select key, answer from idempotency where region = $1 and key >= $2 and key < $3 order by key`,
    [region, prefix, `${prefix}\u{10FFFF}`],
  )
  return found.rows
}

export interface OpenedCase {
  readonly id: string
  readonly number: string
  readonly procedure: string
  readonly organ: string
  readonly opened: LocalDate
}

/** Cases opened on a day or later, in the order of their numbers within a day. */
export async function readOpenedSince(client: Client, region: string, day: LocalDate): Promise<OpenedCase[]> {
  const found = await client.query<OpenedCase>(
    `select id, number, procedure, organ, opened from case_file where region = $1 and opened >= $2 order by opened, number`,
    [region, day],
  )
  return found.rows
}
