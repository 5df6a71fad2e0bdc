/** Words that stayed, came or went. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** What became of one line. `changed`: reworded; `parts` are the stretches of both wordings, in order. */
export type LineChange =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly before: string; readonly after: string; readonly parts: readonly Stretch[] }

/** Above this many comparisons two lists are told apart as a whole, so that no text takes the reader's machine away. */
const mostCells = 4_000_000

interface Step<T> {
  readonly kind: Stretch['kind']
  readonly item: T
}

/** Lengths of the longest common subsequence of every pair of tails. */
function tailLengths<T>(before: readonly T[], after: readonly T[]): Uint32Array {
  const width = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === after[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  return lengths
}

/** The fewest removals and additions that lead from one list to the other; what goes stands before what comes. */
function stepsBetween<T>(before: readonly T[], after: readonly T[]): Step<T>[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  const shorter = Math.min(before.length, after.length)
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const [old, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const same = (items: readonly T[]): Step<T>[] => items.map((item) => ({ kind: 'same', item }))
  return [...same(before.slice(0, head)), ...middleSteps(old, now), ...same(before.slice(before.length - tail))]
}

function middleSteps<T>(old: readonly T[], now: readonly T[]): Step<T>[] {
  const steps: Step<T>[] = []
  let [i, j] = [0, 0]
  if (old.length * now.length <= mostCells) {
    const width = now.length + 1
    const lengths = tailLengths(old, now)
    while (i < old.length && j < now.length) {
      if (old[i] === now[j]) {
        steps.push({ kind: 'same', item: old[i] as T })
        i++
        j++
      } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
        steps.push({ kind: 'removed', item: old[i++] as T })
      else steps.push({ kind: 'added', item: now[j++] as T })
    }
  }
  for (const item of old.slice(i)) steps.push({ kind: 'removed', item })
  for (const item of now.slice(j)) steps.push({ kind: 'added', item })
  return steps
}

function stretches(before: string, after: string): Stretch[] {
  const parts: { kind: Stretch['kind']; text: string }[] = []
  for (const { kind, item } of stepsBetween([...before], [...after])) {
    const last = parts.at(-1)
    if (last?.kind === kind) last.text += item
    else parts.push({ kind, text: item })
  }
  return parts
}

/** Least share of characters that stayed, of the longer wording, at which a line counts as reworded and not as another one. */
const alike = 0.4

function reworded(before: string, after: string): LineChange | undefined {
  const parts = stretches(before, after)
  const kept = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0)
  return kept >= alike * Math.max(before.length, after.length) ? { kind: 'changed', before, after, parts } : undefined
}

/** Lines that went, side by side with lines that came: each with the first that is alike, in order. */
function pairUp(removed: readonly string[], added: readonly string[]): LineChange[] {
  const changes: LineChange[] = []
  let next = 0
  for (const before of removed) {
    let found: LineChange | undefined
    let at = next
    while (at < added.length && !found) found = reworded(before, added[at++] ?? '')
    if (!found) changes.push({ kind: 'removed', text: before })
    else {
      changes.push(...added.slice(next, at - 1).map((text): LineChange => ({ kind: 'added', text })), found)
      next = at
    }
  }
  return [...changes, ...added.slice(next).map((text): LineChange => ({ kind: 'added', text }))]
}

/** What changed from one text to another, line by line in the order of the newer one; blank lines and white space at the ends do not count. */
export function diffTexts(before: string, after: string): LineChange[] {
  const lines = (text: string): string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const changes: LineChange[] = []
  let removed: string[] = []
  let added: string[] = []
  const settle = (): void => {
    changes.push(...pairUp(removed, added))
    removed = []
    added = []
  }
  for (const { kind, item } of stepsBetween(lines(before), lines(after))) {
    if (kind === 'removed') removed.push(item)
    else if (kind === 'added') added.push(item)
    else {
      settle()
      changes.push({ kind, text: item })
    }
  }
  settle()
  return changes
}
