/** A stretch of a draft, cut before an article, and where it begins. */
export interface Piece {
  readonly text: string
  readonly start: number
}

const article = /^[\s\u3000]*第[〇○零一二三四五六七八九十百千\d]+条/
const item = /^[\s\u3000]*(?:[（(][一二三四五六七八九十百\d]+[)）]|\d+[.．、])/

/**
 * Cuts a draft before articles into pieces that can be checked one after the other: what is found in the pieces is what is found in the whole,
 * because an article begins everything anew. Before the first article, and in a text that has none, any paragraph does. Put together they are
 * the draft.
 * @param most length above which a new piece is begun, in UTF-16 units; an article longer than that stays whole
 */
export function piecesOf(draft: string, most: number): Piece[] {
  const pieces: Piece[] = []
  let text = ''
  let start = 0
  let inArticles = false
  for (const line of draft.split(/(?<=\n)/)) {
    const begins = article.test(line)
    inArticles ||= begins
    if (text !== '' && text.length + line.length > most && (begins || (!inArticles && !item.test(line)))) {
      pieces.push({ text, start })
      start += text.length
      text = ''
    }
    text += line
  }
  return text === '' ? pieces : [...pieces, { text, start }]
}
