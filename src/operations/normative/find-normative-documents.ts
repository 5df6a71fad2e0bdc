import type { LocalDate } from '../../kernel/time/local-date.ts'
import {
  countDocuments,
  type DocumentCounts,
  type DocumentOnDay,
  documentStates,
  findDocuments,
} from '../../store/normative/find-documents.ts'
import { readCursor, rowsOf } from '../cursor.ts'
import { operation } from '../operation.ts'
import { organRef, type Reading, readingOf } from '../shown/reading.ts'
import { documentRegisters } from './normative-registers.ts'
import { findNormativeDocumentsRequest, foundNormativeDocumentsView, type NormativeDocumentView } from './normative-views.ts'

export function showDocument(
  { number, title, organ, published, inForce, validUntil, state, ended }: DocumentOnDay,
  reading: Reading,
): NormativeDocumentView {
  return {
    number,
    title,
    organ: organRef(reading, organ),
    published,
    state,
    ...(inForce && { inForce }),
    ...(validUntil && { validUntil }),
    ...(ended && { ended }),
  }
}

/** Sums by one property, in the order in which its values come. */
function sums<Key extends 'organ' | 'year' | 'state'>(counts: readonly DocumentCounts[], by: Key): [DocumentCounts[Key], number][] {
  const found = new Map<DocumentCounts[Key], number>()
  for (const one of counts) found.set(one[by], (found.get(one[by]) ?? 0) + one.count)
  return [...found]
}

export const findNormativeDocuments = operation({
  name: 'find-normative-documents',
  says: {
    zh: '查询规范性文件：按文字、机关、年份、效力，截至任何一日',
    en: 'Find normative documents by words, maker, year and validity, as of any day',
  },
  method: 'get',
  path: '/normative-documents',
  input: findNormativeDocumentsRequest,
  output: foundNormativeDocumentsView,
  may: 'everyone',
  limited: 'search',
  async run(platform, { day, cursor, limit = 50, ...asked }, caller) {
    const reading = await readingOf(platform, caller)
    const on = (day ?? reading.day) as LocalDate
    const [published, number] = readCursor(cursor) ?? []
    const after = typeof published === 'string' && typeof number === 'string' ? { published, number } : undefined
    const where = { client: platform.pool, region: platform.region, registers: documentRegisters(platform) }
    const [rows, counts] = await Promise.all([
      findDocuments(where, { ...asked, day: on, after }, limit + 1),
      countDocuments(where, { ...asked, day: on }),
    ])
    const chosen = counts.filter(
      (one) =>
        (asked.organ ?? one.organ) === one.organ && (asked.year ?? one.year) === one.year && (asked.state ?? one.state) === one.state,
    )
    const most = (a: { count: number }, b: { count: number }): number => b.count - a.count
    return {
      day: on,
      ...rowsOf(
        rows,
        limit,
        (row) => showDocument(row, reading),
        (row) => [row.published, row.number],
      ),
      total: chosen.reduce((sum, { count }) => sum + count, 0),
      organs: sums(counts, 'organ')
        .map(([id, count]) => ({ ...organRef(reading, id), count }))
        .sort(most),
      years: sums(counts, 'year')
        .map(([year, count]) => ({ year, count }))
        .sort((a, b) => (a.year < b.year ? 1 : -1)),
      states: sums(counts, 'state')
        .map(([state, count]) => ({ state, count }))
        .sort((a, b) => documentStates.indexOf(a.state) - documentStates.indexOf(b.state)),
    }
  },
})
