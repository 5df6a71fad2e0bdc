import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { parseLawText } from '../../kernel/law/text/parse-law-text.ts'
import { aknBreaches } from './akn/akn-rules.ts'
import { lawAkn } from './akn/law-akn.ts'
import { copyOf, inventedLaw, readCopy } from './invented-law.ts'
import { copyName, type LawCopy } from './law-copy.ts'
import { lawDocx } from './law-docx.ts'
import { lawMarkdown } from './law-markdown.ts'

const copy = readCopy(inventedLaw, '借书法(2024-06-01).md')
const parse = (xml: string) =>
  new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message)
    },
  }).parseFromString(xml, 'text/xml')
const hashes = ({ rows }: LawCopy) => rows.map(({ kind, number, heading, sha256 }) => [kind, number, heading, sha256])
const readAgain = (one: LawCopy) => readCopy(lawMarkdown(one), copyName(one, 'md'))

/** Every thirtieth national text and all newer ones, where they are at hand. */
function sample(): LawCopy[] {
  const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
  if (!existsSync(shared)) return []
  const names = (folder: string) =>
    readdirSync(join(shared, folder), { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((name) => name.endsWith('.md'))
      .sort()
  const files = [...names('national').filter((_, i) => i % 30 === 0), ...names('newer')]
  return files.flatMap((file) => {
    const law = parseLawText(readFileSync(join(shared, file), 'utf8'), file)
    return law.kind === 'law' && law.part === undefined ? [copyOf(law, file)] : []
  })
}

test('a downloaded text, imported again, has the same articles, hashes and days, and the Markdown says where it comes from', () => {
  const again = readAgain(copy)
  expect(hashes(again)).toEqual(hashes(copy))
  expect([again.root, again.version, again.events]).toEqual([copy.root, copy.version, copy.events])
  const markdown = lawMarkdown({ ...copy, to: '2027-01-01' as never })
  expect(markdown).toContain('\n效力: "现行有效（截至 2024-06-01）"\n')
  expect(markdown).toContain('失效日期: "2027-01-01"')
  expect(markdown).toContain('网址: "https://library.example/laws/借书法?version=2024-06-01"')
  // A word that differs is a hash that differs: the comparison above can fail.
  expect(readCopy(lawMarkdown(copy).replace('三十日', '三十一日'), 'x(2024-06-01).md').root).not.toBe(copy.root)
})

test('national texts come back as they went out', ({ skip }) => {
  const laws = sample()
  if (laws.length === 0) skip('../shared/data is absent: it is not part of the project.')
  const changed = laws.filter((one) => readAgain(one).root !== one.root).map(({ file }) => file)
  expect(laws.length).toBeGreaterThan(60)
  expect(changed).toEqual([])
})

test('Akoma Ntoso: the parts of a text are where the schema wants them, to the depth of sub-items', () => {
  const document = parse(lawAkn({ ...copy, to: '2027-01-01' as never }))
  expect(aknBreaches(document)).toEqual([])
  const root = document.documentElement
  const ids = [...(root?.getElementsByTagName('*') ?? [])].map((node) => node.getAttribute('eId')).filter(Boolean)
  for (const id of [
    'part_1',
    'part_1__chp_1',
    'part_1__chp_2__sec_1',
    'art_2',
    'art_2__para_1__point_1__indent_2',
    'art_2__para_2',
    'art_2-1__para_1',
    'att_2',
  ])
    expect(ids).toContain(id)
  const text = (name: string, i = 0) => root?.getElementsByTagName(name)[i]?.textContent
  expect([text('docTitle'), text('preamble'), text('num', 3)]).toEqual([
    '中华人民共和国借书法',
    '为了读者 & 书，制定本法（<试行>）。',
    '第二条',
  ])
  expect(text('attachment')).toBe('附件1：开馆时间周一闭馆。日时周二九时')
  const uris = [...(root?.getElementsByTagName('FRBRuri') ?? [])].map((node) => node.getAttribute('value'))
  expect(uris.slice(0, 3)).toEqual(['', '/zho@2024-06-01', '/zho@2024-06-01.xml'].map((end) => `/akn/cn/act/2019-03-01/借书法${end}`))
  const interval = root?.getElementsByTagName('timeInterval')[0]
  const dayOf = (name: string) =>
    [...(root?.getElementsByTagName('eventRef') ?? [])]
      .find((node) => `#${node.getAttribute('eId')}` === interval?.getAttribute(name))
      ?.getAttribute('date')
  expect([dayOf('start'), dayOf('end')]).toEqual([copy.from, '2027-01-01'])
})

test('the check of Akoma Ntoso finds what is wrong: an order, a lost attribute, an eId given twice, a link to nowhere, a stray word', () => {
  const xml = lawAkn(copy)
  const wrong = (from: string | RegExp, to: string) => {
    const changed = xml.replace(from, to)
    expect(changed).not.toBe(xml)
    return aknBreaches(parse(changed)).join('\n')
  }
  expect(wrong('<preface eId="preface">', '<preamble eId="p"><p>x</p></preamble><preface eId="preface">')).toContain('may not hold')
  expect(wrong(' name="generation"', '')).toContain("lacks 'name'")
  expect(wrong('eId="art_3"', 'eId="art_1"')).toContain('art_1 is there twice')
  expect(wrong('period="#tmpg_1"', 'period="#tmpg_9"')).toContain('#tmpg_9')
  expect(wrong('<paragraph eId="art_1__para_2">', '<paragraph eId="art_1__para_2">x')).toContain('outside a block')
})

test('national texts are sound Akoma Ntoso', ({ skip }) => {
  const laws = sample()
  if (laws.length === 0) skip('../shared/data is absent: it is not part of the project.')
  expect(laws.flatMap((one) => aknBreaches(parse(lawAkn(one))).map((breach) => `${one.file}: ${breach}`))).toEqual([])
}, 60_000)

test('DOCX: real headings, every word, faces with fallbacks, page numbers and the source', async () => {
  const files = unzipSync(await lawDocx(copy))
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  for (const name of Object.keys(files).filter((one) => one.endsWith('.xml'))) parse(read(name))
  const paragraphs = [...(parse(read('word/document.xml')).documentElement?.getElementsByTagName('w:p') ?? [])].map((p) => ({
    style: p.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '',
    text: [...p.getElementsByTagName('w:t')].map((t) => t.textContent).join(''),
  }))
  const headings = paragraphs.filter(({ style }) => /Heading|Title/.test(style)).map(({ style, text }) => `${style} ${text}`)
  expect(headings).toEqual([
    'Title 中华人民共和国借书法',
    'Heading1 第一编\u3000总则',
    'Heading2 第一章\u3000一般规定',
    'Heading2 第二章\u3000借期',
    'Heading3 第一节\u3000期限',
    'Heading3 第二节\u3000续借',
    'Heading2 附则',
    'Heading1 附件1：开馆时间',
    'Heading1 附件2',
    'Heading2 版本与来源',
  ])
  const all = paragraphs.map(({ text }) => text).join('\n')
  for (const words of ['第二条之一\u3000费用如下：', '（一）成人证，包括：', '1.本地证；', '周二', `文本 SHA-256：${copy.root}`])
    expect(all).toContain(words)
  expect(all.indexOf('本章说明下列事项。')).toBeLessThan(all.indexOf('第一条'))
  expect(read('word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"')
  expect(read('word/fontTable.xml')).toContain('<w:font w:name="黑体"><w:altName w:val="SimHei"/>')
  expect(
    Object.keys(files)
      .filter((name) => /word\/footer\d*\.xml/.test(name))
      .map(read)
      .join(''),
  ).toContain('PAGE')
  // The same text gives the same words: nothing in it tells the hour at which it was asked for.
  expect(read('docProps/core.xml')).toContain('2024-06-01T00:00:00Z')
})
