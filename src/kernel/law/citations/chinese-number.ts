/** Characters numbers are written with in legal texts: Chinese numerals, half- and full-width digits. For use inside a character class. */
export const numeralClass = '一二三四五六七八九十百千零〇○两\\d０-９'

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
