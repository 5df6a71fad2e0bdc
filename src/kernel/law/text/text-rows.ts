import { type LawNode, type LawText, linesOf, type NodeKind, normalisedText } from './law-text.ts'

/** A paragraph, item, sub-item or table inside an article: `k`ind, `n`umber, `t`ext, `c`hildren. Short names, for there are many. */
export interface Piece {
  readonly k: NodeKind
  readonly n: string
  readonly t: string
  readonly c?: readonly Piece[]
}

/** One row of a stored text: a heading, or an article (clause, preface, annex) with all that stands under it. */
export interface TextRow {
  /** Position in the text, from 0. */
  readonly n: number
  /** Position of the heading above; absent at the top. */
  readonly parent?: number
  readonly kind: NodeKind
  readonly number: string
  readonly heading: string
  /** All words of the article, one line each; empty for a heading. */
  readonly text: string
  /** SHA-256 of the normalised text, lower-case hex; empty for a heading. */
  readonly sha256: string
  readonly line: number
  readonly pieces: readonly Piece[]
}

/** SHA-256 of a text as UTF-8, lower-case hex. */
export type Sha256Hex = (text: string) => string

const divisions: readonly NodeKind[] = ['part', 'sub-part', 'chapter', 'section']

const pieceOf = ({ kind, number, text, children }: LawNode): Piece => ({
  k: kind,
  n: number,
  t: text,
  ...(children.length > 0 && { c: children.map(pieceOf) }),
})

/** Lays a text out as rows, in its order. */
export function textRows({ nodes }: Pick<LawText, 'nodes'>, sha256: Sha256Hex): TextRow[] {
  const rows: TextRow[] = []
  const lay = (node: LawNode, parent: number | undefined): void => {
    const n = rows.length
    const { kind, number, heading, line } = node
    const heads = divisions.includes(kind)
    // A heading may have words of its own below it, outside any article.
    const own = heads ? [] : node.children
    rows.push({
      n,
      ...(parent !== undefined && { parent }),
      kind,
      number,
      heading,
      text: heads ? '' : linesOf(node).join('\n'),
      sha256: heads ? '' : sha256(normalisedText(node)),
      line,
      pieces: own.map(pieceOf),
    })
    if (heads) for (const child of node.children) lay(child, n)
  }
  for (const node of nodes) lay(node, undefined)
  return rows
}

/** One hash for a whole text: of kind, number, heading and text hash of every row, in order. What it does not change with is white space. */
export const rootOf = (rows: readonly TextRow[], sha256: Sha256Hex): string =>
  sha256(rows.map(({ kind, number, heading, sha256: hash }) => `${kind}\t${number}\t${heading}\t${hash}`).join('\n'))

const nodeOf = ({ k, n, t, c }: Piece, line: number): LawNode => ({
  kind: k,
  number: n,
  heading: '',
  text: t,
  line,
  children: (c ?? []).map((one) => nodeOf(one, line)),
})

/** The tree of a text from its rows; lines of pieces are those of their article. */
export function nodesFrom(rows: readonly TextRow[]): LawNode[] {
  const made = new Map<number, LawNode & { children: LawNode[] }>()
  const top: LawNode[] = []
  for (const { n, parent, kind, number, heading, line, pieces } of rows) {
    const node = { kind, number, heading, text: '', line, children: pieces.map((piece) => nodeOf(piece, line)) }
    made.set(n, node)
    const above = parent === undefined ? undefined : made.get(parent)
    ;(above?.children ?? top).push(node)
  }
  return top
}
