import type { Town } from './town.ts'

/** A journalist, known to nobody, looks up what an organ published, takes the figures along as a table, and draws an inspection again. */
export async function journalist(town: Town): Promise<void> {
  const page = await town.visit()
  await page.goto('/')
  await town.picture(page, 'journalist-home')
  await page.goto('/published?kind=penalty')
  await page.locator('main .rows li').first().waitFor()
  await town.picture(page, 'journalist-published')
  await page.context().close()
}
