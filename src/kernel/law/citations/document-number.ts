import { numeralClass, readNumber } from '../chinese-number.ts'
import type { DocumentNumber } from './found-citation.ts'

/** A document number found in a text, with its span. */
export interface FoundNumber {
  readonly start: number
  readonly end: number
  readonly number: DocumentNumber
}

const digits = `[${numeralClass}]{1,6}`
const yearFirst = new RegExp(`[〔[（(【﹝［]\\s*((?:19|20)[\\d０-９]{2})\\s*(?:年)?[〕\\]）)】﹞］]\\s*第?\\s*(${digits})\\s*号`, 'y')
const orderNumber = new RegExp(`(?:(?:19|20)\\d{2}年)?\\s*第\\s*(${digits})\\s*号(令|公告)?`, 'y')
const plainOrderNumber = new RegExp(`(?:((?:19|20)\\d{2})年)?\\s*(?:第\\s*)?(${digits})\\s*号`, 'y')

// An issuer's code or name is a run of Chinese characters; what stands before it in a sentence is cut at these words.
const leftOfIssuer =
  /^.*(?:\d日|\d月|\d年|依照|按照|遵照|参照|根据|依据|关于|以及|或者|通过|下发的?|印发的?|发布的?|公布的?|我院|本院|(?<!共)和|经(?![济贸营信])|原(?!子)|以(?!下)|[按依与或见由被及])(?=[\u4e00-\u9fff])/
// 法（研）发: a code may hold a bracket.
const runBefore = /[\u4e00-\u9fff]+(?:[（(][\u4e00-\u9fff]{1,4}[）)][\u4e00-\u9fff]*)?$/

/** Reads a number that starts with its year in brackets at `at`, as in 法释〔2000〕13号; the issuer's code stands before it. */
export function readYearNumber(text: string, at: number, from: number): FoundNumber | undefined {
  yearFirst.lastIndex = at
  const found = yearFirst.exec(text)
  if (!found) return undefined
  const issuer = issuerBefore(text, at, from)
  const year = readNumber(found[1] ?? '')
  const number = readNumber(found[2] ?? '')
  if (issuer === undefined || year === undefined || number === undefined) return undefined
  const start = at - issuer.length
  return { start, end: yearFirst.lastIndex, number: { kind: 'document-number', issuer: plain(issuer), year, number } }
}

/** Reads 公安部第69号令, whose number stands before 令; `at` is where 第 stands. */
export function readNumberBeforeOrder(text: string, at: number, from: number): FoundNumber | undefined {
  orderNumber.lastIndex = at
  const found = orderNumber.exec(text)
  const number = found ? readNumber(found[1] ?? '') : undefined
  if (!found?.[2] || number === undefined) return undefined
  const issuer = issuerBefore(text, at, from) ?? ''
  return {
    start: at - issuer.length,
    end: orderNumber.lastIndex,
    number: { kind: 'document-number', issuer: `${plain(issuer)}${found[2]}`, number },
  }
}

/** Reads 国务院令第513号 or 公告2014年第67号; `at` is just behind 令 or 公告. */
export function readOrderNumber(text: string, at: number, from: number): FoundNumber | undefined {
  plainOrderNumber.lastIndex = at
  const found = plainOrderNumber.exec(text)
  const number = found ? readNumber(found[2] ?? '') : undefined
  const issuer = issuerBefore(text, at, from)
  if (!found || number === undefined || issuer === undefined) return undefined
  const year = found[1] === undefined ? {} : { year: Number(found[1]) }
  return {
    start: at - issuer.length,
    end: plainOrderNumber.lastIndex,
    number: { kind: 'document-number', issuer: plain(issuer), ...year, number },
  }
}

function issuerBefore(text: string, at: number, from: number): string | undefined {
  const run = runBefore.exec(text.slice(Math.max(from, at - 40), at))?.[0]
  const issuer = run?.replace(leftOfIssuer, '').replace(/^(?:[年月日])/, '')
  return issuer === undefined || issuer === '' || !/[\u4e00-\u9fff]/.test(issuer) ? undefined : issuer
}

function plain(issuer: string): string {
  return issuer.replace(/中华人民共和国/g, '')
}
