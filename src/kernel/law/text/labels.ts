import { numeral, valueOfNumeral } from '../chinese-number.ts'
import type { NodeKind } from './law-text.ts'

const zeroTo9 = '０１２３４５６７８９'
const asDigits = (text: string): string => text.replace(/[０-９]/g, (sign) => String(zeroTo9.indexOf(sign)))

export interface Label {
  readonly number: string
  /** Words after the label. */
  readonly rest: string
}

const article = new RegExp(`^(\\**)([第笫])(\\s*)(${numeral})(\\s*)条(?:之(${numeral}))?\\**([\\s\\u3000]*)`)

/** An article label at the start of a line; `broken` when it is not printed as labels are, so that it may be a mere reference. */
export function articleLabel(line: string): (Label & { readonly broken: boolean; readonly main: number }) | undefined {
  const found = article.exec(line)
  if (!found) return undefined
  const [whole, stars, first, gap1, words, gap2, inserted, after] = found
  const rest = line.slice(whole.length)
  const main = valueOfNumeral(words ?? '')
  const broken = first === '笫' || gap1 !== '' || gap2 !== '' || (after === '' && rest !== '' && stars === '')
  return { number: inserted ? `${main}-${valueOfNumeral(inserted)}` : String(main), main, rest, broken }
}

const item = new RegExp(`^[（(]\\s*(${numeral})\\s*[）)]`)
/** （一） at the start of a line. */
export function itemNumber(line: string): number | undefined {
  const words = item.exec(line)?.[1]
  return words === undefined ? undefined : valueOfNumeral(words)
}

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const stopped = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑'
/** `1.` `１．` `1、` `（1）` `①` `⒈` at the start of a line; not `1.5`. */
export function subItemNumber(line: string): number | undefined {
  const found = /^(?:[（(]\s*(\d+)\s*[）)]|(\d+)[.．、](?!\d))/.exec(asDigits(line.slice(0, 8)))
  if (found) return Number(found[1] ?? found[2])
  const sign = line[0] ?? ' '
  const place = Math.max(circled.indexOf(sign), stopped.indexOf(sign))
  return place < 0 ? undefined : place + 1
}

const clause = new RegExp(`^(${numeral})、\\s*`)
/** `一、` at the start of a line. */
export function clauseLabel(line: string): Label | undefined {
  const found = clause.exec(line)
  return found ? { number: String(valueOfNumeral(found[1] ?? '')), rest: line.slice(found[0].length) } : undefined
}

/** `1.` at the start of a line, in texts whose provisions are counted so throughout. */
export function pointLabel(line: string): Label | undefined {
  const found = /^(\d{1,3})[.．、]\s*(?!\d)/.exec(asDigits(line.slice(0, 6)))
  return found ? { number: found[1] ?? '', rest: line.slice(found[0].length).trim() } : undefined
}

const divisionKinds: Readonly<Record<string, NodeKind>> = { 编: 'part', 分编: 'sub-part', 章: 'chapter', 节: 'section' }
const division = new RegExp(`^第\\s*(${numeral})\\s*(分编|编|章|节)(?:之(${numeral}))?[\\s\\u3000]*(.*)$`)

/** Headings as printed have blanks for the eye (`总　则`); names have none. */
const withoutBlanks = (words: string): string => words.replace(/[\s\u3000]+/g, '')

/** `第三章 监督检查` by its word, never by the number of `#`. */
export function divisionLabel(line: string): { kind: NodeKind; number: string; heading: string } | undefined {
  const found = division.exec(line)
  const kind = divisionKinds[found?.[2] ?? '']
  if (!found || !kind) return undefined
  const number = `${valueOfNumeral(found[1] ?? '')}${found[3] ? `-${valueOfNumeral(found[3])}` : ''}`
  return { kind, number, heading: withoutBlanks(found[4] ?? '') }
}

/** Whether a plain line begins an annex: `附件1`, `附：…`, `附表`. Sentences that begin so are none. */
export function beginsAnnex(line: string): boolean {
  return (
    /^附(?:件|表|录|图|则表)?\s*[一二三四五六七八九十\d１-９]*\s*(?:[：:．.、\s]|$)/.test(line) &&
    line.length <= 60 &&
    !/[。；]$/.test(line)
  )
}
