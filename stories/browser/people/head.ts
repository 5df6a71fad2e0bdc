import { reviewedPenalty } from './penalties.ts'
import type { Town } from './town.ts'

/** The head of an organ decides on a penalty: sees what like cases were given, is refused a sum above the tier with the article, and decides within it. */
export async function head(town: Town): Promise<void> {
  const id = await reviewedPenalty(town)
  const page = await town.visit('head.zheng')
  await page.goto(`/workbench/cases/${encodeURIComponent(id)}/acts/penalise`)
  const like = page.getByRole('region', { name: '上下限与同类案件' })
  await like.getByText('不低于 50000 元').waitFor()
  await page.locator('#answer-fine').fill('70000')
  await like.getByText('比上限多 5000 元').first().waitFor()
  await page.locator('fieldset').filter({ hasText: '具有一定社会影响' }).getByRole('radio', { name: '是' }).check()
  await town.looksRight(page, 'head-like-cases')
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByText(/没有办成：有 \d+ 个原因/).waitFor()
  await town.picture(page, 'head-refused')
  await page.locator('#answer-fine').fill('60000')
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByText('已办理：作出处罚决定').waitFor()
  await page.context().close()
}
