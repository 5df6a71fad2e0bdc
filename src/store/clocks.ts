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

/** A case with clocks whose last day was not known when they were written. */
export interface UnknownClock {
  readonly caseId: string
  /** One of the acts whose clock it is. */
  readonly act: string
  /** Number of events of the case when this was read. */
  readonly n: number
}

/** Cases with clocks that waited for the holiday notice of one of these years; `after` is the last one already seen. */
export async function readClocksUnknown(
  client: Pick<PoolClient, 'query'>,
  region: string,
  { years, limit, after }: { years: readonly number[]; limit: number; after?: UnknownClock | undefined },
): Promise<UnknownClock[]> {
  const found = await client.query<UnknownClock>(
    `select c.case_id as "caseId", min(c.act) as act, min(f.events) as n from clock c
     join case_file f on f.region = c.region and f.id = c.case_id
     where c.region = $1 and c.unknown_year is not null and c.unknown_year = any($2) and c.case_id > $3
     group by c.case_id order by c.case_id limit $4`,
    [region, years, after?.caseId ?? '', limit],
  )
  return found.rows
}
