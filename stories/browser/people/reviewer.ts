import { content, draftedPenalty } from './penalties.ts'
import type { Town } from './town.ts'

/** A legality reviewer finds the draft of a penalty among the day's tasks, reads it beside the articles it rests on, and writes an opinion that is bound to this very text. */
export async function reviewer(town: Town): Promise<void> {
  const id = await draftedPenalty(town)
  // Nobody decides around the reviewer: the head is told who must act first.
  await (await town.as('head.zheng')).failsTo(id, 'penalise', { answers: { fine: 6_000_000, ofPublicInterest: true } })

  const page = await town.visit('reviewer.zhou')
  await page.goto('/workbench/tasks')
  await page.getByRole('link', { name: '法制审核' }).first().waitFor()
  await town.looksRight(page, 'reviewer-day')
  await page.goto(`/workbench/cases/${encodeURIComponent(id)}/acts/review`)
  await page.locator('.act-panel').getByText(content).first().waitFor()
  await page.locator('#answer-opinion').fill('事实清楚，证据充分，适用《食品安全法》第一百二十二条第一款正确，程序合法，裁量适当。')
  await page.locator('fieldset').filter({ hasText: '审核通过' }).getByRole('radio', { name: '是' }).check()
  await town.picture(page, 'reviewer-opinion')
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByText('已办理：法制审核').waitFor()
  await page.context().close()
}
