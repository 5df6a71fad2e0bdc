import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './launch-chromium.ts'
import { type PortalServer, portalServer } from './portal-server.ts'

let server: PortalServer
let browser: Browser
let context: BrowserContext
let page: Page
const broken: string[] = []

beforeAll(async () => {
  server = await portalServer()
  browser = await launchChromium()
  context = await browser.newContext({ baseURL: server.url })
  page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && broken.push(message.text()))
  page.on('pageerror', (fault) => broken.push(fault.message))
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const offered = () =>
  page.locator('#names option').evaluateAll((all) => all.map((one) => [one.getAttribute('value'), one.getAttribute('label')]))

test('names of laws are offered while somebody types, and the policy of the page lets nothing else run', async () => {
  await page.goto('/laws')
  const known = await offered()
  expect(known.length).toBeGreaterThan(0)
  await page.locator('#q').pressSequentially('渡船')
  await expect.poll(offered).toContainEqual(['渡船法', null])
  await page.locator('#q').fill('渡法')
  await expect.poll(offered).toContainEqual(['渡船法', '渡法'])
  await page.locator('#q').fill('')
  await expect.poll(offered).toEqual(known)
  expect(broken).toEqual([])
  const inline = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    return 'ran' in window
  })
  expect(inline).toBe(false)
})
