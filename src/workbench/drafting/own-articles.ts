import { articleKey } from '../../kernel/law/citations/found-citation.ts'
import { blocksOfLawText } from '../../kernel/law/citations/law-lines.ts'
import type { LinkedSegment } from '../api.ts'

type Cited = NonNullable<LinkedSegment['cites']>[number]
export type CiteState = Cited['state'] | 'own' | 'no-own-article'

/** Articles that a draft has itself, as `32` or `35-1`. */
export function articlesOf(draft: string): ReadonlySet<string> {
  return new Set(blocksOfLawText(draft).flatMap(({ here }) => (here.article === undefined ? [] : [articleKey(here.article, here.suffix)])))
}

/** What became of a citation. The library does not know the draft: 本办法第二条 is looked for in the draft's own articles. */
export function stateOf({ state, title, at }: Pick<Cited, 'state' | 'title' | 'at'>, own: ReadonlySet<string>): CiteState {
  if (title !== '' || state !== 'not-in-library') return state
  const article = /^\d+(-\d+)?/.exec(at ?? '')?.[0]
  return article === undefined || own.has(article) ? 'own' : 'no-own-article'
}

/** Whether somebody should look again at a citation in this state. */
export const isDoubtful = (state: CiteState): boolean => state !== 'found' && state !== 'own' && state !== 'unclear'
