import type { Pool } from 'pg'
import type { Rank } from '../../kernel/law/instrument.ts'
import type { SearchPlan } from '../../kernel/law/search/read-query.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { rankingSql } from './ranking-sql.ts'

export interface LawFilter {
  /** The day on which the text must be in force. */
  readonly day?: LocalDate
  readonly ranks?: readonly Rank[]
  readonly issuer?: string
  /** A place as in titles: 沈阳市. */
  readonly place?: string
  readonly limit: number
  readonly offset?: number
}

export interface FoundArticle {
  readonly law: string
  readonly version: LocalDate
  readonly title: string
  readonly rank: Rank
  readonly issuer: string
  readonly place: string
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
  readonly at: string
  readonly headings: string
  readonly body: string
  readonly score: number
}

export interface LawsFound {
  readonly articles: readonly FoundArticle[]
  /** Articles that fit nearly as well as the best, and how they divide. */
  readonly total: number
  readonly facets: {
    readonly ranks: Readonly<Record<string, number>>
    readonly issuers: Readonly<Record<string, number>>
    readonly places: Readonly<Record<string, number>>
  }
}

type Row = FoundArticle & { total: number } & { [K in keyof LawsFound['facets']]: Record<string, number> | null }

/** Articles for a plan, best first, with how they divide. The ranking is one statement, in `ranking-sql.ts`. */
export async function searchLaws(pool: Pool, region: string, plan: SearchPlan, filter: LawFilter): Promise<LawsFound> {
  const found = await pool.query<Row>(rankingSql, [
    region,
    plan.terms.map(({ term }) => term),
    plan.terms.map(({ weight }) => weight),
    plan.letters,
    filter.day ?? null,
    filter.ranks ?? null,
    filter.issuer ?? null,
    filter.place ?? null,
    filter.limit,
    plan.articles.map(({ name }) => name),
    plan.articles.map(({ at }) => at),
    plan.articles.map(({ because }) => because),
    filter.offset ?? 0,
  ])
  const { total = 0, ranks, issuers, places } = found.rows[0] ?? {}
  const articles = found.rows.map(({ total: _, ranks: __, issuers: ___, places: ____, ...article }) => article)
  return { articles, total, facets: { ranks: ranks ?? {}, issuers: issuers ?? {}, places: places ?? {} } }
}
