import type { PoolClient } from 'pg'
import type { LocalDate } from '../kernel/time/local-date.ts'
import type { RecordedDocument } from './rows.ts'

type Client = Pick<PoolClient, 'query'>

export interface DocumentRow {
  readonly number: string
  readonly caseId: string
  readonly title: string
  readonly organ: string
  readonly day: LocalDate
  readonly body: RecordedDocument
  readonly sha256: string
}

const columns = 'number, case_id as "caseId", title, organ, day, body, sha256'

export async function readDocument(client: Client, region: string, number: string): Promise<DocumentRow | undefined> {
  return (await client.query<DocumentRow>(`select ${columns} from document where region = $1 and number = $2`, [region, number])).rows[0]
}

/** Documents made in a case, oldest first. */
export async function readCaseDocuments(client: Client, region: string, caseId: string): Promise<DocumentRow[]> {
  return (
    await client.query<DocumentRow>(`select ${columns} from document where region = $1 and case_id = $2 order by seq, number`, [
      region,
      caseId,
    ])
  ).rows
}
