/** Phrases and what is known of each, kept as rows people can read: `phrase phrase : meaning meaning`. */
export type PhraseTable = ReadonlyMap<string, readonly string[]>

/** A phrase of a table that stands in a text. */
export interface FoundPhrase {
  readonly phrase: string
  readonly meanings: readonly string[]
}

/** Reads the rows; a phrase that stands in several has the meanings of all. Lines without ` : ` are passed over. */
export function phraseTable(rows: readonly string[]): PhraseTable {
  const table = new Map<string, readonly string[]>()
  for (const row of rows.flatMap((some) => some.split('\n'))) {
    const [phrases, meanings] = row.split(' : ')
    if (!phrases || !meanings) continue
    for (const phrase of phrases.trim().split(' ')) table.set(phrase, [...(table.get(phrase) ?? []), ...meanings.trim().split(' ')])
  }
  return table
}

/**
 * The phrases of a table in a text cut into words, from left to right; where several begin at one place, the longest. A phrase begins and ends
 * where words do: 外遇 does not stand in 国外遇到.
 */
export function phrasesIn(words: readonly string[], table: PhraseTable): FoundPhrase[] {
  const longest = Math.max(0, ...[...table.keys()].map((phrase) => phrase.length))
  const found: FoundPhrase[] = []
  const text = words.join('')
  const edges = new Set([0])
  for (const word of words) edges.add(Math.max(...edges) + word.length)
  for (let at = 0; at < text.length; at++) {
    for (let length = longest; length > 0; length--) {
      const phrase = text.slice(at, at + length)
      const whole = edges.has(at) && edges.has(at + length)
      const meanings = whole ? table.get(phrase) : undefined
      if (!meanings) continue
      found.push({ phrase, meanings })
      at += length - 1
      break
    }
  }
  return found
}
