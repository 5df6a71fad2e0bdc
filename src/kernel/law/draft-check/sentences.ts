/** One sentence of a draft: where it stands, and the words that open the list it belongs to. */
export interface Sentence {
  readonly text: string
  /** Offsets into the text that was given, `end` excluded. */
  readonly start: number
  readonly end: number
  /** Number of the article as printed, for example 第十二条; absent before the first article. */
  readonly article?: string
  /** For an item （一）: the sentence before the list, ending in a colon. */
  readonly lead?: string
}

const articleLabel = /^[\s\u3000]*(第[〇○零一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?)[\s\u3000]*/
const headingLabel = /^[\s\u3000]*(?:#|第[〇○零一二三四五六七八九十百千\d]+[编章节][\s\u3000])/
const itemLabel = /^[\s\u3000]*(?:[（(][一二三四五六七八九十百\d]+[)）]|\d+[.．、])/
const stops = '。！？!?'
const closers = '”’」』）)》'

/** Where the sentences of one line end, offsets into the line. A stop inside 《》 or quotation marks ends nothing. */
function endsIn(line: string): number[] {
  const ends: number[] = []
  let depth = 0
  for (let i = 0; i < line.length; i++) {
    const sign = line[i] ?? ''
    if ('“《「『'.includes(sign)) depth++
    else if ('”》」』'.includes(sign)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && stops.includes(sign)) {
      while (closers.includes(line[i + 1] ?? '\n')) i++
      ends.push(i + 1)
    }
  }
  if (ends.at(-1) !== line.length) ends.push(line.length)
  return ends
}

/** Cuts a draft into sentences. A line is a paragraph or an item; headings give none, and the label of an article belongs to none. */
export function sentencesOf(draft: string): Sentence[] {
  const found: Sentence[] = []
  let article: string | undefined
  let lead: string | undefined
  let offset = 0
  for (const raw of draft.split('\n')) {
    const lineStart = offset
    offset += raw.length + 1
    const line = raw.replace(/[\s\u3000]+$/, '')
    if (headingLabel.test(line)) continue
    const label = articleLabel.exec(line)
    if (label) article = label[1]
    const isItem = !label && itemLabel.test(line)
    if (!isItem) lead = undefined
    let from = label?.[0].length ?? 0
    for (const end of endsIn(line)) {
      const piece = line.slice(from, end)
      const start = lineStart + from + (piece.length - piece.trimStart().length)
      const text = piece.trim()
      from = end
      if (text === '') continue
      found.push({
        text,
        start,
        end: start + text.length,
        ...(article !== undefined && { article }),
        ...(isItem && lead !== undefined && { lead }),
      })
      if (!isItem && /[:：]$/.test(text)) lead = text
    }
  }
  return found
}
