import { cast } from './cast.ts'
import { servedPenalty } from './penalties.ts'
import type { Town } from './town.ts'

const district = 'gov-210102'

/** The enterprise turns from the decision straight to reconsideration, with what the case knows already answered. */
async function turns(town: Town, id: string): Promise<void> {
  const page = await town.visit('agent', { on: 'phone' })
  await page.goto(`/cases/${encodeURIComponent(id)}`)
  await page.getByRole('heading', { name: '对决定不服的' }).scrollIntoViewIfNeeded()
  await page.getByRole('link', { name: /^现在申请/ }).click()
  await page.getByRole('link', { name: '申请行政复议', exact: true }).click()
  await page.getByRole('link', { name: '沈阳市和平区人民政府', exact: true }).click()
  await page.getByRole('button', { name: '开始填写' }).waitFor()
  await page.context().close()
}

/** @returns the id of the reconsideration case */
async function applied(town: Town, decision: string): Promise<string> {
  const { client } = await town.as('review.shen')
  const agent = await town.as('agent')
  const about = { respondent: 'mr-210102', act: decision, request: '请求变更罚款数额。', knewOn: town.day() }
  const who = { applicantKind: 'enterprise', creditCode: cast.enterprise.creditCode, address: '和平区演示路 9 号', phone: '13900000001' }
  const id = await agent.opens({ procedure: 'reconsideration', organ: district }, 'apply', { ...who, ...about })
  await client.readCase({ id })
  return id
}

/** A reconsideration handler receives an application that came straight from the decision, accepts it, and asks the organ for its answer; every clock stands beside the case. */
export async function handler(town: Town): Promise<void> {
  const { id, number } = await servedPenalty(town)
  await turns(town, id)
  const review = await applied(town, number)
  const at = `/workbench/cases/${encodeURIComponent(review)}`
  const page = await town.visit('review.shen')
  await page.goto(`${at}/acts/accept`)
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByText('已办理：受理').waitFor()
  const assigned = { handlers: '沈复议、韩复议', amount: 6_000_000, grave: false, committeeCase: false }
  await (await town.as('review.head')).does(review, 'assign', { answers: assigned })
  await page.goto(`${at}/acts/sendCopy`)
  await page.locator('#answer-receivedOn').fill(town.day())
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByText('已办理：发送申请书副本').waitFor()
  await page.goto(at)
  await page.getByRole('heading', { name: '现在可以办理' }).waitFor()
  await town.picture(page, 'handler-case')
  await page.context().close()
}
