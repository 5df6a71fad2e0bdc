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
     ) select found.*, r.place::integer as place from unnest($2::text[]) with ordinality as r(meant, place), lateral (
       select e.register, e.key, e.values, e.valid_from as "from", e.valid_to as "to", e.seq, e.part
       from entry e where e.region = $1 and e.register = r.meant and e.valid_from <= $3 and (e.valid_to is null or e.valid_to > $3)
         and ($7::integer is null or r.place > $7 or (r.place = $7 and e.key > $8))
         and ($14::text is null or e.key ilike $4 or e.values::text ilike $14 or exists (select from named))
         and ($4::text is null or e.key ilike $4 or exists (select from jsonb_each_text(e.values) v
           where (v.key = any($5) and v.value ilike $4) or (v.key = any($13) and v.value in (select key from named))))
         and ($6::jsonb is null or not exists (select from jsonb_each_text($6) w where e.values ->> w.key is distinct from w.value))
         and ($10::text is null or e.values ->> $10 = any($11))
       order by e.key, e.seq, e.part limit $9
     ) found order by r.place, found.key, found.seq, found.part limit $9`,
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
      // A row that holds the words nowhere is passed over before its columns are looked at one by one.
      filter.search ? containing(JSON.stringify(filter.search).slice(1, -1)) : null,
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

/** Organs that there are on a day, with the division of each; nothing else is read of them, for there are thousands. */
export async function readOrganDivisions(
  client: Client,
  region: string,
  { registers, day }: Pick<EntrySearch, 'registers' | 'day'>,
): Promise<{ key: string; division: string }[]> {
  const found = await client.query<{ key: string; division: string }>(
    `select key, coalesce(values ->> 'division', '') as division from entry
     where region = $1 and register = any($2) and valid_from <= $3 and (valid_to is null or valid_to > $3) order by key`,
    [region, registers, day],
  )
  return found.rows
}
