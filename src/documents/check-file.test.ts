import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { IssuedDocument } from '../kernel/case/results.ts'
import { localDate } from '../kernel/time/local-date.ts'
import { checkFile } from './check-file.ts'
import { documentDigest } from './lay-out.ts'
import { printDocument } from './print-document.ts'
import { readPdf } from './setting/read-pdf.ts'

const decision: IssuedDocument = {
  id: 'decision',
  title: '行政处罚决定书',
  number: '沈和市监罚〔2026〕3号',
  layout: 'letter',
  organ: '沈阳市和平区市场监督管理局',
  addressee: '青年大街家常菜馆',
  paragraphs: ['罚款人民币2000元。', '如不服本决定，可以申请行政复议。'],
  day: localDate('2026-03-20'),
}
const licence: IssuedDocument = { ...decision, layout: 'certificate', title: '食品经营许可证', rows: [['经营者名称', '青年大街家常菜馆']] }
const url = 'https://yifa.example'
const forms = ['pdf', 'docx'] as const
const both = [decision, licence].flatMap((document) => forms.map((form) => [document.title, form, document] as const))

test.each(both)('%s as %s: a file as it was handed out is known by its number and digest', async (_, form, document) => {
  const file = await printDocument(document, form, url)
  expect(Buffer.compare(await printDocument(structuredClone(document), form, url), file)).toBe(0)
  expect(await checkFile(file)).toEqual({ form, number: document.number, digest: documentDigest(document), verify: url, faithful: true })
})

test.each(both)('%s as %s: a changed byte is found', async (_, form, document) => {
  const file = await printDocument(document, form, url)
  const zip = form === 'docx' && unzipSync(file)
  const changed = zip
    ? zipSync({ ...zip, 'word/document.xml': strToU8(strFromU8(zip['word/document.xml'] ?? new Uint8Array()).replaceAll('家常', '家長')) })
    : Uint8Array.from(file, (byte, i) => (i === file.length - 40 ? byte ^ 1 : byte))
  expect(Buffer.compare(changed, file)).not.toBe(0)
  expect((await checkFile(changed))?.faithful).toBe(false)
})

test.each(forms)('%s: who prints another text gets another digest, however genuine the file looks', async (form) => {
  const forged = { ...decision, paragraphs: ['罚款人民币20元。'] }
  const checked = await checkFile(await printDocument(forged, form, url))
  expect(checked?.faithful).toBe(true)
  expect(checked?.number).toBe(decision.number)
  expect(checked?.digest).not.toBe(documentDigest(decision))
})

test('what is no file of ours is told apart, and a bomb is not unpacked', async () => {
  for (const text of ['', '%PDF-1.7 hello', 'PK', '<html>']) expect(await checkFile(new TextEncoder().encode(text))).toBeUndefined()
  const bomb = zipSync({ 'customXml/yifa-document.json': new Uint8Array(50_000_000) })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await checkFile(bomb)).toBeUndefined()
})

test('a decision with a character that no font has is printed all the same, the character named', async () => {
  const file = await printDocument({ ...decision, paragraphs: ['当事人🀄某'] }, 'pdf', url)
  expect(
    readPdf(file)
      .pages.flat()
      .map((line) => line.text)
      .join(''),
  ).toContain('当事人〔U+1F004〕某')
  expect((await checkFile(file))?.faithful).toBe(true)
})
