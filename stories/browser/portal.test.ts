import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCitizenNumber } from '../../src/kernel/form/identifiers/citizen-number.ts'
import { localDate } from '../../src/kernel/time/local-date.ts'
import { act } from '../../src/operations/act.ts'
import { ask } from '../../src/operations/ask.ts'
import type { Caller } from '../../src/operations/operation.ts'
import { cheapPhone, type Phone } from './cheap-phone.ts'
import { makeNormativeDocument } from './normative-scene.ts'
import { pageFaults } from './page-faults.ts'
import type { PortalServer } from './portal-server.ts'

const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

let server: PortalServer
let without: BrowserContext
let page: Page
let phone: Phone
beforeAll(async () => {
  phone = await cheapPhone()
  ;({ server, without, page } = phone)
}, 120_000)
afterAll(() => phone?.close())

async function signIn(login: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill('yifa-demo')
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

const heading = () => page.getByRole('heading', { level: 1 }).textContent()
const goOn = () => page.getByRole('button', { name: '保存并继续' }).click()

const faultsOf = (path: string): Promise<string[]> => pageFaults(without, server.url, path)

const clerk = (organ: string): Caller => ({
  kind: 'staff',
  region: server.platform.region,
  person: 'clerk.li',
  name: '李受理',
  actsFor: [],
  posts: [{ person: 'clerk.li', organ, post: 'clerk' }],
})

const item = 'food-business-licence-mr-210102'
let caseAddress = ''

test('pages for everyone have no violation that axe knows, fit on a phone and stay below 50 KB', async () => {
  const forAll = `/ /items /items?open=1 /items/${item} /search?search=%E9%A3%9F%E5%93%81 /published /registers /registers/powers /registers/powers/changes /registers/service-items /registers/organs /verify`
  const more =
    '/verify?number= /verify/none /receipts /record /procedures /procedures/administrative-licence /open /open/reconsideration /open/foi-on-request /open/foi-on-request?search=%E6%B2%A1%E6%9C%89 /help /accessibility /sign-in /no-such-page /?lang=en /help?large=1 /statistics /statistics?lang=en /published?lang=zh&kind=licence&organ=x&from=2026-02-30'
  const paths = `${forAll} ${more}`.split(' ')
  const faults: string[] = []
  for (const path of paths) faults.push(...(await faultsOf(path)))
  expect(faults).toEqual([])
})

test('the pages of the law library have no violation that axe knows, fit on a phone and stay below 50 KB', async () => {
  const paths = [
    ...['/laws', '/laws?state=past&rank=law&year=2010', '/laws?q=渡船清洗', '/laws?q=仲栽协议', '/laws?q=渡船法第九条', '/laws?day=x'],
    ...['/laws/渡船法', '/laws/渡船法?day=2015-01-01', '/laws/渡船法?version=2026-02-01', '/laws/海平市渡口管理办法', '/laws/冰场规定'],
    ...[
      '/laws/万物登记法',
      '/laws/万物登记法?at=150',
      '/laws/渡船法/changes',
      '/laws/冰场规定/changes',
      '/laws/不存在的法',
      '/laws/渡船法?version=1999-01-01',
    ],
  ].map(encodeURI)
  const faults: string[] = []
  for (const path of paths) faults.push(...(await faultsOf(path)))
})

test('normative documents: search, page, catalogue and the choice of an organ have no violation that axe knows, and fit on a phone', async () => {
  const empty = await faultsOf('/normative')
  const { number, title } = await makeNormativeDocument(server.platform)
  const at = `/normative/${encodeURIComponent(number)}`
  const faults: string[] = [...empty]
  for (const path of ['/normative', '/normative?search=%E6%B2%B9%E7%83%9F&state=in-force', '/normative?day=x', at, '/normative/catalogue'])
    faults.push(...(await faultsOf(path)))
  await page.goto('/normative')
  expect(await page.locator('head link[rel=alternate]').evaluateAll((all) => all.map((one) => one.getAttribute('type')))).toEqual([
    'application/atom+xml',
    'application/feed+json',
  ])
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: '提出审查建议' }).click()
  faults.push(...(await faultsOf(new URL(page.url()).pathname + new URL(page.url()).search)))
  await page.getByRole('link', { name: '沈阳市和平区人民政府' }).click()
  expect(await heading()).toBe('登录')
  expect(faults).toEqual([])
})

test('a citizen finds the item, is led to sign in and back, and what is wrong is said at the top with the answers kept', async () => {
  await page.goto(`/items/${item}`)
  await page.getByRole('link', { name: '在线办理' }).click()
  expect(await heading()).toBe('登录')
  await page.getByLabel('账号').fill('citizen')
  await page.getByLabel('密码').fill('not this')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  expect(await page.title()).toMatch(/^错误：/)
  await page.getByLabel('密码').fill('yifa-demo')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  expect(page.url()).toContain(`/apply/${item}/administrative-licence`)
  await page.getByRole('button', { name: '开始填写' }).click()
  await page.getByLabel('自然人').check()
  await goOn()
  await page.getByLabel('申请人姓名或者名称').fill('<b>陈小演</b>')
  await page.getByLabel('公民身份号码').fill('210102199001011234')
  await goOn()
  expect(await page.title()).toMatch(/^错误：/)
  expect(await page.getByRole('alert').getByRole('link').count()).toBe(2)
  expect(await page.getByLabel('申请人姓名或者名称').inputValue()).toBe('<b>陈小演</b>')
  await page.getByRole('alert').getByRole('link').last().click()
  expect(page.url()).toMatch(/#a\.phone$/)
})

test('what was answered is there after leaving, and is handed in from the check of all answers', async () => {
  await page.goto('/me')
  await page.getByRole('link', { name: /^继续办理/ }).click()
  await page.getByLabel('公民身份号码').fill(makeCitizenNumber('219999', localDate('1990-05-20'), 12))
  await page.getByLabel('联系电话').fill('13800138000')
  await goOn()
  await page.getByLabel('经营（活动）场所地址').fill('和平区演示路 1 号')
  await goOn()
  await page.getByLabel('申请许可的范围').fill('热食类食品制售')
  await goOn()
  await page.locator('input[type=file]').first().setInputFiles({ name: '场所.png', mimeType: 'image/png', buffer: picture })
  await goOn()
  expect(await heading()).toContain('核对信息')
  expect(await page.getByText('<b>陈小演</b>').count()).toBe(1)
  await page.getByRole('link', { name: /修改.*经营（活动）场所地址/ }).click()
  await page.getByLabel('经营（活动）场所地址').fill('和平区演示路 2 号')
  await goOn()
  expect(await page.getByText('和平区演示路 2 号').count()).toBe(1)
  expect(await faultsOf(new URL(page.url()).pathname)).toEqual([])
  const sent = { csrf: '', requestKey: '' }
  for (const name of ['csrf', 'requestKey'] as const) sent[name] = await page.locator(`form [name=${name}]`).last().inputValue()
  const checked = page.url()
  await page.getByRole('button', { name: '确认提交' }).click()
  expect(await heading()).toBe('提出申请：提交成功')
  // Pressed a second time, when what was answered is gone: the same receipt. The control: nothing is found there for any other page.
  const again = (form: typeof sent) => page.request.post(checked, { form })
  expect((await again(sent)).url()).toBe(page.url())
  expect((await again({ ...sent, requestKey: 'another' })).status()).toBe(404)
  expect(await page.locator('.number').textContent()).toMatch(/^\d{16,}$/)
  caseAddress = new URL(page.url()).pathname.replace(/\/submitted$/, '')
  expect(await faultsOf(new URL(page.url()).pathname + new URL(page.url()).search)).toEqual([])
})

test('the case page says what is next, by when and why; a correction notice is shown with exactly what is missing', async () => {
  const id = caseAddress.split('/').at(-1) ?? ''
  const told = await ask(
    server.platform,
    act,
    {
      key: 'tell-what-is-missing',
      case: id,
      act: 'requestSupplement',
      answers: { missing: ['equipment', 'layout'], explanation: '请补交两项。' },
    },
    clerk('mr-210102'),
  )
  expect(told.kind).toBe('done')
  await page.goto(caseAddress)
  expect((await page.getByText('为什么是这一天').count()) + (await page.getByText('您现在可以做什么').count())).toBeGreaterThan(0)
  await page.getByRole('link', { name: '补正材料', exact: true }).click()
  expect(await page.getByText('设备设施清单、设备布局和操作流程图').count()).toBe(1)
  expect(await faultsOf(new URL(page.url()).pathname)).toEqual([])
  await page.getByRole('button', { name: '保存并继续' }).click()
  expect(await page.title()).toMatch(/^错误：/)
  for (const name of ['设备设施清单', '设备布局和操作流程图'])
    await page.getByLabel(name).setInputFiles({ name: '补正.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('button', { name: '保存并继续' }).click()
  expect(await faultsOf(new URL(page.url()).pathname)).toEqual([])
  await page.getByRole('button', { name: /^提交/ }).click()
  expect(await heading()).toBe('补正材料：提交成功')
  expect([...(await faultsOf(caseAddress)), ...(await faultsOf('/me'))]).toEqual([])
})

test('the receipt verifies, and one that was altered does not', async () => {
  const receipt = await (await without.request.get(`${caseAddress}/receipt.json`)).text()
  const verdict = async (text: string) => {
    await page.goto('/receipts')
    await page.getByLabel('或者粘贴回执内容').fill(text)
    await page.getByRole('button', { name: '核验' }).click()
    return heading()
  }
  expect(await verdict(receipt)).toBe('回执属实')
  expect(await verdict(receipt.replace('requestSupplement', 'accept'))).toBe('回执不能采信')
})

test('a form from elsewhere is not taken, and nobody else sees the case', async () => {
  const foreign = await without.request.post('/sign-out', { headers: { origin: 'https://elsewhere.example' }, form: { csrf: 'x' } })
  expect(foreign.status()).toBe(403)
  expect((await without.request.post('/sign-out', { form: {} })).status()).toBe(403)
  await page.goto('/me')
  await page.getByRole('button', { name: '退出登录' }).click()
  await signIn('neighbour')
  expect((await page.goto(caseAddress))?.status()).toBe(404)
})

test('every entry of a register has a page, as it stood on a day', async () => {
  await page.goto('/registers/powers')
  await page.locator('main tbody th a').first().click()
  expect(page.url()).toContain('/entry?')
  expect(await page.locator('main dl dt').count()).toBeGreaterThan(3)
  expect((await page.goto('/registers/powers?day=2020-01-01'))?.status()).toBe(200)
  expect(await page.locator('main tbody tr').count()).toBe(0)
})

test('a licence is granted: its holder fetches it, anyone verifies it, and what can be done against a decision is said', async () => {
  const at = 'hc-210102'
  const as = (kind: 'party' | 'staff', person: string, post?: string): Caller => ({
    kind,
    region: server.platform.region,
    person,
    name: person,
    actsFor: [],
    posts: post ? [{ person, organ: at, post }] : [],
  })
  const answers = {
    applicantKind: 'person',
    name: '陈小演',
    citizenNumber: makeCitizenNumber('219999', localDate('1990-05-20'), 12),
    phone: '13800138000',
    address: '和平区演示路 3 号',
    scope: '理发',
  }
  const open = { procedure: 'administrative-licence', item: 'public-place-hygiene-licence-hc-210102', organ: at }
  const begun = await ask(server.platform, act, { key: 'hygiene-apply', open, act: 'apply', answers }, as('party', 'citizen.chen'))
  const id = begun.case
  await ask(server.platform, act, { key: 'hygiene-accept', case: id, act: 'accept', answers: {} }, as('staff', 'clerk.health', 'clerk'))
  const granted = await ask(
    server.platform,
    act,
    { key: 'hygiene-grant', case: id, act: 'decideOnTheSpot', answers: {} },
    as('staff', 'head.health', 'head'),
  )
  expect(granted).toMatchObject({ kind: 'done' })
  await signOutAndIn('citizen')
  await page.goto(`/cases/${id}`)
  expect(await page.getByRole('heading', { name: '对决定不服的' }).count()).toBe(1)
  expect(await faultsOf(`/cases/${id}`)).toEqual([])
  const papers = await page.locator('main a[href$=".pdf"]').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
  expect(papers.length).toBeGreaterThan(1)
  const pdf = await without.request.get(papers[0] ?? '')
  expect([pdf.status(), pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ])
  const headings = await Promise.all(
    papers.map(async (paper) => {
      const seen = await (await without.request.get(paper.replace('/documents/', '/verify/').replace(/\.pdf$/, ''))).text()
      return /<h1>(.*?)<\/h1>/s.exec(seen)?.[1]?.replace(/<span class="caption">.*<\/span>/s, '')
    }),
  )
  expect(headings).toContain('有效')
})

async function signOutAndIn(login: string): Promise<void> {
  await page.goto('/help')
  await page.getByRole('button', { name: '退出登录' }).click()
  await signIn(login)
}
