import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeAt } from '../../src/operations/accounts/codes.ts'
import { faultsSeen } from './page-faults.ts'
import { type WorkbenchServer, workbenchServer } from './workbench-server.ts'

let bench: WorkbenchServer
beforeAll(async () => {
  bench = await workbenchServer()
}, 300_000)
afterAll(() => bench?.close())

const shot = async (page: Page, name: string): Promise<void> => {
  if (process.env.YIFA_SHOTS) await page.screenshot({ path: `${process.env.YIFA_SHOTS}/${name}.png`, fullPage: true })
}
async function pageOf(width: number): Promise<Page> {
  return (await bench.browser.newContext({ viewport: { width, height: 860 }, bypassCSP: true })).newPage()
}
async function signIn(page: Page, login: string): Promise<void> {
  await page.goto(`${bench.url}/workbench/`)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('口令').fill('yifa-demo')
  await page.keyboard.press('Enter')
}

test('the security administrator keeps accounts: sees who holds a second factor, and ends sessions, with a question first', async () => {
  const clerk = await bench.clientOf('clerk.li')
  for (const width of [1280, 390]) {
    const page = await pageOf(width)
    await signIn(page, 'admin.security')
    await page.getByRole('navigation', { name: '主导航' }).waitFor()
    await page.goto(`${bench.url}/workbench/accounts`)
    await page.getByRole('table').waitFor()
    expect(await faultsSeen(page)).toEqual([])
    await shot(page, `accounts-${width}`)
    await page.context().close()
  }
  const page = await pageOf(1280)
  await signIn(page, 'admin.security')
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
  await page.goto(`${bench.url}/workbench/accounts?search=clerk.li`)
  expect(await page.getByRole('button', { name: /^停用/ }).count()).toBe(0)
  await page.getByRole('button', { name: '结束会话' }).click()
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s?定/ })
    .click()
  await expect.poll(() => page.getByRole('button', { name: '结束会话' }).count()).toBe(0)
  await expect(clerk.listTasks({})).rejects.toMatchObject({ problem: { status: 401 } })
})

test('the system administrator closes and reopens accounts, and is offered nothing of what the security administrator does', async () => {
  await bench.clientOf('clerk.wang')
  const page = await pageOf(1280)
  await signIn(page, 'admin.system')
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
  await page.goto(`${bench.url}/workbench/accounts?search=clerk.wang`)
  for (const title of ['停用', '恢复']) {
    await page.getByRole('button', { name: new RegExp(`^${title}`) }).click()
    await page
      .getByRole('tooltip')
      .getByRole('button', { name: /确\s?定/ })
      .click()
    await expect.poll(() => page.getByRole('button', { name: new RegExp(`^${title}`) }).count()).toBe(0)
    expect(await page.getByRole('button', { name: '结束会话' }).count()).toBe(0)
  }
})

test('the audit administrator reads what happened to accounts, and has no other place', async () => {
  const page = await pageOf(1280)
  await signIn(page, 'admin.audit')
  await page.getByRole('link', { name: '账号变动' }).click()
  await page.getByRole('table').waitFor()
  expect(await page.getByRole('table').textContent()).toContain('会话被结束')
  expect(await page.getByRole('link', { name: '账号', exact: true }).count()).toBe(0)
  expect(await faultsSeen(page)).toEqual([])
  await shot(page, 'account-events')
})

test('with a second factor the workbench asks for the code after the password', async () => {
  const client = await bench.clientOf('officer.zhao')
  const { secret } = await client.beginSecondFactor()
  await client.confirmSecondFactor({ code: codeAt(secret, Date.now() - 30_000) })
  const page = await pageOf(390)
  await signIn(page, 'officer.zhao')
  await page.getByLabel('动态口令').waitFor()
  expect(await faultsSeen(page)).toEqual([])
  await shot(page, 'workbench-code')
  await page.getByLabel('动态口令').fill('000000')
  await page.keyboard.press('Enter')
  await page.getByText('数字不正确').waitFor()
  await page.getByLabel('动态口令').fill(codeAt(secret, Date.now()))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '我的任务' }).waitFor()
})

test('a witness of the log claims more than it shows, another is silent: the administrator is told who, how much and since when', async () => {
  for (const width of [1280, 390]) {
    const page = await pageOf(width)
    await page.route('**/api/log/checkpoint*', async (route) => {
      const answer = await route.fetch()
      const claims = [{ witness: 'shenyang', tree: 'sha256', seen: 120_345, since: '2026-03-02T01:20:00.000Z', times: 7 }]
      const awaited = { size: 120_300, since: '2026-03-02T01:05:00.000Z', witnesses: ['dalian'] }
      await route.fulfill({ response: answer, json: { ...(await answer.json()), claimed: { claims, quorum: width === 390 }, awaited } })
    })
    await signIn(page, 'admin.security')
    await page.getByRole('navigation', { name: '主导航' }).waitFor()
    await page.goto(`${bench.url}/workbench/accounts`)
    await page.getByRole('table').waitFor()
    const told = page.getByRole('alert').filter({ hasText: '声称见过更多存证条目' })
    await told.waitFor()
    expect(await told.textContent()).toContain('shenyang：称已见过 120,345 条，自 2026-03-02 09:20 起 7 次')
    const waiting = await page.getByRole('alert').filter({ hasText: '见证方迟未共同签名' }).textContent()
    expect(waiting).toContain('自 2026-03-02 09:05 起，dalian 未共同签名；已共同签名至第 120,300 条')
    expect(await faultsSeen(page)).toEqual([])
    await shot(page, `log-alarm-${width}`)
    await page.context().close()
  }
})
