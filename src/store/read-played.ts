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

/** The instant of the latest event, in milliseconds since 1970; 0 where there is none. */
export async function readLastInstant(client: Client, region: string): Promise<number> {
  const found = await client.query<{ at: number }>(
    'select (extract(epoch from at) * 1000)::float8 as at from event where region = $1 order by seq desc limit 1',
    [region],
  )
  return found.rows[0]?.at ?? 0
}

export interface CasesCounted {
  readonly procedure: string
  readonly state: 'running' | 'overdue' | 'stopped' | 'finished'
  readonly outcome: string
  readonly cases: number
}

/** Cases by procedure, state and outcome: overdue where a duty's last day is over, stopped where a clock stands still. */
export async function countCases(client: Client, region: string): Promise<CasesCounted[]> {
  const found = await client.query<CasesCounted>(
    `select procedure, state, outcome, count(*)::integer as cases from (
       select c.procedure, coalesce(c.outcome, '') as outcome, case when c.finished then 'finished'
         when exists (select from clock k where k.region = c.region and k.case_id = c.id and k.passed) then 'overdue'
         when exists (select from clock k where k.region = c.region and k.case_id = c.id and k.paused is not null) then 'stopped'
         else 'running' end as state
       from case_file c where c.region = $1) counted
     group by procedure, state, outcome order by procedure, state, outcome`,
    [region],
  )
  return found.rows
}
