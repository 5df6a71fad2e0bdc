import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../stories/browser/launch-chromium.ts'
import { packPng } from './pack-png.ts'
import { openStage, playScene, type Scene, type Stage } from './screenshot-scene.ts'

// Plays a small scene on a Yifa of its own and takes the pictures of the README: node --import tsx scripts/screenshots.ts [name…]

const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url))
const item = 'food-business-licence-mr-210102'
const shownAt = new Date('2026-09-22T09:30:00+08:00')

const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }

interface Shot {
  readonly name: string
  /** Default: nobody. */
  readonly login?: string
  readonly size?: { width: number; height: number }
  readonly dark?: true
  readonly path: (scene: Scene) => string
  /** What is done on the page before it is taken. */
  readonly first?: (page: Page, scene: Scene) => Promise<void>
}

const goOn = (page: Page) => page.getByRole('button', { name: '保存并继续' }).click()

/** Begins an application and answers the first page. */
async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始填写' }).click()
  await page.getByLabel('自然人').check()
  await goOn(page)
}

async function answerWrongly(page: Page): Promise<void> {
  await begin(page)
  await page.getByLabel('申请人姓名或者名称').fill('陈小演（虚构）')
  await page.getByLabel('公民身份号码').fill('210102199001011234')
  await goOn(page)
}

const shots: readonly Shot[] = [
  { name: 'portal-home', path: () => '/' },
  { name: 'portal-items', path: () => '/items?open=1&search=%E9%A3%9F%E5%93%81' },
  { name: 'portal-guide', path: () => `/items/${item}` },
  { name: 'portal-question', login: 'citizen', path: () => `/apply/${item}/administrative-licence`, first: answerWrongly },
  { name: 'portal-submitted', login: 'agent', path: ({ waiting, waitingSeq }) => `/cases/${waiting}/submitted?seq=${waitingSeq}` },
  { name: 'portal-told', login: 'citizen', path: ({ told }) => `/cases/${told}` },
  {
    name: 'portal-matter',
    login: 'citizen',
    path: ({ inspected }) => `/cases/${inspected}`,
    async first(page) {
      await page.getByText('为什么是这一天').first().click()
    },
  },
  { name: 'portal-matters', login: 'citizen', path: () => '/me' },
  { name: 'portal-published', path: () => '/published?kind=licence' },
  { name: 'portal-verify-phone', size: phone, path: ({ licence }) => `/verify/${encodeURIComponent(licence)}` },
  { name: 'portal-home-phone', size: phone, path: () => '/' },
  { name: 'portal-matter-phone', login: 'citizen', size: phone, path: ({ told }) => `/cases/${told}` },
  { name: 'portal-powers', path: () => '/registers/powers' },
  { name: 'portal-powers-changes', path: () => '/registers/powers/changes?from=2026-08-21&to=2026-09-22' },
  { name: 'portal-procedure', path: () => '/procedures/administrative-licence' },
  { name: 'portal-record', path: () => '/record' },
  { name: 'workbench-tasks', login: 'clerk.li', path: () => '/workbench/' },
  { name: 'workbench-case', login: 'head.zheng', path: ({ inspected }) => `/workbench/cases/${inspected}` },
  {
    name: 'workbench-refused',
    login: 'head.zheng',
    path: ({ inspected }) => `/workbench/cases/${inspected}/acts/decide`,
    async first(page) {
      await page.getByLabel('准予许可').check()
      await page.getByRole('button', { name: /^提交/ }).click()
      await page.getByText(/没有办成/).waitFor()
    },
  },
  { name: 'workbench-act', login: 'officer.zhao', path: ({ inspected }) => `/workbench/cases/${inspected}/acts/verify` },
  { name: 'workbench-supervision', login: 'justice.supervisor', path: () => '/workbench/supervision' },
  { name: 'workbench-refusals', login: 'justice.supervisor', path: () => '/workbench/supervision?show=refusals' },
  { name: 'workbench-register', login: 'keeper', path: () => '/workbench/registers/powers' },
  { name: 'workbench-dark', login: 'officer.zhao', dark: true, path: ({ inspected }) => `/workbench/cases/${inspected}` },
]

async function visitor(browser: Browser, stage: Stage, { login, size = desktop, dark }: Shot): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', colorScheme: dark ? 'dark' : 'light', baseURL: stage.url })
  await context.clock.setFixedTime(shownAt)
  if (login !== undefined) {
    const { token } = await stage.as(login)
    await context.addCookies([{ name: 'yifa_session', value: token, url: stage.url, httpOnly: true, sameSite: 'Lax' }])
  }
  return context
}

async function take(browser: Browser, stage: Stage, { shot, scene }: { shot: Shot; scene: Scene }): Promise<string> {
  const context = await visitor(browser, stage, shot)
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${shot.name}: ${error.message}`))
  await page.goto(shot.path(scene), { waitUntil: 'networkidle' })
  await shot.first?.(page, scene)
  await page.evaluate('document.fonts.ready.then(() => true)')
  await page.waitForTimeout(400)
  const file = join(folder, `${shot.name}.png`)
  const picture = packPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
  await writeFile(file, picture)
  if (process.env.SCREENSHOTS_WHOLE)
    await page.screenshot({ path: join(process.env.SCREENSHOTS_WHOLE, `${shot.name}.png`), fullPage: true, animations: 'disabled' })
  await context.close()
  if (picture.length > 200_000) console.error(`${shot.name}.png is ${picture.length} bytes; a picture of the README may have 200,000.`)
  return `${shot.name}.png ${(picture.length / 1000).toFixed(0)} kB`
}

const wanted = process.argv.slice(2)
await mkdir(folder, { recursive: true })
const stage = await openStage('2026-08-20T09:00')
try {
  const scene = await playScene(stage)
  const browser = await launchChromium()
  try {
    for (const shot of shots.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
      console.log(await take(browser, stage, { shot, scene }).catch((error: Error) => `${shot.name}: ${error.message}`))
  } finally {
    await browser.close()
  }
  if (process.env.SCREENSHOTS_STAY) {
    console.log(`${stage.url} ${JSON.stringify(scene)}`)
    await new Promise((done) => process.once('SIGTERM', done))
  }
} finally {
  await stage.end()
}
