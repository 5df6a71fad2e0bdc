import { type Doubt, doubt } from './doubt.ts'
import { beginsAnnex, clauseLabel, divisionLabel, itemNumber, subItemNumber } from './labels.ts'
import type { NodeKind } from './law-text.ts'
import type { Line } from './read-lines.ts'

/** A node while the text is being read. */
export interface Growing {
  kind: NodeKind
  number: string
  heading: string
  text: string
  line: number
  children: Growing[]
}

/** Where reading stands: the tree so far, the divisions that are open, and the piece that the next line belongs to. */
export interface Tree {
  readonly nodes: Growing[]
  readonly open: Growing[]
  readonly doubts: Doubt[]
  /** Article, clause, preface or annex that takes plain lines. */
  holder?: Growing | undefined
}

const rankOf: Readonly<Record<string, number>> = { part: 1, 'sub-part': 2, chapter: 3, section: 4 }

export const growing = (kind: NodeKind, line: number, given: Partial<Growing> = {}): Growing => ({
  kind,
  number: '',
  heading: '',
  text: '',
  line,
  children: [],
  ...given,
})

/** Puts a node under the innermost open division, or at the top. */
export function plant(tree: Tree, node: Growing): void {
  ;(tree.open.at(-1)?.children ?? tree.nodes).push(node)
}

export function openDivision(tree: Tree, node: Growing): void {
  const rank = rankOf[node.kind] ?? 3
  while (tree.open.length > 0 && (rankOf[tree.open.at(-1)?.kind ?? ''] ?? 0) >= rank) tree.open.pop()
  plant(tree, node)
  tree.open.push(node)
  tree.holder = undefined
}

export function openAnnex(tree: Tree, line: number, heading: string): void {
  tree.open.length = 0
  const annexes = tree.nodes.filter(({ kind }) => kind === 'annex').length
  tree.holder = growing('annex', line, { number: String(annexes + 1), heading })
  tree.nodes.push(tree.holder)
}

function openPreface(tree: Tree, line: number, heading = ''): Growing {
  tree.holder = growing('preface', line, { heading })
  tree.nodes.push(tree.holder)
  return tree.holder
}

/** Takes a heading by its word: `第三章`, `一、`, 序言, 附件; anything else becomes a chapter without number. */
export function takeHeading(tree: Tree, { text, line }: Line): void {
  const words = text.replace(/[\s\u3000]+/g, '')
  const division = divisionLabel(text)
  if (division) {
    openDivision(tree, growing(division.kind, line, { number: division.number, heading: division.heading }))
    if (division.heading === '') tree.doubts.push(doubt(line, 'heading-empty', text))
    return
  }
  const counted = clauseLabel(text)
  if (counted) openDivision(tree, growing('chapter', line, { number: counted.number, heading: counted.rest }))
  else if (words === '') tree.doubts.push(doubt(line, 'heading-empty'))
  else if (words === '序言') openPreface(tree, line, words)
  else if (beginsAnnex(text) && words !== '附则') openAnnex(tree, line, text)
  else {
    openDivision(tree, growing('chapter', line, { heading: words }))
    if (words !== '附则') tree.doubts.push(doubt(line, 'heading-other', text))
  }
}

const paragraphsOf = (holder: Growing): Growing[] => holder.children.filter(({ kind }) => kind === 'paragraph')

function addParagraph(holder: Growing, text: string, line: number): Growing {
  const node = growing('paragraph', line, { number: String(paragraphsOf(holder).length + 1), text })
  holder.children.push(node)
  return node
}

const wordsOfItem = /[；;。]\s*(?=[（(]\s*[一二三四五六七八九十]+\s*[）)])/

/** Several items in one line, each ending in ；, are parted where the numbers follow one another. */
function partItems(tree: Tree, { text, line }: Line): string[] {
  const pieces = text.split(/(?<=[；;。])\s*(?=[（(]\s*[一二三四五六七八九十]+\s*[）)])/)
  const numbers = pieces.map(itemNumber)
  const first = numbers[0] ?? 0
  if (pieces.length < 2 || !numbers.every((number, i) => number === first + i)) return [text]
  tree.doubts.push(doubt(line, 'items-in-one-line', text))
  return pieces
}

function addItem(tree: Tree, paragraph: Growing, given: { number: number; text: string; line: number }): void {
  const { number, text, line } = given
  const before = paragraph.children.filter(({ kind }) => kind === 'item')
  const last = Number(before.at(-1)?.number ?? 0)
  if (before.length === 0) {
    if (number !== 1) tree.doubts.push(doubt(line, 'items-start', text))
    if (paragraph.text !== '' && !/[：:]$/.test(paragraph.text))
      tree.doubts.push(doubt(line, 'items-unannounced', paragraph.text.slice(-40)))
  } else if (number > last + 1) tree.doubts.push(doubt(line, 'items-hole', text))
  else if (number <= last) tree.doubts.push(doubt(line, 'items-again', text))
  paragraph.children.push(growing('item', line, { number: String(number), text }))
}

/** Words that a line may end in when the next begins a new paragraph. */
const endsSentence = /[。；：！？”’）)》】…—、，;:.!?』」\d]$/

function isHardWrapped(before: Growing | undefined, holder: Growing): boolean {
  if (!before || (holder.kind !== 'article' && holder.kind !== 'clause')) return false
  const last = before.children.at(-1) ?? before
  return (!endsSentence.test(last.text) || /[，、]$/.test(last.text)) && [...last.text].length > 12
}

/** Takes a plain line into the open article: a new paragraph, an item of the last one, or a sub-item of the last item. */
export function takePlain(tree: Tree, { text, line }: Line): void {
  const holder = tree.holder ?? openPreface(tree, line)
  const paragraph = paragraphsOf(holder).at(-1)
  const number = itemNumber(text)
  if (number !== undefined) {
    const home = paragraph ?? addParagraph(holder, '', line)
    for (const piece of partItems(tree, { text, line, kind: 'text' }))
      addItem(tree, home, { number: itemNumber(piece) ?? 0, text: piece, line })
    return
  }
  const item = paragraph?.children.at(-1)
  const sub = subItemNumber(text)
  if (item && item.kind === 'item' && sub !== undefined) {
    item.children.push(growing('sub-item', line, { number: String(sub), text }))
    return
  }
  if (isHardWrapped(paragraph, holder)) tree.doubts.push(doubt(line, 'hard-wrapped', text))
  if (wordsOfItem.test(text) && /（一）/.test(text)) tree.doubts.push(doubt(line, 'items-inline', text))
  addParagraph(holder, text, line)
}

/** Takes a row of a Markdown table; rows that follow one another make one table. The ruling `|---|` says nothing. */
export function takeRow(tree: Tree, { text, line }: Line): void {
  const cells = text
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
  if (cells.every((cell) => /^:?-+:?$/.test(cell))) return
  const holder = tree.holder ?? openPreface(tree, line)
  const last = holder.children.at(-1)
  if (last?.kind === 'table') last.text += `\n${cells.join(' | ')}`
  else holder.children.push(growing('table', line, { text: cells.join(' | ') }))
}
