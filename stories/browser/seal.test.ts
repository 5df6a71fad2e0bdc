import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breaches, look } from './page-faults.ts'
import { type WorkbenchServer, workbenchServer } from './workbench-server.ts'

const secret = { name: '陈小演', contact: '13812345678' }

let yifa: WorkbenchServer
let id: string
beforeAll(async () => {
  yifa = await workbenchServer()
  const report = { named: true, ...secret, respondent: '某餐馆', clue: '后厨使用过期食材' }
  const citizen = await yifa.clientOf('citizen')
  const opened = await citizen.act({
    key: 'seal-report',
    open: { procedure: 'report-handling', organ: 'mr-210102' },
    act: 'report',
    answers: report,
  })
  id = opened.case
}, 180_000)
afterAll(() => yifa?.close(), 60_000)

const address = (): string => `${yifa.url}/workbench/cases/${id}`
const shownSecrets = async (page: Page): Promise<string[]> => {
  const text = await page.locator('body').innerText()
  return Object.values(secret).filter((one) => text.includes(one))
}

test('the intake is warned, gives a reason, sees what is sealed, and the look stands in the case; closed, it is gone', async () => {
  const page = await yifa.signedIn('intake.feng')
  await page.goto(address())
  await page.getByRole('heading', { name: '密封内容的查看记录' }).waitFor()
  await page.getByText('还没有人查看过密封的内容。').waitFor()
  expect(await shownSecrets(page)).toEqual([])

  await page
    .getByRole('link', { name: /启封举报人身份/ })
    .first()
    .click()
  await page.getByText('每次查看都在显示之前记入不可更改的记录').waitFor()
  await look(page, 'seal-ask')
  expect(await breaches(page)).toEqual([])
  await page.getByRole('button', { name: '写明理由，查看密封内容' }).click()
  await page.getByText(/还有 1 处需要补正/).waitFor()
  expect(await shownSecrets(page)).toEqual([])

  await page.locator('#answer-why').fill('核实奖励发放')
  await page.getByRole('button', { name: '写明理由，查看密封内容' }).click()
  const seen = page.getByRole('region', { name: '密封的内容' })
  await seen.getByText(/本次查看已记入记录第 \d+ 条/).waitFor()
  expect(await shownSecrets(page)).toEqual(Object.values(secret))
  await page.locator('#looks').getByText('核实奖励发放').waitFor()
  await look(page, 'seal-seen')
  expect(await breaches(page)).toEqual([])

  await seen.getByRole('button', { name: '看完，关闭' }).click()
  await page.getByRole('region', { name: '密封的内容' }).waitFor({ state: 'detached' })
  expect(await shownSecrets(page)).toEqual([])
  await page.reload()
  await page.locator('#looks').getByText('核实奖励发放').waitFor()
  expect(await shownSecrets(page)).toEqual([])
  await page.context().close()
})

test('who may not look is told why before and after, sees nothing, and the supervisor sees who looked and who tried', async () => {
  const page = await yifa.signedIn('officer.zhao')
  await page.goto(`${address()}/acts/lookAtReporter`)
  await page.getByText('现在不能办理').waitFor()
  await page.locator('#answer-why').fill('想知道是谁')
  await page.getByRole('button', { name: '写明理由，查看密封内容' }).click()
  await page.getByText(/没有办成：有 \d+ 个原因/).waitFor()
  expect(await shownSecrets(page)).toEqual([])
  await look(page, 'seal-refused')
  await page.context().close()

  const supervisor = await yifa.signedIn('justice.supervisor')
  await supervisor.goto(address())
  await supervisor.locator('#looks').getByText('核实奖励发放').waitFor()
  expect(await shownSecrets(supervisor)).toEqual([])
  await supervisor.goto(`${yifa.url}/workbench/supervision?show=refusals`)
  await supervisor.locator('tbody').getByText('赵核查').first().waitFor()
  await supervisor.context().close()
})
