import { expect, test } from 'vitest'
import { lawReportCounts, lawReportCsv, lawReportRows } from './law-report.ts'

const rows = lawReportRows({
  notImported: [{ file: 'a.md', line: 3, code: 'wrong-encoding', says: { zh: '不是 UTF-8', en: 'Not UTF-8' } }],
  doubts: [
    { file: 'b.md', line: 7, code: 'article-hole', found: '3 → 5' },
    { file: 'b.md', line: 9, code: 'article-hole', found: '=6, "7"' },
    { file: 'c.md', line: 1, code: 'article-hole', found: '' },
    { file: 'c.md', line: 2, code: 'info-bracket', found: '' },
  ],
})

test('what was refused comes first, then the most frequent doubt, with the files counted', () => {
  expect(lawReportCounts(rows).map(({ kind, code, count, files }) => [kind, code, count, files])).toEqual([
    ['refused', 'wrong-encoding', 1, 1],
    ['doubt', 'article-hole', 3, 2],
    ['doubt', 'info-bracket', 1, 1],
  ])
})

test('the report opens in a spreadsheet, and no cell is carried out as a formula', () => {
  const lines = lawReportCsv(rows).split('\r\n')
  expect(lines[0]?.startsWith('\uFEFF')).toBe(true)
  expect(lines[1]).toBe('a.md,3,refused,wrong-encoding,不是 UTF-8,Not UTF-8,')
  expect(lines[3]).toContain(`"'=6, ""7"""`)
})
