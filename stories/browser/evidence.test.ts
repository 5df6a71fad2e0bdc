import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type WorkbenchServer, workbenchServer } from './workbench-server.ts'

/** Where the screens are kept for looking at; none are kept without it. */
const shots = process.env['YIFA_SHOTS']

let yifa: WorkbenchServer
beforeAll(async () => {
  yifa = await workbenchServer()
}, 180_000)
afterAll(() => yifa?.close(), 60_000)

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

async function look(page: Page, name: string): Promise<void> {
  if (!shots) return
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** A picture of one red dot: JPEG as a browser makes it. */
async function photo(page: Page): Promise<Buffer> {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 320
    canvas.height = 240
    const pen = canvas.getContext('2d')
    if (pen) {
      pen.fillStyle = '#d4380d'
      pen.fillRect(40, 40, 240, 160)
    }
    return canvas.toDataURL('image/jpeg')
  })
  return Buffer.from(address.split(',')[1] ?? '', 'base64')
}

test('an officer uploads a photo, sees its hash before it is signed for, and the case shows who answers for it', async () => {
  const zhao = await yifa.clientOf('officer.zhao')
  const clue = { source: 'inspection', facts: '无证经营', happenedAt: '和平区', endedOn: today(), grave: false }
  const opened = await zhao.act({
    key: 'evidence-discover',
    open: { procedure: 'penalty-ordinary', organ: 'mr-210102', matter: 'unlicensed-food-business' },
    act: 'discover',
    answers: clue,
  })
  const page = await yifa.signedIn('officer.zhao')
  await page.goto(`${yifa.url}/workbench/cases/${opened.case}/acts/evidence.take`)
  await page.getByRole('heading', { name: '办理：提取证据' }).waitFor()
  await page.locator('#answer-name').fill('后厨照片一张')
  await page.getByRole('radio', { name: '视听资料' }).check()
  const bytes = await photo(page)
  await page.locator('#answer-file').setInputFiles({ name: '后厨.jpg', mimeType: 'image/jpeg', buffer: bytes })
  await page.getByText(/SHA-256 [0-9a-f]{16}/).waitFor()
  expect(await page.locator('img.thumbnail').count()).toBe(1)
  await page.locator('#answer-place').fill('和平区某路1号')
  await page.locator('#answer-at').fill('41.789632,123.420154')
  await page.locator('#answer-takenOn').fill(today())
  await page.locator('#answer-takenAt').fill('09:40')
  await page.locator('#answer-proves').fill('现场未悬挂许可证')
  await look(page, 'evidence-take')

  const file = (await zhao.uploadFile(new File([new Uint8Array(bytes)], '后厨.jpg'))).sha256
  const answers = {
    name: '后厨照片',
    kind: 'audiovisual',
    file,
    place: '和平区某路1号',
    takenOn: today(),
    takenAt: '09:40',
    proves: '未悬挂许可证',
  }
  const sheet = await zhao.proposeSigning({ case: opened.case, act: 'evidence.take', answers, withOfficers: ['officer.qian'] })
  const qian = await yifa.clientOf('officer.qian')
  await qian.sign({ id: sheet.id, answersHash: sheet.answersHash })
  const piece = (await zhao.readEvidence({ id: opened.case })).pieces[0]?.key ?? ''
  const to = (await qian.whoAmI()).person ?? ''
  await zhao.act({ key: 'evidence-hand', case: opened.case, act: 'evidence.handOver', answers: { piece, to, why: '送交保管' } })

  await page.goto(`${yifa.url}/workbench/cases/${opened.case}`)
  const section = page.locator('#evidence')
  await section.getByText('保管链有 1 处缺口').waitFor()
  await section.getByText('已经移交，还没有人接收').waitFor()
  await section.getByText('文件与取得时一致').waitFor()
  await section.locator('summary').first().click()
  await look(page, 'evidence-gap')
  await qian.act({ key: 'evidence-receive', case: opened.case, act: 'evidence.receive', answers: { piece, why: '完好' } })
  await page.reload()
  await section.getByText('保管链完整').waitFor()
  await page.goto(`${yifa.url}/workbench/cases/${opened.case}/acts/evidence.show`)
  await page.getByRole('radio', { name: new RegExp(piece) }).waitFor()
  await look(page, 'evidence-show')
  await page.context().close()
}, 180_000)
