import type { FC } from 'hono/jsx'

interface Mark {
  readonly from: number
  readonly to: number
}

/** A text with what was found in it marked. */
export const MarkedText: FC<{ text: string; marks: readonly Mark[] }> = ({ text, marks }) => {
  let at = 0
  const parts = marks.flatMap(({ from, to }) => {
    const plain = text.slice(at, from)
    at = to
    return [plain, <mark>{text.slice(from, to)}</mark>]
  })
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}

/** Characters of an article that a result shows. */
const longest = 140
/** Of them, how many stand before the first mark. */
const lead = 30

/** The part of a text with the most marks in it, about 140 characters, with the marks where they stand there. */
export function excerpt(text: string, marks: readonly Mark[]): { text: string; marks: Mark[] } {
  if (text.length <= longest) return { text, marks: [...marks] }
  const within = (from: number): Mark[] => marks.filter((mark) => mark.from >= from && mark.to <= from + longest)
  const starts = marks.length === 0 ? [0] : marks.map(({ from }) => Math.max(0, Math.min(from - lead, text.length - longest)))
  const start = starts.reduce((best, one) => (within(one).length > within(best).length ? one : best), starts[0] ?? 0)
  const before = start > 0 ? '…' : ''
  const shown = within(start).map(({ from, to }) => ({ from: from - start + before.length, to: to - start + before.length }))
  return { text: `${before}${text.slice(start, start + longest)}${start + longest < text.length ? '…' : ''}`, marks: shown }
}
