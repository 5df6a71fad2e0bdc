import type { PoolClient } from 'pg'
import type { TextRow } from '../../kernel/law/text/text-rows.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { OfficialVersion } from './law-rows.ts'

type Client = Pick<PoolClient, 'query'>

const columns = `law, version, root, title, short_titles as "shortTitles", rank, subject, issuer, number, passed, published, in_force as "inForce", repealed,
  valid_from as "from", valid_to as "to", articles, file, sha256, events, doubts`

/** A row as the database gives it: what is not known is null. */
function known(row: Record<string, unknown>): OfficialVersion {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as OfficialVersion
}

/** The official versions of a text, oldest first. */
export async function readLawVersions(client: Client, region: string, law: string): Promise<OfficialVersion[]> {
  const found = await client.query<Record<string, unknown>>(
    `select ${columns} from law_in_time where region = $1 and law = $2 order by valid_from, version`,
    [region, law],
  )
  return found.rows.map(known)
}

/** The rows of a text in their order. */
export async function readLawRows(client: Client, region: string, root: string): Promise<TextRow[]> {
  const found = await client.query<Omit<TextRow, 'parent'> & { parent: number | null }>({
    name: 'readLawRows',
    text: 'select n, parent, kind, number, heading, text, sha256, line, pieces from law_node where region = $1 and root = $2 order by n',
    values: [region, root],
  })
  return found.rows.map(({ parent, ...row }) => ({ ...row, ...(parent !== null && { parent }) }))
}

/** Ids of the texts that go by a name: title, title without 中华人民共和国, or another name in running text. */
export async function findLawsByName(client: Client, region: string, name: string): Promise<string[]> {
  const found = await client.query<{ law: string }>(
    'select law from law_text where region = $1 and (law = $2 or title = $2 or short_titles ? $2) order by law',
    [region, name],
  )
  return found.rows.map(({ law }) => law)
}

/** A text that repeals another, and from which day. */
export interface Repealer {
  readonly law: string
  readonly title: string
  readonly day: LocalDate
}

/** Official texts that say they repeal this one. */
export async function readRepealers(client: Client, region: string, law: string): Promise<Repealer[]> {
  const found = await client.query<Repealer>(
    `select r.by_law as law, b.title, r.day from law_repeal r
     join law_official b on b.region = r.region and b.law = r.by_law and b.version = r.by_version and b.root = r.by_root
     where r.region = $1 and r.law = $2 and r.by_law <> r.law order by r.day`,
    [region, law],
  )
  return found.rows
}
