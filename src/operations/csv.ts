/** What a spreadsheet takes for a formula, also behind spaces and signs that show nothing, and full-width. @source ASVS 5.0, 1.2.10 */
const formula = /^[\s\p{Cf}\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u

/** A cell that a spreadsheet would take for a formula is marked as text. */
const cell = (value: string): string => {
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as CSV for spreadsheets: UTF-8 with its mark, lines ended by CR LF. @source RFC 4180, 2 */
export const csv = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

/** The first `most` of these lines, the latest ones, and where there are more a last line that says so: nobody is to take a part for the whole. */
export const latest = (lines: readonly (readonly string[])[], most: number): readonly (readonly string[])[] =>
  lines.length <= most
    ? lines
    : [
        ...lines.slice(0, most),
        [`只列出最近的 ${most} 行，其余请按日期分段下载。 Only the latest ${most} lines are here; fetch the others by days.`],
      ]
