import type { PoolClient } from 'pg'

type Client = Pick<PoolClient, 'query'>

/** A text that somebody examines: what an act answered when it had been done so many times. */
export interface ShownText {
  readonly caseId: string
  readonly person: string
  readonly act: string
  readonly times: number
}

/** Notes when somebody was first given these texts. @param at RFC 3339 */
export async function noteShown(client: Client, region: string, texts: readonly ShownText[], at: string): Promise<void> {
  await client.query(
    `insert into text_look (region, case_id, person, act, times, at)
     select $1, x."caseId", x.person, x.act, x.times, $3 from json_to_recordset($2::json) as x("caseId" text, person text, act text, times integer)
     on conflict do nothing`,
    [region, JSON.stringify(texts), at],
  )
}

/** Since when somebody has had the text before them, in milliseconds since 1970; undefined where the server never gave it to them. */
export async function readShown(client: Client, region: string, { caseId, person, act, times }: ShownText): Promise<number | undefined> {
  const found = await client.query<{ at: Date | string }>(
    'select at from text_look where region = $1 and case_id = $2 and person = $3 and act = $4 and times = $5',
    [region, caseId, person, act, times],
  )
  const at = found.rows[0]?.at
  return at === undefined ? undefined : new Date(at).getTime()
}
