import { type Doubt, doubt } from './doubt.ts'
import { type Growing, growing, openAnnex, openDivision, plant, type Tree, takeHeading, takePlain, takeRow } from './grow-tree.ts'
import { articleLabel, beginsAnnex, clauseLabel, divisionLabel, pointLabel } from './labels.ts'
import type { Line } from './read-lines.ts'

/** How a text counts its provisions: 第一条, 一、, 1., or not at all. */
export type Counting = 'articles' | 'clauses' | 'points' | 'none'

function countingOf(body: readonly Line[]): Counting {
  const plain = body.filter(({ kind }) => kind !== 'row')
  if (plain.some(({ text, kind }) => kind === 'text' && articleLabel(text)?.broken === false)) return 'articles'
  let points = 0
  for (const { text } of plain) if (Number(pointLabel(text)?.number) === points + 1) points++
  const clauses = plain.filter(({ text }) => clauseLabel(text)).length
  if (points >= 5 && points > clauses) return 'points'
  return clauses > 0 ? 'clauses' : 'none'
}

/** `第二条 … 第三条 …` in one line, cut where a sentence ends and the very next number follows. */
function partArticles(one: Line, last: number, doubts: Doubt[]): Line[] {
  if (one.kind !== 'text') return [one]
  const pieces: string[] = []
  const first = (articleLabel(one.text)?.main ?? last) + 1
  let next = first
  let from = 0
  for (const match of one.text.matchAll(/[。；：”）]\s+(?=第[〇○零一二三四五六七八九十百千]+条\s)/g)) {
    const at = match.index + match[0].length
    if (articleLabel(one.text.slice(at))?.main !== next) continue
    pieces.push(one.text.slice(from, at).trim())
    from = at
    next++
  }
  if (from === 0) return [one]
  doubts.push(doubt(one.line, 'articles-in-one-line', `… ${first === next - 1 ? '' : `${first} … `}${next - 1}`))
  return [...pieces, one.text.slice(from)].map((text) => ({ ...one, text }))
}

/** How many quotations stand open at the end of the words of a node. */
function openQuotes(node: Growing): number {
  let open = 0
  for (const sign of [node.text, ...node.children.map(({ text }) => text)].join('\n')) {
    if (sign === '“') open++
    else if (sign === '”') open = Math.max(0, open - 1)
  }
  return open
}

interface Reading {
  readonly tree: Tree
  readonly counting: Counting
  /** Number of the last article or clause. */
  last: number
  readonly title: string
}

function openArticle(reading: Reading, one: Line, label: { number: string; main: number; rest: string }): void {
  const { tree } = reading
  if (tree.nodes.at(-1)?.kind === 'annex') tree.open.length = 0
  tree.holder = growing('article', one.line, { number: label.number })
  plant(tree, tree.holder)
  reading.last = label.main
  if (label.rest !== '') takePlain(tree, { ...one, text: label.rest })
}

function takeArticle(reading: Reading, one: Line): boolean {
  const { tree, last } = reading
  const label = articleLabel(one.text)
  if (!label) return false
  const inserted = label.number.includes('-')
  const follows = label.main === last + 1 || (inserted && label.main === last)
  if (label.broken) {
    if (!follows || inserted) return false
    tree.doubts.push(doubt(one.line, 'label-broken', one.text))
  }
  const { holder } = tree
  const goesBack = label.main < last || (label.main === last && !inserted)
  // An amendment of the constitution gives the new articles without quotation marks.
  const quoted = holder !== undefined && (openQuotes(holder) > 0 || (last > 0 && /修正案/.test(reading.title)))
  if (!follows && holder && (holder.kind === 'annex' || goesBack || quoted)) {
    if (holder.kind !== 'annex') tree.doubts.push(doubt(one.line, goesBack ? 'article-twice' : 'label-quoted', one.text))
    return false
  }
  if (!follows && last === 0 && /宪法修正案/.test(reading.title)) reading.last = label.main
  else if (!follows && last === 0) tree.doubts.push(doubt(one.line, 'article-start', one.text))
  else if (!follows) tree.doubts.push(doubt(one.line, 'article-hole', `${last} → ${label.number}`))
  openArticle(reading, one, label)
  return true
}

function takeClause(reading: Reading, one: Line): boolean {
  const { tree, counting, last } = reading
  const label = counting === 'points' ? pointLabel(one.text) : clauseLabel(one.text)
  if (!label || Number(label.number) !== last + 1) return false
  const heading = one.kind === 'heading' ? label.rest : ''
  tree.holder = growing('clause', one.line, { number: label.number, heading })
  plant(tree, tree.holder)
  reading.last = Number(label.number)
  if (one.kind === 'text' && label.rest !== '') takePlain(tree, { ...one, text: label.rest })
  return true
}

/** Headings that lost their `#`: `附则`, or `第三章 监督检查` alone on a line. */
function takePlainHeading({ tree, title }: Reading, one: Line): boolean {
  if (/修正案/.test(title)) return false
  const words = one.text.replace(/[\s\u3000]+/g, '')
  const division = divisionLabel(one.text)
  const looksSo =
    words === '附则' || (division !== undefined && words.length <= 30 && /^第\S+[\s\u3000]/.test(one.text) && !/[，。；：]/.test(words))
  if (!looksSo || (tree.holder && openQuotes(tree.holder) > 0)) return false
  tree.doubts.push(doubt(one.line, 'heading-plain', one.text))
  if (division) openDivision(tree, growing(division.kind, one.line, { number: division.number, heading: division.heading }))
  else openDivision(tree, growing('chapter', one.line, { heading: words }))
  return true
}

function takeLine(reading: Reading, one: Line): void {
  const { tree, counting } = reading
  if (one.kind === 'row') takeRow(tree, one)
  else if (counting === 'articles' && one.kind === 'text' && takeArticle(reading, one)) return
  else if ((counting === 'clauses' || counting === 'points') && takeClause(reading, one)) return
  else if (one.kind === 'heading') takeHeading(tree, one)
  else if (beginsAnnex(one.text) && reading.last > 0 && tree.holder) openAnnex(tree, one.line, one.text)
  else if (tree.holder?.kind !== 'annex' && takePlainHeading(reading, one)) return
  else takePlain(tree, one)
}

/** Builds the tree of a body. */
export function readBody(body: readonly Line[], title: string): { nodes: Growing[]; counting: Counting; doubts: Doubt[] } {
  const doubts: Doubt[] = []
  const counting = countingOf(body)
  const tree: Tree = { nodes: [], open: [], doubts }
  const reading: Reading = { tree, counting, last: 0, title }
  for (const line of body)
    for (const one of counting === 'articles' ? partArticles(line, reading.last, doubts) : [line]) takeLine(reading, one)
  if (counting !== 'articles') doubts.push(doubt(body[0]?.line ?? 0, 'no-articles'))
  return { nodes: tree.nodes, counting, doubts }
}
