import type { Piece, TextRow } from '../../kernel/law/text/text-rows.ts'
import { asPrinted, cellsOf, countsPlainly, depthsOf, eventLine, type LawCopy, labelOf, sourceLines } from './law-copy.ts'

/** A table of GitHub's Markdown; its ruling says nothing to who reads it in again. */
function tableLines(text: string): string {
  const rows = cellsOf(text)
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const [head = [], ...others] = rows
  return [line(head), line(head.map(() => '---')), ...others.map(line)].join('\n')
}

function piecesOf({ k, t, c = [] }: Piece): string[] {
  return [...(t === '' ? [] : [k === 'table' ? tableLines(t) : t]), ...c.flatMap(piecesOf)]
}

/** The paragraphs of an article: the first stands in one line with the label. */
function articleLines(label: string, pieces: readonly Piece[]): string[] {
  const [first, ...others] = pieces
  if (first?.k !== 'paragraph' || first.t === '') return [label, ...pieces.flatMap(piecesOf)]
  const gap = label.endsWith('、') ? '' : ' '
  return [`${label}${gap}${first.t}`, ...(first.c ?? []).flatMap(piecesOf), ...others.flatMap(piecesOf)]
}

function rowLines(row: TextRow, depth: number, plainly: boolean): string[] {
  const { kind, heading, pieces } = row
  const label = labelOf(row, plainly)
  if (kind === 'article' || (kind === 'clause' && heading === '')) return articleLines(label, pieces)
  // As a heading of its own, 附则 would be read as a chapter again, not as the annex it was taken for.
  const marks = kind === 'annex' && /^附\s*则$/.test(heading) ? '' : `${'#'.repeat(Math.min(depth + 2, 6))} `
  const gap = label === '' || label.endsWith('、') ? '' : ' '
  return [...(label + heading === '' ? [] : [`${marks}${label}${gap}${heading}`]), ...pieces.flatMap(piecesOf)]
}

/**
 * A legal text as Markdown that people read and that the importer reads in again to the same articles and hashes: source and validity in the
 * front matter, opening lines as events, headings by depth, then each article, paragraph and item on its own line.
 */
export function lawMarkdown(copy: LawCopy): string {
  const depths = depthsOf(copy.rows)
  const front = ['---', ...sourceLines(copy).map(([name, value]) => `${name}: ${JSON.stringify(value)}`), '---'].join('\n')
  const plainly = countsPlainly(copy.rows)
  const body = asPrinted(copy.rows).flatMap((row) => rowLines(row, depths.get(row.n) ?? 0, plainly))
  return `${[front, `# ${copy.title}`, ...copy.events.map(eventLine), '<!-- INFO END -->', ...body].join('\n\n')}\n`
}
