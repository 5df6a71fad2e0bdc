import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readDocx } from '../../stories/fixtures/read-docx.ts'
import type { OfficialDocument } from './official-document.ts'
import { renderDocx } from './render-docx.ts'
import { renderPdf } from './render-pdf.ts'
import { hostileNotice, sampleDecision, sampleLicence, sampleNotice } from './sample-documents.ts'
import { readPdf } from './setting/read-pdf.ts'

// Line breaks and page numbers belong to the setting, blanks at line ends to the breaker; every other sign is a word of the document.
const words = (text: string): string => text.replaceAll(/— \d+ —|\s/g, '')
const inPdf = async (document: OfficialDocument) =>
  words(
    readPdf(await renderPdf(document))
      .pages.flat()
      .map((line) => line.text)
      .join(''),
  )
const inDocx = async (document: OfficialDocument) => words(readDocx(await renderDocx(document)).text)

const samples: Readonly<Record<string, OfficialDocument>> = {
  'a notice': sampleNotice,
  'a decision': sampleDecision,
  'a licence': sampleLicence,
  'a licence upright': { ...sampleLicence, orientation: 'portrait', organ: '中华人民共和国' },
  'what somebody hostile typed': hostileNotice,
}

test.each(Object.entries(samples))('PDF and DOCX of %s say the same, word for word and in the same order', async (_, document) => {
  const pdf = await inPdf(document)
  expect(pdf.length).toBeGreaterThan(100)
  expect(await inDocx(document)).toBe(pdf)
})

test('the comparison notices one word more, and two that changed places', async () => {
  expect(await inDocx({ ...sampleNotice, note: '联系人：李某' })).not.toBe(await inPdf(sampleNotice))
  const turned = { ...sampleDecision, paragraphs: sampleDecision.paragraphs.toReversed() }
  expect(await inDocx(turned)).not.toBe(await inPdf(sampleDecision))
})

test.each(Object.entries(samples))('the DOCX of %s is the same byte for byte, whenever it is made', async (_, document) => {
  const hash = async () =>
    createHash('sha256')
      .update(await renderDocx(structuredClone(document)))
      .digest('hex')
  const first = await hash()
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect(await hash()).toBe(first)
})

test('A4 with the margins and faces of official documents, page numbers on outer edges, the number of correspondence not on its first page', async () => {
  const { parts } = readDocx(await renderDocx(sampleDecision))
  const body = parts['word/document.xml'] ?? ''
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"')
  expect(body).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
  expect(body).toContain('w:linePitch="580"')
  for (const face of ['仿宋_GB2312', '黑体', '楷体_GB2312', '方正小标宋简体']) expect(body).toContain(`w:eastAsia="${face}"`)
  expect(body).toContain('w:tblHeader')
  const footers = Object.entries(parts).filter(([path]) => /word\/footer\d*\.xml$/.test(path))
  expect(footers.filter(([, text]) => text.includes('PAGE'))).toHaveLength(2)
  const letter = readDocx(await renderDocx(sampleNotice)).parts
  expect(letter['word/document.xml']).toContain('w:titlePg')
  expect(letter['word/settings.xml']).toContain('w:evenAndOddHeaders')
})

test('nothing typed into a form becomes markup, and what no file can hold is gone from both forms', async () => {
  const { parts } = readDocx(await renderDocx(hostileNotice))
  const body = parts['word/document.xml'] ?? ''
  expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(body).toContain('&lt;w:p/&gt;&amp;amp;张三')
  expect(body.replaceAll(/[\t\n\r]/g, '')).not.toMatch(/[\p{Cc}\ufffe]/u)
})

test('a table without cells is refused in both forms', async () => {
  const empty = { ...sampleNotice, paragraphs: [{ table: [[]] }] }
  await expect(renderDocx(empty)).rejects.toThrow(/no cells/)
  await expect(renderPdf(empty)).rejects.toThrow(/no cells/)
})
