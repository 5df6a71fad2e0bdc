import type { PoolClient } from 'pg'

export interface RowsToWrite {
  /** Table and columns. */
  readonly into: string
  /** What is selected for them; `$1` is the region, `c1`, `c2` … are the columns of `rows`, as text. */
  readonly as: string
  readonly tail?: string
  readonly region: string
  readonly rows: readonly (readonly (string | null)[])[]
}

const perStatement = 4_000

/** Writes many rows with few statements. */
export async function writeRows(client: Pick<PoolClient, 'query'>, { into, as, tail = '', region, rows }: RowsToWrite): Promise<void> {
  const width = rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, i) => i)
  const statement = `insert into ${into} select ${as} from unnest(${columns.map((i) => `$${i + 2}::text[]`).join(', ')})
    as given(${columns.map((i) => `c${i + 1}`).join(', ')}) ${tail}`
  for (let from = 0; from < rows.length; from += perStatement) {
    const some = rows.slice(from, from + perStatement)
    await client.query(statement, [region, ...columns.map((i) => some.map((row) => row[i]))])
  }
}
