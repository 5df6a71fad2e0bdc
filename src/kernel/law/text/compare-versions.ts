import type { TextRow } from './text-rows.ts'

type Row = Pick<TextRow, 'kind' | 'number' | 'text' | 'sha256'>

/** What became of one article from one version to another. `moved`: the same words under another number. */
export interface ArticleChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  /** Number in the older version; absent when added. */
  readonly from?: string
  /** Number in the newer version; absent when removed. */
  readonly to?: string
  readonly before?: string
  readonly after?: string
}

export interface VersionChanges {
  readonly same: number
  readonly changes: readonly ArticleChange[]
}

/** Two-letter sequences, for likeness of wording. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2))
  return pairs
}

function likeness(one: Set<string>, other: Set<string>): number {
  let shared = 0
  for (const pair of one) if (other.has(pair)) shared++
  return one.size + other.size === 0 ? 1 : (2 * shared) / (one.size + other.size)
}

/** Least share of common letter pairs at which two articles count as one that was reworded. */
const alike = 0.5

interface Indexed {
  readonly row: Row
  readonly i: number
  readonly pairs: Set<string>
}

/** Pairs each article that is left with the likest one, best first, so that a reworded and renumbered article is told as such. */
function pairReworded(before: readonly Row[], after: readonly Row[]): Map<Row, Row> {
  const [old, now] = [before, after].map((rows) => rows.map((row, i): Indexed => ({ row, i, pairs: pairsOf(row.text) })))
  const found: { one: Indexed; other: Indexed; like: number }[] = []
  for (const one of old ?? [])
    for (const other of now ?? []) {
      const sizes = [one.pairs.size, other.pairs.size].sort((a, b) => a - b)
      // Texts of very unlike length cannot reach the threshold.
      if ((2 * (sizes[0] ?? 0)) / ((sizes[0] ?? 0) + (sizes[1] ?? 1)) < alike) continue
      const like = likeness(one.pairs, other.pairs)
      const sameNumber = one.row.number === other.row.number
      if (like >= alike || (sameNumber && like >= alike / 2)) found.push({ one, other, like: like + (sameNumber ? 0.05 : 0) })
    }
  const pairs = new Map<Row, Row>()
  const taken = new Set<Row>()
  for (const { one, other } of found.sort((a, b) => b.like - a.like || a.one.i - b.one.i)) {
    if (pairs.has(one.row) || taken.has(other.row)) continue
    pairs.set(one.row, other.row)
    taken.add(other.row)
  }
  return pairs
}

const provisions = (rows: readonly Row[]): Row[] => rows.filter(({ sha256 }) => sha256 !== '')

/** What changed between two versions of a text, article by article, in the order of the newer one; what was removed comes last. */
export function compareVersions(older: readonly Row[], newer: readonly Row[]): VersionChanges {
  const [before, after] = [provisions(older), provisions(newer)]
  const byKey = new Map(before.map((row) => [`${row.kind} ${row.number} ${row.sha256}`, row]))
  const matched = new Map<Row, Row>()
  const used = new Set<Row>()
  for (const row of after) {
    const old = byKey.get(`${row.kind} ${row.number} ${row.sha256}`)
    if (old) match(row, old)
  }
  const same = matched.size
  for (const row of after) {
    if (matched.has(row)) continue
    const old = before.find((one) => one.sha256 === row.sha256 && !used.has(one))
    if (old) match(row, old)
  }
  const reworded = pairReworded(
    before.filter((row) => !used.has(row)),
    after.filter((row) => !matched.has(row)),
  )
  for (const [old, row] of reworded) match(row, old)
  const changes = after.flatMap((row): ArticleChange[] => {
    const old = matched.get(row)
    if (!old) return [{ kind: 'added', to: row.number, after: row.text }]
    if (old.sha256 === row.sha256) return old.number === row.number ? [] : [{ kind: 'moved', from: old.number, to: row.number }]
    return [{ kind: 'changed', from: old.number, to: row.number, before: old.text, after: row.text }]
  })
  const removed = before
    .filter((row) => !used.has(row))
    .map((row): ArticleChange => ({ kind: 'removed', from: row.number, before: row.text }))
  return { same, changes: [...changes, ...removed] }

  function match(row: Row, old: Row): void {
    matched.set(row, old)
    used.add(old)
  }
}
