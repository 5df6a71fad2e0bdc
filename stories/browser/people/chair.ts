import { toldOfPenalty } from './penalties.ts'
import type { Town } from './town.ts'

const daysAhead = 21

/** A hearing is asked for and called; three weeks later a chair who did not investigate holds it, and what was said is on record word for word. */
export async function chair(town: Town): Promise<void> {
  const id = await toldOfPenalty(town, { heard: true })
  const agent = await town.as('agent')
  await agent.does(id, 'waiveDefence')
  await agent.does(id, 'hearing.ask')
  await (await town.as('officer.zhao')).does(id, 'hearing.notify', { answers: { heldOn: town.day(daysAhead), place: '二楼听证室' } })
  await town.daysPass(daysAhead)

  const page = await town.visit('chair.wu')
  await page.goto('/workbench/tasks')
  await page.getByRole('link', { name: '举行听证' }).first().waitFor()
  await page.goto(`/workbench/cases/${encodeURIComponent(id)}/acts/hearing.hold`)
  await page.getByRole('heading', { name: '办理：举行听证' }).waitFor()
  const said =
    '当事人：承认未办许可证，已停业改正，请求从轻。\n调查人员：现场检查笔录、照片与当事人陈述一致。\n当事人对罚款数额的计算没有异议。'
  await page.locator('#answer-transcript').fill(said)
  await town.picture(page, 'chair-hearing')
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByText('已办理：举行听证').waitFor()
  await page.context().close()
}
