import { marksOf } from '../../kernel/law/search/answer-kinds.ts'
import type { SearchableLaw } from '../../kernel/law/search/searchable-law.ts'
import { type Cut, runsOf, termsOf } from '../../kernel/law/search/terms.ts'

export interface Numbered {
  readonly law: SearchableLaw
  readonly number: number
  readonly firstArticle: number
}

export interface Postings {
  readonly ids: number[]
  /** BM25 without idf, in thousandths. */
  readonly impacts: number[]
}

type Level = 'a' | 'l'

/**
 * BM25 (Robertson and Zaragoza 2009), saturation k1 and length normalisation b. `typical` stands for the average length: fixed, so that an
 * impact never has to be worked out again when other texts come in.
 */
const bm25: Readonly<Record<Level, { readonly k1: number; readonly b: number; readonly typical: number }>> = {
  a: { k1: 1.2, b: 0.6, typical: 160 },
  l: { k1: 2, b: 0.5, typical: 5_000 },
}
/** How many times over a term in the title counts for a whole text, and in a heading. */
const titleCounts = 12
const headingCounts = 4

function counted(terms: readonly string[], into = new Map<string, number>(), times = 1): Map<string, number> {
  for (const term of terms) into.set(term, (into.get(term) ?? 0) + times)
  return into
}

function add(to: Map<string, Postings>, level: Level, id: number, counts: ReadonlyMap<string, number>): void {
  const { k1, b, typical } = bm25[level]
  let length = 0
  for (const count of counts.values()) length += count
  const norm = k1 * (1 - b + (b * length) / typical)
  for (const [term, count] of counts) {
    const found = to.get(term) ?? { ids: [], impacts: [] }
    if (found.ids.length === 0) to.set(term, found)
    found.ids.push(id)
    found.impacts.push(Math.round((1000 * count * (k1 + 1)) / (count + norm)))
  }
}

/** What stands where, for articles and for whole texts, and in how many articles each word stands. */
export function collectPostings(
  laws: readonly Numbered[],
  cut: Cut,
): { postings: Record<Level, Map<string, Postings>>; words: Map<string, number> } {
  const postings = { a: new Map<string, Postings>(), l: new Map<string, Postings>() }
  const words = new Map<string, number>()
  for (const { law, number, firstArticle } of laws) {
    const whole = counted(termsOf(law.title, cut), new Map(), titleCounts)
    const headings = new Set<string>()
    for (const [i, article] of law.articles.entries()) {
      const body = counted(termsOf(article.body, cut))
      for (const [term, count] of body) whole.set(term, (whole.get(term) ?? 0) + count)
      if (!headings.has(article.headings)) counted(termsOf(article.headings, cut), whole, headingCounts)
      headings.add(article.headings)
      counted(termsOf(article.headings, cut), body)
      counted(marksOf(article.body), body)
      add(postings.a, 'a', firstArticle + i, body)
      const own = new Set(runsOf(article.body).flatMap((run) => [...cut(run)]))
      for (const word of own) if (word.length > 1 && word.length < 9) words.set(word, (words.get(word) ?? 0) + 1)
    }
    add(postings.l, 'l', number, whole)
  }
  return { postings, words }
}
