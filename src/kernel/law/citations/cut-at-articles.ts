import { numeralClass } from './chinese-number.ts'
import type { FoundCitation, Reference } from './found-citation.ts'

/** Part of a citation that names one article: UTF-16 offsets `[start, end)` in the text the citation was found in. */
export interface CitationPart {
  readonly start: number
  readonly end: number
  /** References of that one article; paragraphs and items of it may be several. */
  readonly references: readonly Reference[]
}

const article = new RegExp(`第\\s*[${numeralClass}]+\\s*条`, 'g')
const joinsAtEnd = /(?:、|，|,|;|；|和|或者|或|及|以及|与|\s)+$/
const nameAtEnd = /(?:《[^《》]*》|本[\u4e00-\u9fff]{1,4})(?:中?的)?\s*$/

/** One for each article named in turn; the paragraphs of one article stay together. */
function byArticle(references: readonly Reference[]): Reference[][] {
  const groups: Reference[][] = []
  let last: string | undefined
  for (const reference of references) {
    const key = reference.kind === 'document-number' ? '' : JSON.stringify([reference.law, reference.place.article, reference.place.suffix])
    if (key === last) groups.at(-1)?.push(reference)
    else groups.push([reference])
    last = key
  }
  return groups
}

/** Where the part begins whose article label begins at `label`: before the name of its law, where one stands there. */
function beginsAt(text: string, from: number, label: number, reference: Reference | undefined): number {
  const between = text.slice(from, label)
  const title = reference?.kind === 'document-number' ? '' : (reference?.law.title ?? '')
  if (title !== '' && between.endsWith(title)) return label - title.length
  return label - (nameAtEnd.exec(between)?.[0].length ?? 0)
}

/**
 * Parts a citation of several articles (第三条、第五条和《…》第七条), so that each can lead to its own. A citation that does not part
 * cleanly, as a range does not, comes back whole.
 * @param text the text in which the citation was found
 */
export function cutAtArticles(text: string, citation: FoundCitation): CitationPart[] {
  const { start, end, references } = citation
  const whole = [{ start, end, references }]
  const groups = byArticle(references)
  if (groups.length < 2 || references.some((one) => one.kind === 'document-number' || one.end || one.except)) return whole
  const labels = [...text.slice(start, end).matchAll(article)].map(
    ({ index, 0: label }) => [start + index, start + index + label.length] as const,
  )
  if (labels.length !== groups.length) return whole
  const begins = labels.map(([label], i) => (i === 0 ? start : beginsAt(text, labels[i - 1]?.[1] ?? start, label, groups[i]?.[0])))
  return groups.map((group, i) => {
    const from = begins[i] ?? start
    const to = begins[i + 1] ?? end
    const joined = joinsAtEnd.exec(text.slice(from, to))?.[0].length ?? 0
    return { start: from, end: i + 1 < groups.length ? to - joined : to, references: group }
  })
}
