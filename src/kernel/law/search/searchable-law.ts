import type { LocalDate } from '../../time/local-date.ts'
import type { Rank } from '../instrument.ts'
import { articles, type LawText, linesOf, plainTitle } from '../text/law-text.ts'
import { formerNamesIn, namesMentioned } from './law-names.ts'

export type NameKind = 'title' | 'short' | 'former'

/** One article as it is searched; `headings` are those above it, joined by a space. */
export interface SearchableArticle {
  readonly at: string
  readonly headings: string
  readonly body: string
}

/** One version of one text as it is searched. */
export interface SearchableLaw {
  readonly id: string
  readonly version: LocalDate
  /** Hash of the words in the library, where they are kept there. */
  readonly root?: string
  readonly title: string
  readonly names: readonly { readonly name: string; readonly kind: NameKind }[]
  readonly rank: Rank
  readonly issuer: string
  /** The place whose law it is, as in its title; empty for a national text. */
  readonly place: string
  readonly validFrom: LocalDate
  /** First day on which it was no longer in force. */
  readonly validTo?: LocalDate
  readonly articles: readonly SearchableArticle[]
  /** Titles of other texts it names. */
  readonly mentions: readonly string[]
}

const placeInTitle = /^(.{2,12}?(?:特别行政区|自治区|自治州|自治县|省|市|州|盟|县|旗|区))(?!场|级|域|辖|容|政|民|区)/

/** The place a local text is for: 沈阳市 in 沈阳市养犬管理条例. */
const placeOf = (title: string): string => placeInTitle.exec(plainTitle(title))?.[1] ?? ''

/** What a text is, apart from its words. */
export interface LawHead extends Pick<LawText, 'id' | 'version' | 'title' | 'shortTitles' | 'rank' | 'issuer'> {
  readonly root?: string
  readonly from: LocalDate
  readonly to?: LocalDate
}

/** Puts together what is searched: from the names in the text come the names it is found by, from its last articles those it replaced. */
export function searchableFrom(head: LawHead, articles: readonly SearchableArticle[]): SearchableLaw {
  const local = head.rank === 'local-regulation' || head.rank === 'local-rule'
  const plain = plainTitle(head.title)
  const former = formerNamesIn(articles.slice(-3).map(({ body }) => body)).filter((name) => name !== plain)
  const names = new Map<string, NameKind>([
    ...former.map((name): [string, NameKind] => [name, 'former']),
    ...head.shortTitles.map((name): [string, NameKind] => [plainTitle(name), 'short']),
    [plain, 'title'],
  ])
  const { id, version, root, title, rank, issuer, from, to } = head
  return {
    id,
    version,
    ...(root !== undefined && { root }),
    title,
    names: [...names].map(([name, kind]) => ({ name, kind })),
    rank,
    issuer,
    place: local ? placeOf(title) : '',
    validFrom: from,
    ...(to !== undefined && { validTo: to }),
    articles,
    mentions: namesMentioned(articles.map(({ body }) => body).join('\n')).filter((name) => name !== plain),
  }
}

/**
 * Makes a parsed text ready to be searched.
 * @param validTo first day on which a later version took its place, where that is known better than from the text itself
 */
export function searchableOf(text: LawText, validTo?: LocalDate): SearchableLaw {
  const found = [...articles(text)].map(({ at, chapterPath, node }) => ({
    at,
    headings: chapterPath
      .map(({ heading }) => heading)
      .filter(Boolean)
      .join(' '),
    body: linesOf(node).join('\n'),
  }))
  const { inForce, published, repealed } = text.dates
  const to = repealed ?? validTo
  return searchableFrom({ ...text, from: inForce ?? published ?? text.version, ...(to !== undefined && { to }) }, found)
}
