import type { Text } from '../kernel/law/instrument.ts'
import { doubtKinds } from '../kernel/law/text/doubt.ts'
import type { LawsImported } from '../operations/law/import-law.ts'

/** One thing to look at in one file. */
export interface LawReportRow {
  readonly file: string
  /** From 1; 0 where it concerns the file as a whole. */
  readonly line: number
  /** `refused`: it was not imported. `doubt`: it was, and somebody should look. */
  readonly kind: 'refused' | 'doubt'
  readonly code: string
  readonly says: Text
  readonly found: string
}

/** Everything that was refused, then everything doubtful, in the order of files and lines. */
export function lawReportRows({ notImported, doubts }: Pick<LawsImported, 'notImported' | 'doubts'>): LawReportRow[] {
  return [
    ...notImported.map(({ file, line, code, says }): LawReportRow => ({ file, line, kind: 'refused', code, says, found: '' })),
    ...doubts.map(({ file, line, code, found }): LawReportRow => ({ file, line, kind: 'doubt', code, says: doubtKinds[code], found })),
  ]
}

// A cell that begins like a formula would be carried out by a spreadsheet; a leading apostrophe makes it text.
const cell = (value: string | number): string => {
  const text = String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The report as CSV that spreadsheets open in Chinese as they are (UTF-8 with mark, CRLF; RFC 4180). */
export function lawReportCsv(rows: readonly LawReportRow[]): string {
  const heading = '文件 file,行 line,结果 result,代码 code,说明,what it means,所见 found'
  const body = rows.map(({ file, line, kind, code, says, found }) => [file, line, kind, code, says.zh, says.en, found].map(cell).join(','))
  return `\uFEFF${[heading, ...body].join('\r\n')}\r\n`
}

/** How often each kind occurs and in how many files; what was refused first, then the most frequent. */
export function lawReportCounts(
  rows: readonly LawReportRow[],
): { code: string; kind: LawReportRow['kind']; count: number; files: number; example: LawReportRow }[] {
  const groups = new Map<string, LawReportRow[]>()
  for (const row of rows) groups.set(`${row.kind} ${row.code}`, [...(groups.get(`${row.kind} ${row.code}`) ?? []), row])
  return [...groups.values()]
    .map((group) => {
      const example = group[0] as LawReportRow
      return { code: example.code, kind: example.kind, count: group.length, files: new Set(group.map(({ file }) => file)).size, example }
    })
    .sort((a, b) => (a.kind === b.kind ? b.count - a.count : a.kind === 'refused' ? -1 : 1))
}
