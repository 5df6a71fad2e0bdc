import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeAt } from '../../src/operations/accounts/codes.ts'
import { cheapPhone, type Phone } from './cheap-phone.ts'
import { faultsSeen } from './page-faults.ts'

let phone: Phone
let page: Page
let seeing: BrowserContext
let secret = ''
let recovery = ''

beforeAll(async () => {
  phone = await cheapPhone()
  // As the phone sees it, with a script of ours that looks at each page in place: some answer a form and have no address.
  const browser = phone.without.browser()
  if (!browser) throw new Error('There is no browser.')
  seeing = await browser.newContext({ viewport: { width: 390, height: 844 }, bypassCSP: true, baseURL: phone.server.url })
  page = await seeing.newPage()
}, 120_000)
afterAll(() => phone?.close())

const heading = () => page.getByRole('heading', { level: 1 }).textContent()
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const shot = async (name: string): Promise<void> => {
  if (process.env.YIFA_SHOTS) await page.screenshot({ path: `${process.env.YIFA_SHOTS}/${name}.png`, fullPage: true })
}

const login = async (): Promise<string> => {
  const { demonstrationPeople } = await import('../../catalogue/index.ts')
  return demonstrationPeople.find(({ kind }) => kind === 'party')?.login ?? ''
}

/** Milliseconds for which a code is shown. */
const step = 30_000

test('somebody sets up a second factor on their phone: the page says how, a wrong code changes nothing, codes for a lost phone are shown once', async () => {
  const who = await login()
  await page.goto('/sign-in?next=/account')
  await page.getByLabel('账号').fill(who)
  await page.getByLabel('密码').fill('yifa-demo')
  await press('登录')
  expect(await heading()).toBe('我的账号')
  expect(await faultsSeen(page)).toEqual([])
  await shot('account')
  await page.getByRole('link', { name: '启用动态口令' }).click()
  expect(await faultsSeen(page)).toEqual([])
  await press('开始')
  expect(await page.getByRole('img').locator('svg').count()).toBe(1)
  expect(await faultsSeen(page)).toEqual([])
  await shot('enrol')
  secret = ((await page.locator('.code').first().textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('应用上显示的六位数字').fill('000000')
  await press('确认')
  expect(await page.getByRole('alert').textContent()).toContain('数字不正确')
  expect(await faultsSeen(page)).toEqual([])
  // The code before the present one, which is taken as long as the present one is: not in its last seconds.
  const left = step - (Date.now() % step)
  if (left < 8_000) await page.waitForTimeout(left)
  await page.getByLabel('应用上显示的六位数字').fill(codeAt(secret, Date.now() - step))
  await press('确认')
  expect(await heading()).toBe('动态口令已启用')
  expect(await page.locator('.toc .code').count()).toBe(10)
  recovery = (await page.locator('.toc .code').first().textContent()) ?? ''
  expect(await faultsSeen(page)).toEqual([])
  await shot('recovery-codes')
  await page.getByRole('link', { name: '我已经保存，继续' }).click()
  expect(await page.locator('.summary').textContent()).toContain('还剩 10 个恢复码')
})

test('from then on the password leads to the code; a recovery code lets in too, and the phone without scripts can do all of it', async () => {
  const who = await login()
  page = phone.page
  await page.goto('/sign-in?next=/account')
  await page.getByLabel('账号').fill(who)
  await page.getByLabel('密码').fill('yifa-demo')
  await press('登录')
  expect(await heading()).toBe('动态口令')
  await page.goto('/me')
  expect(await heading()).toBe('登录')
  await page.goto('/sign-in/code?next=/account')
  await page.getByLabel('六位数字，或者恢复码').fill('000000')
  await press('登录')
  expect(await page.getByRole('alert').textContent()).toContain('数字不正确')
  await page.getByLabel('六位数字，或者恢复码').fill(codeAt(secret, Date.now()))
  await press('登录')
  expect(await heading()).toBe('我的账号')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.goto('/sign-in?next=/account')
  await page.getByLabel('账号').fill(who)
  await page.getByLabel('密码').fill('yifa-demo')
  await press('登录')
  await page.getByLabel('六位数字，或者恢复码').fill(recovery)
  await press('登录')
  expect(await page.locator('.summary').textContent()).toContain('还剩 9 个恢复码')
})

test('sessions are ended from the page, a weak password is refused in words, and the page speaks English too', async () => {
  expect(await page.getByRole('button', { name: '结束会话' }).count()).toBe(1)
  await page.getByRole('button', { name: '结束会话' }).click()
  expect(await page.getByRole('status').textContent()).toContain('会话已经结束')
  expect(await page.getByRole('button', { name: '结束会话' }).count()).toBe(0)
  await page.getByLabel('现在的密码').fill('yifa-demo')
  await page.getByLabel('新密码').fill('12345678')
  await press('修改密码，并结束其他会话')
  expect(await page.getByRole('alert').textContent()).toContain('太容易猜到')
  await page.getByLabel('现在的密码').fill('yifa-demo')
  await page.getByLabel('新密码').fill('山羊 与 蓝色 台灯')
  await press('修改密码，并结束其他会话')
  expect(await page.getByRole('status').textContent()).toContain('密码已经修改')
  await page.goto('/account?lang=en')
  expect(await heading()).toBe('My account')
  expect((await page.textContent('main'))?.replace(/Name[一-龥（）]+/, '')).not.toMatch(/[一-龥]/)
  await page.goto('/account?lang=zh')
})

test('who has not signed in is led to sign in, and back', async () => {
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.goto('/account')
  expect(page.url()).toContain('/sign-in?next=%2Faccount')
})
