import type { InForce } from '../instrument.ts'
import { formerLaws } from './former-laws.ts'

/** A legal text the library holds, as citations need it. */
export interface TitledLaw {
  readonly id: string
  /** Full official title. */
  readonly title: string
  /** Name in running text, for example 行政许可法. */
  readonly short?: string
  readonly versions: readonly InForce[]
}

/** Titles and short names, for finding names without 《》 and for telling which law a title means. */
export interface TitleIndex {
  readonly byName: ReadonlyMap<string, TitledLaw>
  /** Every name that may stand in running text without 《》. */
  readonly names: ReadonlySet<string>
  readonly longestName: number
}

/** A title as titles are compared: without 中华人民共和国, white space and outer 《》; one style of brackets. */
export function normaliseTitle(title: string): string {
  return title
    .replace(/中华人民共和国/g, '')
    .replace(/[\s\u200b]/g, '')
    .replace(/[《<＜]/g, '〈')
    .replace(/[》>＞]/g, '〉')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
}

/** Names of one or two characters (`办法`) would be found inside other words. */
const shortestName = 2

/**
 * An index over the library's titles. A name two laws share means the first one given.
 * Laws that are long repealed but still cited are recognised by name, without an id.
 */
export function titleIndex(titles: readonly TitledLaw[]): TitleIndex {
  const byName = new Map<string, TitledLaw>()
  const names = new Set<string>(formerLaws)
  for (const one of titles) {
    for (const name of [one.title, one.short]) {
      const key = name === undefined ? '' : normaliseTitle(name)
      if (key.length < shortestName) continue
      if (!byName.has(key)) byName.set(key, one)
      if (!isCommonNoun(key)) names.add(key)
    }
  }
  let longestName = 0
  for (const name of names) longestName = Math.max(longestName, name.length)
  return { byName, names, longestName: longestName + '中华人民共和国'.length }
}

function isCommonNoun(name: string): boolean {
  return /^(?:办法|规定|条例|细则|规则|解释|决定|通知|意见|章程|标准|规范|目录|方案)$/.test(name)
}

/** The law a title means, however it is printed; undefined when the library does not hold it. */
export function lawByTitle(index: TitleIndex, title: string): TitledLaw | undefined {
  return index.byName.get(normaliseTitle(title))
}
