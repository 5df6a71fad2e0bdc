import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { IssuedDocument } from '../../kernel/case/results.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import { documentDigest } from '../lay-out.ts'
import { readPdf } from '../setting/read-pdf.ts'
import { printVolume } from './print-volume.ts'
import type { Volume } from './volume.ts'

const day = '2026-03-02' as LocalDate
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const original = new TextEncoder().encode('%PDF-1.4 原件')
const notice: IssuedDocument = {
  ...{ id: 'n', title: '受理通知书', number: '虚图受〔2026〕1号', layout: 'letter', organ: '虚构图书馆', addressee: '陈读者', day },
  paragraphs: ['您的申请已受理。'],
}
const volume: Volume = {
  ...{ number: '210102202603020001', title: '借书证', organ: '虚构图书馆', date: day },
  facts: [['案号', '210102202603020001']],
  events: Array.from({ length: 60 }, (_, i) => ({
    title: `行为${i}`,
    day,
    by: '李馆员',
    lines: ['理由：第一行\n第二行'],
    hash: 'ab'.repeat(32),
  })),
  documents: [{ document: notice, sha256: documentDigest(notice) }],
  files: [
    { title: '照片', name: '01-照片.pdf', type: 'application/pdf', sha256: sha256(original), day, bytes: original },
    { title: '录像', name: '02-录像.mp4', type: 'video/mp4', sha256: 'cd'.repeat(32), day },
  ],
}

/** Words of a page, without what spacing puts between them. */
const wordsOn = (page: readonly { readonly text: string }[]): string => page.map(({ text }) => text).join('')

test('the index names every part with its page and its hash, pages are numbered through, and the same volume gives the same bytes', async () => {
  const bytes = await printVolume(volume, 'https://yifa.example')
  const { pages } = readPdf(bytes)
  const words = pages.map(wordsOn)
  expect(words.every((page, i) => page.includes(`卷内第${i + 1}页`) || page.includes(`卷内第 ${i + 1} 页，共 ${pages.length} 页`))).toBe(
    true,
  )
  for (const hash of [documentDigest(notice), sha256(original), 'cd'.repeat(32)]) expect(words[0]).toContain(hash)
  const page = words.findIndex((one) => one.includes('您的申请已受理'))
  expect(page).toBeGreaterThan(1)
  expect(words[0]).toContain(String(page + 1))
  expect(sha256(await printVolume(volume, 'https://yifa.example'))).toBe(sha256(bytes))
})

test('an original is carried byte for byte; one that is not carried is listed all the same', async () => {
  const text = Buffer.from(await printVolume(volume, 'https://yifa.example')).toString('latin1')
  expect(text.match(/\/Type \/EmbeddedFile/g)).toHaveLength(1)
  expect(text).toContain(createHash('md5').update(original).digest('hex'))
})

test('a character that no font has is named, and the volume is printed all the same', async () => {
  const rare = { ...volume, title: '借书证\u{1f004}' }
  const { pages } = readPdf(await printVolume(rare, 'https://yifa.example'))
  expect(wordsOn(pages[0] ?? [])).toContain('U+1F004')
})
