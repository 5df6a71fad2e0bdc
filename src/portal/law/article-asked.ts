import { askedArticle } from '../../kernel/law/search/asked-article.ts'
import { linkCitations } from '../../operations/law/link-citations.ts'
import type { searchLaw } from '../../operations/law/search-law.ts'
import { placeWords } from '../../operations/shown/show-citation.ts'
import type { Visit } from '../visit.ts'
import { foundPage } from './found-article.tsx'
import type { LawQuery } from './law-query.ts'

type Search = Awaited<ReturnType<typeof searchLaw.run>>

/** Whether the characters of a name stand in a title, in that order: 道交法 in 道路交通安全法. */
function namedBy(title: string, name: string): boolean {
  let at = 0
  for (const character of name) {
    at = title.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/** The article a query names by its number: its page, or why there is none. A query that says more than that is searched for. */
export async function articleAsked(
  visit: Visit,
  { q, day }: LawQuery,
  found: Search,
): Promise<{ page?: string; missing?: { title: string; place: string; page: string } }> {
  const asked = askedArticle(q)
  const rest =
    asked === undefined
      ? q
      : q
          .normalize('NFKC')
          .replace(asked.name, '')
          .replace(/[《》\s第条款之的中里零〇一二三四五六七八九十百千两\d]/g, '')
  if (asked === undefined || rest !== '') return {}
  const written = `《${asked.name}》${placeWords(asked.at)}`
  const { segments } = await visit.ask(linkCitations, { text: written, day })
  const cited = segments.flatMap(({ cites = [] }) => cites)[0]
  if (cited?.state === 'found' && cited.href) return { page: cited.href }
  if (cited?.state === 'no-such-article' && cited.href)
    return { missing: { title: `《${cited.title}》`, place: cited.place, page: cited.href } }
  const [first] = found.rows
  return first?.at === asked.at && namedBy(first.title, asked.name) ? { page: encodeURI(foundPage(first, day)) } : {}
}
