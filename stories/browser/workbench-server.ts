import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { onTestFailed } from 'vitest'
import { makeClient } from '../../src/api/client.ts'
import { project, runYifa } from '../start/start-yifa.ts'
import { launchChromium } from './launch-chromium.ts'

const password = 'yifa-demo'

export interface WorkbenchServer {
  readonly url: string
  readonly browser: Browser
  /** The server as one of the demonstration asks it, beside the screen. */
  clientOf(login: string): Promise<ReturnType<typeof makeClient>>
  /** A page of its own on which they have signed in, where their role begins the day. */
  signedIn(login: string): Promise<Page>
  /** Lets so many days pass in all, counted from the start. Whoever is signed in may have to sign in again. */
  daysPass(days: number): Promise<void>
  close(): Promise<void>
}

/** Yifa as `npm start` runs it, with the demonstration (its founding alone: what stories count must be theirs) and a workbench, in a process and a folder of its own, and a browser beside it. */
export async function workbenchServer(): Promise<WorkbenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'yifa-workbench-'))
  const clock = join(await mkdtemp(join(tmpdir(), 'yifa-clock-')), 'days')
  await writeFile(clock, '0')
  const preload = `--import ${join(project, 'bin/typescript.mjs')} --import ${join(project, 'stories/browser/shifted-clock.ts')}`
  const yifa = runYifa(['start', '--no-cases', '--port', '0', '--data', folder], {
    env: { NODE_OPTIONS: preload, YIFA_STORY_CLOCK: clock },
  })
  const end = async (): Promise<void> => {
    await yifa.stop('SIGTERM')
    for (const used of [folder, dirname(clock)]) await rm(used, { recursive: true, force: true })
  }
  const started = Promise.all([yifa.ready(), launchChromium()])
  const [url, browser] = await started.catch(async (fault) => {
    await end()
    throw fault
  })
  return {
    url,
    browser,
    async clientOf(login) {
      let token: string | undefined
      const own = (address: string, request: RequestInit) => fetch(address, { ...request, headers: { origin: url, ...request.headers } })
      const client = makeClient({ base: url, token: () => token, fetch: own })
      token = (await client.signIn({ login, password })).token
      return client
    },
    async signedIn(login) {
      const page = await (await browser.newContext({ viewport: { width: 1280, height: 860 } })).newPage()
      keepOfFailed(page, login)
      await page.goto(`${url}/workbench/`)
      await page.getByLabel('账号').fill(login)
      await page.getByLabel('口令').fill(password)
      await page.keyboard.press('Enter')
      await page.getByRole('navigation', { name: '主导航' }).waitFor()
      return page
    },
    daysPass: (days) => writeFile(clock, String(days)),
    async close() {
      await browser.close()
      await end()
    },
  }
}

/** Where a story fails, the page as it stood and what it was answered with stay in a folder that the log names: a busy machine is not seen twice. */
function keepOfFailed(page: Page, login: string): void {
  const said: string[] = []
  const at = Date.now()
  const note = (line: string) => said.push(`${Date.now() - at} ms ${line}`)
  page.on('console', (line) => note(`console ${line.text()}`))
  page.on('response', (answer) => note(`${answer.status()} ${answer.request().method()} ${answer.url()}`))
  page.on('requestfailed', (request) => note(`failed ${request.url()} ${request.failure()?.errorText}`))
  onTestFailed(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'yifa-failed-story-'))
    await writeFile(join(folder, `${login}.log`), said.join('\n'))
    await page.screenshot({ path: join(folder, `${login}.png`), fullPage: true }).catch(() => undefined)
    console.error(`The page of ${login} as it stood, and what it was answered: ${folder}`)
  })
}
