import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { LawSheetView, LinkedPieceView, LinkedSegment } from '../api.ts'
import { useSpeech } from '../words/language.tsx'
import { readerPath } from './law-path.ts'

type Row = LawSheetView['rows'][number]

/** Words with the provisions they name as links to where they stand. */
function Linked({ of }: { readonly of: readonly LinkedSegment[] }) {
  return of.map(({ text, cites }, i) => {
    const to = cites?.map(({ href }) => href && readerPath(href)).find(Boolean)
    return to ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text are never reordered
      <Link key={i} to={to}>
        {text}
      </Link>
    ) : (
      text
    )
  })
}

function Piece({ piece }: { readonly piece: LinkedPieceView }) {
  return (
    <>
      <p className={piece.kind === 'table' ? 'law-table' : piece.kind}>
        <Linked of={piece.segments} />
      </p>
      {piece.children.map((child, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text are never reordered
        <Piece key={i} piece={child} />
      ))}
    </>
  )
}

interface Shown {
  readonly row: Row
  readonly chosen: boolean
  readonly choose: (at: string) => void
}

/** A heading or an article. Pressing the number of an article shows who leans on it. */
export function LawRow({ row, chosen, choose }: Shown) {
  const { words } = useSpeech()
  const own = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen) own.current?.scrollIntoView({ block: 'center' })
  }, [chosen])
  if (row.at === '')
    return <h2 className={`law-heading level-${row.level}`}>{row.place === row.heading ? row.heading : `${row.place} ${row.heading}`}</h2>
  return (
    <article ref={own} className="law-article" aria-current={chosen ? 'location' : undefined}>
      <button type="button" className="as-link" title={words.law.leaning} onClick={() => choose(row.at)}>
        {row.place}
      </button>
      <div>
        {row.pieces.map((piece, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text are never reordered
          <Piece key={i} piece={piece} />
        ))}
      </div>
    </article>
  )
}
