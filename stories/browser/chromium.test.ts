import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './launch-chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('the browser that npm carried opens two separate sessions and runs scripts', async () => {
  const [first, second] = await Promise.all([browser.newContext(), browser.newContext()])
  const page = await first.newPage()
  await page.setContent('<h1>依法</h1><button onclick="this.textContent = 1 + 1">?</button>')
  await page.getByRole('button').click()
  expect(await page.getByRole('heading').textContent()).toBe('依法')
  expect(await page.getByRole('button').textContent()).toBe('2')
  await first.close()
  expect(await (await second.newPage()).evaluate(() => document.title)).toBe('')
  await second.close()
})
