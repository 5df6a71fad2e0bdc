import type { LocalDate } from '../../time/local-date.ts'
import type { Rank } from '../instrument.ts'

/**
 * What a piece of a legal text is: 编 part · 分编 sub-part · 章 chapter · 节 section · 条 article · 款 paragraph · 项 item · 目 sub-item ·
 * 附件 annex · table · preface (what stands before the first article) · clause (`一、` in a text that is not divided into articles).
 */
export type NodeKind =
  | 'preface'
  | 'part'
  | 'sub-part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'clause'
  | 'paragraph'
  | 'item'
  | 'sub-item'
  | 'annex'
  | 'table'

/** One piece of a legal text, in the order of the text. */
export interface LawNode {
  readonly kind: NodeKind
  /** `32`, an inserted one `35-1`; paragraphs count from 1; empty where the text gives no number. */
  readonly number: string
  /** Words of a heading without its number; empty for what has none. */
  readonly heading: string
  /** The words themselves, without the label of an article; items keep theirs. A table is its rows, cells parted by ` | `. */
  readonly text: string
  /** Line of the file, from 1. */
  readonly line: number
  readonly children: readonly LawNode[]
}

export interface LawDates {
  /** Passing, or the last amendment. */
  readonly passed?: LocalDate
  readonly published?: LocalDate
  readonly inForce?: LocalDate
  /** First day on which the text was no longer in force. */
  readonly repealed?: LocalDate
}

/** One event in the life of a text, as its opening lines tell it. */
export interface LawEvent {
  readonly day?: LocalDate
  readonly says: string
  readonly kind: 'passed' | 'published' | 'in-force' | 'amended' | 'approved' | 'repealed' | 'other'
}

/** One version of one legal text. */
export interface LawText {
  /** The same for every version: `lawIdOf(title)`. */
  readonly id: string
  readonly title: string
  /** Names used in running text: the title without 中华人民共和国, and what the text itself introduces by 以下简称. */
  readonly shortTitles: readonly string[]
  readonly rank: Rank
  /** Branch of law (部门法), as the folder of the file tells it: 行政法. Empty where it tells none. */
  readonly subject: string
  /** Who made it; empty where the text does not say. */
  readonly issuer: string
  /** 令号, 文号 or 法释 number; empty where the text does not say. */
  readonly number: string
  readonly dates: LawDates
  /** Day of the passing or of the last amendment; the name of the version. */
  readonly version: LocalDate
  readonly events: readonly LawEvent[]
  readonly nodes: readonly LawNode[]
}

/** An article with the headings above it, outermost first. `at` is `32` or `35-1`. */
export interface ArticleAt {
  readonly at: string
  readonly chapterPath: readonly LawNode[]
  /** Paragraphs, and tables where there are any. */
  readonly paragraphs: readonly LawNode[]
  readonly node: LawNode
}

/** Name under which a text is cited: without 中华人民共和国 in front, without spaces, brackets full-width. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/^中华人民共和国(?=.)/, '')
}

/**
 * The stable id of a text, the same for every version: its plain title with brackets and stops as hyphens, so that it may stand in an address
 * and in a register key. `中华人民共和国行政许可法` → `行政许可法`.
 */
export function lawIdOf(title: string): string {
  return plainTitle(title)
    .replace(/[《》〈〉（）“”「」『』、，。：；·〔〕[\]/@?#%&"'()|.]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
}

const divisions: readonly NodeKind[] = ['part', 'sub-part', 'chapter', 'section']

function* walk(nodes: readonly LawNode[], kind: NodeKind, path: readonly LawNode[]): Generator<ArticleAt> {
  for (const node of nodes) {
    if (node.kind === kind) yield { at: node.number, chapterPath: path, paragraphs: node.children, node }
    else if (divisions.includes(node.kind)) yield* walk(node.children, kind, [...path, node])
  }
}

/**
 * The articles of a text in order. A text without articles gives its clauses; one without those gives all it says as the single article `0`.
 */
export function* articles(text: Pick<LawText, 'nodes'>): Generator<ArticleAt> {
  for (const kind of ['article', 'clause'] as const) {
    const found = walk(text.nodes, kind, [])
    const first = found.next()
    if (first.done) continue
    yield first.value
    yield* found
    return
  }
  const preface = text.nodes.find(({ kind }) => kind === 'preface')
  if (preface) yield { at: '0', chapterPath: [], paragraphs: preface.children, node: preface }
}

const place = /^(\d+(?:-\d+)?)(?:\((\d+)\))?(?:\[(\d+)\])?(?:\{(\d+)\})?$/

/**
 * The piece at a place written as `32`, `32(1)`, `32(1)[4]`, `32(1)[4]{2}` or `35-1`; without a paragraph, `32[4]` looks in the only or first
 * one that has the item. `undefined` where the text has no such place, or `at` names none.
 */
export function provisionAt(text: Pick<LawText, 'nodes'>, at: string): LawNode | undefined {
  const parts = place.exec(at)
  if (!parts) return undefined
  for (const article of articles(text)) if (article.at === parts[1]) return within(article.node, parts[2], parts[3], parts[4])
  return undefined
}

const child = (node: LawNode, kind: NodeKind, number: string): LawNode | undefined =>
  node.children.find((one) => one.kind === kind && one.number === number)

function within(article: LawNode, paragraph?: string, item?: string, subItem?: string): LawNode | undefined {
  if (paragraph === undefined && item === undefined) return article
  const paragraphs = article.children.filter(({ kind, number }) => kind === 'paragraph' && (paragraph ?? number) === number)
  if (item === undefined) return paragraphs[0]
  const found = paragraphs.map((one) => child(one, 'item', item)).find((one) => one !== undefined)
  return found && subItem !== undefined ? child(found, 'sub-item', subItem) : found
}

/** All words of a piece, one line each: its own, then those of what stands under it. Headings are not repeated. */
export function linesOf(node: LawNode): string[] {
  return [...(node.text === '' ? [] : [node.text]), ...node.children.flatMap(linesOf)]
}

const fullWidth: Readonly<Record<string, string>> = { '(': '（', ')': '）', ',': '，', ';': '；', ':': '：', '?': '？' }

/**
 * The text that is hashed, so that copies by different publishers give one hash: NFC, without white space, zero-width and private-use
 * characters, half-width `( ) , ; : ?` made full-width, empty lines dropped, lines joined by U+000A. The label of an article is not part of it.
 */
export function normalisedText(node: LawNode): string {
  return linesOf(node)
    .map((line) =>
      line
        .normalize('NFC')
        .replace(/[\s\u200b\ufeff\ue000-\uf8ff]/g, '')
        .replace(/[(),;:?]/g, (sign) => fullWidth[sign] ?? sign),
    )
    .filter((line) => line !== '')
    .join('\n')
}
