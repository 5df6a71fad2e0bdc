import type { Text } from '../instrument.ts'
import { checkNumbering } from './check-numbering.ts'
import { articles, type LawNode, type LawText } from './law-text.ts'
import type { ParsedLaw } from './parse-law-text.ts'

type Law = Extract<ParsedLaw, { kind: 'law' }>

export type Merged = { readonly kind: 'merged'; readonly law: Law } | { readonly kind: 'incomplete'; readonly says: Text }

const incomplete = (zh: string, en: string): Merged => ({ kind: 'incomplete', says: { zh, en } })

const firstArticle = ({ text }: Law): number => Number(/^\d+/.exec([...articles(text)][0]?.at ?? '')?.[0] ?? 0)
const lastArticle = ({ text }: Law): number => Number(/^\d+/.exec([...articles(text)].at(-1)?.at ?? '')?.[0] ?? 0)

/**
 * Makes one law of files that each hold one part of it, in the order of their article numbers, each part under its name.
 * Without the first part, or with a hole between two, the law is incomplete. Numbers of parts are counted, since the files do not tell them;
 * 附则 has none, as it is printed.
 */
export function mergeParts(parts: readonly Law[]): Merged {
  const ordered = parts.toSorted((a, b) => firstArticle(a) - firstArticle(b))
  const first = ordered[0]
  if (!first) return incomplete('没有任何部分。', 'There are no parts.')
  if (firstArticle(first) !== 1)
    return incomplete(
      `缺少第一条所在的部分；给出的第一部分是“${first.part}”。`,
      `The part that begins with article 1 is missing; the first one given is '${first.part}'.`,
    )
  for (const [i, part] of ordered.entries()) {
    const before = ordered[i - 1]
    if (before && firstArticle(part) !== lastArticle(before) + 1)
      return incomplete(
        `“${before.part}”止于第 ${lastArticle(before)} 条，“${part.part}”始于第 ${firstArticle(part)} 条，中间缺少或者重复。`,
        `Between '${before.part}', which ends with article ${lastArticle(before)}, and '${part.part}', which begins with ${firstArticle(part)}, something is missing or double.`,
      )
  }
  const events = first.text.events.length > 0 ? ordered.map(({ text }) => text.events).toSorted((a, b) => b.length - a.length)[0] : []
  const dates = ordered.map(({ text }) => text.dates).find(({ inForce }) => inForce !== undefined) ?? first.text.dates
  const nodes = ordered.map(
    ({ part, text }, i): LawNode => ({
      kind: 'part',
      number: part === '附则' ? '' : String(i + 1),
      heading: part ?? '',
      text: '',
      line: 1,
      children: text.nodes,
    }),
  )
  const text: LawText = { ...first.text, events: events ?? [], dates, nodes }
  const ended = new Set(['no-closing', 'article-start', 'force-assumed'])
  const doubts = [...ordered.flatMap((part) => part.doubts.filter(({ code }) => !ended.has(code))), ...checkNumbering(text)]
  return { kind: 'merged', law: { kind: 'law', text, doubts, repeals: ordered.flatMap(({ repeals }) => repeals) } }
}
