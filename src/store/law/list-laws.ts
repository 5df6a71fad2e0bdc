import type { Pool } from 'pg'
import type { Rank } from '../../kernel/law/instrument.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'

export type LawState = 'in-force' | 'future' | 'past'
export type LawOrder = 'cited' | 'newest' | 'rank'

export interface LawsWanted {
  /** Day on which each text is looked at. */
  readonly day: LocalDate
  readonly state?: LawState
  readonly rank?: Rank
  readonly issuer?: string
  /** Year of the version. */
  readonly year?: number
  readonly subject?: string
  readonly place?: string
  readonly order: LawOrder
  readonly limit: number
  readonly offset: number
}

/** One text, in the version that had begun on the day, else in the first that is to begin. */
export interface ListedLaw {
  readonly law: string
  readonly version: LocalDate
  readonly title: string
  readonly rank: Rank
  readonly issuer: string
  readonly number: string
  readonly subject: string
  readonly place: string
  readonly articles: number
  /** How many other texts name it. */
  readonly cited: number
  readonly state: LawState
  readonly from: LocalDate
  readonly to: LocalDate | null
}

export interface LawsListed {
  readonly rows: readonly ListedLaw[]
  readonly total: number
  /** For each facet, how many texts there are under each value, the other filters kept. */
  readonly facets: Readonly<Record<LawFacet, readonly { readonly value: string; readonly count: number }[]>>
}

export const lawFacets = ['state', 'rank', 'issuer', 'year', 'subject', 'place'] as const
export type LawFacet = (typeof lawFacets)[number]

/** Ranks from the highest, for ordering. */
const ranked = `array['constitution','law','administrative-regulation','state-council-decision','local-regulation','departmental-rule','local-rule',
  'judicial-interpretation','normative-document','plan','standard']`

const orders: Readonly<Record<LawOrder, string>> = {
  cited: 'cited desc, version desc, law',
  newest: 'version desc, law',
  rank: `array_position(${ranked}, rank), cited desc, law`,
}

const counted = (facet: LawFacet): string => {
  const others = lawFacets.filter((one) => one !== facet).map((one) => `fits_${one}`)
  return `select '${facet}' as facet, ${facet}::text as value, count(*)::integer as count from fitting where ${others.join(' and ')} group by ${facet}`
}

/** $1 region, $2 day, $3–$8 the facets in their order. A branch that one version tells holds for all versions of the text. */
const fitting = `with chosen as (
    select distinct on (s.id) s.id as law, s.version, s.title, s.rank, s.issuer, v.number, max(v.subject) over (partition by s.id) as subject, s.place, v.articles, s.cited,
      extract(year from s.version)::integer as year, s.valid_from as "from", s.valid_to as "to",
      case when s.valid_from > $2::date then 'future' when s.valid_to <= $2::date then 'past' else 'in-force' end as state
    from law_search_law s join law_version v on v.region = s.region and v.law = s.id and v.version = s.version and v.root = s.root
    where s.region = $1
    order by s.id, s.valid_from > $2::date, case when s.valid_from <= $2::date then s.valid_from end desc, s.valid_from, s.version desc
  ),
  fitting as materialized (
    select *, ${lawFacets.map((facet, i) => `($${i + 3}::text is null or ${facet}::text = $${i + 3}) as fits_${facet}`).join(', ')} from chosen
  )`
const all = lawFacets.map((facet) => `fits_${facet}`).join(' and ')

/**
 * Texts of the library that fit, with how the whole divides. Read from what the search follows the library with, so that no number of texts
 * makes it slow; a value that is not known is the empty text.
 */
export async function listLaws(pool: Pool, region: string, wanted: LawsWanted): Promise<LawsListed> {
  const { day, order, limit, offset } = wanted
  const asked = lawFacets.map((facet) => (wanted[facet] === undefined ? null : String(wanted[facet])))
  const [rows, counts] = await Promise.all([
    pool.query<ListedLaw & { total: number }>(
      `${fitting} select law, version, title, rank, issuer, number, subject, place, articles, cited, state, "from", "to",
         count(*) over ()::integer as total
       from fitting where ${all} order by ${orders[order]} limit $9 offset $10`,
      [region, day, ...asked, limit, offset],
    ),
    pool.query<{ facet: LawFacet; value: string; count: number }>(
      `${fitting} select * from (${lawFacets.map(counted).join(' union all ')}) f order by facet, count desc, value`,
      [region, day, ...asked],
    ),
  ])
  const under = (facet: LawFacet) => counts.rows.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }))
  const facets = Object.fromEntries(lawFacets.map((facet) => [facet, under(facet)])) as unknown as LawsListed['facets']
  return { rows: rows.rows.map(({ total: _, ...row }) => row), total: rows.rows[0]?.total ?? 0, facets }
}
