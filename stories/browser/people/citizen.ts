import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { cast } from './cast.ts'
import type { Town } from './town.ts'

const photograph = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const upload = (name: string) => ({ name: `${name}.png`, mimeType: 'image/png', buffer: photograph })
const goOn = (page: Page) => page.getByRole('button', { name: '保存并继续' }).click()

async function fillsIn(page: Page, { looksRight }: Town): Promise<void> {
  await page.getByRole('button', { name: '开始填写' }).click()
  await page.getByLabel('自然人').check()
  await goOn(page)
  await page.getByLabel('申请人姓名或者名称').fill(cast.citizen.name)
  await page.getByLabel('公民身份号码').fill('210102199001011234')
  await page.getByLabel('联系电话').fill('13900000000')
  await goOn(page)
  // A digit is wrong: said at the top and at the question, and what was right is still there.
  await page.getByRole('alert').getByRole('link').first().waitFor()
  await looksRight(page, 'citizen-mistake')
  await page.getByLabel('公民身份号码').fill(cast.citizen.citizenNumber ?? '')
  await goOn(page)

  // The child wants something: the phone is laid aside, and taken up again where it was.
  await page.goto('/me')
  await page
    .getByRole('link', { name: /^继续办理/ })
    .first()
    .click()
  await page.getByLabel('经营（活动）场所地址').fill('沈阳市和平区演示路 3 号')
  await goOn(page)
  await page.getByLabel('申请许可的范围').fill('热食类食品制售')
  await goOn(page)
  await page.locator('input[type=file]').first().setInputFiles(upload('场所'))
  await goOn(page)
  await page.getByRole('heading', { name: '核对信息' }).waitFor()
}

/** @returns the id of the case, as its address has it */
async function applies(page: Page, town: Town): Promise<string> {
  await page.goto('/')
  await page.getByRole('searchbox').first().fill('我想开个小饭馆')
  await page.keyboard.press('Enter')
  await page
    .getByRole('link', { name: /^食品经营许可/ })
    .first()
    .waitFor()
  await page
    .getByRole('link', { name: /^食品经营许可/ })
    .first()
    .click()
  await page.goto('/items/food-business-licence-mr-210102')
  await page.getByRole('link', { name: '在线办理' }).click()
  await page.getByLabel('账号').fill('citizen')
  await page.getByLabel('密码').fill('yifa-demo')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await fillsIn(page, town)
  await page.getByRole('button', { name: '确认提交' }).click()
  await page.getByRole('heading', { name: '提出申请：提交成功' }).waitFor()
  await town.picture(page, 'citizen-handed-in')
  return decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '')
}

/** The clerk says once what is missing, and it is sent in. */
async function mends(page: Page, town: Town, id: string): Promise<void> {
  const explanation = '请补充场所说明和流程图，图上标明更衣、清洗消毒位置。'
  await (await town.as('clerk.li')).does(id, 'requestSupplement', { answers: { missing: ['equipment', 'layout'], explanation } })
  await page.goto('/me')
  await page.getByRole('link', { name: '补正材料', exact: true }).first().click()
  await page.getByText(explanation).waitFor()
  await town.picture(page, 'citizen-told')
  for (const name of ['设备设施清单', '设备布局和操作流程图']) await page.getByLabel(name).setInputFiles(upload(name))
  await goOn(page)
  await page.getByRole('heading', { name: '核对信息' }).waitFor()
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByRole('heading', { name: '补正材料：提交成功' }).waitFor()
}

/** What the phone keeps as proof verifies; altered by one word it does not. */
async function verifies(page: Page, id: string): Promise<void> {
  const receipt = await (await page.request.get(`/cases/${encodeURIComponent(id)}/receipt.json`)).text()
  for (const [text, verdict] of [
    [receipt, '回执属实'],
    [receipt.replace('supplement', 'accept'), '回执不能采信'],
  ] as const) {
    await page.goto('/receipts')
    await page.getByLabel('或者粘贴回执内容').fill(text)
    await page.getByRole('button', { name: '核验', exact: true }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(verdict)
  }
}

/** A citizen opens a small restaurant with nothing but a phone: finds, applies, is told once what is missing, sends it, and knows by which day there is an answer and why. */
export async function citizen(town: Town): Promise<void> {
  const page = await town.visit(undefined, { on: 'phone' })
  const id = await applies(page, town)
  await mends(page, town, id)
  await verifies(page, id)
  await (await town.as('clerk.li')).does(id, 'accept')
  await page.goto(`/cases/${encodeURIComponent(id)}`)
  await page.getByText('为什么是这一天').first().click()
  await page.getByRole('heading', { name: '接下来' }).scrollIntoViewIfNeeded()
  await town.picture(page, 'citizen-why-this-day')
  await page.context().close()
}
