import type { DraftFinding, LinkedSegment } from '../api.ts'

/** A stretch of a draft as it is shown: which findings it belongs to (by their place in the list), and what it cites. */
export interface Run {
  readonly text: string
  readonly findings: readonly number[]
  readonly cites?: LinkedSegment['cites']
  /** The first stretch of these findings. */
  readonly begins: readonly number[]
}

/**
 * Cuts a draft at its findings and citations. Put together the stretches are the draft.
 * @param segments the whole draft, cut at its citations
 */
export function runsOf(findings: readonly Pick<DraftFinding, 'start' | 'end'>[], segments: readonly LinkedSegment[]): Run[] {
  const bounds = [...new Set(findings.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const runs: Run[] = []
  let at = 0
  for (const { text, cites } of segments) {
    const cuts = [...bounds.filter((bound) => bound > at && bound < at + text.length), at + text.length]
    let from = at
    for (const to of cuts) {
      const covered = findings.flatMap(({ start, end }, i) => (start <= from && to <= end ? [i] : []))
      runs.push({
        text: text.slice(from - at, to - at),
        findings: covered,
        begins: covered.filter((i) => findings[i]?.start === from),
        ...(cites && { cites }),
      })
      from = to
    }
    at += text.length
  }
  return runs
}
