import { isLocalDate, localDate } from '../../time/local-date.ts'
import { checkCitizenNumber } from '../identifiers/citizen-number.ts'
import { type ReadText, readDigits } from './read-digits.ts'

/** What of a person can be told by its form alone. Names cannot. */
export type PersonalKind = 'citizenNumber' | 'oldCitizenNumber' | 'mobile' | 'bankCard' | 'plate' | 'home'

export interface FoundPersonal {
  readonly kind: PersonalKind
  /** Where it stands in the text, in UTF-16 units; `to` is the first after it. */
  readonly from: number
  readonly to: number
  /** As it reads: plain digits, nothing between them. */
  readonly reads: string
}

/** First two digits of a citizen number: provinces and those that were. */
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[0-9])/

/**
 * Cases of this platform are numbered by place, day and count, which is the shape of a citizen number of somebody born on the day. It is younger than
 * everybody of whom it keeps numbers but these; of them a number is told by the word before it.
 */
const sinceThePlatform = '2026-01-01'
/** Numbers that others gave to cases hold a day too; of somebody older than they are a number is told even where its check character was mistyped. */
const sinceNumbersHoldDays = '2016-01-01'
const namedBefore = /(?:身份|证件|公民|户口)[^0-9]{0,12}$/
const farDay = localDate('2199-12-31')

function isCitizenNumber(reads: string, before: string): boolean {
  const birth = `${reads.slice(6, 10)}-${reads.slice(10, 12)}-${reads.slice(12, 14)}`
  if (!province.test(reads) || !isLocalDate(birth) || birth < '1900-01-01') return false
  const since = checkCitizenNumber(reads, farDay).ok ? sinceThePlatform : sinceNumbersHoldDays
  return birth < since || namedBefore.test(before)
}

const isOldCitizenNumber = (reads: string): boolean => {
  const [month, day] = [Number(reads.slice(8, 10)), Number(reads.slice(10, 12))]
  return province.test(reads) && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** The check digit of payment cards. @source ISO/IEC 7812-1, annex B */
function isLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const value = Number(digits[digits.length - 1 - i]) * (i % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

/** A digit of a number that is written in groups. */
interface Digit {
  readonly value: string
  /** Place in the text as read. */
  readonly at: number
  /** What stands between it and the digit before. */
  readonly gap: string
}

interface Shape {
  readonly kind: PersonalKind
  readonly lengths: readonly number[]
  /** What may stand between its digits. */
  readonly gaps: RegExp
  is(reads: string, before: string): boolean
}

const wide = /^[\s\-\u2010-\u2015·•._,、/|]*$/
const narrow = /^[\s\-\u2010-\u2015·]*$/

/** In the order in which they are tried at a place. */
const shapes: readonly Shape[] = [
  { kind: 'citizenNumber', lengths: [18], gaps: wide, is: isCitizenNumber },
  { kind: 'bankCard', lengths: [19, 18, 17, 16], gaps: narrow, is: (reads) => /^(?:62|60|4|5[1-5]|3[57])/.test(reads) && isLuhn(reads) },
  { kind: 'oldCitizenNumber', lengths: [15], gaps: narrow, is: isOldCitizenNumber },
  { kind: 'mobile', lengths: [11], gaps: narrow, is: (reads) => /^1[3-9]/.test(reads) },
]

const chain = /\d(?:[\s\-\u2010-\u2015·•._,、/|]{0,4}\d)*(?:[\s\-\u2010-\u2015·•._,、/|]{0,4}[XхХχΧ×✕](?![A-Z]))?/g

const digitsIn = (text: string, from: number): Digit[] => {
  const digits: Digit[] = []
  let gap = ''
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    if (/[\dXхХχΧ×✕]/.test(c)) {
      digits.push({ value: /\d/.test(c) ? c : 'X', at: from + i, gap })
      gap = ''
    } else gap += c
  }
  return digits
}

/** Whether a number may begin at this digit: nothing of another number or word stands right before it, but the country of a telephone may. */
function begins(digits: readonly Digit[], i: number, before: string): boolean {
  if (i === 0) return !/[A-Z]$/.test(before)
  if (digits[i]?.gap !== '') return true
  const first = digits.slice(0, i).map(({ value }) => value)
  return /^(?:00)?86$/.test(first.join(''))
}

interface Match {
  readonly kind: PersonalKind
  readonly first: number
  readonly last: number
  readonly reads: string
}

function matchAt(digits: readonly Digit[], i: number, around: { before: string; after: string }): Match | undefined {
  for (const { kind, lengths, gaps, is } of shapes) {
    for (const length of lengths) {
      const taken = digits.slice(i, i + length)
      const next = digits[i + length]
      if (taken.length < length || (next && next.gap === '')) continue
      if (!next && /^[0-9A-Z]/.test(around.after)) continue
      const reads = taken.map(({ value }) => value).join('')
      if (!/^\d+X?$/.test(reads) || (kind !== 'citizenNumber' && reads.endsWith('X'))) continue
      if (taken.slice(1).every(({ gap }) => gaps.test(gap)) && is(reads, around.before))
        return { kind, first: i, last: i + length - 1, reads }
    }
  }
  return undefined
}

type Placed = Omit<FoundPersonal, 'from' | 'to'> & { readonly begin: number; readonly end: number }

function findNumbers(text: string): Placed[] {
  const found: Placed[] = []
  for (const { 0: written, index } of text.matchAll(chain)) {
    const digits = digitsIn(written, index)
    const after = text.slice(index + written.length, index + written.length + 1)
    for (let i = 0; i < digits.length; i++) {
      const before = text.slice(Math.max(0, (digits[i]?.at ?? 0) - 24), digits[i]?.at)
      const match = begins(digits, i, before) ? matchAt(digits, i, { before, after }) : undefined
      if (!match) continue
      const [begin, end] = [digits[match.first]?.at ?? 0, (digits[match.last]?.at ?? 0) + 1]
      found.push({ kind: match.kind, reads: match.reads, begin, end })
      i = match.last
    }
  }
  return found
}

const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z][\s·•.-]{0,3}(?=[A-Z]{0,5}\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/g
const findPlates = (text: string): Placed[] =>
  [...text.matchAll(plate)].map(({ 0: written, index }) => ({
    kind: 'plate',
    reads: written.replace(/[\s·•.-]/g, ''),
    begin: index,
    end: index + written.length,
  }))

/** From a street or estate down to the door: where somebody lives. An address that ends at a house is that of an office or shop. */
const door =
  /(?:路|街|大道|巷|弄|胡同|里|村|屯|小区|花园|家园|公寓|苑|庄园|新城|嘉园)[\p{Script=Han}A-Z0-9#\s-]{0,24}?(?:\d{1,3}单元\s?\d{0,5}(?:室|号|户)?|\d{1,3}[-–—]\d{1,3}[-–—]\d{1,5}(?:室|号|户)?|(?:栋|幢|楼|座|号)\s?\d{1,5}(?:室|户))/gu
const district = /(?:省|市|区|县|旗|州|盟)/

function findHomes(text: string): Placed[] {
  return [...text.matchAll(door)].map(({ 0: written, index }) => {
    let begin = index
    while (
      begin > 0 &&
      index - begin < 24 &&
      /[\p{Script=Han}A-Z0-9]/u.test(text[begin - 1] ?? '') &&
      !district.test(text[begin - 1] ?? '')
    )
      begin--
    return { kind: 'home', reads: text.slice(begin, index + written.length), begin, end: index + written.length }
  })
}

/** Letters in capitals, one for one. */
const capitals = ({ text, at }: ReadText): ReadText => ({ text: text.replace(/[a-z]/g, (c) => c.toUpperCase()), at })

/**
 * Citizen numbers, mobile numbers, payment cards, number plates and homes in running text, however their digits are written: in groups, over line ends,
 * full-width, in Chinese numerals, with characters between them that show nothing. In the order of the text; none overlaps another.
 */
export function findPersonal(original: string): FoundPersonal[] {
  const { text, at } = capitals(readDigits(original))
  const all = [...findNumbers(text), ...findPlates(text), ...findHomes(text)].sort((a, b) => a.begin - b.begin || b.end - a.end)
  const found: FoundPersonal[] = []
  let end = 0
  for (const one of all) {
    if (one.begin < end) continue
    end = one.end
    found.push({
      kind: one.kind,
      reads: one.reads,
      from: at[one.begin] ?? 0,
      to: (at[one.end - 1] ?? 0) + widthAt(original, at[one.end - 1] ?? 0),
    })
  }
  return found
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
