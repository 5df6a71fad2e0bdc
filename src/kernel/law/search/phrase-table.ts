/** Phrases and what is known of each, kept as rows people can read: `phrase phrase : meaning meaning`. */
export interface PhraseTable {
  readonly meanings: ReadonlyMap<string, readonly string[]>
  /** Characters of the longest phrase. */
  readonly longest: number
}

/** A phrase of a table that stands in a text. */
export interface FoundPhrase {
  readonly phrase: string
  readonly meanings: readonly string[]
}

/** Reads the rows; a phrase that stands in several has the meanings of all. Lines without ` : ` are passed over. */
export function phraseTable(rows: readonly string[]): PhraseTable {
  const table = new Map<string, readonly string[]>()
  let longest = 0
  for (const row of rows.flatMap((some) => some.split('\n'))) {
    const [phrases, meanings] = row.split(' : ')
    if (!phrases || !meanings) continue
    for (const phrase of phrases.trim().split(' ')) {
      table.set(phrase, [...(table.get(phrase) ?? []), ...meanings.trim().split(' ')])
      longest = Math.max(longest, phrase.length)
    }
  }
  return { meanings: table, longest }
}

/**
 * The phrases of a table in a text cut into words, from left to right; where several begin at one place, the longest. A phrase begins and ends
 * where words do: 外遇 does not stand in 国外遇到.
 */
export function phrasesIn(words: readonly string[], table: PhraseTable): FoundPhrase[] {
  const found: FoundPhrase[] = []
  const text = words.join('')
  const edges = new Set([0])
  let end = 0
  for (const word of words) {
    end += word.length
    edges.add(end)
  }
  for (let at = 0; at < text.length; at++) {
    for (let length = table.longest; length > 0; length--) {
      const phrase = text.slice(at, at + length)
      const whole = edges.has(at) && edges.has(at + length)
      const meanings = whole ? table.meanings.get(phrase) : undefined
      if (!meanings) continue
      found.push({ phrase, meanings })
      at += length - 1
      break
    }
  }
  return found
}
