import { afterAll, beforeAll, expect, test } from 'vitest'
import { breaches } from './page-faults.ts'
import { type WorkbenchServer, workbenchServer } from './workbench-server.ts'

let yifa: WorkbenchServer
let caseId: string
beforeAll(async () => {
  yifa = await workbenchServer()
  caseId = await applied()
}, 180_000)
afterAll(() => yifa?.close(), 60_000)

/** A citizen applies for a food business licence. @returns the id of the case */
async function applied(): Promise<string> {
  const client = await yifa.clientOf('citizen')
  const items = await client.findItems({ open: true, organ: 'mr-210102' })
  const item = await client.readItem({ id: items.rows[0]!.id })
  const pdf = new File(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'], '材料.pdf', { type: 'application/pdf' })
  const { sha256 } = await client.uploadFile(pdf)
  const done = await client.act({
    key: 'a-story-of-the-workbench',
    open: { procedure: 'administrative-licence', item: item.id, place: '210102' },
    act: 'apply',
    answers: {
      applicantKind: 'person',
      name: '陈小演',
      citizenNumber: '11010519491231002X',
      phone: '13800000000',
      address: '和平区南京北街 1 号',
      scope: '热食类制售',
      materials: Object.fromEntries(item.materials.map((material) => [material.id, sha256])),
    },
  })
  return done.case
}

test('a clerk finds the application among the tasks, opens it by keyboard and accepts it', async () => {
  const page = await yifa.signedIn('clerk.li')
  await page.getByRole('link', { name: '受理', exact: true }).waitFor()
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '办理：受理' }).waitFor()
  expect(await breaches(page)).toEqual([])
  await page.getByRole('button', { name: '提交：受理' }).click()
  await page.getByText('已办理：受理').waitFor()
  await page.locator('.timeline').filter({ hasText: '受理' }).waitFor()
  await page.context().close()
})

test('an act that may not be done shows why; tried all the same it is refused with every reason, and the supervisor sees the attempt', async () => {
  const page = await yifa.signedIn('clerk.li')
  const linked: string[] = []
  page.on('request', (request) => request.url().includes('/laws/citations') && linked.push(request.url()))
  await page.goto(`${yifa.url}/workbench/cases/${caseId}`)
  await page.getByRole('heading', { name: '暂不能办理' }).waitFor()
  const decide = page.locator('details').filter({ hasText: '作出许可决定' }).first()
  await decide.locator('summary').click()
  expect(await decide.innerText()).toMatch(/怎样补正/)
  // The hundred texts of the page ask for their provisions together: each by itself would use up what one may ask in a minute.
  expect(linked.length).toBeGreaterThan(0)
  expect(linked.length).toBeLessThan(6)
  await page.goto(`${yifa.url}/workbench/cases/${caseId}/acts/withdraw`)
  await page.getByText('现在不能办理').waitFor()
  for (const box of await page.locator('.act-panel textarea').all()) await box.fill('演示')
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByText(/没有办成：有 \d+ 个原因/).waitFor()
  await page.context().close()

  const supervisor = await yifa.signedIn('justice.supervisor')
  await supervisor.goto(`${yifa.url}/workbench/supervision?show=refusals`)
  await supervisor.locator('tbody').getByText('李受理').first().waitFor()
  await supervisor.context().close()
})

test('what is typed into a form is kept by itself: left, reloaded, given up and taken back', async () => {
  const page = await yifa.signedIn('officer.zhao')
  await page.goto(`${yifa.url}/workbench/cases/${caseId}/acts/examine`)
  const box = page.locator('.act-panel textarea').first()
  await box.fill('材料齐全，符合《行政许可法》第三十四条第一款。')
  // This library holds no text yet: the provision is seen, not vouched for, and leads nowhere.
  const found = page.locator('.citations-found')
  await found.locator('li').first().waitFor()
  expect(await found.locator('li').allInnerTexts()).toEqual(['《行政许可法》第三十四条第一款 法律库没有此文本，无法核对'])
  expect(await found.getByRole('link').count()).toBe(0)
  // Left at once, before the pause after which it is kept: leaving keeps it.
  await box.fill('材料齐全。')
  await page.getByRole('link', { name: '我的任务' }).click()
  await page
    .getByRole('link', { name: /^审查|examine/ })
    .first()
    .waitFor()
  await page.getByRole('heading', { name: '没有写完的' }).waitFor()
  expect(await breaches(page)).toEqual([])
  await page.reload()
  await page.locator('.draft-strip').getByRole('link').first().click()
  await page.getByText(/已恢复/).waitFor()
  expect(await box.inputValue()).toBe('材料齐全。')
  await page.getByRole('button', { name: '放弃草稿' }).click()
  await page.getByText('草稿已放弃。').waitFor()
  expect(await box.inputValue()).toBe('')
  await page.getByRole('button', { name: '撤销' }).click()
  expect(await box.inputValue()).toBe('材料齐全。')
  await page.getByText(/草稿已自动保存/).waitFor()
  expect((await (await yifa.clientOf('officer.zhao')).listDrafts()).map(({ answers }) => answers['opinion'])).toEqual(['材料齐全。'])
  await page.context().close()
})

test('the day is planned, a filter is kept under a name, and one box goes to any case, act or law by the keyboard alone', async () => {
  const page = await yifa.signedIn('officer.zhao')
  await page.locator('.list').getByText('七日以后').first().waitFor()
  await page.getByRole('button', { name: '七日以后' }).click()
  await page.getByRole('button', { name: '保存这个筛选' }).click()
  await page.getByLabel('名称').fill('不急的')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '不急的', exact: true }).waitFor()
  expect(await breaches(page)).toEqual([])
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 Excel' }).click()])
  expect(download.suggestedFilename()).toMatch(/^我的任务\d{4}-\d\d-\d\d[.]xlsx$/)

  await page.keyboard.press('Control+k')
  const box = page.getByRole('dialog').getByRole('combobox')
  await box.fill((await (await yifa.clientOf('officer.zhao')).readCase({ id: caseId })).number)
  await page.getByRole('option', { name: /案件/ }).first().waitFor()
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '现在可以办理' }).waitFor()
  await page.keyboard.press('Control+k')
  await page
    .getByRole('option', { name: /本案可以办理/ })
    .first()
    .waitFor()
  await box.fill('办理')
  await page.keyboard.press('Enter')
  await page.locator('.act-panel').waitFor()
  // The provision opens beside the form, and Escape leads back to where one was.
  await page.locator('.act-panel .basis-line').getByRole('button').first().click()
  await page.getByRole('complementary', { name: '条文' }).getByText('谁依据它').waitFor()
  expect(await breaches(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('complementary', { name: '条文' }).waitFor({ state: 'detached' })
  await page.context().close()
})

test('before it is done, an act shows the paper it would make, and nothing has happened', async () => {
  const client = await yifa.clientOf('clerk.li')
  const before = (await client.readCase({ id: caseId })).events
  const page = await yifa.signedIn('officer.zhao')
  await page.goto(`${yifa.url}/workbench/cases/${caseId}/acts/examine`)
  await page.getByRole('button', { name: '预览' }).click()
  await page
    .getByText(/照现在填写的内容/)
    .first()
    .waitFor()
  expect(await breaches(page)).toEqual([])
  expect((await client.readCase({ id: caseId })).events).toBe(before)
  await page.context().close()
})

/** Does the acts that come before the inspection, as an officer. */
async function examined(): Promise<void> {
  const officer = await yifa.clientOf('officer.zhao')
  const answers = { opinion: '材料符合要求', substance: true, othersInterests: false, publicMatter: false }
  await officer.act({ key: 'before-the-inspection', case: caseId, act: 'examine', answers })
}

test('two officers inspect: one asks, nothing is done, the other reads the answers and signs them', async () => {
  await examined()
  const page = await yifa.signedIn('officer.zhao')
  await page.goto(`${yifa.url}/workbench/cases/${caseId}/acts/verify`)
  const panel = page.locator('.act-panel')
  await panel.locator('input[type=date]').fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
  await panel.locator('textarea').first().fill('场所与申请材料一致。')
  await panel
    .getByRole('group', { name: /一致|相符|符合/ })
    .getByLabel('是')
    .check()
  await panel.getByLabel('否').last().check()
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: '核查记录.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
  await panel.getByText('核查记录.pdf').waitFor()
  await panel.getByRole('button', { name: '送请共同签名：实地核查' }).click()
  await panel.getByText('请再选择 1 名同事。').waitFor()
  await panel.getByLabel(/钱/).check()
  await panel.getByRole('button', { name: '送请共同签名：实地核查' }).click()
  await page.getByRole('heading', { name: '我送签的' }).waitFor()
  await page.locator('.signing-sheet').getByText('待签名', { exact: true }).waitFor()
  expect(await breaches(page)).toEqual([])
  await page.context().close()

  const colleague = await yifa.signedIn('officer.qian')
  await colleague.getByRole('link', { name: /共同签名/ }).click()
  const sheet = colleague.locator('.signing-sheet').first()
  await sheet.getByText('场所与申请材料一致。').waitFor()
  expect(await breaches(colleague)).toEqual([])
  const record = await colleague.request.get(new URL((await sheet.locator('a.file').getAttribute('href')) ?? '', yifa.url).href)
  expect(await record.text()).toBe('%PDF-1.4')
  await sheet.getByRole('button', { name: /签名/ }).first().click()
  await colleague
    .getByText(/已办理，记录第 \d+ 条/)
    .first()
    .waitFor()
  expect(await breaches(colleague)).toEqual([])
  await colleague.goto(`${yifa.url}/workbench/cases/${caseId}`)
  expect(await colleague.locator('.timeline').innerText()).toMatch(/会同 钱/)
  await colleague.context().close()
})
