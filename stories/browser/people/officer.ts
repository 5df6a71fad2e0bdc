import type { Page } from 'playwright-core'
import { filedPenalty } from './penalties.ts'
import type { Town } from './town.ts'

const found = '店内正在制售热食，未能出示食品经营许可证。'

async function inspects(page: Page): Promise<void> {
  const panel = page.locator('.act-panel')
  await panel.getByRole('radio', { name: '现场检查' }).check()
  await page.locator('#answer-place').fill('和平区演示路 9 号')
  await page.locator('#answer-found').fill(found)
  await panel.getByLabel(/钱/).check()
}

/** The shopkeeper types the number on the certificate, and knows who stands there. */
async function verified(town: Town): Promise<void> {
  const { rows } = await (await town.as('officer.zhao')).client.readRegister({ register: 'certificates', search: '赵核查' })
  const page = await town.visit(undefined, { on: 'phone' })
  await page.goto('/verify')
  await page
    .getByRole('textbox')
    .first()
    .fill(rows[0]?.values['number'] ?? '')
  await page.keyboard.press('Enter')
  await page.getByText('赵核查（演示）').first().waitFor()
  await town.picture(page, 'officer-verified')
  await page.context().close()
}

/** Two officers in the street: the shopkeeper verifies who they are; one writes down by phone what was found and asks the other to sign, who reads the same words on a phone of their own and signs. */
export async function officer(town: Town): Promise<void> {
  const id = await filedPenalty(town)
  await verified(town)
  const page = await town.visit('officer.zhao', { on: 'phone' })
  await page.goto(`/workbench/cases/${encodeURIComponent(id)}/acts/investigate`)
  await page.getByRole('heading', { name: '办理：调查取证' }).waitFor()
  await inspects(page)
  await town.picture(page, 'officer-inspects')
  await page.getByRole('button', { name: /^送请共同签名/ }).click()
  await page.getByRole('heading', { name: '我送签的' }).waitFor()
  await page.context().close()

  const colleague = await town.visit('officer.qian', { on: 'phone' })
  await colleague.goto('/workbench/signings')
  const sheet = colleague.locator('.signing-sheet').filter({ hasText: found }).first()
  await sheet.waitFor()
  await town.picture(colleague, 'officer-signs')
  await sheet.getByRole('button', { name: /签名/ }).first().click()
  await colleague
    .getByText(/已办理，记录第 \d+ 条/)
    .first()
    .waitFor()
  await colleague.context().close()
}
