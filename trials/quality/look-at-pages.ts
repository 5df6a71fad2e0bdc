import type { Browser, BrowserContext } from 'playwright-core'
import { faultsSeen, pageFaults } from '../../stories/browser/page-faults.ts'
import type { Stage } from '../../stories/browser/people/stage.ts'
import type { Figure } from '../run-trials.ts'
import { allPages, deskPages } from './pages.ts'
import type { Scene } from './scene.ts'

/** A context of somebody who is signed in; of nobody where no login is given. */
export async function visitorOf(browser: Browser, stage: Stage, login?: string, more: object = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: stage.url, ...more })
  if (login === undefined) return context
  const { token } = await stage.as(login)
  await context.addCookies([{ name: 'yifa_session', value: token, url: stage.url, httpOnly: true, sameSite: 'Lax' }])
  return context
}

/** A page on which axe must find something, or it does not look. */
async function axeLooks(browser: Browser): Promise<string> {
  const context = await browser.newContext({ bypassCSP: true })
  const page = await context.newPage()
  await page.setContent('<!doctype html><html><body><img src="x"><input><p style="color:#aaa;background:#fff">淡</p></body></html>')
  const found = await faultsSeen(page)
  await context.close()
  if (found.length < 3) throw new Error(`axe found ${found.length} faults on a page that has more.`)
  return `${found.length} faults found on a page made wrong`
}

/** axe, width and weight of every page of the portal. */
export async function portalFigures(browser: Browser, at: { stage: Stage; scene: Scene; say: (line: string) => void }): Promise<Figure[]> {
  const control = await axeLooks(browser)
  const faults: string[] = []
  const pages = allPages(at.scene)
  for (const { path, login } of pages) {
    const context = await visitorOf(browser, at.stage, login)
    faults.push(...(await pageFaults(context, at.stage.url, path)))
    await context.close()
  }
  for (const fault of faults) at.say(fault)
  const what = `axe, phone width, 50 KB: faults on ${pages.length} pages of the portal`
  return [{ what, found: String(faults.length), limit: '0', holds: faults.length === 0, control }]
}

/** axe and width of the pages of the workbench, light and dark. */
export async function deskFigures(browser: Browser, at: { stage: Stage; scene: Scene; say: (line: string) => void }): Promise<Figure[]> {
  const faults: string[] = []
  const pages = deskPages(at.scene)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const { path, login } of pages) {
      const context = await visitorOf(browser, at.stage, login, { viewport: { width: 390, height: 844 }, bypassCSP: true, colorScheme })
      const page = await context.newPage()
      await page.goto(path, { waitUntil: 'networkidle' })
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      faults.push(...(await faultsSeen(page)).map((fault) => `${path} (${colorScheme}): ${fault}`))
      await context.close()
    }
  for (const fault of faults) at.say(fault)
  const what = `axe, phone width: faults on ${pages.length} pages of the workbench, light and dark`
  return [{ what, found: String(faults.length), limit: '0', holds: faults.length === 0 }]
}
