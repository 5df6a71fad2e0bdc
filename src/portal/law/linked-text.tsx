import type { FC } from 'hono/jsx'
import type { LinkedPieceView } from '../../operations/law/law-sheet-views.ts'
import type { Visit } from '../visit.ts'

type Segments = LinkedPieceView['segments']
type Cited = NonNullable<Segments[number]['cites']>[number]

/** Path of the page of a text. Chinese stays readable, and three times as short as when it is percent-encoded. */
export const lawPage = (law: string): string => `/laws/${law}`

/** The path as it stands in a page: readable, and without the name of the text the page itself shows. */
function hrefIn({ href = '' }: Cited, own: string | undefined): string {
  const readable = decodeURI(href)
  const page = own === undefined ? undefined : lawPage(own)
  return page !== undefined && readable.startsWith(`${page}?`) ? readable.slice(page.length) : readable
}

/** What a link leads to, where its own words do not tell: 前款, 本条. */
const titleOf = ({ title, place }: Cited, text: string, own: boolean): string | undefined =>
  place === '' || text.includes('第') ? undefined : own ? place : `《${title}》${place}`

function markOf({ state }: Cited, { words }: Visit): string | undefined {
  if (state === 'no-such-article') return words.law.noArticle
  if (state === 'no-such-paragraph') return words.law.noParagraph
  return state === 'not-in-force' ? words.law.notInForce : undefined
}

const unheld = (text: string, { words }: Visit) => (
  <span class="unheld" title={words.law.notHeld}>
    {text}
  </span>
)

interface LinkedTextProps {
  readonly visit: Visit
  readonly of: Segments
  /** Id of the text whose page this is, so that links into it stay short. */
  readonly own?: string
  /** Says nothing of a text that the library does not hold: the page is not about the library. */
  readonly quiet?: true
}

/** A text with the provisions it cites as links. Where there is nothing to lead to, that is said in words. */
export const LinkedText: FC<LinkedTextProps> = ({ visit, of, own, quiet }) => (
  <>
    {of.map(({ text, cites }) => {
      const cited = cites?.find(({ href }) => href !== undefined) ?? cites?.[0]
      // 本法 on its own page leads nowhere else.
      const itself = cited?.law !== undefined && cited.law === own && cited.place === ''
      if (!cited || cited.state === 'unclear' || itself) return text
      if (cited.href === undefined) return quiet ? text : unheld(text, visit)
      const mark = markOf(cited, visit)
      return (
        <>
          <a href={hrefIn(cited, own)} title={titleOf(cited, text, cited.law === own)}>
            {text}
          </a>
          {mark && <span class="gone">{mark}</span>}
        </>
      )
    })}
  </>
)

/** Whether a text cites something that the library does not hold. */
export const citesUnheld = (pieces: readonly LinkedPieceView[]): boolean =>
  pieces.some(
    ({ segments, children }) =>
      segments.some(({ cites = [] }) => cites.length > 0 && cites.every(({ state, href }) => href === undefined && state !== 'unclear')) ||
      citesUnheld(children),
  )
