import type { PoolClient } from 'pg'
import { overBy, type Unpublishing } from './read-publications.ts'

type Client = Pick<PoolClient, 'query'>

/** Columns of public registers that name files, rows of publications that do, and acts after which these are shown no longer. */
export interface FilePlaces {
  readonly columns: readonly { readonly register: string; readonly column: string }[]
  readonly rows: readonly { readonly kind: string; readonly row: string }[]
  readonly unpublishing: readonly Unpublishing[]
}

/** Whether a public register has named a file, or a publication does. */
export async function isPublishedFile(
  client: Client,
  region: string,
  sha256: string,
  { columns, rows, unpublishing }: FilePlaces,
): Promise<boolean> {
  const found = await client.query<{ published: boolean }>(
    `select exists (
       select from json_to_recordset($3::json) as x(register text, "column" text)
       join entry e on e.region = $1 and e.register = x.register and e.values ->> x."column" = $2
     ) or exists (
       select from json_to_recordset($4::json) as x(kind text, "row" text)
       join publication p on p.region = $1 and p.kind = x.kind and p.rows ->> x."row" = $2 and not exists (select from ${overBy(5)})
     ) as published`,
    [region, sha256, JSON.stringify(columns), JSON.stringify(rows), JSON.stringify(unpublishing)],
  )
  return found.rows[0]?.published ?? false
}
