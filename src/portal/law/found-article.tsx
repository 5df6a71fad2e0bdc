import type { FC } from 'hono/jsx'
import type { searchLaw } from '../../operations/law/search-law.ts'
import { placeWords } from '../../operations/shown/show-citation.ts'
import type { Visit } from '../visit.ts'
import { lawPage } from './linked-text.tsx'
import { excerpt, MarkedText } from './marked-text.tsx'

type Found = Awaited<ReturnType<typeof searchLaw.run>>['rows'][number]

/** A text without articles is found as the article 0. */
const isArticle = (at: string): boolean => at !== '0'

/** Page of an article that was found. */
export const foundPage = ({ law, at }: Pick<Found, 'law' | 'at'>, day: string): string =>
  isArticle(at) ? `${lawPage(law)}?day=${day}&at=${at}#a${at}` : `${lawPage(law)}?day=${day}`

/** One article that was found: where it stands, and the words around what was looked for. */
export const FoundArticle: FC<{ visit: Visit; found: Found; day: string }> = ({ visit, found, day }) => {
  const { text, marks } = excerpt(found.text, found.marks)
  const w = visit.words.laws
  return (
    <li>
      <h3>
        <a href={foundPage(found, day)}>
          <MarkedText text={found.title} marks={found.titleMarks} />
          {isArticle(found.at) && ` ${placeWords(found.at)}`}
        </a>
      </h3>
      <p lang="zh-CN">
        <MarkedText text={text} marks={marks} />
      </p>
      <p class="soft small">
        {[w.ranks[found.rank] ?? found.rank, found.issuer, found.headings, w.since(found.validFrom)].filter(Boolean).join(' · ')}
      </p>
    </li>
  )
}
