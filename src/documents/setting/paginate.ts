import { typeArea } from './page-geometry.ts'

/** A strip of the type area, as wide as the area. `draw` gets the distance of its top from the top of the page, in points. */
export interface Row {
  /** In points. */
  readonly height: number
  readonly draw: (top: number) => void
  /** Begins on the next line of the 22-line grid. */
  readonly onGrid?: boolean
  /** Stays on one page with the row that follows. */
  readonly keepWithNext?: boolean
  /** White space that disappears at the head of a page. */
  readonly space?: boolean
  /** Is put before this row when it comes to stand at the head of a page. */
  readonly header?: Row
}

/** A row with its distance from the top of the type area, in points. */
export interface PlacedRow {
  readonly row: Row
  readonly top: number
}

/** White space of so many points. */
export function space(height: number): Row {
  return { height, draw: () => undefined, space: true }
}

const slack = 0.01

function snapped(y: number): number {
  return Math.ceil(y / typeArea.pitch - slack) * typeArea.pitch
}

/** How far down a group of rows reaches when it begins at `y`. */
function reach(rows: readonly Row[], y: number): number {
  return rows.reduce((at, row) => (row.onGrid ? snapped(at) : at) + row.height, y)
}

/** The rows that must stand together, from `first` on. */
function groupFrom(rows: readonly Row[], first: number): readonly Row[] {
  let last = first
  while (rows[last]?.keepWithNext && last + 1 < rows.length) last++
  return rows.slice(first, last + 1)
}

/**
 * Lays rows on pages, each page filled from the top.
 *
 * A group that is kept together moves to the next page as a whole, unless it is longer than a page.
 *
 * @throws RangeError when one row is higher than the type area
 */
export function paginate(rows: readonly Row[]): PlacedRow[][] {
  const pages: PlacedRow[][] = []
  let page: PlacedRow[] = []
  let y = 0
  const nextPage = () => {
    pages.push(page)
    page = []
    y = 0
  }
  const place = (row: Row) => {
    if (row.height > typeArea.height + slack) throw new RangeError(`A row of ${row.height} points is higher than the page; cut it before.`)
    const top = row.onGrid ? snapped(y) : y
    page.push({ row, top })
    y = top + row.height
  }
  for (const [i, row] of rows.entries()) {
    const group = rows[i - 1]?.keepWithNext ? [row] : groupFrom(rows, i)
    const together = reach(group, 0) + (group[0]?.header?.height ?? 0) <= typeArea.height
    const overflows = reach(together ? group : [row], y) > typeArea.height + slack
    if (overflows && page.length > 0) nextPage()
    const atHead = page.length === 0
    if (row.space && atHead && pages.length > 0) continue
    if (row.header && atHead) place(row.header)
    place(row)
  }
  pages.push(page)
  return pages
}
