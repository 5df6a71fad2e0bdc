import type { TextRow } from './text-rows.ts'

type Row = Pick<TextRow, 'n' | 'parent' | 'kind' | 'text'>

/** Rows `[from, to)` of a text that are shown together. */
export interface Sheet {
  readonly from: number
  readonly to: number
}

const headings: ReadonlySet<string> = new Set(['part', 'sub-part', 'chapter', 'section'])

/** Characters under each row: its own and those of all rows below it. */
function sizesOf(rows: readonly Row[]): number[] {
  const sizes = rows.map(({ text }) => text.length)
  for (let i = rows.length - 1; i >= 0; i--) {
    const parent = rows[i]?.parent
    if (parent !== undefined) sizes[parent] = (sizes[parent] ?? 0) + (sizes[i] ?? 0)
  }
  return sizes
}

/** A provision with the headings right above it: what is never parted. */
interface Group extends Sheet {
  readonly size: number
  /** Sizes of the divisions that begin here, outermost first. */
  readonly begins: readonly number[]
}

function groupsOf(rows: readonly Row[]): Group[] {
  const sizes = sizesOf(rows)
  const groups: Group[] = []
  let from = 0
  for (const [i, { kind, text }] of rows.entries()) {
    if (headings.has(kind) && i + 1 < rows.length) continue
    groups.push({ from, to: i + 1, size: text.length, begins: sizes.slice(from, i) })
    from = i + 1
  }
  return groups
}

/**
 * Cuts a text into sheets of about `most` characters: before a division that would not fit any more, and inside a division that fits on no sheet
 * before an article. A heading stands on the sheet of its first provision. A text that is not longer is one sheet.
 * @param most characters a sheet may have; a single article that is longer stays whole
 */
export function cutSheets(rows: readonly Row[], most: number): Sheet[] {
  const sheets: { from: number; to: number }[] = []
  let held = 0
  for (const { from, to, size, begins } of groupsOf(rows)) {
    const fitting = begins.find((division) => division <= most)
    // A division that fits on no sheet begins a new one when this one is half full.
    const overdue = begins.length > 0 && fitting === undefined && held > most / 2
    const last = sheets.at(-1)
    if (!last || (held > 0 && (overdue || held + (fitting ?? size) > most))) {
      sheets.push({ from, to })
      held = size
    } else {
      last.to = to
      held += size
    }
  }
  return sheets
}
