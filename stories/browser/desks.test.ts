import { afterAll, beforeAll, expect, test } from 'vitest'
import { breaches } from './page-faults.ts'
import { type WorkbenchServer, workbenchServer } from './workbench-server.ts'

let yifa: WorkbenchServer
beforeAll(async () => {
  yifa = await workbenchServer()
}, 180_000)
afterAll(() => yifa?.close(), 60_000)

const fresh = (): string => `desks-story-${Math.random()}`
const pdfOf = (words: string) => new File([`%PDF-1.4 ${words}`], `${words}.pdf`, { type: 'application/pdf' })

const secondDraft = '# 小餐饮办法\n\n第一条 为了服务小餐饮，制定本办法。\n第二条 小餐饮经营者应当保持店堂整洁。\n'

test('a drafting officer checks a draft, mends it and hands in the very text; the reviewer sees what changed and what is found in it', async () => {
  const drafter = await yifa.clientOf('officer.zhao')
  const { sha256: report } = await drafter.uploadFile(pdfOf('评估论证'))
  const { case: making } = await drafter.act({
    key: fresh(),
    act: 'assess',
    open: { procedure: 'normative-document-making', organ: 'mr-210102', title: '小餐饮办法' },
    answers: { title: '小餐饮办法', report, byGovernment: false, business: false, economic: false, secret: true },
  })
  const first = await drafter.uploadFile(new File([secondDraft.replace('应当保持店堂整洁', '未取得整洁许可证的，不得营业')], '草案.md'))
  const { sha256: explanation } = await drafter.uploadFile(pdfOf('起草说明'))
  await drafter.act({ key: fresh(), case: making, act: 'draft', answers: { text: first.sha256, explanation } })

  const page = await yifa.signedIn('officer.qian')
  await page.goto(`${yifa.url}/workbench/cases/${making}/acts/draft`)
  await page.getByRole('link', { name: '在工作台起草、检查' }).click()
  await page.locator('.draft-box textarea').fill(secondDraft.replace('应当保持店堂整洁', '未取得整洁许可证的，不得营业'))
  await page.keyboard.press('Control+Enter')
  await page.getByText('1 处不得设定，0 处附条件。').waitFor()
  expect(await page.locator('.finding').innerText()).toMatch(/第二条.*不得设定.*可以改为/s)
  expect(await breaches(page)).toEqual([])
  await page.locator('.draft-box textarea').fill(secondDraft)
  await page.getByText('请重新检查').waitFor()
  await page.getByRole('button', { name: '检查', exact: true }).click()
  await page.getByText('没有发现不得设定的内容。').waitFor()
  const hash = await page.locator('.hand-in .fingerprint').innerText()
  await page.getByRole('button', { name: '用这份文本提交' }).click()
  const panel = page.locator('.act-panel')
  await panel.getByText('已上传').waitFor()
  await panel.getByLabel(/起草说明/).setInputFiles({ name: '起草说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
  await panel.getByText('起草说明.pdf').waitFor()
  await panel.getByRole('button', { name: '提交：提交草案' }).click()
  await page.getByText('已办理：提交草案').waitFor()
  await page.context().close()

  const reviewer = await yifa.signedIn('reviewer.zhou')
  await reviewer.goto(`${yifa.url}/workbench/cases/${making}/acts/legality`)
  await reviewer.getByText('第 2 稿，共 2 稿').waitFor()
  expect(await reviewer.locator('.examined .fingerprint').innerText()).toBe(hash)
  await reviewer.getByText('没有发现不得设定的内容。').waitFor()
  const changes = reviewer.locator('.text-changes')
  expect((await changes.locator('del').allInnerTexts()).join('')).toContain('不得营业')
  expect((await changes.locator('ins').allInnerTexts()).join('')).toContain('店堂')
  expect(await breaches(reviewer)).toEqual([])

  // The drafter hands in another text while the opinion is being written: it is refused, and nothing written is lost.
  await drafter.act({ key: fresh(), case: making, act: 'draft', answers: { text: first.sha256, explanation } })
  await reviewer.getByLabel('合法性审核意见').fill('符合上位法')
  await reviewer.getByLabel('是', { exact: true }).check()
  await reviewer.getByRole('button', { name: '提交：合法性审核' }).click()
  await reviewer
    .getByText(/你看到的不是本案现在的文本/)
    .first()
    .waitFor()
  expect(await reviewer.getByLabel('合法性审核意见').inputValue()).toBe('符合上位法')
  await reviewer.context().close()
})
