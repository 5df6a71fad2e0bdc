import { articleKey, type Place } from './found-citation.ts'

/** One stretch of running text, a paragraph or an item, without its label, and where it stands. */
export interface CitingBlock {
  readonly text: string
  readonly here: Place
}

/** Which articles a text has, and for each paragraph how many items. Enough to tell what 前条 or 第二项 can mean. */
export interface Outline {
  /** Article keys (`32`, `35-1`) in the order of the text. */
  readonly order: readonly string[]
  /** Item counts by paragraph; index 0 is paragraph 1. */
  readonly articles: ReadonlyMap<string, readonly number[]>
}

/** The outline of a text given as blocks. */
export function outlineOf(blocks: readonly CitingBlock[]): Outline {
  const articles = new Map<string, number[]>()
  for (const { here } of blocks) {
    if (here.article === undefined) continue
    const key = articleKey(here.article, here.suffix)
    const paragraphs = articles.get(key) ?? []
    articles.set(key, paragraphs)
    if (here.paragraph === undefined) continue
    while (paragraphs.length < here.paragraph) paragraphs.push(0)
    paragraphs[here.paragraph - 1] = Math.max(paragraphs[here.paragraph - 1] ?? 0, here.item ?? 0)
  }
  return { order: [...articles.keys()], articles }
}

/** Item counts by paragraph of the article a place stands in; undefined when there is no such article. */
export function paragraphsOf(outline: Outline, place: Place): readonly number[] | undefined {
  return place.article === undefined ? undefined : outline.articles.get(articleKey(place.article, place.suffix))
}

/** The article `steps` before the given one, in the order of the text; without an outline entry, by number. */
export function articleBefore(outline: Outline | undefined, place: Place, steps: number): Place | undefined {
  if (place.article === undefined) return undefined
  const at = outline?.order.indexOf(articleKey(place.article, place.suffix)) ?? -1
  if (outline === undefined || at < 0) return place.article > steps ? { article: place.article - steps } : undefined
  const key = outline.order[at - steps]
  if (key === undefined) return undefined
  const [article, suffix] = key.split('-').map(Number)
  return { ...(article === undefined ? {} : { article }), ...(suffix === undefined ? {} : { suffix }) }
}
