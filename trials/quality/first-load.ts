import type { Browser } from 'playwright-core'
import { percentile } from '../../bench/figures.ts'
import type { Stage } from '../../stories/browser/people/stage.ts'
import type { Figure } from '../run-trials.ts'
import { visitorOf } from './look-at-pages.ts'
import { allPages, deskPages } from './pages.ts'
import type { Scene } from './scene.ts'

const mostBytes = 500_000
const mostSeconds = 2
const mostMilliseconds = 200
const tries = 5

interface Load {
  readonly bytes: number
  readonly fontBytes: number
  readonly seconds: number
}

/** What comes over the line until the day's work is there and can be used, with an empty cache. */
async function firstLoad(browser: Browser, stage: Stage): Promise<Load> {
  const context = await visitorOf(browser, stage, 'clerk.li')
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  let [bytes, fontBytes] = [0, 0]
  const fonts = new Set<string>()
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Font') fonts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (fonts.has(requestId)) fontBytes += encodedDataLength
    else bytes += encodedDataLength
  })
  const began = performance.now()
  await page.goto('/workbench/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const seconds = (performance.now() - began) / 1000
  await page.waitForLoadState('networkidle')
  await context.close()
  return { bytes, fontBytes, seconds }
}

/** Weight of the workbench's first load and how soon it can be used: the better of several tries, since other programs share the machine. */
export async function firstLoadFigures(browser: Browser, stage: Stage): Promise<Figure[]> {
  const loads: Load[] = []
  for (let n = 0; n < tries; n++) loads.push(await firstLoad(browser, stage))
  const bytes = Math.max(...loads.map((one) => one.bytes))
  const fonts = Math.max(...loads.map((one) => one.fontBytes))
  const seconds = Math.min(...loads.map((one) => one.seconds))
  return [
    {
      what: 'first load of the workbench, compressed',
      found: `${Math.round(bytes / 1000)} kB (and ${Math.round(fonts / 1000)} kB of font where the device has no Chinese one)`,
      limit: '≤ 500 kB',
      holds: bytes <= mostBytes,
    },
    { what: `workbench can be used, best of ${tries}`, found: `${seconds.toFixed(2)} s`, limit: '≤ 2 s', holds: seconds <= mostSeconds },
  ]
}

/** How long the server takes for each page of the portal and each question that a page of the workbench asks; the median of some tries. */
export async function answerFigures(browser: Browser, at: { stage: Stage; scene: Scene; say: (line: string) => void }): Promise<Figure[]> {
  const asked = new Map<string, { url: string; headers: Record<string, string> }>()
  for (const { path, login } of deskPages(at.scene)) {
    const context = await visitorOf(browser, at.stage, login)
    const page = await context.newPage()
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    page.on('request', (request) => {
      if (request.method() === 'GET' && request.url().includes('/api/'))
        asked.set(`${login} ${request.url().slice(at.stage.url.length)}`, { url: request.url(), headers: { cookie } })
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    await context.close()
  }
  const questions = asked.size
  for (const { path, login } of allPages(at.scene)) {
    const cookie = login === undefined ? '' : `yifa_session=${(await at.stage.as(login)).token}`
    asked.set(`${login ?? 'anybody'} ${path}`, { url: at.stage.url + path, headers: { cookie } })
  }
  let worst = { name: '', took: 0 }
  for (const [name, { url, headers }] of asked) {
    const times: number[] = []
    for (let n = 0; n < tries; n++) {
      const began = performance.now()
      await (await fetch(url, { headers, redirect: 'manual' })).arrayBuffer()
      times.push(performance.now() - began)
    }
    const took = percentile(times, 50)
    if (took > mostMilliseconds) at.say(`${name}: ${took.toFixed(0)} ms`)
    if (took > worst.took) worst = { name, took }
  }
  const what = `slowest answer of ${asked.size} (${questions} questions of the workbench, pages of the portal), median of ${tries}`
  return [{ what, found: `${worst.took.toFixed(0)} ms (${worst.name})`, limit: '≤ 200 ms', holds: worst.took <= mostMilliseconds }]
}
