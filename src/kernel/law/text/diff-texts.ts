import type { Cut } from '../search/terms.ts'
import { type MarkedWords, markChanges } from './mark-changes.ts'

/** What became of one line. `changed`: reworded; `parts` are the stretches of both wordings, in order. */
export type LineChange =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly parts: readonly MarkedWords[] }

/**
 * Least share of the longer wording that stayed, at which a line counts as reworded and not as another one: less is asked under one article
 * label, because lines under two labels are two articles unless nearly everything stayed.
 */
const alike = { sameLabel: 0.4, otherLabel: 0.7 }

const labelOf = (line: string): string => /^第[〇○零一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?/.exec(line)?.[0] ?? ''

function reworded(before: string, after: string, cut: Cut): LineChange | undefined {
  const parts = markChanges(before, after, cut)
  const kept = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0)
  const least = labelOf(before) === labelOf(after) ? alike.sameLabel : alike.otherLabel
  return kept >= least * Math.max(before.length, after.length) ? { kind: 'changed', parts } : undefined
}

/** Lines that went, side by side with lines that came: each with the first that is alike, in order. */
function pairUp(removed: readonly string[], added: readonly string[], cut: Cut): LineChange[] {
  const came = (lines: readonly string[]): LineChange[] => lines.map((text) => ({ kind: 'added', text }))
  const changes: LineChange[] = []
  let next = 0
  for (const before of removed) {
    let found: LineChange | undefined
    let at = next
    while (at < added.length && !found) found = reworded(before, added[at++] ?? '', cut)
    if (!found) changes.push({ kind: 'removed', text: before })
    else {
      changes.push(...came(added.slice(next, at - 1)), found)
      next = at
    }
  }
  return [...changes, ...came(added.slice(next))]
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

/**
 * What changed from one text to another, line by line in the order of the newer one; blank lines and white space at the ends do not count.
 * @param cut parts a line into words, for telling which words of a line were changed
 */
export function diffTexts(before: string, after: string, cut: Cut): LineChange[] {
  const changes: LineChange[] = []
  const waiting: Record<'removed' | 'added', string[]> = { removed: [], added: [] }
  const settle = (): void => {
    changes.push(...pairUp(waiting.removed.splice(0), waiting.added.splice(0), cut))
  }
  for (const { kind, text } of markChanges(`${tidy(before)}\n`, `${tidy(after)}\n`, (line) => [line])) {
    const lines = text.split('\n').filter((line) => line !== '')
    if (kind !== 'same') waiting[kind].push(...lines)
    else if (lines.length > 0) {
      settle()
      changes.push(...lines.map((line): LineChange => ({ kind, text: line })))
    }
  }
  settle()
  return changes
}
