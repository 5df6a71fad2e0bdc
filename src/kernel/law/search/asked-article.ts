import { amountOf } from './quantities.ts'

export interface AskedArticle {
  /** The name as it was typed: whole, short or shortened (道交法). */
  readonly name: string
  /** `32`, or `35-1` for an inserted article. */
  readonly at: string
}

const numeral = '[零〇一二三四五六七八九十百千两\\d]+'
const named = '(?<name>[^\\s《》，。？?第]*?(?:法典|法|条例|规定|办法|细则|规则|解释|宪法|决定|规程|准则|制度|[编法则例定]))'
const patterns = [
  // 行政许可法32条, 《民法典》第一千零四十三条, 刑法133条之一
  new RegExp(`《?${named}》?\\s*(?:中的?|的|里的?)?\\s*第?\\s*(?<at>${numeral})\\s*条\\s*(?:之\\s*(?<more>${numeral}))?`),
  // 劳动合同法38, 劳动合同法 第38
  new RegExp(`^《?${named}》?\\s*第?\\s*(?<at>\\d+)\\s*(?:之\\s*(?<more>${numeral}))?$`),
]

/** The article a query names by its number, with the text it is of. */
export function askedArticle(typed: string): AskedArticle | undefined {
  const text = typed.normalize('NFKC').trim()
  for (const pattern of patterns) {
    const { name, at, more } = pattern.exec(text)?.groups ?? {}
    if (!name || !at) continue
    const number = amountOf(at.replace(/[〇]/g, '零'))
    if (!number || !Number.isInteger(number)) continue
    return { name, at: more ? `${number}-${amountOf(more)}` : String(number) }
  }
  return undefined
}

const namedAlone = /(?:^|[\s，,、])《?([\p{Script=Han}]{2,12}(?:法典|法|条例))》?(?=[\s，,、的里中]|$)/gu

/** Names of texts that stand in a query as words of their own, whole or shortened: 消保法 in 消保法 三倍赔偿. */
export const askedLaws = (typed: string): string[] => [...typed.normalize('NFKC').matchAll(namedAlone)].map(([, name = '']) => name)
