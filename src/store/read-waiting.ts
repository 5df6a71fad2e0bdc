import type { PoolClient } from 'pg'
import type { LocalDate } from '../kernel/time/local-date.ts'

type Client = Pick<PoolClient, 'query'>

/** A running case in which somebody had a hand and has nothing to do now, with the clock that runs out first. */
export interface WaitingRow {
  readonly caseId: string
  readonly act: string
  readonly due: LocalDate | null
}

export interface WaitingFilter {
  readonly person: string
  readonly organs: readonly string[]
  readonly posts: readonly { readonly organ: string; readonly post: string }[]
  /** Most rows. */
  readonly limit: number
}

/** Cases of these organs in which the person did an act and none of the posts has a task: what they wait for, soonest last day first. */
export async function listWaiting(client: Client, region: string, { person, organs, posts, limit }: WaitingFilter): Promise<WaitingRow[]> {
  const found = await client.query<WaitingRow>(
    `select c.id as "caseId", k.act, k.due from case_file c
       join lateral (select act, due from clock where region = c.region and case_id = c.id order by due nulls last, act limit 1) k on true
     where c.region = $1 and c.organ = any($2) and not c.finished and c.marking @? format('$.acts.*.by[*] ? (@ == %s)', to_json($3::text))::jsonpath
       and not exists (select from task t join json_to_recordset($4::json) as p(organ text, post text) on t.organ = p.organ and t.post = p.post
         where t.region = c.region and t.case_id = c.id)
     order by k.due nulls last, c.id limit $5`,
    [region, organs, person, JSON.stringify(posts.map(({ organ, post }) => ({ organ, post }))), limit],
  )
  return found.rows
}
