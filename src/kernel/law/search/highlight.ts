/** Characters `from` (counted from 0) up to, not including, `to` of a text. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** Where words stand in a text, in order, ranges that touch or overlap made one. Words of one character are marked only beside longer ones. */
export function highlight(text: string, words: readonly string[]): TextRange[] {
  const long = words.filter((word) => word.length > 1)
  const found: TextRange[] = []
  for (const word of new Set(long.length > 0 ? long : words)) {
    if (word === '') continue
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push({ from: at, to: at + word.length })
  }
  const merged: TextRange[] = []
  for (const range of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1)
    if (last && range.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    else merged.push(range)
  }
  return merged
}
