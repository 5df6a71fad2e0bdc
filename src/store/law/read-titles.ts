import type { PoolClient } from 'pg'
import type { InForce } from '../../kernel/law/instrument.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'

type Client = Pick<PoolClient, 'query'>

/** A version by which a text is known: its names, and the hash under which its words stand. */
export interface TitledVersion extends InForce {
  readonly law: string
  readonly root: string
  readonly title: string
  readonly shortTitles: readonly string[]
}

/** Names and days in force of every official version of the library, by text, oldest first. */
export async function readTitledVersions(client: Client, region: string): Promise<TitledVersion[]> {
  const found = await client.query<Omit<TitledVersion, 'to'> & { to: LocalDate | null }>(
    `select law, version, root, title, short_titles as "shortTitles", valid_from as "from", valid_to as "to"
     from law_in_time where region = $1 order by law, valid_from, version`,
    [region],
  )
  return found.rows.map(({ to, ...row }) => ({ ...row, ...(to !== null && { to }) }))
}

/** How far the record had come, and whether what it changed since `after` may have changed which texts are official. */
export interface LibraryState {
  /** Position of the last event that changed an entry of any register; 0 when there is none. */
  readonly touched: string
  readonly changed: boolean
}

/** Looks only at the entries changed since `after`, so that asking again costs next to nothing. */
export async function readLibraryState(client: Client, region: string, after: string): Promise<LibraryState> {
  const found = await client.query<{ touched: string | null; changed: boolean | null }>({
    name: 'readLibraryState',
    text: `with changed as materialized (select register, touched from entry where region = $1 and touched > $2)
      select max(touched)::text as touched,
        bool_or(register in (select register from law_version where region = $1 group by register)) as changed
      from changed`,
    values: [region, after],
  })
  const { touched, changed } = found.rows[0] ?? {}
  return { touched: touched ?? after, changed: changed ?? false }
}
