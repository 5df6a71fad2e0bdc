import type { Child, FC } from 'hono/jsx'
import type { LawSheetView, LinkedPieceView } from '../../operations/law/law-sheet-views.ts'
import type { Visit } from '../visit.ts'
import { articleLink } from './law-links.ts'
import { LinkedText, lawPage } from './linked-text.tsx'

type Row = LawSheetView['rows'][number]

/** A heading below the title of the page; deeper than the fifth there are none. */
const Heading: FC<{ level: number; id?: string; children?: Child }> = ({ level, id, children }) => {
  if (level === 0) return <h2 id={id}>{children}</h2>
  if (level === 1) return <h3 id={id}>{children}</h3>
  return level === 2 ? <h4 id={id}>{children}</h4> : <h5 id={id}>{children}</h5>
}

const words = ({ place, heading }: { place: string; heading: string }): string =>
  place === heading || place === '' ? heading : `${place} ${heading}`.trim()

/** A table as the text has it: rows on lines, cells parted by a stroke. */
const Table: FC<{ text: string }> = ({ text }) => {
  const [head = [], ...rows] = text.split('\n').map((line) => line.split(' | '))
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface PieceProps {
  readonly visit: Visit
  readonly own: string
  readonly piece: LinkedPieceView
  readonly before?: Child
  readonly after?: Child
}

const Piece: FC<PieceProps> = ({ visit, own, piece, before, after }) => {
  const { kind, segments, children } = piece
  if (kind === 'table') return <Table text={segments.map(({ text }) => text).join('')} />
  const last = children.length - 1
  return (
    <>
      <p class={kind === 'paragraph' ? undefined : kind}>
        {before}
        <LinkedText visit={visit} of={segments} own={own} />
        {last < 0 && after}
      </p>
      {children.map((child, i) => (
        <Piece visit={visit} own={own} piece={child} after={i === last && after} />
      ))}
    </>
  )
}

interface ArticleProps {
  readonly visit: Visit
  readonly sheet: LawSheetView
  readonly row: Row
}

/** An article: its number is the link that can be copied, and behind its last words stands who relies on it. */
const Article: FC<ArticleProps> = ({ visit, sheet, row }) => {
  const { version } = sheet
  const w = visit.words.law
  const last = row.pieces.length - 1
  const number = row.at !== '' && (
    <a class="num" href={articleLink(sheet, row.at)} title={w.link}>
      {row.place}
    </a>
  )
  const relying = row.kind === 'article' && (
    <a class="by" href={`${lawPage(version.law)}/relying?at=${row.at}`}>
      {w.relying}
    </a>
  )
  return (
    <section class="art" id={row.at === '' ? undefined : `a${row.at}`}>
      {row.kind === 'annex' && (
        <Heading level={row.level} id={`h${row.n}`}>
          {words(row)}
        </Heading>
      )}
      {row.pieces.length === 0 && (
        <p>
          {number}
          {relying}
        </p>
      )}
      {row.pieces.map((piece, i) => (
        <Piece visit={visit} own={version.law} piece={piece} before={i === 0 && number} after={i === last && relying} />
      ))}
    </section>
  )
}

const headings = ['part', 'sub-part', 'chapter', 'section']

/** The words of a sheet: headings above it again, then headings and articles. */
export const LawText: FC<{ visit: Visit; sheet: LawSheetView }> = ({ visit, sheet }) => (
  <div class="law-text" lang="zh-CN">
    {sheet.above.map((one, level) => (
      <Heading level={level}>
        {words(one)}
        {visit.words.law.continued}
      </Heading>
    ))}
    {sheet.rows.map((row) =>
      headings.includes(row.kind) ? (
        <Heading level={row.level} id={`h${row.n}`}>
          {words(row)}
        </Heading>
      ) : (
        <Article visit={visit} sheet={sheet} row={row} />
      ),
    )}
  </div>
)
