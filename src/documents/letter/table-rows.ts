import type { Table } from '../official-document.ts'
import type { Line } from '../setting/line-breaker.ts'
import { breakLines } from '../setting/line-breaker.ts'
import { size, typeArea } from '../setting/page-geometry.ts'
import type { Row } from '../setting/paginate.ts'
import { space } from '../setting/paginate.ts'
import type { Canvas, Style } from '../setting/pdf-canvas.ts'

const text: Style = { face: 'fangsong', size: size.小四 }
const head: Style = { face: 'heiti', size: size.小四 }
const linePitch = 20
const padding = { side: 5, above: 4 }
const maxLines = Math.floor((typeArea.height - 3 * linePitch) / linePitch) - 3

/** Widths of the columns in points, filling the type area. */
function columnWidths(table: Table, canvas: Canvas): number[] {
  const columns = Math.max(...table.table.map((row) => row.length))
  const shares = Array.from({ length: columns }, (_, column) => {
    const given = table.widths?.[column]
    if (given !== undefined) return given
    const widest = Math.max(...table.table.map((row) => canvas.measure(row[column] ?? '', text)))
    return Math.min(Math.max(widest, 3 * text.size), 16 * text.size) + 2 * padding.side
  })
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => (share * typeArea.width) / total)
}

/** Draws one row of cells; a short or header cell is centred, running text begins at the left. */
function cellsRow(cells: readonly (readonly Line[])[], widths: readonly number[], style: Style, canvas: Canvas): Row {
  const most = Math.max(1, ...cells.map((lines) => lines.length))
  const height = most * linePitch + 2 * padding.above
  const draw = (top: number) => {
    let x: number = typeArea.left
    for (const [column, width] of widths.entries()) {
      canvas.frame({ x, y: top, width, height }, 0.5)
      const lines = cells[column] ?? []
      const above = (height - lines.length * linePitch) / 2
      const centred = style === head || (lines.length === 1 && lines[0]?.last === true && lines[0].width < 10 * style.size)
      for (const [i, line] of lines.entries()) {
        const left = centred ? (width - line.width) / 2 : padding.side
        const baseline = top + above + i * linePitch + (linePitch - style.size) / 2 + 0.88 * style.size
        const justifyTo = centred || line.last || line.width < 0.85 * line.room ? undefined : line.room
        canvas.write(line.text, { x: x + left, baseline }, style, justifyTo)
      }
      x += width
    }
  }
  return { height, draw }
}

/** A row with more lines than a page holds becomes several. */
function cutRow(cells: readonly (readonly Line[])[]): (readonly Line[])[][] {
  const most = Math.max(1, ...cells.map((lines) => lines.length))
  return Array.from({ length: Math.ceil(most / maxLines) }, (_, part) =>
    cells.map((lines) => lines.slice(part * maxLines, (part + 1) * maxLines)),
  )
}

/**
 * The rows of a table as wide as the type area, set in 小四 with hairlines.
 * @throws RangeError when the table has no row or no column
 */
export function tableRows(table: Table, canvas: Canvas): Row[] {
  if (table.table.length === 0 || table.table.every((row) => row.length === 0)) {
    throw new RangeError('A table in a document has no cells; leave the table out.')
  }
  const widths = columnWidths(table, canvas)
  const broken = (cells: readonly string[], style: Style) =>
    widths.map((width, column) =>
      breakLines(cells[column] ?? '', { width: width - 2 * padding.side }, (part) => canvas.measure(part, style)),
    )
  const header: Row = { ...cellsRow(broken(table.table[0] ?? [], head), widths, head, canvas), keepWithNext: true }
  const body = table.table
    .slice(1)
    .flatMap((cells) => cutRow(broken(cells, text)))
    .map((cells): Row => ({ ...cellsRow(cells, widths, text, canvas), header }))
  return [space(6), header, ...body, space(6)]
}
