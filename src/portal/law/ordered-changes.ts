import type { LawChangesView } from '../../operations/law/law-views.ts'

export type Comparison = LawChangesView

/** One entry of a comparison as it is shown: a change, or a stretch of articles that read the same. */
export type ShownChange =
  | { readonly kind: 'same'; readonly numbers: readonly string[] }
  | { readonly kind: 'change'; readonly change: Comparison['changes'][number] }

/** `35-1` comes after 35 and before 36; what has no number comes first. */
function before(one: string, other: string): number {
  const [[a = 0, b = 0], [c = 0, d = 0]] = [one, other].map((at) => at.split('-').map(Number)) as [number[], number[]]
  return a - c || b - d
}

/** Changes and unchanged stretches in the order of the newer text; an article that was removed stands where it stood in the older one. */
export function orderedChanges({ changes, unchanged }: Pick<Comparison, 'changes' | 'unchanged'>): ShownChange[] {
  const all: { at: string; entry: ShownChange }[] = [
    ...changes.map((change) => ({ at: change.to ?? change.from ?? '', entry: { kind: 'change' as const, change } })),
    ...unchanged.map((number) => ({ at: number, entry: { kind: 'same' as const, numbers: [number] } })),
  ]
  const entries: ShownChange[] = []
  for (const { entry } of all.sort((a, b) => before(a.at, b.at))) {
    const last = entries.at(-1)
    if (entry.kind === 'same' && last?.kind === 'same')
      entries[entries.length - 1] = { kind: 'same', numbers: [...last.numbers, ...entry.numbers] }
    else entries.push(entry)
  }
  return entries
}
