import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawImport } from '../../catalogue/imports.ts'
import { liaoning } from '../../catalogue/index.ts'
import { aknBreaches } from '../../src/documents/law/akn/akn-rules.ts'
import { inventedLaw } from '../../src/documents/law/invented-law.ts'
import { callerOf } from '../../src/operations/accounts/caller-of.ts'
import { ask } from '../../src/operations/ask.ts'
import { importLaws } from '../../src/operations/law/import-law.ts'
import type { Caller } from '../../src/operations/operation.ts'
import { makePortal } from '../../src/portal/make-portal.tsx'
import { startWorld, type World } from './harness.ts'
import { seedOf } from './heping.ts'

const keeper: Caller = {
  kind: 'staff',
  region: '210000',
  person: 'keeper',
  name: '清单管理·演示',
  actsFor: [],
  posts: [{ person: 'keeper', organ: 'gov-210000', post: 'catalogue-keeper' }],
}
let world: World
let portal: ReturnType<typeof makePortal>
const law = encodeURIComponent('借书法')
const take = (files: Readonly<Record<string, string>>) =>
  importLaws(world.platform, {
    how: lawImport,
    caller: keeper,
    title: '法律文本入库',
    files: Object.entries(files).map(([name, text]) => ({ name, read: async () => new TextEncoder().encode(text) })),
  })
const older = inventedLaw.replace(/\n2024年.*修正\n/, '\n').replace('三十日', '二十日')

beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: seedOf((name) => /^found/.test(name)), at: '2026-03-02T09:00' })
  portal = makePortal(world.platform, { ask, callerOf })
  const taken = await take({ '借书法(2019-03-01).md': older, '借书法(2024-06-01).md': inventedLaw })
  expect(taken).toMatchObject({ imported: 2, notImported: [] })
}, 60_000)
afterAll(() => world?.end())

test('a law is fetched in three formats, of any version or day, on the portal and over the API', async () => {
  const markdown = await (await world.anyone.lawFile('markdown', { law: '借书法' })).text()
  expect(markdown).toContain('第三条 借期三十日。')
  expect(markdown).toContain('效力: "现行有效（截至 2026-03-02）"')
  expect(await (await world.anyone.lawFile('markdown', { law: '借书法', version: '2019-03-01' })).text()).toContain('借期二十日')
  expect(await (await world.anyone.lawFile('markdown', { law: '借书法', day: '2020-01-01' })).text()).toContain('借期二十日')
  await expect(world.anyone.lawFile('markdown', { law: '借书法', version: '1999-01-01' })).rejects.toThrow('It has: 2019-03-01, 2024-06-01')
  const docx = unzipSync(new Uint8Array(await (await world.anyone.lawFile('docx', { law: '借书法' })).arrayBuffer()))
  expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).toContain('借期三十日')
  const akn = await (await world.anyone.lawFile('akoma-ntoso', { law: '借书法' })).text()
  expect(aknBreaches(new DOMParser().parseFromString(akn, 'text/xml'))).toEqual([])
  for (const [ending, type] of [
    ['md', 'text/markdown; charset=utf-8'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['akn.xml', 'application/akn+xml'],
  ]) {
    const answer = await portal.request(`/laws/${law}/text.${ending}?version=2019-03-01`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('中华人民共和国借书法(2019-03-01)').replace('(', '%28').replace(')', '%29')}.${ending}`,
    )
  }
  expect((await portal.request('/laws/nothing/text.md')).status).toBe(404)
})

test('what was fetched as Markdown and is imported again is there already, word for word', async () => {
  const markdown = await (await world.anyone.lawFile('markdown', { law: '借书法' })).text()
  expect(await take({ '中华人民共和国借书法(2024-06-01).md': markdown })).toMatchObject({ imported: 0, present: 1, notImported: [] })
  expect((await take({ '中华人民共和国借书法(2024-06-01).md': markdown.replace('三十日', '四十日') })).notImported).toMatchObject([
    { code: 'version-taken' },
  ])
})

test('the feed of laws tells of a new text, of its new version, and of the end of a text that another repeals', async () => {
  const entries = async (query = '') => {
    const xml = new DOMParser().parseFromString(await (await portal.request(`/feeds/laws.atom${query}`)).text(), 'text/xml')
    return [...(xml.documentElement?.getElementsByTagName('entry') ?? [])].map((entry) => [
      entry.getElementsByTagName('category')[0]?.getAttribute('term'),
      entry.getElementsByTagName('title')[0]?.textContent,
      entry.getElementsByTagName('updated')[0]?.textContent,
    ])
  }
  const told = ['新增：中华人民共和国借书法（2019-03-01）', '新版本：中华人民共和国借书法（2024-06-01）']
  expect((await entries()).map(([kind, title]) => [kind, title]).toSorted()).toEqual([
    ['changed', told[1]],
    ['new', told[0]],
  ])
  expect(await entries('?rank=constitution')).toEqual([])
  const repeal =
    '# 中华人民共和国读书法\n\n2026年2月1日 第三次馆员大会通过\n\n<!-- INFO END -->\n\n第一条 人人读书。\n\n第二条 本法自2026年4月1日起施行。《中华人民共和国借书法》同时废止。\n'
  await take({ '读书法(2026-02-01).md': repeal })
  expect((await entries()).map(([kind]) => kind)).not.toContain('ended')
  world.at('2026-04-01T00:01')
  expect((await entries())[0]).toEqual(['ended', '失效：中华人民共和国借书法（2024-06-01）', '2026-03-31T16:00:00.000Z'])
})
