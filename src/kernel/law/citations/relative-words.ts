import { readNumber } from '../chinese-number.ts'
import { type Unit, unitOf } from './place-words.ts'

/** A word whose meaning hangs on where it stands: 前款, 前两条, 本条, 上款, 该条. */
export interface RelativeWord {
  readonly word: string
  readonly end: number
  /** `own` 本, `before` 前 and 上, `named` 该 and 同 (what was named last). */
  readonly points: 'own' | 'before' | 'named'
  readonly unit: Unit
  /** How many: 3 for 前三款. */
  readonly count: number
}

const before = /前\s*([一二两三四五六七八九十]{1,3})?\s*(条|款|项)/y
const above = /上(条|款|项)/y
const own = /本(条|款|项|章|节|编)/y
const named = /(?:该|同)(条|款|项)/y

// What may not follow, because it makes another word: 本条例, 前条件, 本项目, 本款项, 本章程, 本节目, 本编制.
const otherWord: Readonly<Record<string, RegExp>> = {
  条: /^(?:例|件|约|文|目|款(?!第|规定的?[^，。]{0,12}[款项]))/,
  款: /^(?:项|式)/,
  项: /^目(?!第)/,
  章: /^程/,
  节: /^(?:目|约)/,
  编: /^[制号码写]/,
}
const meansAPlace = /^(?:的?规定|所|的?情形|的?行为|第|以外|之外|中|的(?:除外|规定|情形|行为))/

/** Reads a relative word at `at`; words that hold its characters by chance (基本条件, 以上条款, 目前项目) are not read. */
export function readRelative(text: string, at: number): RelativeWord | undefined {
  const first = text[at]
  if (first === '前') return readBefore(text, at)
  if (first === '上') return readAbove(text, at)
  if (first === '本') return readSimple(text, at, own)
  if (first === '该' || first === '同') return readSimple(text, at, named)
  return undefined
}

function readBefore(text: string, at: number): RelativeWord | undefined {
  before.lastIndex = at
  const found = before.exec(text)
  if (!found || /[以目提之]/.test(text[at - 1] ?? '')) return undefined
  const unitName = found[2] ?? ''
  if (otherWord[unitName]?.test(text.slice(before.lastIndex, before.lastIndex + 14))) return undefined
  const count = found[1] === undefined ? 1 : readNumber(found[1])
  if (!count) return undefined
  // 前五项污染物 counts things; only a reference is followed by 规定, 所列, 以外, …
  if (unitName === '项' && found[1] && !meansAPlace.test(text.slice(before.lastIndex, before.lastIndex + 4))) return undefined
  return { word: found[0], end: before.lastIndex, points: 'before', unit: unitOf(unitName), count }
}

function readAbove(text: string, at: number): RelativeWord | undefined {
  above.lastIndex = at
  const found = above.exec(text)
  const rest = text.slice(above.lastIndex, above.lastIndex + 4)
  if (!found || /[以之网线海地陆路船车身]/.test(text[at - 1] ?? '') || !meansAPlace.test(rest)) return undefined
  return { word: found[0], end: above.lastIndex, points: 'before', unit: unitOf(found[1] ?? ''), count: 1 }
}

function readSimple(text: string, at: number, pattern: RegExp): RelativeWord | undefined {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  if (!found) return undefined
  const unitName = found[1] ?? ''
  const rest = text.slice(pattern.lastIndex, pattern.lastIndex + 14)
  if (otherWord[unitName]?.test(rest) || startsInsideWord(text, at)) return undefined
  const points = pattern === own ? 'own' : 'named'
  if (points === 'named' && (/[合各]/.test(text[at - 1] ?? '') || !meansAPlace.test(rest))) return undefined
  return { word: found[0], end: pattern.lastIndex, points, unit: unitOf(unitName), count: 1 }
}

/** Whether 本 at `at` ends another word: 基本, 根本, 成本 (but not 构成本…), 资本, 版本, 样本. */
export function startsInsideWord(text: string, at: number): boolean {
  const one = text[at - 1] ?? ''
  if (/[基根资版样剧课]/.test(one)) return true
  return one === '成' && !/[构造完组形达养促]/.test(text[at - 2] ?? '')
}
