import type { Text } from '../kernel/law/instrument.ts'
import type { ItemsImported, RowNotImported } from '../operations/import-items.ts'
import type { RefusalView } from '../operations/views.ts'

/** One reason why one row was not imported. */
export interface ReportRow {
  readonly position: number
  /** Line of the file on which the row begins. */
  readonly line: number
  readonly itemCode: string
  readonly name: string
  readonly department: string
  readonly field: string
  readonly code: string
  /** What was found, and what to do. */
  readonly says: Text
}

const refusalSays = ({ says, cure }: RefusalView): Text => ({ zh: `${says.zh} ${cure.zh}`, en: `${says.en} ${cure.en}` })

const listedOtherwise: Text = {
  zh: '该编码已在册而内容不同。请先删除原行（removeRow），再重新导入。',
  en: 'This code is listed already with other content. Remove that row first, then import again.',
}

function reasonsOf({ reasons, refusals, listedOtherwise: otherwise }: RowNotImported): { field: string; code: string; says: Text }[] {
  return [
    ...reasons.map(({ field, fault, says }) => ({ field, code: fault, says })),
    ...refusals.map((refusal) => ({ field: refusal.field ?? '', code: refusal.code, says: refusalSays(refusal) })),
    ...(otherwise ? [{ field: 'itemCode', code: 'listed-otherwise', says: listedOtherwise }] : []),
  ]
}

/** Every reason of every row that was not imported, in the order of the file. */
export function reportRows(imported: ItemsImported, lines: readonly number[]): ReportRow[] {
  return imported.notImported.flatMap((one) =>
    reasonsOf(one).map((reason) => ({
      position: one.position,
      line: lines[one.position - 1] ?? 0,
      itemCode: one.row.itemCode,
      name: one.row.name,
      department: one.row.department,
      ...reason,
    })),
  )
}

// A cell that begins like a formula would be carried out by a spreadsheet; a leading apostrophe makes it text.
const cell = (value: string | number): string => {
  const text = String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The report as CSV that spreadsheets open in Chinese as they are (UTF-8 with mark, CRLF; RFC 4180). */
export function reportCsv(rows: readonly ReportRow[]): string {
  const heading = [
    '序号 position',
    '行 line',
    '事项编码 itemCode',
    '事项名称 name',
    '部门 department',
    '字段 field',
    '问题 fault',
    '说明与补救',
    'what to do',
  ]
  const body = rows.map(({ position, line, itemCode, name, department, field, code, says }) =>
    [position, line, itemCode, name, department, field, code, says.zh, says.en].map(cell).join(','),
  )
  return `\uFEFF${[heading.join(','), ...body].join('\r\n')}\r\n`
}

/** How often each fault occurs, most frequent first, with one example. */
export function faultCounts(rows: readonly ReportRow[]): { code: string; rows: number; example: ReportRow }[] {
  const counts = new Map<string, { code: string; rows: number; example: ReportRow }>()
  for (const row of rows) {
    const known = counts.get(row.code)
    counts.set(row.code, { code: row.code, rows: (known?.rows ?? 0) + 1, example: known?.example ?? row })
  }
  return [...counts.values()].sort((a, b) => b.rows - a.rows)
}
