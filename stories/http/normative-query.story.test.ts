import { DOMParser } from '@xmldom/xmldom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { liaoning } from '../../catalogue/index.ts'
import { callerOf } from '../../src/operations/accounts/caller-of.ts'
import { ask } from '../../src/operations/ask.ts'
import { demonstrationPassword } from '../../src/operations/seed-demonstration.ts'
import { makePortal } from '../../src/portal/make-portal.tsx'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

const procedure = 'normative-document-making'
const number = '沈和市监规〔2026〕3号'
const title = '餐饮油烟治理办法'
let world: World
let portal: ReturnType<typeof makePortal>
let making = ''
let text = ''

beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-02T09:00' })
  portal = makePortal(world.platform, { ask, callerOf })
}, 60_000)
afterAll(() => world?.end())

const page = async (path: string): Promise<string> => (await portal.request(path)).text()
const found = async (input: object) => (await world.anyone.findNormativeDocuments(input)).rows.map((row) => [row.number, row.state])
const kinds = async (query = ''): Promise<string[]> => {
  const xml = new DOMParser().parseFromString(await page(`/feeds/normative-documents.atom${query}`), 'text/xml')
  return [...(xml.documentElement?.getElementsByTagName('category') ?? [])].map((node) => node.getAttribute('term') ?? '')
}

test('a document that is being made is not found; its draft is published with the text, which anyone may fetch', async () => {
  text = (await world.as('officer.zhao').uploads('餐饮油烟治理办法草案')).sha256
  const report = (await world.as('officer.zhao').uploads('评估报告')).sha256
  const explanation = (await world.as('officer.zhao').uploads('起草说明')).sha256
  making = (
    await world.as('officer.zhao').opens({
      procedure,
      organ: 'mr-210102',
      act: 'assess',
      answers: { title, report, byGovernment: false, business: false, economic: false, secret: false },
    })
  ).case
  await world.as('officer.zhao').does(making, 'draft', { answers: { text, explanation } })
  await expect(world.anyone.publishedFile({ sha256: text })).rejects.toThrow('was published here')
  world.at('2026-03-03T09:00')
  await world.as('officer.zhao').does(making, 'consult', { answers: { shorter: false, until: '2026-04-02' } })
  expect((await world.anyone.publishedFile({ sha256: text })).size).toBeGreaterThan(10)
  expect((await world.anyone.publishedFile({ sha256: explanation })).size).toBeGreaterThan(10)
  // The report of the assessment is kept here too, and was published nowhere.
  await expect(world.anyone.publishedFile({ sha256: report })).rejects.toThrow('was published here')
  expect(await found({})).toEqual([])
  expect(await page('/normative')).toContain('没有符合条件的规范性文件')
})

test('published, it is found by words, number, maker, year and state; the feed tells of it', async () => {
  world.at('2026-04-03T09:00')
  await world.as('officer.zhao').does(making, 'feedback', { answers: { answers: '无意见' } })
  await world.as('reviewer.zhou').does(making, 'legality', { answers: { examined: text, opinion: '符合上位法', lawful: true } })
  const minutes = (await world.as('head.zheng').uploads('会议纪要')).sha256
  await world.as('head.zheng').does(making, 'discuss', { answers: { examined: text, minutes, passed: true } })
  world.at('2026-04-07T09:00')
  await world.as('clerk.li').does(making, 'register', { answers: { examined: text, number } })
  expect(await found({})).toEqual([])
  world.at('2026-04-08T09:00')
  const publication = { examined: text, where: '区政府门户网站', later: true, inForce: '2026-05-01', validUntil: '2026-12-31' }
  await world.as('clerk.li').does(making, 'publish', { answers: publication })
  expect(await found({})).toEqual([[number, 'not-yet']])
  world.at('2026-05-01T09:00')
  for (const input of [
    { search: '油烟' },
    { search: '〔2026〕3' },
    { search: '和平区市场监督' },
    { organ: 'mr-210102', year: '2026', state: 'in-force' },
    { from: '2026-04-08', to: '2026-04-08' },
  ])
    expect(await found(input)).toEqual([[number, 'in-force']])
  for (const input of [
    { search: '没有这个词' },
    { organ: 'hc-210102' },
    { year: '2025' },
    { state: 'expired' },
    { from: '2026-04-09' },
    { day: '2026-04-07' },
  ])
    expect(await found(input)).toEqual([])
  await expect(world.anyone.findNormativeDocuments({ day: '2026-02-30' })).rejects.toThrow()
  expect((await fetch(`${world.url}/api/normative-documents?day=2026-02-30`)).status).toBe(422)
  expect(await kinds()).toEqual(['published'])
  expect(await kinds('?organ=hc-210102')).toEqual([])
})

test('its page says what it is: text, making, filing, and every entry', async () => {
  world.at('2026-05-06T09:00')
  expect(await page(`/normative/${encodeURIComponent(number)}`)).toContain('尚未登记报送备案')
  await world.as('clerk.li').does(making, 'file', { answers: { receipt: '沈和市监备〔2026〕1号', to: 'gov-210102' } })
  const seen = await world.anyone.readNormativeDocument({ number })
  expect(seen).toMatchObject({
    sha256: text,
    filed: { day: '2026-05-06', with: { id: 'gov-210102' } },
    document: { state: 'in-force', validUntil: '2026-12-31' },
  })
  expect(seen.papers).toMatchObject([{ title: '合法性审核意见书', day: '2026-04-03' }])
  expect(seen.publications.map(({ kind }) => kind)).toEqual(['draft-for-comment', 'comments-answered', 'normative-document'])
  expect(seen.versions.map(({ act, from }) => [act.zh, from])).toEqual([
    ['统一登记、编号', '2026-04-07'],
    ['印发、公布', '2026-05-01'],
    ['印发、公布', '2026-04-08'],
    ['报送备案', '2026-05-06'],
  ])
  const html = await page(`/normative/${encodeURIComponent(number)}`)
  for (const words of [title, '现行有效', text, '合法性审核意见书', '公开征求意见', '沈阳市和平区人民政府']) expect(html).toContain(words)
  // Its number, typed where licences are verified, leads to its page.
  expect((await portal.request(`/verify/${encodeURIComponent(number)}`)).headers.get('location')).toBe(
    `/normative/${encodeURIComponent(number)}`,
  )
  const file = await portal.request(`/published-files/${text}`)
  expect([
    file.status,
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ]).toEqual([200, '%PDF-'])
})

test('a citizen proposes its review from its page: the application names the document and its maker already', async () => {
  const path = /href="(\/open\/[^"]+)"/.exec(await page(`/normative/${encodeURIComponent(number)}`))?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(path).toContain('/open/normative-document-review-proposal')
  const { token } = await world.anyone.signIn({ login: 'citizen', password: demonstrationPassword })
  let cookie = `yifa_session=${token}`
  const visit = async (at: string, form?: Record<string, string>) => {
    // As a page masks it, with a mask of zeros.
    const csrf = '0'.repeat(64) + (/yifa_csrf=([0-9a-f]{64})/.exec(cookie)?.[1] ?? '')
    const init = form ? { method: 'POST', headers: { cookie }, body: new URLSearchParams({ csrf, ...form }) } : { headers: { cookie } }
    const answer = await portal.request(at, init)
    const set = /yifa_csrf=[0-9a-f]{64}/.exec(answer.headers.get('set-cookie') ?? '')?.[0]
    if (set) cookie = `yifa_session=${token}; ${set}`
    return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() }
  }
  const choice = await visit(path)
  for (const none of ['/open/nothing', '/open/normative-document-making']) expect((await visit(none)).status).toBe(404)
  // Who made it does not judge it: the organs offered are others of the same place and of the places above.
  expect(choice.html).toContain('沈阳市和平区人民政府')
  expect(choice.html).not.toContain('value="mr-210102"')
  const [, at = ''] = path.split('?')
  const base = '/open/normative-document-review-proposal/gov-210102'
  const begun = await visit(base, Object.fromEntries(new URLSearchParams(at)))
  expect(begun.status).toBe(303)
  let step = (await visit(begun.to)).to
  let seen = ''
  while (!step.endsWith('/check')) {
    const { html } = await visit(step)
    seen += html
    // What stands offered is sent back as it stands; only the reasons are typed.
    const offered = [...html.matchAll(/<input[^>]*name="(a\.[^"]+)"[^>]*>/g)].map(([input, name]) => [
      name ?? '',
      /value="([^"]*)"/.exec(input)?.[1] ?? '',
    ])
    const typed = html.includes('name="a.reasons"') ? { 'a.reasons': '第三条增设许可，与行政许可法抵触。' } : {}
    step = (await visit(step, { ...Object.fromEntries(offered), ...typed })).to
  }
  expect(seen).toContain(`value="《${title}》（${number}）"`)
  expect(seen).toContain('value="mr-210102"')
  const sent = await visit(`${begun.to}/check`, {})
  expect([sent.status, sent.to]).toEqual([303, expect.stringContaining('/submitted')])
})

test('expired at midnight, whether or not a machine looked: yesterday finds it in force, today does not, and the feed says so', async () => {
  world.at('2026-12-31T23:00')
  expect(await found({ state: 'in-force' })).toEqual([[number, 'in-force']])
  world.at('2027-01-01T00:10')
  expect(await found({ state: 'in-force' })).toEqual([])
  expect(await found({})).toEqual([[number, 'expired']])
  expect(await found({ day: '2026-12-31', state: 'in-force' })).toEqual([[number, 'in-force']])
  expect(await kinds()).toEqual(['expired', 'published'])
  const before = await page('/feeds/normative-documents.atom')
  await world.sweep()
  // The law's own act recorded the expiry: it is told once, under the same id.
  expect(await page('/feeds/normative-documents.atom')).toBe(before)
  expect(await page(`/normative/${encodeURIComponent(number)}`)).toContain('已失效')
  expect(await page(`/normative?day=2026-12-31&state=in-force`)).toContain(title)
})

test('the feed is Atom as RFC 4287 asks: ids that differ, instants, an author, a link to itself', async () => {
  const answer = await portal.request('/feeds/normative-documents.atom')
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const again = await portal.request('/feeds/normative-documents.atom', { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
  expect(again.status).toBe(304)
  const feed = new DOMParser().parseFromString(await answer.text(), 'text/xml').documentElement
  const own = (name: string) => [...(feed?.childNodes ?? [])].filter((node) => node.nodeName === name)
  for (const name of ['id', 'title', 'updated', 'author']) expect(own(name)).toHaveLength(1)
  const links = [...(feed?.getElementsByTagName('link') ?? [])].map((link) => [link.getAttribute('rel'), link.getAttribute('href')])
  expect(links).toContainEqual(['self', 'http://localhost:3000/feeds/normative-documents.atom'])
  const entries = [...(feed?.getElementsByTagName('entry') ?? [])].map((entry) =>
    Object.fromEntries(['id', 'title', 'updated', 'summary'].map((name) => [name, entry.getElementsByTagName(name)[0]?.textContent ?? ''])),
  )
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  for (const { id, title: name, updated } of entries) {
    expect(id).toMatch(/^urn:yifa:/)
    expect(name).not.toBe('')
    expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  }
  expect(own('updated')[0]?.textContent).toBe(entries[0]?.updated)
  const json = JSON.parse(await page('/feeds/normative-documents.json')) as { version: string; items: { id: string }[] }
  expect([json.version, json.items.map(({ id }) => id)]).toEqual(['https://jsonfeed.org/version/1.1', entries.map(({ id }) => id)])
})

test('the yearly catalogue has what was in force on the last day of its year, for people and as CSV', async () => {
  expect(await page('/normative/catalogue?year=2026&organ=mr-210102')).toContain(title)
  expect(await page('/normative/catalogue?year=2027&organ=mr-210102')).not.toContain(title)
  const csv = await portal.request('/normative/catalogue.csv?year=2026')
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const lines = Buffer.from(await csv.arrayBuffer())
    .toString('utf8')
    .split('\r\n')
  expect(lines[0]).toMatch(/^\ufeff文号,文件名称,/)
  expect(lines[1]).toContain(`${number},${title},沈阳市和平区市场监督管理局,2026-04-08,2026-05-01,2026-12-31`)
})
