import type { PoolClient } from 'pg'

type Client = Pick<PoolClient, 'query'>

export interface SavedFilterRow {
  readonly id: string
  /** The list that it narrows, for example `tasks`. */
  readonly page: string
  readonly title: string
  /** Query of the page's address, without the question mark. */
  readonly query: string
}

/** Keeps a filter under its id. Whether it was kept: a person may have `most` of them. */
export async function writeFilter(
  client: Client,
  region: string,
  { person, most, at }: { person: string; most: number; at: string },
  filter: SavedFilterRow,
): Promise<boolean> {
  const kept = await client.query(
    `insert into saved_filter (region, person, id, page, title, query, updated) select $1, $2, $3, $4, $5, $6, $7
     where exists (select from saved_filter where region = $1 and person = $2 and id = $3)
       or (select count(*) from saved_filter where region = $1 and person = $2) < $8
     on conflict (region, person, id) do update set page = excluded.page, title = excluded.title, query = excluded.query, updated = excluded.updated`,
    [region, person, filter.id, filter.page, filter.title, filter.query, at, most],
  )
  return kept.rowCount === 1
}

/** Filters of a person, by list and name. */
export async function readFilters(client: Client, region: string, person: string): Promise<SavedFilterRow[]> {
  const found = await client.query<SavedFilterRow>(
    'select id, page, title, query from saved_filter where region = $1 and person = $2 order by page, title, id',
    [region, person],
  )
  return found.rows
}

/** Whether there was one to drop. */
export async function dropFilter(client: Client, region: string, person: string, id: string): Promise<boolean> {
  return (await client.query('delete from saved_filter where region = $1 and person = $2 and id = $3', [region, person, id])).rowCount === 1
}
