import { expect } from 'vitest'
import { applied } from './licences.ts'
import type { Town } from './town.ts'

/** A window clerk begins the day with what is due first, opens an application without a mouse, sees what the law does if nobody answers, and accepts it. */
export async function clerk(town: Town): Promise<void> {
  const id = await applied(town, 'citizen', '沈阳市和平区演示路 5 号')
  const { number } = await (await town.as('clerk.li')).client.readCase({ id })
  const page = await town.visit('clerk.li')
  await page.goto('/workbench/')
  await page.getByRole('link', { name: '受理', exact: true }).first().waitFor()
  await town.looksRight(page, 'clerk-day')
  await page.keyboard.press('Control+k')
  const box = page.getByRole('dialog').getByRole('combobox')
  await box.fill(number)
  await page.getByRole('option', { name: /案件/ }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '现在可以办理' }).waitFor()
  await page.getByRole('heading', { name: '暂不能办理' }).waitFor()
  await town.picture(page, 'clerk-case')
  await page.goto(`/workbench/cases/${encodeURIComponent(id)}/acts/accept`)
  await page.getByRole('button', { name: '提交：受理' }).click()
  await page.getByText('已办理：受理').waitFor()
  const { documents } = await (await town.as('citizen')).client.readCase({ id })
  expect(documents.map(({ title }) => title)).toContain('受理通知书')
  await page.context().close()
}
