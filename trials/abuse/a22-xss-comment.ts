import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { BrowserContext, Page } from 'playwright-core'
import { workbenchPages } from '../../src/api/workbench-pages.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { launchChromium } from '../../stories/browser/launch-chromium.ts'
import type { Serving, World } from '../../stories/http/harness.ts'
import { project } from '../../stories/start/start-yifa.ts'
import type { Figure } from '../run-trials.ts'
import { canaryListener } from './canary-listener.ts'
import { none } from './figures.ts'
import { payloads } from './payloads.ts'
import { tokenOf, town, wholeServer } from './town.ts'

const market = 'mr-210102'
const workbench = join(project, 'dist/workbench')

/** Pages that say again what they were asked. */
const echoes: readonly ((said: string) => string)[] = [
  (said) => `/search?q=${said}`,
  (said) => `/published?search=${said}`,
  (said) => `/items?search=${said}`,
  (said) => `/registers/organs?search=${said}`,
  (said) => `/laws?q=${said}`,
  (said) => `/normative?search=${said}`,
  (said) => `/verify/${said}`,
  (said) => `/nothing/${said}`,
  (said) => `/sign-in?to=${said}`,
  (said) => `/published?kind=${said}`,
  (said) => `/periods?start=${said}`,
  (said) => `/published/feed.xml?search=${said}`,
  (said) => `/api/registers/organs?search=${said}`,
  (said) => `/api/nothing/${said}`,
]

/** Every payload in every field that the public or a party fills in, a dozen to a field. */
async function store(world: World): Promise<{ pages: string[]; id: string }> {
  const dozens = Array.from({ length: Math.ceil(payloads.length / 12) }, (_, i) => payloads.slice(i * 12, i * 12 + 12).join('\n'))
  const ids: string[] = []
  const citizen = world.as('citizen')
  for (let i = 0; i < dozens.length; i += 20) {
    const clue = dozens.slice(i, i + 20).join('\n')
    const answers = { named: true, name: `甲${payloads[i]}`, contact: `乙${payloads[i + 1]}`, respondent: payloads[i + 2] ?? '', clue }
    ids.push((await citizen.opens({ procedure: 'report-handling', organ: market, act: 'report', answers })).case)
  }
  const owner = createPool(world.database, { max: 1, region: '210000' })
  const { rows: last } = await owner.query<{ seq: string }>("select max(seq) as seq from event where region = '210000'")
  for (const [i, text] of dozens.entries())
    await owner.query(
      "insert into publication (region, case_id, seq, part, kind, organ, title, rows, basis, day) values ('210000', '', $1, $2, 'penalty', $3, $4, $5, 'penalty-law:48(1)', '2026-03-02')",
      [last[0]?.seq, 10 + i, market, text.slice(0, 900), JSON.stringify({ 处罚内容: text, [payloads[i] ?? 'x']: text })],
    )
  await owner.end()
  return {
    id: ids[0] ?? '',
    pages: [
      ...ids.flatMap((id) => [`/cases/${id}`, `/workbench/cases/${id}`]),
      `/published/${last[0]?.seq}`,
      '/published',
      ...Array.from({ length: 3 }, (_, i) => `/published?kind=penalty&page=${i}`),
    ],
  }
}

async function marks(page: Page, address: string): Promise<boolean> {
  let dialogs = 0
  const dismiss = (dialog: { dismiss(): Promise<void> }): void => {
    dialogs++
    void dialog.dismiss().catch(() => {})
  }
  page.on('dialog', dismiss)
  await page.goto(address, { timeout: 15_000, waitUntil: 'load' }).catch(() => undefined)
  if (address.includes('/workbench/')) await page.waitForTimeout(1_500)
  await page.keyboard.press('Tab').catch(() => undefined)
  const hit = await page.evaluate(() => (globalThis as unknown as { hit?: number }).hit === 1).catch(() => false)
  page.off('dialog', dismiss)
  return hit || dialogs > 0
}

/** As a visitor whose browser would run whatever stands in a page: our policy against scripts is switched off, so that escaping alone must hold. */
async function visitor(world: World, open: (options: object) => Promise<BrowserContext>, login?: string): Promise<Page> {
  const context = await open({ bypassCSP: true })
  const token = await tokenOf(world, login)
  if (token) await context.addCookies([{ name: 'yifa_session', value: token, url: world.url }])
  return context.newPage()
}

interface Seen {
  readonly bad: string[]
  looked: number
  visited: number
}

/** Every payload at every echo: looked through, and opened where it stands there verbatim, and each n-th in any case. */
async function echoed(world: World, page: Page, { every, seen }: { every: number; seen: Seen }): Promise<void> {
  for (const [at, payload] of payloads.entries())
    for (const [which, echo] of echoes.entries()) {
      const path = echo(encodeURIComponent(payload))
      seen.looked++
      const answer = await fetch(`${world.url}${path}`, { redirect: 'manual' })
      const body = await answer.text()
      if (answer.status >= 500) seen.bad.push(`${answer.status} at ${path}`)
      const verbatim = /[<"']/.test(payload) && /html|xml/.test(answer.headers.get('content-type') ?? '') && body.includes(payload)
      if (!verbatim && (at * echoes.length + which) % every !== 0) continue
      seen.visited++
      if (await marks(page, `${world.url}${path}`)) seen.bad.push(`ran at ${path}`)
    }
}

/** A tenth of the payloads on a page that escapes nothing: how many run. */
async function runCarelessly(page: Page): Promise<number> {
  const canary = await canaryListener()
  let ran = 0
  for (const [i, payload] of payloads.entries()) {
    if (i % 10 !== 0) continue
    canary.serve(`/careless/${i}`, 'text/html', `<!DOCTYPE html><title>x</title><p>${payload}</p><input value="${payload}">`)
    if (await marks(page, `${canary.url}/careless/${i}`)) ran++
  }
  await canary.close()
  return ran
}

const withWorkbench = (platform: Platform): Serving => {
  const app = new Hono()
  if (existsSync(join(workbench, 'index.html'))) app.route('/', workbenchPages(workbench))
  app.route('/', wholeServer(platform) as Hono)
  return app as Serving
}

/** Payloads in everything that is said again, and stored where the workbench and the portal show it. `every`: of the echoes, each n-th is opened in Chromium; all are looked through. */
export const a22 =
  (every = 40) =>
  async (say: (line: string) => void): Promise<readonly Figure[]> => {
    const world = await town(withWorkbench)
    const browser = await launchChromium()
    try {
      const { pages } = await store(world)
      const open = (options: object) => browser.newContext(options)
      const seen: Seen = { bad: [], looked: 0, visited: 0 }
      const anybody = await visitor(world, open)
      for (const login of ['citizen', 'intake.feng', 'officer.zhao', 'head.zheng', undefined]) {
        const page = await visitor(world, open, login)
        for (const path of pages) {
          seen.visited++
          if (await marks(page, `${world.url}${path}`)) seen.bad.push(`ran for ${login ?? 'the public'} at ${path}`)
        }
        await page.context().close()
      }
      say(`${seen.visited} pages with what is stored were opened`)
      await echoed(world, anybody, { every, seen })
      const careless = await runCarelessly(anybody)
      return [
        none(
          `${payloads.length} payloads × ${echoes.length} echoes, and stored, seen in portal and workbench by five: ran (${seen.visited} opened)`,
          { tried: seen.looked + seen.visited, bad: seen.bad },
          { what: 'a page that escapes nothing runs, of a tenth of them', found: careless },
        ),
      ]
    } finally {
      await browser.close()
      await world.end()
    }
  }
