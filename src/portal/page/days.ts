import { isLocalDate, weekday } from '../../kernel/time/local-date.ts'
import type { Language } from '../visit.ts'

const zhWeekday = ['一', '二', '三', '四', '五', '六', '日']
const enWeekday = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const enMonth = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A day as people read it: 2026年11月23日（周一）, Monday 23 November 2026. What is no day is shown as it stands. */
export function dayWords(day: string, lang: Language): string {
  if (!isLocalDate(day)) return day
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const index = weekday(day) - 1
  if (lang === 'zh') return `${year}年${month}月${date}日（周${zhWeekday[index]}）`
  return `${enWeekday[index]} ${date} ${enMonth[month - 1]} ${year}`
}

/** A month (`2026-11`) as people read it: 2026年11月, November 2026. */
export function monthWords(month: string, lang: Language): string {
  const [year, of] = month.split('-').map(Number) as [number, number]
  return lang === 'zh' ? `${year}年${of}月` : `${enMonth[of - 1]} ${year}`
}

/** An instant (RFC 3339, UTC) as day and time in China. */
export function instantWords(instant: string, lang: Language): string {
  const moment = Date.parse(instant)
  if (Number.isNaN(moment)) return instant
  const local = new Date(moment + 8 * 3_600_000).toISOString()
  return `${dayWords(local.slice(0, 10), lang)} ${local.slice(11, 16)}`
}

const digits: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

/** 十 counts as ten only in a month or a day; in a year each sign is a digit. */
function numeral(text: string): number {
  const half = text.normalize('NFKC').trim()
  if (/^\d+$/.test(half)) return Number(half)
  const ten = /^([一二三])?十([一二三四五六七八九])?$/.exec(half)
  if (ten) return Number(ten[1] ? digits[ten[1]] : '1') * 10 + Number(ten[2] ? digits[ten[2]] : '0')
  const signs = [...half].map((sign) => digits[sign])
  return signs.length > 0 && signs.every((sign) => sign !== undefined) ? Number(signs.join('')) : Number.NaN
}

/**
 * Reads a day from its three parts, or from a whole day written in the first: 2026/1/3, 2026-01-03, 20260103, 二〇二六年一月三日.
 * @returns `YYYY-MM-DD`, or undefined when there is no such day
 */
export function readDay(year: string, month: string, day: string): string | undefined {
  const plain = year.normalize('NFKC').trim()
  const whole =
    month === '' && day === '' ? (/^(.+?)[年/.-](.+?)[月/.-](.+?)日?$/.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain)) : null
  const [y, m, d] = (whole ? [whole[1], whole[2], whole[3]] : [year, month, day]).map((part) => numeral(part ?? ''))
  const text = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  return isLocalDate(text) ? text : undefined
}
