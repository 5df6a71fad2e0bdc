import type { PoolClient } from 'pg'

type Client = Pick<PoolClient, 'query'>

/** Instant (RFC 3339) before which no further try under this mark is heard; undefined when one is heard at once. */
export async function readWait(client: Client, region: string, mark: string): Promise<string | undefined> {
  return (await client.query<{ until: string }>('select until from failed_try where region = $1 and mark = $2', [region, mark])).rows[0]
    ?.until
}

export interface Waits {
  /** Wrong tries that are free. */
  readonly free: number
  /** Seconds of the longest wait. */
  readonly longest: number
}

/** Counts a wrong try, for all servers together: after the free ones each doubles the wait, from one second on. Forgets what is a day old. */
export async function countFailure(
  client: Client,
  region: string,
  mark: string,
  { now, free, longest }: Waits & { now: string },
): Promise<void> {
  await client.query(
    `insert into failed_try as f (region, mark, times, until, last) values ($1, $2, 1, $3, $3)
     on conflict (region, mark) do update set times = f.times + 1, last = $3,
       until = case when f.times + 1 < $4 then $3::timestamptz
         else $3::timestamptz + make_interval(secs => least($5, power(2, least(f.times + 1 - $4, 30)))) end`,
    [region, mark, now, free, longest],
  )
  await client.query(`delete from failed_try where region = $1 and last < $2::timestamptz - interval '1 day'`, [region, now])
}

export async function forgetFailures(client: Client, region: string, mark: string): Promise<void> {
  await client.query('delete from failed_try where region = $1 and mark = $2', [region, mark])
}
