/** What stands in a cell of a table that is kept as a file: words, a number, a day, or nothing. */
export type Cell = string | number | { readonly day: string } | undefined

/** A table as it is kept: its name, the titles of its columns, and its rows. */
export interface Sheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A cell in words. */
export const wordsOf = (cell: Cell): string => (cell === undefined ? '' : typeof cell === 'object' ? cell.day : String(cell))

// A cell that a spreadsheet would take for a formula is marked as text.
const quoted = (words: string): string => {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const csvCell = (cell: Cell): string => (typeof cell === 'number' ? String(cell) : quoted(wordsOf(cell)))

/** The table as CSV for spreadsheets: UTF-8 with its mark, lines ended by CR LF. @source RFC 4180, 2 */
export const csvOf = ({ head, rows }: Sheet): string =>
  `\ufeff${[head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
