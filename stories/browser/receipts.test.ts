import { randomBytes } from 'node:crypto'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureWorkbenchBuilt } from '../../scripts/build-workbench.ts'
import { logOf } from '../../src/kernel/record/log-names.ts'
import { callerOf } from '../../src/operations/accounts/caller-of.ts'
import { ask } from '../../src/operations/ask.ts'
import { noTrust } from '../../src/operations/log/trust.ts'
import { publishLogs } from '../../src/operations/log/watch-log.ts'
import { makePortal } from '../../src/portal/make-portal.tsx'
import { signerFrom } from '../../src/store/keys/key-folder.ts'
import { startWorld, type World } from '../http/harness.ts'
import { catalogue, seed } from '../http/toy.ts'
import { launchChromium } from './launch-chromium.ts'

let world: World
let browser: Browser
let url: string
let server: ReturnType<typeof createAdaptorServer>
let receipt: string

const signer = signerFrom(logOf('210000'), 'ed25519', randomBytes(32))

beforeAll(async () => {
  await ensureWorkbenchBuilt(() => {})
  world = await startWorld({ catalogue, seed, trust: { ...noTrust, signs: (_, tree) => (tree === 'sha256' ? signer : undefined) } })
  const { case: id } = await world
    .as('chen')
    .opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈' } })
  await publishLogs(world.platform, ['210000'], () => {})
  receipt = JSON.stringify(await world.as('chen').client.readReceipt({ id }))
  server = createAdaptorServer({ fetch: makePortal(world.platform, { ask, callerOf, demonstration: false }).fetch })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await new Promise((closed) => server.close(closed))
  await world?.end()
})

const file = (text: string) => ({ name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(text) })

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(`${url}/receipts`)
  return page
}

test('with the script a receipt is verified in the browser, with no network, signature included', async () => {
  const page = await open({ viewport: { width: 390, height: 844 } })
  await page.locator('#verify-here').waitFor()
  await page.context().setOffline(true)
  await page.setInputFiles('#file', file(receipt))
  await page.click('#verify-here')
  const verified = page.locator('#verified')
  await verified.locator('.note.ok').waitFor()
  expect(await verified.innerText()).toContain('没有发送任何内容')
  expect(await verified.innerText()).toMatch(/记录的签名\s+✓/)
  if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/receipts-390.png`, fullPage: true })

  // One digit of a hash changed.
  await page.setInputFiles('#file', file(receipt.replace(/"root":"(.)/, (_, first: string) => `"root":"${first === 'a' ? 'b' : 'a'}`)))
  await page.click('#verify-here')
  await verified.locator('.note.bad').waitFor()
  // One bit of the signature changed: whole in itself, and yet refused.
  await page.setInputFiles(
    '#file',
    file(receipt.replace(/(— \S+ \S{20})(.)/, (_, start: string, letter: string) => start + (letter === 'A' ? 'B' : 'A'))),
  )
  await page.click('#verify-here')
  await page.waitForFunction(() => document.querySelector('#verified')?.textContent?.includes('签名不成立'))
  await page.context().close()
})

test('without scripts the same page sends the receipt, and the server answers', async () => {
  const page = await open({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } })
  expect(await page.locator('#verify-here').count()).toBe(0)
  await page.setInputFiles('#file', file(receipt))
  await page.click('button[type=submit]:below(#text)')
  expect(await page.locator('main').innerText()).toMatch(/记录的签名\s+✓/)
  if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/receipts-1280.png`, fullPage: true })
  await page.context().close()
})
