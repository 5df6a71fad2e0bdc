import type { ItemRow, RowRemark } from '../kernel/form/identifiers/item-rows.ts'
import { CannotDo } from './exit-codes.ts'

/** The rows of a published list of service items, with the line of the file on which each begins. */
export interface ItemFile {
  readonly source: string
  readonly rows: readonly ItemRow[]
  /** Line of each row, from 1. */
  readonly lines: readonly number[]
  /** Rows that do not have the form of one, by index: which fields are not text. */
  readonly misshapen: ReadonlyMap<number, readonly RowRemark[]>
}

const fields = ['department', 'name', 'areaCode', 'itemCode', 'taskType', 'deptCode'] as const satisfies readonly (keyof ItemRow)[]

/** Lines on which the elements of the top-level list `items` begin. The text must be valid JSON. */
function linesOfItems(text: string): number[] {
  const lines: number[] = []
  let [line, depth, inItems, element] = [1, 0, false, false]
  for (const [token, string, colon] of text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?|[[\]{},\n]|[^\s"[\]{},]+/g)) {
    if (token === '\n') {
      line++
      continue
    }
    if (inItems && depth === 2 && !element && token !== ']' && token !== ',') {
      lines.push(line)
      element = true
    }
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth--
    else if (colon !== undefined && depth === 1) inItems = string === 'items'
    if (depth === 2 && token === ',') element = false
    if (depth < 2) element = false
    // A key may be parted from its colon by line ends.
    line += colon?.split('\n').length ? colon.split('\n').length - 1 : 0
  }
  return lines
}

const notText = (field: keyof ItemRow, value: unknown): RowRemark => {
  const found =
    value === undefined
      ? { zh: '缺少', en: 'is missing' }
      : { zh: `为 ${JSON.stringify(value)}，不是文本`, en: `is ${JSON.stringify(value)}, which is not text` }
  return {
    field,
    fault: 'code-invalid',
    says: { zh: `字段 ${field} ${found.zh}。请补正为带引号的文本。`, en: `Field ${field} ${found.en}. Give it as text in quotes.` },
  }
}

function rowOf(value: unknown): { row: ItemRow; remarks: RowRemark[] } {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const row: Record<string, string> = {}
  const remarks: RowRemark[] = []
  for (const field of fields) {
    const found = given[field]
    if (typeof found === 'string') row[field] = found
    else {
      row[field] = ''
      remarks.push(notText(field, found))
    }
  }
  return { row: row as unknown as ItemRow, remarks }
}

/**
 * Reads `{ source, items: […] }`.
 * @throws CannotDo when the text is not JSON, or has no list of items
 */
export function readItemFile(text: string, file: string): ItemFile {
  let read: unknown
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new CannotDo(`'${file}' is not JSON: ${(error as Error).message}. Export it again as JSON in UTF-8.`)
  }
  const { source, items } = (read ?? {}) as { source?: unknown; items?: unknown }
  if (!Array.isArray(items))
    throw new CannotDo(`'${file}' has no list 'items'. It should read { "source": "…", "items": [ { "itemCode": "…", … } ] }.`)
  const parsed = items.map(rowOf)
  const misshapen = new Map(parsed.flatMap(({ remarks }, index) => (remarks.length > 0 ? [[index, remarks] as const] : [])))
  return { source: typeof source === 'string' ? source : '', rows: parsed.map(({ row }) => row), lines: linesOfItems(text), misshapen }
}
