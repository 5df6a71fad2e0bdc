import { expect } from 'vitest'
import type { Town } from './town.ts'

/** A journalist, known to nobody, looks up what an organ published in a month, takes the very rows along as a table, and sees the figures behind them. */
export async function journalist(town: Town): Promise<void> {
  const page = await town.visit()
  await page.goto('/')
  await town.looksRight(page, 'journalist-home')
  await page.getByRole('link', { name: '许可、处罚等公示' }).click()
  await page.getByLabel('类别').selectOption({ label: '行政处罚' })
  await page.getByLabel(/^机关/).fill('铁东区市场')
  await page.getByLabel('从哪一天').fill('2026-7-1')
  await page.getByLabel('到哪一天').fill('2026-07-32')
  await page.getByRole('button', { name: '搜索' }).click()
  await page.getByRole('alert').getByRole('link').first().waitFor()
  await page.getByLabel('到哪一天').fill('2026-07-31')
  await page.getByRole('button', { name: '搜索' }).click()
  const rows = page.locator('main .rows > li')
  await rows.first().waitFor()
  expect(await rows.filter({ hasNotText: '鞍山市铁东区市场监督管理局' }).count()).toBe(0)
  await town.picture(page, 'journalist-published')
  const csv = await page.request.get((await page.getByRole('link', { name: /CSV/ }).getAttribute('href')) ?? '')
  expect((await csv.text()).trim().split('\r\n')).toHaveLength((await rows.count()) + 1)

  await page.getByRole('link', { name: '看统计' }).click()
  await page.getByRole('heading', { name: '按机关' }).waitFor()
  await page.goto('/statistics')
  await page.getByRole('heading', { name: '按类别' }).waitFor()
  await town.picture(page, 'journalist-figures')
  await page.context().close()
}
