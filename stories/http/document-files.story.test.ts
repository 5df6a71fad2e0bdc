import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkFile } from '../../src/documents/check-file.ts'
import { readPdf } from '../../src/documents/setting/read-pdf.ts'
import { readDocx } from '../fixtures/read-docx.ts'
import { startWorld, type World } from './harness.ts'
import { catalogue, seed } from './toy.ts'

let world: World
let number: string
let caseId: string
const folder = mkdtempSync(join(tmpdir(), 'yifa papers '))
beforeAll(async () => {
  world = await startWorld({ catalogue, seed, at: '2026-03-02T09:00' })
  const opened = await world
    .as('chen')
    .opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '<陈>&\n读者' } })
  caseId = opened.case
  await world.as('li').does(caseId, 'accept', { answers: { needsCheck: false } })
  number = (await world.as('zhao').does(caseId, 'decide', { answers: { outcome: 'granted' } })).documents[0]?.number ?? ''
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world?.end()
})

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())
const asFile = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name)
const retyped = (docx: Uint8Array, from: string, to: string): Uint8Array => {
  const parts = unzipSync(docx)
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  expect(body).toContain(from)
  return zipSync({ ...parts, 'word/document.xml': strToU8(body.replaceAll(from, to)) })
}

test('a document is fetched as PDF and as DOCX, says the same in both, and anybody checks either against the record', async () => {
  const { client } = world.as('chen')
  const [pdf, docx] = [await bytesOf(await client.documentPdf({ number })), await bytesOf(await client.documentDocx({ number }))]
  const recorded = await world.anyone.readDocument({ number })
  for (const text of [
    readPdf(pdf)
      .pages.flat()
      .map((line) => line.text)
      .join(''),
    readDocx(docx).text,
  ]) {
    expect(text).toContain('<陈>&')
    expect(text).toContain(recorded.sha256.slice(0, 16))
  }
  expect(await bytesOf(await client.documentDocx({ number }))).toEqual(docx)
  for (const file of [asFile(pdf, 'a.pdf'), asFile(docx, 'a.docx')])
    expect(await world.anyone.checkDocument(file)).toMatchObject({
      verdict: 'genuine',
      number,
      digest: recorded.sha256,
      recorded: { title: '借书证' },
    })
})

test('an altered file, another text under the same number, an unknown number and a foreign file are told apart', async () => {
  const docx = await bytesOf(await world.as('chen').client.documentDocx({ number }))
  const check = async (bytes: Uint8Array) => (await world.anyone.checkDocument(asFile(bytes, 'x.docx'))).verdict
  expect(await check(docx)).toBe('genuine')
  expect(await check(retyped(docx, '借书证', '还书证'))).toBe('altered')
  const carried = strFromU8(unzipSync(docx)['customXml/yifa-document.json'] ?? new Uint8Array())
  const other = (from: string, to: string) => {
    expect(carried).toContain(from)
    return zipSync({ ...unzipSync(docx), 'customXml/yifa-document.json': strToU8(carried.replace(from, to)) })
  }
  expect(await check(other('读者', '作者'))).toBe('other-text')
  expect(await check(other(number, number.replace('1号', '99号')))).toBe('unknown')
  // The same words with a code that leads to somebody else's site: faithful to itself, but not ours.
  const elsewhere = other(world.platform.publicUrl, 'https://yifa.invalid')
  expect(await check(elsewhere)).toBe('altered')
  expect(await check(new TextEncoder().encode('%PDF-1.7 made by somebody'))).toBe('not-ours')
})

test('offline, with the receipt alone and no server: the genuine file passes, the altered one does not', async () => {
  const { client } = world.as('chen')
  const docx = await bytesOf(await client.documentDocx({ number }))
  expect((await checkFile(docx))?.faithful).toBe(true)
  const write = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const receipt = write('receipt.json', JSON.stringify(await client.readReceipt({ id: caseId })))
  const verify = (paper: string) => {
    const args = ['--import', './bin/typescript.mjs', 'src/main.ts', 'verify', receipt, '--document', paper]
    const env = { ...process.env, DATABASE_URL: 'postgres://nowhere.invalid/yifa', YIFA_DATA: '/nowhere' }
    const { status, stdout } = spawnSync(process.execPath, args, {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
      env,
    })
    return { status, stdout }
  }
  const good = verify(write('good.docx', docx))
  expect(good.stdout).toContain('文书属实，未被改动')
  expect(good.status).toBe(0)
  const bad = verify(write('bad.docx', retyped(docx, '借书证', '还书证')))
  expect(bad.stdout).toContain('文件被改动过')
  expect(bad.status).toBe(2)
})
