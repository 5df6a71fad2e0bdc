import type { PoolClient } from 'pg'
import type { LocalDate } from '../kernel/time/local-date.ts'

type Client = Pick<PoolClient, 'query'>

export interface TaskRow {
  readonly caseId: string
  readonly act: string
  readonly organ: string
  readonly post: string
  readonly due: LocalDate | null
  readonly owed: boolean
}

export interface TaskFilter {
  readonly posts: readonly { readonly organ: string; readonly post: string }[]
  /** Sort key to go on after; a task without last day sorts as `infinity`. */
  readonly after?: { readonly due: string; readonly caseId: string; readonly act: string; readonly post: string }
  readonly limit: number
}

/** Tasks of these posts, the soonest last day first. Of each post a page is read off the index; the pages are then merged. */
export async function listTaskRows(client: Client, region: string, filter: TaskFilter): Promise<TaskRow[]> {
  const found = await client.query<TaskRow>(
    `select t.case_id as "caseId", t.act, t.organ, t.post, t.due, t.owed
     from json_to_recordset($2::json) as p(organ text, post text), lateral (
       select case_id, act, organ, post, due, owed, by_due from task
       where region = $1 and organ = p.organ and post = p.post
         and ($3::date is null or (by_due, case_id, act) >= ($3::date, $4, $5) and (by_due, case_id, act, post) > ($3::date, $4, $5, $6))
       order by by_due, case_id, act limit $7) t
     order by t.by_due, t.case_id, t.act, t.post limit $7`,
    [
      region,
      JSON.stringify(filter.posts.map(({ organ, post }) => ({ organ, post }))),
      filter.after?.due ?? null,
      filter.after?.caseId ?? null,
      filter.after?.act ?? null,
      filter.after?.post ?? null,
      filter.limit,
    ],
  )
  return found.rows
}
