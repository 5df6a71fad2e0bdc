const digits = '零一二三四五六七八九'
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The value of a number written in Chinese up to 千万, or in digits; undefined for what is no number. 两 and 俩 are two, 半 is a half. */
export function amountOf(written: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(written)) return Number(written)
  if (written === '半') return 0.5
  let total = 0
  let section = 0
  let digit = 0
  for (const sign of written) {
    const value = sign === '两' || sign === '俩' ? 2 : digits.indexOf(sign)
    const ten = tens[sign]
    if (value >= 0) digit = digit * (digit > 0 && !/[十百千万]/.test(written) ? 10 : 0) + value
    else if (ten) {
      section += (digit || 1) * ten
      digit = 0
    } else if (sign === '万') {
      total += (section + digit) * 10_000
      section = 0
      digit = 0
    } else return undefined
  }
  return total + section + digit
}

/** Units people and statutes write differently, in the spelling of the statutes. */
const units: Readonly<Record<string, string>> = {
  天: '日',
  日: '日',
  个月: '月',
  月: '月',
  年: '年',
  周年: '年',
  周: '周',
  星期: '周',
  礼拜: '周',
  个星期: '周',
  小时: '时',
  个小时: '时',
  个钟头: '时',
  元: '元',
  块: '元',
  块钱: '元',
  倍: '倍',
  分: '分',
  岁: '岁',
  周岁: '岁',
  次: '次',
  人: '人',
  米: '米',
  平方米: '平米',
  公里: '公里',
  吨: '吨',
}
const quantity = new RegExp(
  `([零一二三四五六七八九十百千万两俩半]+|\\d+(?:\\.\\d+)?)(万)?个?(工作日|${Object.keys(units)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  'g',
)

/** Quantities in a text, each in one spelling: `7日`, `6月` (半年 too), `50000元`. */
export function quantitiesIn(text: string): string[] {
  const found: string[] = []
  for (const [, number = '', tenThousand, unit = ''] of text.normalize('NFKC').matchAll(quantity)) {
    const value = amountOf(number)
    if (value === undefined) continue
    const amount = tenThousand ? value * 10_000 : value
    const word = unit === '工作日' ? '日' : (units[unit] ?? unit)
    if (word === '年' && amount < 1) found.push(`${amount * 12}月`)
    else found.push(`${amount}${word}`)
  }
  return found
}
