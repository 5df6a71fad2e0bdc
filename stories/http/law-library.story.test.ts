import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerOf } from '../../src/operations/accounts/caller-of.ts'
import { ask } from '../../src/operations/ask.ts'
import { importLaws } from '../../src/operations/law/import-law.ts'
import type { Caller } from '../../src/operations/operation.ts'
import { makePortal } from '../../src/portal/make-portal.tsx'
import { inventedLaws, longLaw } from '../fixtures/kept-texts/invented-laws.ts'
import { keepingTexts, keepText } from '../fixtures/kept-texts/keep-texts.ts'
import { startWorld, type World } from './harness.ts'
import { seed } from './toy.ts'

// The law library as people meet it: pages over HTTP, without script. The laws are invented.

let world: World
let server: ReturnType<typeof serve>
let url = ''

const librarian: Caller = {
  kind: 'staff',
  region: '210000',
  person: 'p-li',
  name: '李馆员',
  actsFor: [],
  posts: [{ person: 'p-li', organ: 'library', post: 'librarian' }],
}

beforeAll(async () => {
  world = await startWorld({ catalogue: keepingTexts, seed, at: '2026-03-02T09:00' })
  const portal = makePortal(world.platform, { ask, callerOf })
  server = serve({ fetch: portal.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await new Promise((ready) => server.once('listening', ready))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(async () => {
  await new Promise((closed) => server.close(closed))
  await world.end()
})

interface Page {
  readonly status: number
  readonly to: string | null
  readonly html: string
  /** What is read on it, tags left out. */
  readonly text: string
}

async function page(path: string, cookie = ''): Promise<Page> {
  const answer = await fetch(`${url}${path}`, { redirect: 'manual', headers: { cookie } })
  const html = await answer.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  const to = answer.headers.get('location')
  const text = main.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')
  return { status: answer.status, to: to === null ? null : decodeURI(to), html, text }
}

/** The section of an article: from its anchor to the end of its section. */
const article = ({ html }: Page, at: string): string =>
  new RegExp(`<section class="art" id="a${at}">[\\s\\S]*?</section>`).exec(html)?.[0] ?? ''

test('while the library is empty its page says how texts come in', async () => {
  const { status, text } = await page('/laws')
  expect(status).toBe(200)
  expect(text).toContain('法律库里还没有文本')
  expect(text).toContain('yifa law import')
})

test('somebody browses: what is in force, by rank, branch and place, on a day of their choice', async () => {
  await importLaws(world.platform, { how: keepText, caller: librarian, title: '存文本', files: [...inventedLaws, longLaw] })
  const first = await page('/laws')
  expect(first.text).toContain('按位阶浏览')
  expect(first.text).toContain('中华人民共和国渡船法')
  expect(first.text).not.toContain('冰场规定')
  const rules = await page('/laws?rank=local-rule')
  expect(rules.text).toContain('海平市渡口管理办法')
  expect(rules.text).not.toContain('中华人民共和国渡船法')
  expect((await page('/laws?state=past')).text).toContain('冰场规定')
  expect((await page(`/laws?place=${encodeURIComponent('海平市')}`)).text).toContain('1 部文本')
  const before = await page('/laws?day=2012-01-01')
  expect(before.text).toContain('冰场规定')
  expect(before.text).not.toContain('海平市渡口管理办法')
  const { facets, total } = await world.anyone.listLaws({ state: 'in-force', subject: '行政法' })
  expect(total).toBe(2)
  expect(facets.state).toEqual([{ value: 'in-force', count: 2 }])
  expect(facets.subject).toContainEqual({ value: '行政法', count: 2 })
  expect((await page('/laws?day=2026-02-31')).text).toContain('请填写存在的日期')
})

test('a search marks what was found; an article asked for by number is opened at once', async () => {
  const found = await page(`/laws?q=${encodeURIComponent('渡船清洗')}`)
  expect(found.html).toMatch(/<mark>渡船<\/mark>|<mark>清洗<\/mark>/)
  expect(found.html).toContain('/laws/渡船法?day=2026-03-02&amp;at=1#a1')
  const opened = await page(`/laws?q=${encodeURIComponent('渡船法第二条之一')}`)
  expect([opened.status, opened.to]).toEqual([303, '/laws/渡船法?day=2026-03-02&at=2-1#a2-1'])
  expect((await page(`/laws?q=${encodeURIComponent('渡船法3')}`)).to).toBe('/laws/渡船法?day=2026-03-02&at=3#a3')
  const missing = await page(`/laws?q=${encodeURIComponent('渡船法第九条')}`)
  expect(missing.status).toBe(200)
  expect(missing.text).toContain('《中华人民共和国渡船法》在这一天没有第九条。')
  expect((await page(`/laws?q=${encodeURIComponent('火星蘑菇')}`)).text).toContain('没有找到相关条文')
})

test('a typing error is mended, and that is said', async () => {
  const { text } = await page(`/laws?q=${encodeURIComponent('仲栽协议')}`)
  expect(text).toContain('没有文本写作“仲栽”，已按“仲裁”查找')
})

test("an article is read as it stood on a past day, in today's wording, and in one still to come", async () => {
  const path = `/laws/${encodeURIComponent('渡船法')}`
  const today = await page(path)
  expect(article(today, '1')).toContain('每日清洗三次')
  expect(today.text).toContain('现行有效')
  expect(today.text).toContain('新版本自2027年1月1日（周五）起施行')
  const past = await page(`${path}?day=2015-01-01`)
  expect(article(past, '1')).toContain('每日清洗两次')
  expect(past.text).toContain('您正在看 2015年1月1日（周四） 的文本。')
  expect((await page(`${path}?day=${encodeURIComponent('二〇一五年一月一日')}`)).text).toContain('2015年1月1日（周四） 的文本')
  const future = await page(`${path}?version=2026-02-01`)
  expect(article(future, '1')).toContain('每日清洗四次')
  expect(future.text).toContain('尚未施行 这个版本将于2027年1月1日（周五）起施行，在此之前不能作为依据。')
  const old = await page(`${path}?version=2010-03-01`)
  expect(old.text).toContain('已经失效 自2020年9月1日（周二）起不再施行。')
})

test('a text that another one repealed says by what', async () => {
  const { html, text } = await page(`/laws/${encodeURIComponent('冰场规定')}`)
  expect(text).toContain('自2015年6月1日（周一）起不再施行。 被废止，依据：《滑冰场管理条例》')
  expect(html).toContain('href="/laws/滑冰场管理条例"')
})

test('what a text cites is linked; what it cites wrongly, or the library has not, says so', async () => {
  const rules = await page(`/laws/${encodeURIComponent('海平市渡口管理办法')}`)
  const second = article(rules, '2')
  expect(second).toContain('<a href="/laws/渡船法?day=2026-03-02&amp;at=2#a2">《中华人民共和国渡船法》第二条</a>')
  expect(second).toContain('>渡船法第九条</a><span class="gone">无此条</span>')
  expect(second).toContain('<span class="unheld">《渡口仲裁法》第三条</span>')
  expect(rules.text).toContain('虚线标出的文件尚未收入法律库')
  const ferries = await page(`/laws/${encodeURIComponent('渡船法')}`)
  expect(article(ferries, '3')).toContain('<a href="?day=2026-03-02&amp;at=3#a3" title="第三条第一款">前款</a>')
  expect(article(ferries, '2')).toContain('<p class="item">（一）船舶图样；</p>')
  expect(article(ferries, '2-1')).toContain('href="/laws/渡船法/relying?at=2-1"')
})

test('words of a text are never taken for markup', async () => {
  const { html } = await page(`/laws/${encodeURIComponent('海平市渡口管理办法')}`)
  expect(html).toContain('&lt;救生&gt;设备')
  expect(html).not.toContain('<救生>')
})

test('two versions are compared word by word, with unchanged articles folded', async () => {
  const path = `/laws/${encodeURIComponent('渡船法')}/changes`
  const { html, text } = await page(`${path}?from=2010-03-01&to=2020-06-01`)
  expect(html).toContain('<del>两次</del>')
  expect(html).toContain('<ins>三次</ins>')
  expect(text).toMatch(/新增 第二条之一/)
  expect((await page(`${path}?from=2010-03-01&to=2010-03-01`)).text).toContain('第一条至第四条等 4 条未改动')
  expect((await page(`/laws/${encodeURIComponent('冰场规定')}/changes`)).text).toContain('这部文本只有一个版本')
  const unknown = await page(`${path}?from=1999-01-01`)
  expect(unknown.status).toBe(404)
  expect(unknown.text).toContain('没有这个版本，下面是已有的各版本：')
})

test('a law the library has not is a helpful 404', async () => {
  const { status, text, html } = await page(`/laws/${encodeURIComponent('渡船管理法')}`)
  expect(status).toBe(404)
  expect(text).toContain('法律库里没有“渡船管理法”')
  expect(text).toContain('您要找的也许是：')
  expect(html).toContain('href="/laws/渡船法"')
})

test('a long text is shown sheet by sheet; a link to an article opens its sheet, and the whole text is there for who wants it', async () => {
  const path = `/laws/${encodeURIComponent('万物登记法')}`
  const first = await page(path)
  expect(first.text).toMatch(/第 1 页，共 \d+ 页/)
  expect(article(first, '1')).not.toBe('')
  expect(article(first, '150')).toBe('')
  const there = await page(`${path}?at=150`)
  expect(article(there, '150')).not.toBe('')
  expect(article(there, '1')).toBe('')
  const whole = await page(`${path}?whole=1`)
  expect(article(whole, '1')).not.toBe('')
  expect(article(whole, '200')).not.toBe('')
  expect((await page(`${path}?at=999`)).text).toContain('这个版本没有第九百九十九条。')
  for (const { html } of [first, there]) expect(Buffer.byteLength(html)).toBeLessThan(50_000)
  const { sheets } = await world.anyone.readLawSheet({ law: '万物登记法' })
  const places = await Promise.all(
    sheets.map(async (_, i) =>
      (await world.anyone.readLawSheet({ law: '万物登记法', sheet: i + 1 })).rows.filter(({ at }) => at !== '').map(({ at }) => at),
    ),
  )
  expect(places.flat()).toEqual(Array.from({ length: 200 }, (_, i) => String(i + 1)))
})

test("laws are found by the portal's one search too, and in English the page speaks English", async () => {
  expect((await page(`/search?search=${encodeURIComponent('渡船清洗')}`)).html).toContain('/laws/渡船法?day=2026-03-02&amp;at=1#a1')
  expect((await page(`/laws/${encodeURIComponent('渡船法')}`, 'yifa_lang=en')).text).toContain('In force since Tuesday 1 September 2020')
})
