import { numeralClass, readNumber } from '../chinese-number.ts'

/** The levels a place is named by, outermost first. */
export type Unit = 'part' | 'subpart' | 'chapter' | 'section' | 'article' | 'paragraph' | 'item' | 'subitem'

export const unitOrder: readonly Unit[] = ['part', 'subpart', 'chapter', 'section', 'article', 'paragraph', 'item', 'subitem']

const unitByWord: Readonly<Record<string, Unit>> = {
  编: 'part',
  分编: 'subpart',
  章: 'chapter',
  节: 'section',
  条: 'article',
  款: 'paragraph',
  项: 'item',
  目: 'subitem',
}

export function unitOf(word: string): Unit {
  const unit = unitByWord[word]
  if (unit === undefined) throw new Error(`'${word}' names no level of a legal text; use one of ${Object.keys(unitByWord).join(' ')}.`)
  return unit
}

/** One number of a place group; `joined` says how it hangs on the one before. */
interface GroupMember {
  readonly number: number
  /** N of 条之N. */
  readonly suffix?: number
  readonly joined: 'first' | 'list' | 'range'
}

/** 第三条, 第一、二款, 第（一）至第（五）项. */
export interface PlaceGroup {
  readonly end: number
  readonly unit: Unit
  readonly members: readonly GroupMember[]
}

const number = `[${numeralClass}]+`
const bracketed = `(?:[（(]\\s*${number}\\s*[）)]|${number})`
const joiner = '(?:、|，|,|和|或者|或|及|与|以及|至|到|—|－|-|~|～)'
// 第一项目, 第五条款, 第二节课: the unit is only part of another word.
const unitWord =
  '(?:分编|条(?![例件约]|款(?!第))|款(?!项)|项(?!目(?!第))|目(?!标|录|前|的(?![规情行]))|章(?!程)|节(?![目课省])|编(?![制号码写入者]))'
const suffix = `(?:之\\s*([一二三四五六七八九十]+))?`
const groupBody = `(${bracketed}(?:\\s*(?:${joiner}\\s*(?:第\\s*)?${bracketed}|[（(]${number}[）)]))*)\\s*(${unitWord})${suffix}`
const group = new RegExp(`第\\s*${groupBody}`, 'y')
// 第七条（三）项: behind another place a number in brackets needs no 第.
const bracketGroup = new RegExp(`(?=[（(])${groupBody}`, 'y')
const member = new RegExp(`(${joiner})?\\s*(?:第\\s*)?(${bracketed})`, 'g')
// After 第三条、 a writer may leave out 第: 第53项至63项, 第三条、四条.
const shortGroup = new RegExp(`(${bracketed})\\s*(${unitWord})${suffix}`, 'y')
const fillerBeforePlace = /(?:所列举的|所列举|所列的|所列|所述的|所述|所规定的|规定的|中的|中|的|里)?\s*/y

/**
 * Reads a place group at `at`.
 * @param filler allow 所列, 规定的, 中, … before it, as in 第九条所列第（一）项
 */
export function readGroup(text: string, at: number, filler: boolean): PlaceGroup | undefined {
  const start = filler ? matchEnd(fillerBeforePlace, text, at) : at
  const pattern = filler && start === at && text[at] !== '第' ? bracketGroup : group
  pattern.lastIndex = start
  const found = pattern.exec(text)
  if (!found) return undefined
  const unit = unitOf(found[2] ?? '')
  const members = readMembers(found[1] ?? '')
  const last = members.at(-1)
  if (members.some(({ number }) => number === 0) || last === undefined) return undefined
  const added = unit === 'article' ? readNumber(found[3] ?? '') : undefined
  const end = unit === 'article' ? pattern.lastIndex : start + found[0].length - suffixLength(found[3], found[0])
  return { end, unit, members: added === undefined ? members : [...members.slice(0, -1), { ...last, suffix: added }] }
}

function suffixLength(written: string | undefined, whole: string): number {
  return written === undefined ? 0 : whole.length - whole.lastIndexOf('之')
}

function readMembers(written: string): GroupMember[] {
  return [...written.matchAll(member)].map((found, i) => ({
    number: readNumber(found[2] ?? '') ?? 0,
    joined: i === 0 ? 'first' : /^[至到—－~～-]$/.test(found[1] ?? '') ? 'range' : 'list',
  }))
}

/** Reads 六十三项 where 第 was left out; only the same unit as before counts. */
export function readShortGroup(text: string, at: number, unit: Unit): PlaceGroup | undefined {
  shortGroup.lastIndex = at
  const found = shortGroup.exec(text)
  const value = found ? readNumber(found[1] ?? '') : undefined
  if (!found || !value || unitOf(found[2] ?? '') !== unit) return undefined
  const added = unit === 'article' ? readNumber(found[3] ?? '') : undefined
  const end = unit === 'article' ? shortGroup.lastIndex : at + found[0].length - suffixLength(found[3], found[0])
  return { end, unit, members: [{ number: value, joined: 'first', ...(added === undefined ? {} : { suffix: added }) }] }
}

/** Where a sticky pattern ends that matches at `at`; `at` itself when it does not match. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
