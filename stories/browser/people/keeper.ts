import { expect } from 'vitest'
import type { Town } from './town.ts'

/** A power that goes elsewhere; the list of each county has it. */
const removed = { organ: 'ct-210124', matter: 'entertainment-licence' }
const why = '职权划转至市级机关。'

/** The keeper of the catalogue takes a power off the list by an act that is reviewed and approved, and anybody sees on the portal what changed, when and why. */
export async function keeper(town: Town): Promise<void> {
  const page = await town.visit('keeper')
  await page.goto('/workbench/registers/powers')
  await page.locator('tbody tr').first().waitFor()
  await town.looksRight(page, 'keeper-register')
  await page.goto('/workbench/open?procedure=power-list-adjustment')
  await page.getByRole('heading', { name: '办理：提出调整' }).waitFor()
  await page.locator('#answer-organ').fill(removed.organ)
  await page.locator('#answer-matter').fill(removed.matter)
  await page.locator('fieldset').filter({ hasText: '取消' }).getByRole('radio', { name: '是' }).check()
  await page.locator('#answer-reasons').fill(why)
  await town.looksRight(page, 'keeper-propose')
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByText('已办理：提出调整').waitFor()
  const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
  await (await town.as('list-reviewer')).does(id, 'review', { answers: { lawful: true, opinion: '于法有据。' } })
  await (await town.as('list-head')).does(id, 'approve')
  await page.goto(`/workbench/cases/${encodeURIComponent(id)}/acts/publish`)
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByText('已办理：公布').waitFor()
  await page.goto(`/registers/powers/changes?from=${town.day(-1)}&to=${town.day()}`)
  expect(await page.locator('main').innerText()).toContain('娱乐')
  await town.picture(page, 'keeper-changes')
  await page.context().close()
}
