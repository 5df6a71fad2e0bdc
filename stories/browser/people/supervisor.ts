import type { Town } from './town.ts'

/** A supervisor begins with the map of the organs, goes down from a city to an organ and its cases, and follows the cards and the attempts that were refused. */
export async function supervisor(town: Town): Promise<void> {
  const page = await town.visit('justice.supervisor')
  await page.goto('/workbench/supervision')
  const city = page.getByRole('button', { name: /^沈阳市 在办 [1-9]/ })
  await city.waitFor()
  await town.picture(page, 'supervisor-board')
  await city.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^和平区 在办 [1-9]/ }).waitFor()
  await page.getByRole('link', { name: '沈阳市和平区市场监督管理局' }).click()
  await page.locator('.list tbody tr').first().waitFor()
  await page.goto('/workbench/supervision?show=cards')
  await page.locator('tbody tr').first().waitFor()
  await town.looksRight(page, 'supervisor-cards')
  await page.context().close()
}
