import type { PoolClient } from 'pg'
import type { Answer } from '../kernel/form/field.ts'
import type { LocalDate } from '../kernel/time/local-date.ts'

type Client = Pick<PoolClient, 'query'>

/** An act that is held on a day which another act sets. */
export interface HeldAct {
  readonly procedure: string
  readonly act: string
  /** The acts that may set its day. */
  readonly set: readonly string[]
}

/** Most running cases of the organs that are looked through, the newest. */
const window = 20_000

/** Running cases of these organs in which one of these acts was given a day, or is owed, and is not done; at most `limit`. */
export async function readToBeHeld(
  client: Client,
  region: string,
  { organs, acts, limit }: { organs: readonly string[]; acts: readonly HeldAct[]; limit: number },
): Promise<{ caseId: string; act: string }[]> {
  if (organs.length === 0 || acts.length === 0) return []
  const found = await client.query<{ caseId: string; act: string }>(
    `select c.id as "caseId", h.act from (
       select id, procedure, answers, marking, last_seq from case_file
       where region = $1 and organ = any($2) and not finished order by last_seq desc limit ${window}
     ) c join json_to_recordset($3::json) as h(procedure text, act text, "set" jsonb) on h.procedure = c.procedure
     where (c.marking->'acts'->h.act ? 'owed' or exists (select from jsonb_array_elements_text(h."set") s where c.answers ? s))
       and (coalesce((c.marking->'acts'->h.act->>'times')::integer, 0) = 0 or (c.marking->'acts'->h.act->>'undone')::boolean)
     order by c.last_seq desc limit $4`,
    [region, organs, JSON.stringify(acts), limit],
  )
  return found.rows
}

/** Cases of these organs that were opened on this day, or acted upon, the latest first. */
export async function readToday(
  client: Client,
  region: string,
  { organs, day, limit }: { organs: readonly string[]; day: LocalDate; limit: number },
): Promise<string[]> {
  const found = await client.query<{ id: string }>(
    `select c.id from case_file c join event e on e.region = c.region and e.seq = c.last_seq
     where c.region = $1 and c.organ = any($2) and (c.opened = $3 or e.day = $3) order by c.last_seq desc limit $4`,
    [region, organs, day, limit],
  )
  return found.rows.map(({ id }) => id)
}

/** A row of a register that an act entered, changed or ended. */
export interface ChangedRow {
  readonly register: string
  readonly key: string
  readonly change: 'enter' | 'amend' | 'end'
  readonly values: Readonly<Record<string, Answer>>
  /** First day on which it counts. */
  readonly day: LocalDate
  /** Position of the event that did it. */
  readonly seq: number
}

/** The latest changes of these registers, the latest first. A row that was changed is told once, with what it says now. */
export async function readLatestChanges(
  client: Client,
  region: string,
  registers: readonly string[],
  limit: number,
): Promise<ChangedRow[]> {
  const found = await client.query<ChangedRow>(
    `select e.register, e.key, e.values, e.touched as seq,
       case when e.seq < e.touched then 'end' when exists (select from entry o where o.region = $1 and o.register = e.register and o.key = e.key and o.seq < e.seq)
         then 'amend' else 'enter' end as change,
       case when e.seq < e.touched then e.valid_to else e.valid_from end as day
     from (select * from entry where region = $1 and register = any($2) order by touched desc limit $4) e
     where e.seq = e.touched
       or not exists (select from entry n where n.region = $1 and n.register = e.register and n.key = e.key and n.seq = e.touched)
     order by e.touched desc, e.register, e.key limit $3`,
    [region, registers, limit, 4 * limit],
  )
  return found.rows.map((row) => ({ ...row, seq: Number(row.seq) }))
}
