import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { packPng } from '../../../scripts/pack-png.ts'
import { launchChromium } from '../launch-chromium.ts'
import { openStage, type Stage } from './stage.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Pictures are written anew only when asked for: `npm run screenshots`. */
const taking = process.env['YIFA_PICTURES'] === '1'
/** Where the whole pages are put for looking at, if anywhere. */
const whole = process.env['YIFA_SHOTS']
const folder = fileURLToPath(new URL('../../../docs/screenshots', import.meta.url))

const sizes = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } }
const mostBytes = 200_000

interface Look {
  /** Default: `desk`. */
  readonly on?: keyof typeof sizes
  readonly dark?: true
}

/** One demonstration province in which the twelve people live their stories, and the browser through which they see it. */
export interface Town extends Stage {
  /** A page of its own, at a desk or on a phone; signed in where somebody is named. Close its context when the story is told. */
  visit(login?: string, look?: Look): Promise<Page>
  /** The page as it is now has nothing that axe finds, and is not wider than the screen. */
  looksRight(page: Page, name: string): Promise<void>
  /** The same, and it is kept as a picture of the README where asked for. */
  picture(page: Page, name: string): Promise<void>
}

/** What axe finds, and how much wider than the screen the page is. What the browser evaluates is not bound by the page's own policy. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run
    const { violations } = await run()
    const wide = document.documentElement.scrollWidth - window.innerWidth
    return [...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`), ...(wide > 0 ? [`wider than the screen by ${wide} px`] : [])]
  })
}

/** Every slice of the font that the words of the page need has come: none was on its way in five looks, a tenth of a second apart. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  for (let calm = 0; calm < 5; await page.waitForTimeout(100)) {
    const coming = await page.evaluate(
      () => document.body.offsetHeight === 0 || [...document.fonts].some(({ status }) => status === 'loading'),
    )
    calm = coming ? 0 : calm + 1
  }
}

async function looksRight(page: Page, name: string): Promise<void> {
  await settled(page)
  if (whole) await page.screenshot({ path: join(whole, `${name}.png`), fullPage: true, animations: 'disabled' })
  const faults = await faultsOf(page)
  expect(faults, `${name}: ${faults.join('; ')}`).toEqual([])
}

async function picture(page: Page, name: string): Promise<void> {
  await looksRight(page, name)
  if (!taking) return
  const packed = packPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
  expect(packed.length, `${name}.png; a picture of the README may have ${mostBytes} bytes`).toBeLessThanOrEqual(mostBytes)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.png`), packed)
}

/** People have a Chinese font of their own, so pages wait for ours no longer than a blink (`optional`); a picture is taken where there is none, and waits. */
const waitForFonts = (context: BrowserContext) =>
  context.route(/\.css(?:$|\?)/, async (route) => {
    // A page that was left before its style came needs none.
    const styled = route.fetch().then(async (response) => {
      const style = (await response.text()).replaceAll(/font-display: ?optional/g, 'font-display:block')
      await route.fulfill({ response, body: style })
    })
    await styled.catch(() => undefined)
  })

async function visitor(browser: Browser, stage: Stage, login: string | undefined, { on = 'desk', dark }: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizes[on],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    baseURL: stage.url,
  })
  await context.clock.setFixedTime(new Date(`${stage.day()}T09:30:00+08:00`))
  if (taking || whole) await waitForFonts(context)
  if (login !== undefined) {
    const { token } = await stage.as(login)
    await context.addCookies([{ name: 'yifa_session', value: token, url: stage.url, httpOnly: true, sameSite: 'Lax' }])
  }
  return context.newPage()
}

/** @param close ends it all */
export async function openTown(): Promise<Town> {
  const [stage, browser] = await Promise.all([openStage('2026-09-22T09:30'), launchChromium()])
  return {
    ...stage,
    looksRight,
    picture,
    visit: (login, look = {}) => visitor(browser, stage, login, look),
    async end() {
      await browser.close()
      await stage.end()
    },
  }
}
