import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { csvOf, type Sheet } from './sheet.ts'
import { xlsxOf } from './xlsx.ts'

const sheet: Sheet = {
  name: '监察牌[2026]/一',
  head: ['日期', '案号', '件数'],
  rows: [
    [{ day: '2026-03-02' }, '沈和市监许受〔2026〕12号 & <b>', 12],
    [{ day: '' }, '=HYPERLINK("http://x")', undefined],
  ],
}

/** Every part of the package, read as XML: one that is not well formed throws. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const onError = (level: string, message: string) => {
    throw new Error(`${level} ${message}`)
  }
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => {
      const text = strFromU8(part)
      new DOMParser({ onError }).parseFromString(text, 'text/xml')
      return [name, text]
    }),
  )
}

test('a table becomes a workbook of well-formed parts that name one another', () => {
  const parts = partsOf(xlsxOf(sheet))
  for (const target of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml'])
    expect(parts['[Content_Types].xml']).toContain(`PartName="/${target}"`)
  expect(parts['xl/workbook.xml']).toContain('name="监察牌 2026  一"')
})

test('days, numbers and words keep their kind', () => {
  const cells = partsOf(xlsxOf(sheet))['xl/worksheets/sheet1.xml']
  // 2026-03-02 is day 46083 of the calendar that spreadsheets count by.
  expect(cells).toContain('<c r="A2" s="1"><v>46083</v></c>')
  expect(cells).toContain('<c r="C2"><v>12</v></c>')
  expect(cells).toContain('沈和市监许受〔2026〕12号 &amp; &lt;b&gt;')
})

test('what looks like a formula is words, in a workbook and in CSV', () => {
  expect(partsOf(xlsxOf(sheet))['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]/)
  expect(csvOf(sheet)).toContain(`"'=HYPERLINK(""http://x"")"`)
})

test('a table wider than the alphabet names its columns on', () => {
  const wide: Sheet = { name: '宽', head: Array.from({ length: 28 }, (_, i) => `列${i}`), rows: [] }
  expect(partsOf(xlsxOf(wide))['xl/worksheets/sheet1.xml']).toContain('r="AB1"')
})
