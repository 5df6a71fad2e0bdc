import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '../../src/api/client.ts'
import { type WorkbenchServer, workbenchServer } from './workbench-server.ts'

/** Where the screens are kept for looking at; none are kept without it. */
const shots = process.env['YIFA_SHOTS']

let yifa: WorkbenchServer
beforeAll(async () => {
  yifa = await workbenchServer()
  await overstepped()
}, 180_000)
afterAll(() => yifa?.close(), 60_000)

async function look(page: Page, name: string): Promise<void> {
  const tooWide: string[] = []
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 860 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (over > 0) tooWide.push(`${name} is ${over} px wider than ${width}`)
    if (shots) await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 860 })
  expect(tooWide).toEqual([])
}

/** An officer of the market bureau tries to penalise in a matter of the health bureau: refused, and a red card. */
async function overstepped(): Promise<void> {
  const officer = await yifa.clientOf('officer.zhao')
  const answers = { source: 'inspection', facts: '未取得卫生许可证营业', happenedAt: '和平区', endedOn: '2026-01-05', grave: false }
  const open = { procedure: 'penalty-ordinary', organ: 'mr-210102', matter: 'no-such-power', place: '210102' }
  const refused = await officer.act({ key: 'overstepping-once', open, act: 'discover', answers }).catch((error: unknown) => error)
  if (!(refused instanceof ProblemError) || refused.problem.status !== 409) throw new Error('The attempt was not refused.')
}

test('the supervisor sees the card and the attempt, filters them, and has the figures', async () => {
  const page = await yifa.signedIn('justice.supervisor')
  await page.goto(`${yifa.url}/workbench/supervision?show=cards`)
  const row = page.locator('tbody tr').filter({ hasText: '没有职权而办理' })
  await row.waitFor()
  expect(await row.innerText()).toMatch(/红牌[\s\S]*待说明/)
  await look(page, 'cards')
  // Before there was anything: whatever else the demonstration has lived through.
  await page.getByLabel('止', { exact: true }).fill('2001-01-01')
  await page.getByText('没有符合条件的监察牌').waitFor()
  await page.getByRole('button', { name: '清除条件' }).click()
  await row.waitFor()
  await page.getByRole('button', { name: '统计', exact: true }).click()
  await page.getByRole('heading', { name: '按规则' }).waitFor()
  await look(page, 'figures')
  await page.getByRole('button', { name: '被拒绝的尝试' }).click()
  await page.getByLabel('按原因').selectOption('power-not-held')
  await page.locator('tbody').getByText('登记案件线索').first().waitFor()
  await look(page, 'refusals')
  await page.context().close()
})

test('the head finds the card among the tasks and explains; the supervisor accepts; the rule was wrong once in one', async () => {
  const cards = await (await yifa.clientOf('justice.supervisor')).listCards({ limit: 200 })
  const number = cards.rows.find(({ ruleTitle }) => ruleTitle.zh === '没有职权而办理')?.answer?.number ?? ''
  const ofTheCard = (page: Page, act: string) => page.getByRole('row').filter({ hasText: number }).getByRole('link', { name: act })
  const head = await yifa.signedIn('head.zheng')
  await ofTheCard(head, '说明情况').click()
  await head.getByRole('heading', { name: '办理：说明情况' }).waitFor()
  await look(head, 'explain')
  await head.locator('fieldset').filter({ hasText: '承认确有问题' }).getByRole('radio', { name: '否' }).check()
  await head.locator('#answer-explanation').fill('录入事项有误，没有办理。')
  await head.getByRole('button', { name: /^提交/ }).click()
  await head.getByText('已办理：说明情况').waitFor()
  await look(head, 'explained')
  await head.context().close()

  const supervisor = await yifa.signedIn('justice.supervisor')
  // The day of who supervises begins with the board: a city's tile leads by keyboard to its counties and organs, an organ to its cases.
  await supervisor.getByRole('button', { name: /^沈阳市 在办 [1-9]/ }).focus()
  await supervisor.keyboard.press('Enter')
  await supervisor.getByRole('button', { name: /^和平区 在办 [1-9]/ }).waitFor()
  await look(supervisor, 'board')
  await supervisor.getByRole('link', { name: '沈阳市和平区市场监督管理局' }).click()
  await supervisor.locator('.list tbody tr').first().waitFor()
  await supervisor.getByRole('link', { name: '我的任务' }).click()
  await ofTheCard(supervisor, '采纳说明，撤销监察牌').click()
  await supervisor.locator('#answer-reasons').fill('属实')
  await supervisor.getByRole('button', { name: /^提交/ }).click()
  await supervisor.getByText('已办理：采纳说明，撤销监察牌').waitFor()
  await supervisor.goto(`${yifa.url}/workbench/supervision?show=figures`)
  const rule = supervisor.locator('tbody tr').filter({ hasText: '没有职权而办理' })
  await rule.waitFor()
  expect(await rule.innerText()).toContain('100%')
  await supervisor.getByRole('link', { name: /没有职权而办理/ }).click()
  await supervisor.getByText('撤销（误报）').last().waitFor()
  await supervisor.context().close()
})
