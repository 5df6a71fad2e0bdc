import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationEnterprise } from '../../catalogue/demonstration-people.ts'
import { type WorkbenchServer, workbenchServer } from './workbench-server.ts'

/** Where the screens are kept for looking at; none are kept without it. */
const shots = process.env['YIFA_SHOTS']

let yifa: WorkbenchServer
beforeAll(async () => {
  yifa = await workbenchServer()
}, 180_000)
afterAll(() => yifa?.close(), 60_000)

/** Days that have passed since the story began: the hearing is three weeks off, which leaves seven working days whatever holidays lie between. */
const hearingIn = 21
let passed = 0
const inDays = (days: number): string => new Date(Date.now() + (8 + 24 * (passed + days)) * 3_600_000).toISOString().slice(0, 10)
const today = (): string => inDays(0)
async function waitForTheHearing(): Promise<void> {
  passed = hearingIn
  await yifa.daysPass(passed)
}
const yuan = (amount: number): number => amount * 100

/** An act whose form is shown elsewhere: done beside the screen, so that this story stays about what only a penalty shows. */
async function does(login: string, id: string, act: string, answers: Record<string, string | number | boolean | readonly string[]> = {}) {
  return (await yifa.clientOf(login)).act({ key: `penalty-${login}-${act}`, case: id, act, answers: answers as never })
}

async function look(page: Page, name: string): Promise<void> {
  if (!shots) return
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 860 })
    await page.screenshot({ path: join(shots, `${name}-${width}.png`) })
  }
  await page.setViewportSize({ width: 1280, height: 860 })
}

/** An officer opens the case on a matter of the power list, by keyboard alone from the list to the form. @returns its id */
async function opened(): Promise<string> {
  const page = await yifa.signedIn('officer.zhao')
  await page.goto(`${yifa.url}/workbench/open`)
  const choice = page.getByRole('link', { name: /行政处罚普通程序 未取得食品经营许可/ })
  await choice.focus()
  await look(page, 'open')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '办理：登记案件线索' }).waitFor()
  await look(page, 'discover')
  await page.getByRole('radio', { name: '监督检查' }).check()
  await page.locator('#answer-facts').fill('无证经营餐饮')
  await page.locator('#answer-happenedAt').fill('和平区')
  await page.locator('#answer-endedOn').fill(today())
  await page.locator('fieldset').filter({ hasText: '涉及公民生命健康安全' }).getByRole('radio', { name: '否' }).check()
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByText('已办理：登记案件线索').waitFor()
  const id = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
  await page.context().close()
  return id
}

/** From filing to what the party is told: two officers sign, and the fine proposed is one that is heard. */
async function told(id: string): Promise<void> {
  const agent = await yifa.clientOf('agent')
  const [party] = (await agent.whoAmI()).actsFor
  const named = { partyKind: 'enterprise', enterprise: party?.id ?? '', name: party?.name ?? '', address: '和平区某路1号' }
  await does('officer.zhao', id, 'file', named)
  const found = { how: 'inspection', place: '和平区某路1号', found: '未取得许可' }
  const sheet = await (await yifa.clientOf('officer.zhao')).proposeSigning({
    case: id,
    act: 'investigate',
    answers: found,
    withOfficers: ['officer.qian'],
  })
  await (await yifa.clientOf('officer.qian')).sign({ id: sheet.id, answersHash: sheet.answersHash })
  await does('officer.zhao', id, 'conclude', {
    facts: '属实',
    kinds: ['largeFine'],
    tier: '从轻',
    report: '建议罚款',
    reviewGrounds: ['publicInterest'],
    complex: false,
    crime: false,
  })
  await does('officer.zhao', id, 'notify', { facts: '未取得许可', proposal: '罚款六万元', fine: yuan(60_000), answerBy: inDays(7) })
  await does('officer.zhao', id, 'hearing.tell')
}

/** On the portal the party has nothing to say in writing, and asks to be heard. */
async function asksToBeHeard(id: string): Promise<void> {
  const page = await (await yifa.browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await page.goto(`${yifa.url}/sign-in`)
  await page.getByLabel('账号').fill('agent')
  await page.getByLabel('密码').fill('yifa-demo')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.goto(`${yifa.url}/cases/${id}/acts/waiveDefence`)
  await page
    .getByRole('button', { name: /放弃陈述申辩/ })
    .first()
    .click()
  await page.waitForLoadState()
  await page.goto(`${yifa.url}/cases/${id}/acts/hearing.ask`)
  await page
    .getByRole('button', { name: /要求听证/ })
    .first()
    .click()
  await page.waitForLoadState()
  await look(page, 'hearing-asked')
  await page.context().close()
}

/** The workbench calls the hearing; on its day a chair who did not investigate holds it, and nobody drafts before. */
async function heard(id: string): Promise<void> {
  const officer = await yifa.signedIn('officer.zhao')
  await officer.goto(`${yifa.url}/workbench/cases/${id}/acts/hearing.notify`)
  await officer.locator('#answer-heldOn').fill(inDays(hearingIn))
  await officer.locator('#answer-place').fill('二楼听证室')
  await look(officer, 'hearing-notify')
  await officer.getByRole('button', { name: /^提交/ }).click()
  await officer.getByText('已办理：通知听证时间地点').waitFor()
  await officer.goto(`${yifa.url}/workbench/cases/${id}/acts/draft`)
  await officer.getByText('现在不能办理').waitFor()
  await officer.context().close()

  await waitForTheHearing()
  const chair = await yifa.signedIn('chair.wu')
  await chair.goto(`${yifa.url}/workbench/cases/${id}/acts/hearing.hold`)
  await chair.locator('#answer-transcript').fill('当事人陈述：愿意改正。')
  await look(chair, 'hearing-hold')
  await chair.getByRole('button', { name: /^提交/ }).click()
  await chair.getByText('已办理：举行听证').waitFor()
  await chair.context().close()
}

/** The reviewer reads the draft and passes it; the head could not decide before. */
async function reviewed(id: string, content: string): Promise<void> {
  const head = await yifa.signedIn('head.zheng')
  await head.goto(`${yifa.url}/workbench/cases/${id}/acts/penalise`)
  await head.getByText('现在不能办理').waitFor()
  await head.context().close()
  const reviewer = await yifa.signedIn('reviewer.zhou')
  await reviewer.goto(`${yifa.url}/workbench/cases/${id}/acts/review`)
  await reviewer.locator('.act-panel').getByText(content).first().waitFor()
  await reviewer.locator('#answer-opinion').fill('事实清楚，适用法律正确，程序合法，处罚适当。')
  await reviewer.locator('fieldset').filter({ hasText: '审核通过' }).getByRole('radio', { name: '是' }).check()
  await look(reviewer, 'review')
  await reviewer.getByRole('button', { name: /^提交/ }).click()
  await reviewer.getByText('已办理：法制审核').waitFor()
  await reviewer.context().close()
}

test('a penalty in the workbench: opened on a matter, heard, reviewed, the tier beside the sum, a sum outside it refused, paid at the bank, published', async () => {
  const id = await opened()
  await told(id)
  await asksToBeHeard(id)
  await heard(id)
  const draft = {
    provisions: ['food-safety-law:122(1)'],
    content: '处罚款六万元。',
    fined: true,
    fine: yuan(60_000),
    collector: '演示银行',
  }
  await does('officer.zhao', id, 'draft', draft)
  await reviewed(id, draft.content)

  const page = await yifa.signedIn('head.zheng')
  await page.goto(`${yifa.url}/workbench/cases/${id}/acts/penalise`)
  const like = page.getByRole('region', { name: '上下限与同类案件' })
  await like.getByText('不低于 50000 元').waitFor()
  await page.locator('#answer-fine').fill('70000')
  await like.getByText('比上限多 5000 元').first().waitFor()
  await look(page, 'penalise')
  await page.locator('fieldset').filter({ hasText: '具有一定社会影响' }).getByRole('radio', { name: '是' }).check()
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByText(/没有办成：有 \d+ 个原因/).waitFor()
  await page.locator('#answer-fine').fill('60000')
  await page.getByRole('button', { name: /^提交/ }).click()
  await page.getByText('已办理：作出处罚决定').waitFor()
  await page.context().close()

  await does('officer.zhao', id, 'service.serve', { how: 'direct', receivedOn: today() })
  await does('officer.zhao', id, 'publish')
  const officer = await yifa.clientOf('officer.zhao')
  const code = (await officer.readCase({ id })).documents.find(({ title }) => title === '行政处罚决定书')?.number ?? ''
  const fine = await officer.act({
    key: 'penalty-register',
    act: 'register',
    answers: { servedOn: today() },
    open: { procedure: 'fine-collection', organ: 'mr-210102', subject: { register: 'fines', key: code } },
  })

  const bank = await yifa.signedIn('bank.heping')
  await bank
    .getByRole('link', { name: /代收罚款/ })
    .first()
    .waitFor()
  await bank.goto(`${yifa.url}/workbench/cases/${fine.case}/acts/collect`)
  await bank.locator('#answer-receipt').fill('R1')
  await bank.locator('#answer-amount').fill('60000')
  await bank.locator('fieldset').filter({ hasText: '已缴清' }).getByRole('radio', { name: '是' }).check()
  // What bounds the late fine is shown to the bank as well; nothing on its page failed.
  await bank.getByText('不高于 60000 元').waitFor()
  expect(await bank.getByRole('alert').count()).toBe(0)
  await look(bank, 'collect')
  await bank.getByRole('button', { name: /^提交/ }).click()
  await bank.getByText('已办理：代收罚款').waitFor()
  await does('bank.heping', fine.case, 'remit')
  expect((await does('treasury.heping', fine.case, 'confirm')).finished).toBe(true)
  await bank.context().close()
  expect((await officer.listPublications({ kind: 'penalty' })).rows).toHaveLength(1)
})

test('on the spot: by phone one officer writes down what is seen and asks the other; with the second signature the case is opened', async () => {
  const page = await yifa.signedIn('officer.zhao')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${yifa.url}/workbench/open`)
  await page.getByRole('link', { name: /行政处罚简易程序 未取得食品经营许可/ }).click()
  await page.getByRole('heading', { name: '办理：出示执法证件，表明身份' }).waitFor()
  await page.getByRole('radio', { name: '法人或者其他组织' }).check()
  await page.locator('#answer-enterprise').fill(demonstrationEnterprise.creditCode)
  await page.locator('#answer-name').fill(demonstrationEnterprise.name)
  await page.locator('#answer-place').fill('和平区某路1号')
  await page.locator('#answer-facts').fill('未公示许可证')
  await page.getByRole('button', { name: /^送请共同签名/ }).click()
  await page.getByText('请再选择 1 名同事。').waitFor()
  await page.getByLabel(/钱/).check()
  await page.getByRole('button', { name: /^送请共同签名/ }).click()
  await page.getByText('签齐后开立的案件').first().waitFor()
  await look(page, 'on-the-spot-asked')
  await page.context().close()

  const colleague = await yifa.signedIn('officer.qian')
  await colleague.goto(`${yifa.url}/workbench/signings`)
  const sheet = colleague.locator('.signing-sheet').first()
  await sheet.getByText('未公示许可证').waitFor()
  await sheet.getByRole('button', { name: /以 .* 的名义签名/ }).click()
  await colleague
    .getByText(/已办理，记录第 \d+ 条/)
    .first()
    .waitFor()
  await colleague.getByRole('status').getByRole('link').first().click()
  await colleague.getByRole('heading', { name: '现在可以办理' }).waitFor()
  expect(await colleague.locator('.timeline').innerText()).toMatch(/会同 钱/)
  await colleague.context().close()
})
