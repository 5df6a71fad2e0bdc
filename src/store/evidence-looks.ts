import type { PoolClient } from 'pg'

type Client = Pick<PoolClient, 'query'>

/** A look at the original file of a piece of evidence. */
export interface EvidenceLook {
  readonly sha256: string
  readonly caseId: string
  readonly person: string
  readonly name: string
  /** How they stood to the case: `party`, `organ` … */
  readonly standing: string
  /** ISO 8601. */
  readonly at: string
}

/** Puts a look down beside the log, while nothing may be added to it. It can be neither changed nor taken back. */
export async function writeLook(client: Client, region: string, look: EvidenceLook): Promise<void> {
  const { sha256, caseId, person, name, standing, at } = look
  await client.query(
    'insert into evidence_look (region, sha256, case_id, person, name, standing, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [region, sha256, caseId, person, name, standing, at],
  )
}

/** Looks at the files of a case, oldest first; at most 1,000: those on the log, and beside it those of before and of a time in which nothing was added. */
export async function readLooks(client: Client, region: string, caseId: string): Promise<EvidenceLook[]> {
  const found = await client.query<EvidenceLook>(
    `select sha256, case_id as "caseId", person, name, standing, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
     from (
       select sha256, case_id, person, name, standing, at from evidence_look where region = $1 and case_id = $2
       union all
       select o.body -> 'look' ->> 'sha256', e.case_id, o.body -> 'actor' ->> 'person', o.body -> 'actor' ->> 'name', o.body -> 'look' ->> 'standing', e.at
       from event e join opening o on o.region = $1 and o.seq = e.seq
       where e.region = $1 and e.case_id = $2 and e.kind = 'looked' and o.body ? 'look'
     ) as looks order by looks.at limit 1000`,
    [region, caseId],
  )
  return found.rows
}
