import type { LocalDate } from '../../time/local-date.ts'
import { type Doubt, doubt } from './doubt.ts'
import { type Growing, growing } from './grow-tree.ts'
import { chineseDay } from './info-lines.ts'
import { articles, linesOf } from './law-text.ts'

const force = /(?:自|从|于)\s*(\d{4})年(\d{1,2})月(\d{1,2})日\s*(?:起|开始|正式)?\s*(?:起?施行|实施|执行|生效|实行)/
const onPublication = /自(?:发布|公布|印发|颁布|公告)之日起(?:开始)?(?:施行|实施|执行|生效|实行)/

/** When a text says that it comes into force, in its own words: a day, or the day of its publication. */
export type SaidForce = { readonly day: LocalDate } | 'on-publication' | undefined

function lastLines(nodes: readonly Growing[], most: number): string[] {
  const all = [...articles({ nodes })]
  return all
    .slice(-most)
    .reverse()
    .flatMap(({ node }) => linesOf(node))
}

export function saidForce(nodes: readonly Growing[]): SaidForce {
  const lines = lastLines(nodes, 3)
  for (const line of lines) {
    const found = force.exec(line)
    const day = found && chineseDay(found[1] ?? '', found[2] ?? '', found[3] ?? '')
    if (day) return { day }
    if (onPublication.test(line)) return 'on-publication'
  }
  return undefined
}

/** Titles of the texts that the closing articles repeal: `《…》同时废止`. */
export function saidRepeals(nodes: readonly Growing[]): string[] {
  return lastLines(nodes, 3).flatMap((line) =>
    line
      .split(/[。；]/)
      .filter((sentence) => /(同时|即行|予以|一并)?废止/.test(sentence) && /《/.test(sentence))
      .flatMap((sentence) => [...sentence.matchAll(/《((?:[^《》]|《[^《》]*》)+)》/g)].map((match) => match[1] ?? '')),
  )
}

/** Text after the closing article that nothing marks as an annex, when there is so much of it that it cannot be paragraphs of that article. */
export function cutUnmarkedAnnex(nodes: Growing[], doubts: Doubt[]): void {
  const last = [...articles({ nodes })].at(-1)?.node as Growing | undefined
  if (last?.kind !== 'article' || last.children.length < 4) return
  const closes = last.children.findIndex(({ text }) => force.test(text) || onPublication.test(text))
  if (closes < 0) return
  const also = last.children
    .slice(closes + 1)
    .findIndex(({ text }) => !/废止|停止执行|不再适用|同时失效|不再执行|为准|本(?:法|条例|解释|规定|办法|决定|细则|规则|批复)/.test(text))
  const from = also < 0 ? -1 : closes + 1 + also
  if (from < 0 || last.children.length - from < 2) return
  const rest = last.children.splice(from)
  const first = rest[0] as Growing
  doubts.push(doubt(first.line, 'annex-unmarked', first.text))
  nodes.push(
    growing('annex', first.line, {
      number: '1',
      children: rest.map((node, i) => ({ ...node, number: node.kind === 'paragraph' ? String(i + 1) : node.number })),
    }),
  )
}
