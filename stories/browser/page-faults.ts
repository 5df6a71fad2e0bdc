import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds on a page, and whether it is wider than a phone or heavier than 50 KB. Looked at with script, which the page itself does not
 * use, as the visitor of `visiting` sees it.
 * @param base address of the server
 */
export async function pageFaults(visiting: BrowserContext, base: string, path: string): Promise<string[]> {
  const browser = visiting.browser()
  if (!browser) throw new Error('The context belongs to no browser: make it with browser.newContext().')
  const looking = await browser.newContext({ viewport: { width: 390, height: 844 }, bypassCSP: true, baseURL: base })
  await looking.addCookies(await visiting.cookies())
  const seen = await looking.newPage()
  const answer = await seen.goto(path)
  const size = (await answer?.body())?.length ?? 0
  const faults = await faultsSeen(seen)
  await looking.close()
  return [...faults, ...(size > 50_000 ? [`${size} bytes of HTML`] : [])].map((fault) => `${path}: ${fault}`)
}

/** The same of the page that is open, whose context must run scripts and let ours in (`bypassCSP`). */
export async function faultsSeen(seen: Page): Promise<string[]> {
  await seen.addScriptTag({ content: axe })
  const { violations, wide } = await seen.evaluate(async () => {
    const found = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run()
    return {
      violations: found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
      wide: document.documentElement.scrollWidth - window.innerWidth,
    }
  })
  return [...violations, ...(wide > 0 ? [`wider than a phone by ${wide} px`] : [])]
}

/** Breaches of WCAG 2.2 A and AA that axe finds on the page, each with the element it found first. */
export async function breaches(page: Page): Promise<string[]> {
  // The page's own policy forbids scripts from elsewhere; what the browser evaluates for the test is not bound by it.
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run
    return (await run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
}

/** Where the screens are kept for looking at; none are kept without it. */
const shots = process.env['YIFA_SHOTS']

/** Keeps what the page looks like, wide and on a phone, light and dark. */
export async function look(page: Page, name: string): Promise<void> {
  if (!shots) return
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 860 })
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true })
    await page.getByRole('button', { name: '深色外观' }).click()
    await page.screenshot({ path: join(shots, `${name}-${width}-dark.png`), fullPage: true })
    await page.getByRole('button', { name: '浅色外观' }).click()
  }
  await page.setViewportSize({ width: 1280, height: 860 })
}
