import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cheapPhone, type Phone } from './cheap-phone.ts'
import { pageFaults } from './page-faults.ts'
import type { PortalServer } from './portal-server.ts'

let server: PortalServer
let without: BrowserContext
let page: Page
let phone: Phone
beforeAll(async () => {
  phone = await cheapPhone()
  ;({ server, without, page } = phone)
}, 120_000)
afterAll(() => phone?.close())

test('the pages that count have no violation that axe knows, fit on a phone and stay below 50 KB', async () => {
  const paths = [
    '/periods',
    '/periods?presets=organ',
    '/periods?count=60&unit=day',
    '/periods?start=2026-08-05&count=60&unit=day&law=reconsideration-law',
    '/periods?start.year=2026&start.month=2&start.day=30',
    '/periods?start=2026-03-02&count=6&unit=month&law=litigation-law&lang=en',
    '/periods?start=2026-12-20&count=20&unit=workday&lang=zh',
    '/periods/late-fine?fine=200&due=2026-03-02&paid=2026-03-09',
    '/periods/enforcement-time?day=2026-10-01&time=9:00',
  ]
  const faults: string[] = []
  for (const path of paths) faults.push(...(await pageFaults(without, server.url, path)))
  expect(faults).toEqual([])
})

test('a citizen chooses a common period, gives the day, and reads the last day with its calendar and every day of it; the address keeps it', async () => {
  await page.goto('/')
  await page.getByRole('link', { name: '算期限' }).first().click()
  await page.getByRole('link', { name: '申请行政复议 · 60日' }).first().click()
  await page.getByLabel('年', { exact: true }).first().fill('2026')
  await page.getByLabel('月', { exact: true }).first().fill('八')
  await page.getByRole('button', { name: '算出最后一天' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('请填写存在的日期')
  await page.getByLabel('日', { exact: true }).first().fill('5')
  await page.getByRole('button', { name: '算出最后一天' }).click()
  const answer = page.locator('section.panel')
  expect(await answer.textContent()).toContain('最后一天2026年10月8日（周四）从2026年10月9日（周五）起就晚了')
  expect(await page.locator('table.month').count()).toBe(3)
  expect(await page.locator('table.month .due').textContent()).toBe('8末')
  expect(await page.getByText('国庆节放假，据国务院办公厅关于2026年部分节假日安排的通知').first().isVisible()).toBe(true)
  const address = page.url()
  await page.goto('/')
  await page.goto(address)
  expect(await page.locator('section.panel time').getAttribute('datetime')).toBe('2026-10-08')
})
