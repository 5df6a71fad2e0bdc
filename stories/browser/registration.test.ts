import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCitizenNumber } from '../../src/kernel/form/identifiers/citizen-number.ts'
import { localDate } from '../../src/kernel/time/local-date.ts'
import { cheapPhone, type Phone } from './cheap-phone.ts'
import { pageFaults } from './page-faults.ts'
import type { PortalServer } from './portal-server.ts'

// Somebody registers on a telephone without scripts, and authorises an agent who then applies for them; for whom is on every page.

let server: PortalServer
let without: BrowserContext
let page: Page
let phone: Phone
beforeAll(async () => {
  phone = await cheapPhone()
  ;({ server, without, page } = phone)
}, 240_000)
afterAll(() => phone?.close())

const password = '青砖 旧码头 海棠'
const number = (serial: number): string => makeCitizenNumber('210102', localDate('1991-06-07'), serial)
const heading = () => page.getByRole('heading', { level: 1 }).textContent()
const faultsOf = (path: string): Promise<string[]> => pageFaults(without, server.url, path)

async function registers(name: string, serial: number): Promise<void> {
  await page.goto('/register')
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('公民身份号码').fill(number(serial))
  await page.getByLabel('设置密码').fill(password)
  await page.getByRole('button', { name: '登记', exact: true }).click()
}
async function enters(serial: number): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('账号').fill(number(serial))
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}
const leaves = () => page.getByRole('button', { name: '退出登录' }).click()

test('what is wrong is said at the top, with what was typed kept and the password not sent back', async () => {
  await registers('', 301)
  expect(await page.title()).toMatch(/^错误：/)
  expect(await page.locator('.errors').textContent()).toContain('姓名')
  expect(await page.getByLabel('公民身份号码').inputValue()).toBe(number(301))
  expect(await page.getByLabel('设置密码').inputValue()).toBe('')
  await page.getByLabel('姓名').fill('甲某')
  await page.getByLabel('公民身份号码').fill(`${number(301).slice(0, 17)}${number(301).endsWith('5') ? '6' : '5'}`)
  await page.getByLabel('设置密码').fill(password)
  await page.getByRole('button', { name: '登记', exact: true }).click()
  expect(await page.locator('.errors a').getAttribute('href')).toBe('#number')
})

test('registering, signing in with the number, and an account that says nobody verified it', async () => {
  await registers('甲某', 301)
  expect(await heading()).toBe('已收到您的登记')
  // A number that is taken gets the very same page.
  const free = await page.locator('main').innerHTML()
  await registers('别人', 301)
  expect(await page.locator('main').innerHTML()).toBe(free)
  await enters(301)
  await page.goto('/account')
  const said = await page.locator('main').textContent()
  expect(said).toContain('本人申报，未经核验')
  expect(said).not.toContain(number(301))
  await leaves()
})

test('an agent is authorised and applies: for whom stands on every page, and both see the matter', async () => {
  await registers('乙某', 302)
  await enters(302)
  await page.goto('/account')
  const code = (await page.locator('dd .code').last().textContent()) ?? ''
  await leaves()
  await enters(301)
  await page.goto('/agents')
  await page.getByRole('link', { name: '委托代理人' }).click()
  await page.getByRole('button', { name: '开始填写' }).click()
  for (let step = 0; step < 12 && !page.url().endsWith('/check'); step++) {
    const coded = page.getByLabel('代理人账号代码')
    if (await coded.count()) await coded.fill(code)
    const name = page.getByLabel('代理人姓名')
    if (await name.count()) await name.fill('乙某')
    const procedure = page.getByLabel('行政许可（一般程序）')
    if (await procedure.count()) await procedure.check()
    const year = page.getByLabel('年', { exact: true })
    if (await year.count()) await year.fill('2027-01-31')
    await page.getByRole('button', { name: '保存并继续' }).click()
  }
  await page.getByRole('button', { name: '确认提交' }).click()
  await page.goto('/agents')
  expect(await page.locator('main').textContent()).toContain('乙某')
  await leaves()
  await enters(302)
  await page.goto('/agents')
  expect(await page.locator('#held').locator('..').textContent()).toContain('甲某')
  await page.goto('/apply/food-business-licence-mr-210102/administrative-licence')
  await page.getByRole('link', { name: '代理 甲某' }).click()
  const banner = page.locator('.acting')
  expect(await banner.textContent()).toContain('您正在代理 甲某 办理')
  await page.getByRole('button', { name: '开始填写' }).click()
  expect(await banner.textContent()).toContain('甲某')
})

test('the pages have no violation that axe knows, and fit on a phone', async () => {
  const faults: string[] = []
  for (const path of ['/register', '/register?kind=enterprise', '/register/received', '/agents', '/account'])
    faults.push(...(await faultsOf(path)))
  expect(faults).toEqual([])
})
