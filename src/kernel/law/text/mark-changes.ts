import type { Cut } from '../search/terms.ts'

/** A stretch of words and what became of it from the older text to the newer one. */
export interface MarkedWords {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Largest table of comparisons; longer texts count as replaced between what they begin and end alike with. */
const largest = 4_000_000

const tokensOf = (text: string, cut: Cut): string[] =>
  text.split(/(\n)/).flatMap((line) => (line === '' ? [] : line === '\n' ? [line] : cut(line)))

/** How many tokens of two lists are the same, at their beginning or at their end. */
function alike(older: readonly string[], newer: readonly string[], from: 'start' | 'end'): number {
  const most = Math.min(older.length, newer.length)
  for (let i = 0; i < most; i++) {
    const at = from === 'start' ? i : -1 - i
    if (older.at(at) !== newer.at(at)) return i
  }
  return most
}

/** Lengths of the longest common subsequence of what is left, by position: row by row, `newer.length + 1` wide. */
function commonLengths(older: readonly string[], newer: readonly string[]): Uint32Array {
  const wide = newer.length + 1
  const lengths = new Uint32Array((older.length + 1) * wide)
  for (let i = older.length - 1; i >= 0; i--)
    for (let j = newer.length - 1; j >= 0; j--) {
      const here = i * wide + j
      lengths[here] =
        older[i] === newer[j]
          ? (lengths[here + wide + 1] as number) + 1
          : Math.max(lengths[here + wide] as number, lengths[here + 1] as number)
    }
  return lengths
}

function put(marked: { kind: MarkedWords['kind']; text: string }[], kind: MarkedWords['kind'], text: string): void {
  const last = marked.at(-1)
  if (text === '') return
  if (last?.kind === kind) last.text += text
  else marked.push({ kind, text })
}

/**
 * The words removed from an older text and added in a newer one. The `same` and `removed` stretches, put together, are the older text; the `same`
 * and `added` ones the newer.
 * @param cut parts a line into words; with every character by itself the marks fall into pieces
 */
export function markChanges(older: string, newer: string, cut: Cut): MarkedWords[] {
  const [before, after] = [tokensOf(older, cut), tokensOf(newer, cut)]
  const head = alike(before, after, 'start')
  const tail = alike(before.slice(head), after.slice(head), 'end')
  const [old, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const marked: { kind: MarkedWords['kind']; text: string }[] = []
  put(marked, 'same', before.slice(0, head).join(''))
  let [i, j] = [0, 0]
  if ((old.length + 1) * (now.length + 1) <= largest) {
    const lengths = commonLengths(old, now)
    const wide = now.length + 1
    while (i < old.length && j < now.length) {
      if (old[i] === now[j]) {
        put(marked, 'same', old[i] ?? '')
        i++
        j++
      } else if ((lengths[(i + 1) * wide + j] as number) >= (lengths[i * wide + j + 1] as number)) put(marked, 'removed', old[i++] ?? '')
      else put(marked, 'added', now[j++] ?? '')
    }
  }
  put(marked, 'removed', old.slice(i).join(''))
  put(marked, 'added', now.slice(j).join(''))
  put(marked, 'same', before.slice(before.length - tail).join(''))
  return marked
}
