import type { PoolClient } from 'pg'
import type { LocalDate } from '../kernel/time/local-date.ts'

export interface PassedClock {
  readonly caseId: string
  readonly act: string
  readonly kind: 'duty' | 'silence'
  readonly started: LocalDate
  readonly due: LocalDate
  /** Number of events of the case when this was read: part of the key under which the clock fires. */
  readonly n: number
}

/** Clocks whose last day lies before `today` and whose passing is not on record yet, oldest first; `after` is the last one already seen. */
export async function readClocksPassed(
  client: Pick<PoolClient, 'query'>,
  region: string,
  { today, limit, after }: { today: LocalDate; limit: number; after?: PassedClock | undefined },
): Promise<PassedClock[]> {
  const found = await client.query<PassedClock>(
    `select c.case_id as "caseId", c.act, c.kind, c.started, c.due, f.events as n from clock c
     join case_file f on f.region = c.region and f.id = c.case_id
     where c.region = $1 and c.due < $2 and not c.passed and ($4::date is null or (c.due, c.case_id, c.act, c.kind) > ($4, $5, $6, $7))
     order by c.due, c.case_id, c.act, c.kind limit $3`,
    [region, today, limit, after?.due ?? null, after?.caseId ?? null, after?.act ?? null, after?.kind ?? null],
  )
  return found.rows
}
