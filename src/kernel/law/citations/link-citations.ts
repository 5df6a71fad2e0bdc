import type { FoundCitation } from './found-citation.ts'

/** A stretch of text for showing: plain, or one that should lead to what it cites. */
export interface Segment {
  readonly text: string
  readonly citation?: FoundCitation
}

/**
 * Cuts a text at its citations. The texts of all segments, put together, are the text.
 * @param citations in order and not overlapping, as `findCitations` gives them
 * @throws RangeError when a citation lies outside the text or before the one ahead of it
 */
export function linkCitations(text: string, citations: readonly FoundCitation[]): Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const citation of citations) {
    const { start, end } = citation
    if (start < at || end <= start || end > text.length) {
      throw new RangeError(
        `A citation at ${start}–${end} does not follow ${at} in a text of ${text.length}: give those of this very text, in order.`,
      )
    }
    if (start > at) segments.push({ text: text.slice(at, start) })
    segments.push({ text: text.slice(start, end), citation })
    at = end
  }
  if (at < text.length) segments.push({ text: text.slice(at) })
  return segments
}
