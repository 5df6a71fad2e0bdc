import type { PoolClient } from 'pg'
import type { LocalDate } from '../kernel/time/local-date.ts'

export interface PassedClock {
  readonly caseId: string
  readonly act: string
  readonly kind: 'duty' | 'silence'
  readonly started: LocalDate
  /** Number of events of the case when this was read: part of the key under which the clock fires. */
  readonly n: number
}

/** Clocks whose last day lies before `today` and whose passing is not on record yet, oldest first. */
export async function readClocksPassed(
  client: Pick<PoolClient, 'query'>,
  region: string,
  today: LocalDate,
  limit: number,
): Promise<PassedClock[]> {
  const found = await client.query<PassedClock>(
    `select c.case_id as "caseId", c.act, c.kind, c.started, f.events as n from clock c
     join case_file f on f.region = c.region and f.id = c.case_id
     where c.region = $1 and c.due < $2 and not c.passed order by c.due, c.case_id, c.act limit $3`,
    [region, today, limit],
  )
  return found.rows
}
