import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import MiniSearch from 'minisearch'
import { askedArticle } from '../src/kernel/law/search/asked-article.ts'
import { plainTitle } from '../src/kernel/law/text/law-text.ts'
import type { CorpusLaw } from './law-corpus.ts'

export interface Peer {
  find(query: string): Promise<string[]>
  /** The same, with articles that are asked for by number put first: the best of the baselines. */
  findByNumber(query: string): Promise<string[]>
  /** Time it took to build. */
  readonly seconds: number
  /** Size as JSON, in millions of bytes. */
  readonly megabytes: number
}

interface Entry {
  readonly id: number
  readonly title: string
  readonly headings: string
  readonly body: string
}

/** MiniSearch with jieba as it is commonly set up: BM25 over title, headings and text, any word may match, jieba's cut for search engines (better than its plain cut here). One entry per article in force. */
export function miniSearchPeer(corpus: readonly CorpusLaw[]): Peer {
  const jieba = Jieba.withDict(dict)
  const before = performance.now()
  const names: string[] = []
  const entries: Entry[] = []
  for (const { law, fileOf } of corpus) {
    for (const { at, headings, body } of law.articles) {
      entries.push({ id: names.length, title: plainTitle(law.title), headings, body })
      names.push(`${fileOf(at)}|${at}`)
    }
  }
  const tokenize = (text: string): string[] => jieba.cutForSearch(text, true).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const index = new MiniSearch<Entry>({ fields: ['title', 'headings', 'body'], tokenize, searchOptions: { tokenize, combineWith: 'OR' } })
  index.addAll(entries)
  const seconds = (performance.now() - before) / 1000
  const find = async (query: string): Promise<string[]> =>
    index
      .search(query)
      .slice(0, 30)
      .map(({ id }) => names[id] ?? '')
  const findByNumber = async (query: string): Promise<string[]> => {
    const asked = askedArticle(query)
    const named = asked ? entries.filter(({ id, title }) => holds(title, asked.name) && names[id]?.endsWith(`|${asked.at}`)) : []
    const first = named.toSorted((a, b) => a.title.length - b.title.length).map(({ id }) => names[id] ?? '')
    return [...first, ...(await find(query))].slice(0, 30)
  }
  return { find, findByNumber, seconds, megabytes: JSON.stringify(index).length / 1e6 }
}

/** Whether a title has the characters of a shortened name in their order. */
function holds(title: string, name: string): boolean {
  let at = -1
  return [...name].every((sign) => {
    at = title.indexOf(sign, at + 1)
    return at >= 0
  })
}
