const digits = '〇一二三四五六七八九'
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** A Chinese numeral inside a regular expression; `○` and `零` both stand for zero, `两` for two. */
export const numeral = '[〇○零一二三四五六七八九十百千两]+'

/** The value of a Chinese numeral up to 9,999, for example 一百二十三. Signs that are no numeral count as zero. */
export function chineseNumber(text: string): number {
  let total = 0
  let digit = 0
  for (const sign of text.replace(/[○零]/g, '〇').replace(/两/g, '二')) {
    const unit = units[sign]
    if (unit === undefined) {
      digit = Math.max(0, digits.indexOf(sign))
      continue
    }
    total += (digit || 1) * unit
    digit = 0
  }
  return total + digit
}

/** A number up to 9,999 in Chinese numerals: 32 → 三十二, 105 → 一百零五. */
export function chineseNumeral(value: number): string {
  let left = value
  let zero = false
  let words = ''
  for (const [unit, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(left / unit)
    left -= digit * unit
    if (digit === 0) zero = words !== ''
    else {
      words += `${zero ? '零' : ''}${digits[digit]}${word}`
      zero = false
    }
  }
  return words.replace(/^一十/, '十') || '零'
}
