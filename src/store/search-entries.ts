import type { PoolClient } from 'pg'
import type { Answer } from '../kernel/form/field.ts'
import type { LocalDate } from '../kernel/time/local-date.ts'
import { containing } from './read-publications.ts'

type Client = Pick<PoolClient, 'query'>

export interface FoundEntry {
  readonly register: string
  readonly key: string
  readonly values: Readonly<Record<string, Answer>>
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly seq: number
}

/** A version of an entry, with the position of the event that touched it last: the one that ended it, where it has ended. */
export type TouchedEntry = FoundEntry & { readonly touched: number }

export interface EntrySearch {
  readonly registers: readonly string[]
  readonly day: LocalDate
  /** Columns in which `search` looks: what a reader may not see must not be found either. */
  readonly columns: readonly string[]
  readonly search?: string
  /** Columns that hold ids of organs: they are found by the organ's name too, as the registers of organs have it on `day`. */
  readonly organs?: { readonly registers: readonly string[]; readonly columns: readonly string[] }
  /** Values that columns must have; as text, whatever the column's kind. */
  readonly where?: Readonly<Record<string, string>>
  /** A column that must have one of these values. */
  readonly oneOf?: { readonly column: string; readonly values: readonly string[] }
  /** Register (by its place in `registers`) and key to go on after. */
  readonly after?: { readonly place: number; readonly key: string }
  readonly limit: number
}

/** Entries in force on a day, in the order of the registers and then of their keys. */
export async function searchEntries(client: Client, region: string, filter: EntrySearch): Promise<(FoundEntry & { place: number })[]> {
  const found = await client.query<FoundEntry & { place: number }>(
    `with named as materialized (
       select o.key from entry o where o.region = $1 and $4::text is not null and o.register = any($12) and o.valid_from <= $3
         and (o.valid_to is null or o.valid_to > $3) and (o.values ->> 'name' ilike $4 or o.values ->> 'nameEn' ilike $4)
     ) select * from (
       select e.register, e.key, e.values, e.valid_from as "from", e.valid_to as "to", e.seq, e.part, array_position($2::text[], e.register) as place
       from entry e where e.region = $1 and e.register = any($2) and e.valid_from <= $3 and (e.valid_to is null or e.valid_to > $3)
         and ($4::text is null or e.key ilike $4 or exists (select from jsonb_each_text(e.values) v
           where (v.key = any($5) and v.value ilike $4) or (v.key = any($13) and v.value in (select key from named))))
         and ($6::jsonb is null or not exists (select from jsonb_each_text($6) w where e.values ->> w.key is distinct from w.value))
         and ($10::text is null or e.values ->> $10 = any($11))
     ) found where $7::integer is null or (place, key) > ($7, $8) order by place, key, seq, part limit $9`,
    [
      region,
      filter.registers,
      filter.day,
      filter.search ? containing(filter.search) : null,
      filter.columns,
      filter.where ? JSON.stringify(filter.where) : null,
      filter.after?.place ?? null,
      filter.after?.key ?? null,
      filter.limit,
      filter.oneOf?.column ?? null,
      filter.oneOf?.values ?? null,
      filter.organs?.registers ?? [],
      filter.organs?.columns ?? [],
    ],
  )
  return found.rows
}

/** All versions of the entries under this key, latest first. */
export async function readVersions(client: Client, region: string, registers: readonly string[], key: string): Promise<TouchedEntry[]> {
  const found = await client.query<TouchedEntry>(
    `select register, key, values, valid_from as "from", valid_to as "to", seq, touched from entry where region = $1 and register = any($2) and key = $3
     order by seq desc, part desc`,
    [region, registers, key],
  )
  return found.rows
}
