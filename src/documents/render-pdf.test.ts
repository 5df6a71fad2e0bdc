import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { localDate } from '../kernel/time/local-date.ts'
import type { LetterDocument } from './official-document.ts'
import { renderPdf } from './render-pdf.ts'
import { sampleLicence, sampleNotice } from './sample-documents.ts'
import { MissingGlyphError } from './setting/document-fonts.ts'
import { points } from './setting/page-geometry.ts'
import type { FoundText } from './setting/read-pdf.ts'
import { readPdf } from './setting/read-pdf.ts'

const sentence = '当事人在未取得许可的情况下从事经营活动，经营额共计12,345.60元；以上事实有现场检查笔录、询问笔录等证据证明。'
const letter: LetterDocument = { ...sampleNotice, form: 'document' }
const long: LetterDocument = { ...letter, paragraphs: Array.from({ length: 8 }, () => sentence.repeat(2)) }

const joined = (page: readonly FoundText[] | undefined) => (page ?? []).map((line) => line.text).join('')
const lineOf = (page: readonly FoundText[] | undefined, text: string) => page?.find((line) => line.text.includes(text))
const read = async (document: Parameters<typeof renderPdf>[0]) => readPdf(await renderPdf(document))

test('the same model gives the same bytes, and another date other bytes', async () => {
  const hash = async (document: LetterDocument) =>
    createHash('sha256')
      .update(await renderPdf(document))
      .digest('hex')
  const first = await hash(long)
  await new Promise((resolve) => setTimeout(resolve, 1100))
  expect(await hash(structuredClone(long))).toBe(first)
  expect(await hash({ ...long, date: localDate('2026-03-05') })).not.toBe(first)
})

test('every word of a notice can be read back, in order', async () => {
  const { pages, fonts } = await read(sampleNotice)
  expect(pages).toHaveLength(1)
  const text = joined(pages[0])
  for (const part of [
    sampleNotice.organ,
    sampleNotice.number,
    sampleNotice.title,
    `${sampleNotice.addressee}：`,
    ...sampleNotice.paragraphs,
    '附件：申请材料接收清单',
    '2026年3月4日',
  ])
    expect(text).toContain(part)
  expect(fonts).toEqual(['NotoSerifSC-Regular'])
})

test('a page holds 22 lines of 28 characters', async () => {
  const { pages } = await read({ ...letter, paragraphs: ['国'.repeat(28 * 60)] })
  const full = (pages[1] ?? []).filter((line) => line.text.startsWith('国'))
  expect(full).toHaveLength(22)
  expect(new Set(full.map((line) => line.text.length))).toEqual(new Set([28]))
  expect((full[0]?.y ?? 0) - (full[21]?.y ?? 0)).toBeCloseTo((21 * points(225)) / 22, 1)
})

test('a document of three pages numbers them at the right, left and right', async () => {
  const { pages } = await read(long)
  expect(pages).toHaveLength(3)
  const numbers = pages.map((page, i) => lineOf(page, `— ${i + 1} —`))
  expect(numbers.map((number) => (number?.x ?? 0) > points(105))).toEqual([true, false, true])
  for (const number of numbers) expect(number?.y).toBeLessThan(points(35 - 6))
})

test('a signature never stands on a page without text', async () => {
  for (let filler = 0; filler < 24; filler++) {
    const { pages } = await read({ ...letter, attachments: [], paragraphs: Array.from({ length: 8 + filler }, (_, i) => `第${i}段。`) })
    const last = joined(pages.at(-1))
    expect(last).toContain(`第${7 + filler}段`)
    expect(last).toContain('2026年3月4日')
  }
})

test('correspondence carries no number on its first page', async () => {
  const { pages } = await read({ ...long, form: 'correspondence' })
  expect(joined(pages[0])).not.toContain('— 1 —')
  expect(joined(pages[1])).toContain('— 2 —')
})

test('a table that reaches a second page repeats its header there, and keeps every cell', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => [`${i + 1}`, `材料${i + 1}`, sentence])
  const { pages } = await read({ ...letter, paragraphs: [{ table: [['序号', '名称', '说明'], ...rows] }] })
  const all = pages.map(joined)
  expect(pages.length).toBeGreaterThan(2)
  expect(all.filter((text) => text.includes('序号')).length).toBeGreaterThanOrEqual(pages.length - 1)
  expect(all.join('').split(sentence).length - 1).toBe(40)
})

test('a table cell longer than a page is cut, not lost', async () => {
  const { pages } = await read({
    ...letter,
    paragraphs: [
      {
        table: [
          ['项目', '内容'],
          ['一', sentence.repeat(40)],
        ],
        widths: [1, 4],
      },
    ],
  })
  expect(
    pages
      .map(joined)
      .join('')
      .replaceAll(/项目|内容|— \d —/g, '')
      .split('12,345.60元').length - 1,
  ).toBe(40)
})

test('the imprint stands at the foot of the last page', async () => {
  const { pages } = await read({ ...long, copies: ['沈河区司法局', '沈河区人民检察院'] })
  const copies = lineOf(pages.at(-1), '抄送：沈河区司法局，沈河区人民检察院。')
  expect(copies?.y).toBeGreaterThan(points(35))
  expect(copies?.y).toBeLessThan(points(35) + 48)
})

test('a character no font has stops the document and is named, never printed as a box', async () => {
  const printing = renderPdf({ ...sampleNotice, paragraphs: ['当事人🀄某', '备注\u200b'] })
  await expect(printing).rejects.toThrow(MissingGlyphError)
  await expect(printing).rejects.toThrow(/U\+1F004 '🀄' \(in paragraphs\[0\]\), U\+200B \(in paragraphs\[1\]\)/)
})

test('rare characters of names are printed, also in headings', async () => {
  const { pages, fonts } = await read({ ...sampleNotice, paragraphs: [{ heading: '一、䶮𬭎㛃', level: 1 }, '当事人𬴊某。'] })
  expect(joined(pages[0])).toContain('䶮𬭎㛃')
  expect(joined(pages[0])).toContain('𬴊某')
  expect(fonts).toEqual(['NotoSerifSC-Regular', 'NotoSansSC-Bold'])
})

test.each(['landscape', 'portrait'] as const)('a %s licence shows all its fields on one page', async (orientation) => {
  const { pages } = await read({ ...sampleLicence, orientation })
  expect(pages).toHaveLength(1)
  const text = joined(pages[0])
  for (const { label, value } of sampleLicence.fields) expect(text).toContain(`${label}：${value}`)
  expect(text).toContain('许可证编号：JY22101030000012')
  expect(text).toContain('发证机关：沈河区市场监督管理局')
})

test('a licence with more text than its page holds is refused', async () => {
  const fields = [{ label: '经营项目', value: sentence.repeat(30) }]
  await expect(renderPdf({ ...sampleLicence, fields })).rejects.toThrow(/does not fit/)
})
