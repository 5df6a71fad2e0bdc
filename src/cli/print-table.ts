/** Columns of a terminal that a text takes: Chinese characters, full-width signs and most emoji take two. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue
    width += /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(character) ? 2 : 1
  }
  return width
}

/** Rows as lines with aligned columns; the first row is the heading and is underlined. */
export function tableLines(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  const line = (row: readonly string[]): string =>
    (indent + row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  ')).trimEnd()
  const [heading, ...rest] = rows
  return heading ? [line(heading), indent + widths.map((width) => '─'.repeat(width)).join('  '), ...rest.map(line)] : []
}
