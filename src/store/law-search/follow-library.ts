import type { Pool } from 'pg'
import type { Rank } from '../../kernel/law/instrument.ts'
import { type SearchableArticle, type SearchableLaw, searchableFrom } from '../../kernel/law/search/searchable-law.ts'
import type { Cut } from '../../kernel/law/search/terms.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { readLawRows } from '../law/read-law.ts'
import { atLeisure, inTransaction } from '../transaction.ts'
import { indexLaws, removeFromSearch } from './index-laws.ts'

export interface SearchFollowed {
  readonly taken: number
  readonly removed: number
  /** Whose words are the same and whose days in force changed. */
  readonly redated: number
}

interface Head {
  readonly id: string
  readonly version: LocalDate
  readonly root: string
  readonly title: string
  readonly shortTitles: readonly string[]
  readonly rank: Rank
  readonly issuer: string
  readonly from: LocalDate
  readonly to: LocalDate | null
}

/** A text that was repealed by an act, not by another text of the library. */
export interface Repeal {
  readonly law: string
  /** First day on which it was no longer in force. */
  readonly since: LocalDate
}

/**
 * Brings the search to what the library officially holds: takes in versions it lacks or whose words were replaced, takes out what was withdrawn,
 * and corrects days in force. To be asked after every import; where nothing changed it costs two small queries.
 */
export async function followLibrary(given: Pool, region: string, cut: Cut, repeals: readonly Repeal[] = []): Promise<SearchFollowed> {
  // A whole library taken in at once is minutes of work.
  const pool = atLeisure(given)
  return inTransaction(pool, async (holder) => {
    // Two that follow at once would both take in the same version.
    await holder.query('select pg_advisory_xact_lock(hashtext($1))', [`law-search ${region}`])
    return follow(pool, region, cut, JSON.stringify(repeals))
  })
}

async function follow(pool: Pool, region: string, cut: Cut, repeals: string): Promise<SearchFollowed> {
  const gone = await pool.query<{ id: string; version: string }>(
    `select s.id, s.version from law_search_law s where s.region = $1 and s.root <> ''
       and not exists (select from law_official o where o.region = $1 and o.law = s.id and o.version = s.version)`,
    [region],
  )
  for (const { id, version } of gone.rows) await removeFromSearch(pool, region, id, version)
  const redated = await pool.query(
    `update law_search_law s set valid_from = t.valid_from, valid_to = t.ends
     from (select i.*, least(i.valid_to, r.since) as ends from law_in_time i
       left join json_to_recordset($2::json) as r(law text, since date) on r.law = i.law where i.region = $1) t
     where s.region = $1 and t.law = s.id and t.version = s.version and t.root = s.root
       and (t.valid_from, t.ends) is distinct from (s.valid_from, s.valid_to)`,
    [region, repeals],
  )
  const lacking = await pool.query<Head>(
    `select t.law as id, t.version, t.root, t.title, t.short_titles as "shortTitles", t.rank, t.issuer, t.valid_from as "from", least(t.valid_to, r.since) as "to"
     from law_in_time t left join json_to_recordset($2::json) as r(law text, since date) on r.law = t.law left join law_search_law s on s.region = t.region and s.id = t.law and s.version = t.version and s.root = t.root
     where t.region = $1 and s.law is null order by t.law collate "C", t.version`,
    [region, repeals],
  )
  const laws: SearchableLaw[] = []
  for (const { to, ...head } of lacking.rows) {
    laws.push(searchableFrom({ ...head, ...(to !== null && { to }) }, await articlesOf(pool, region, head.root)))
  }
  if (laws.length > 0) await indexLaws(pool, region, laws, cut)
  return { taken: laws.length, removed: gone.rows.length, redated: redated.rowCount ?? 0 }
}

/** Articles; without any, clauses; without those, what stands before. The same choice as `articles` of law-text.ts. */
async function articlesOf(pool: Pool, region: string, root: string): Promise<SearchableArticle[]> {
  const rows = await readLawRows(pool, region, root)
  const kind = (['article', 'clause', 'preface'] as const).find((one) => rows.some((row) => row.kind === one))
  return rows
    .filter((row) => row.kind === kind)
    .map((row) => {
      const headings: string[] = []
      for (let up = row.parent; up !== undefined; up = rows[up]?.parent) if (rows[up]?.heading) headings.unshift(rows[up]?.heading ?? '')
      return { at: row.kind === 'preface' ? '0' : row.number, headings: headings.join(' '), body: row.text }
    })
}
