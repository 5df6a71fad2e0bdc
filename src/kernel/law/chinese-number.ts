/** Characters numbers are written with in legal texts: Chinese numerals, half- and full-width digits. For use inside a character class. */
export const numeralClass = '一二三四五六七八九十百千零〇○两\\d０-９'

/** A Chinese numeral inside a regular expression; `○` and `零` both stand for zero, `两` for two. */
export const numeral = '[〇○零一二三四五六七八九十百千两]+'

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

function readCounted(text: string): number | undefined {
  let total = 0
  let pending: number | undefined
  for (const c of text) {
    const power = powers[c]
    const digit = digits[c]
    if (power !== undefined) {
      total += (pending || 1) * power
      pending = undefined
    } else if (digit !== undefined) pending = digit
    else return undefined
  }
  return total + (pending ?? 0)
}

/**
 * The value of 一百二十三, 二〇二五, 163 or １６３. White space and brackets are ignored.
 * @returns undefined when `written` holds anything else, or nothing
 */
export function readNumber(written: string): number | undefined {
  const text = written.replace(/[\s（）()]/g, '').replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  if (text === '') return undefined
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[零〇○一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map((c) => digits[c]).join(''))
  return readCounted(text)
}

/** The value of a numeral that `numeral` matched. @throws RangeError for anything else */
export function valueOfNumeral(written: string): number {
  const value = readNumber(written)
  if (value === undefined) throw new RangeError(`'${written}' is no number. Hand over what a pattern of numerals matched.`)
  return value
}

/** A whole number from 0 to 9,999 in Chinese numerals: 32 → 三十二, 105 → 一百零五. */
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
      words += `${zero ? '零' : ''}${'〇一二三四五六七八九'[digit]}${word}`
      zero = false
    }
  }
  return words.replace(/^一十/, '十') || '零'
}
