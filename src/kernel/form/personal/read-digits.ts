/** Characters that show nothing: zero-width, direction marks, soft hyphen, variation selectors, tags, fillers; and marks that stand over others. */
const unseen = /\p{Default_Ignorable_Code_Point}|\p{Mn}|\p{Cf}/u

const chinese: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '○弌弍弎肆伍陸柒捌玖', '０１２３４５６７８９'].flatMap((row) =>
    Array.from(row, (c, i) => [c, String(i)]),
  ),
)

/** Values of a decimal digit of any script: digits of a script stand in ten places in a row, and the first has the value nought. */
function digitOf(c: string): string | undefined {
  if (!/\p{Nd}/u.test(c)) return undefined
  let value = 0
  for (let code = (c.codePointAt(0) ?? 0) - 1; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code)); code--) value++
  // Mathematical digits stand in one row of fifty.
  return c.normalize('NFKC').replace(/[^0-9]/g, '') || String(value)
}

function plain(c: string): string {
  if (c <= '\u007f') return c
  const known = chinese[c] ?? digitOf(c)
  if (known !== undefined) return known
  const folded = c.normalize('NFKC')
  return folded.length === 1 ? folded : c
}

/** A text as numbers are read in it, and where each character of it stands in the text. */
export interface ReadText {
  readonly text: string
  /** Of each character of `text`: where it begins in the original, in UTF-16 units. One more at the end. */
  readonly at: readonly number[]
}

/**
 * The text as somebody reads it who looks for numbers: what shows nothing is left out, full-width characters, Chinese numerals and digits of other
 * scripts are plain digits. One character stays one character.
 */
export function readDigits(original: string): ReadText {
  const at: number[] = []
  let text = ''
  let from = 0
  for (const c of original) {
    if (!unseen.test(c)) {
      const read = plain(c)
      for (let i = 0; i < read.length; i++) at.push(from)
      text += read
    }
    from += c.length
  }
  at.push(original.length)
  return { text, at }
}
