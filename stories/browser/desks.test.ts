import { afterAll, beforeAll, expect, test } from 'vitest'
import { breaches, look } from './page-faults.ts'
import { type WorkbenchServer, workbenchServer } from './workbench-server.ts'

let yifa: WorkbenchServer
beforeAll(async () => {
  yifa = await workbenchServer()
}, 180_000)
afterAll(() => yifa?.close(), 60_000)

const fresh = (): string => `desks-story-${Math.random()}`
const pdfOf = (words: string) => new File([`%PDF-1.4 ${words}`], `${words}.pdf`, { type: 'application/pdf' })

const secondDraft = '# 小餐饮办法\n\n第一条 为了服务小餐饮，制定本办法。\n第二条 小餐饮经营者应当保持店堂整洁。\n'

test('a drafting officer checks a draft, mends it and hands in the very text; the reviewer sees what changed and what is found in it', async () => {
  const drafter = await yifa.clientOf('officer.zhao')
  const { sha256: report } = await drafter.uploadFile(pdfOf('评估论证'))
  const { case: making } = await drafter.act({
    key: fresh(),
    act: 'assess',
    open: { procedure: 'normative-document-making', organ: 'mr-210102', title: '小餐饮办法' },
    answers: { title: '小餐饮办法', report, byGovernment: false, business: false, economic: false, secret: true },
  })
  const first = await drafter.uploadFile(new File([secondDraft.replace('应当保持店堂整洁', '未取得整洁许可证的，不得营业')], '草案.md'))
  const { sha256: explanation } = await drafter.uploadFile(pdfOf('起草说明'))
  await drafter.act({ key: fresh(), case: making, act: 'draft', answers: { text: first.sha256, explanation } })

  const page = await yifa.signedIn('officer.qian')
  await page.goto(`${yifa.url}/workbench/cases/${making}/acts/draft`)
  await page.getByRole('link', { name: '在工作台起草、检查' }).click()
  await page.locator('.draft-box textarea').fill(secondDraft.replace('应当保持店堂整洁', '未取得整洁许可证的，不得营业'))
  await page.keyboard.press('Control+Enter')
  await page.getByText('1 处不得设定，0 处附条件。').waitFor()
  expect(await page.locator('.finding').innerText()).toMatch(/第二条.*不得设定.*可以改为/s)
  expect(await breaches(page)).toEqual([])
  await page.locator('.draft-box textarea').fill(secondDraft)
  await page.getByText('请重新检查').waitFor()
  await page.getByRole('button', { name: '检查', exact: true }).click()
  await page.getByText('没有发现不得设定的内容。').waitFor()
  const hash = await page.locator('.hand-in .fingerprint').innerText()
  await page.getByRole('button', { name: '用这份文本提交' }).click()
  const panel = page.locator('.act-panel')
  await panel.getByText('已上传').waitFor()
  await panel.getByLabel(/起草说明/).setInputFiles({ name: '起草说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') })
  await panel.getByText('起草说明.pdf').waitFor()
  await panel.getByRole('button', { name: '提交：提交草案' }).click()
  await page.getByText('已办理：提交草案').waitFor()
  await page.context().close()

  const reviewer = await yifa.signedIn('reviewer.zhou')
  await reviewer.keyboard.press('g')
  await reviewer.keyboard.press('d')
  await reviewer
    .locator('.desk-queue')
    .getByText(/改动 \d+ 处/)
    .waitFor()
  await reviewer.keyboard.press('j')
  await reviewer.getByText('第 2 稿，共 2 稿').waitFor()
  expect(await reviewer.locator('.examined .fingerprint').innerText()).toBe(hash)
  await reviewer.getByText('没有发现不得设定的内容。').waitFor()
  const changes = reviewer.locator('.text-changes')
  expect((await changes.locator('del').allInnerTexts()).join('')).toContain('不得营业')
  expect((await changes.locator('ins').allInnerTexts()).join('')).toContain('店堂')
  expect(await breaches(reviewer)).toEqual([])
  await look(reviewer, 'reviews')

  // The drafter hands in another text while the opinion is being written: it is refused, and nothing written is lost.
  await drafter.act({ key: fresh(), case: making, act: 'draft', answers: { text: first.sha256, explanation } })
  await reviewer.getByLabel('合法性审核意见').fill('符合上位法')
  await reviewer.getByLabel('是', { exact: true }).check()
  await reviewer.getByRole('button', { name: '提交：合法性审核' }).click()
  await reviewer
    .getByText(/你看到的不是本案现在的文本/)
    .first()
    .waitFor()
  expect(await reviewer.getByLabel('合法性审核意见').inputValue()).toBe('符合上位法')
  await reviewer.context().close()
})

const power = (title: string, more: object = {}) => ({
  organ: 'mr-210102',
  matter: 'food-business-licence',
  removal: false,
  isNew: false,
  kind: 'licence',
  title,
  level: 'county',
  place: '210102',
  basis: ['food-safety-law:35(1)'],
  duties: '受理、审查、决定',
  timeLimit: '二十个工作日',
  responsiblePost: '窗口',
  supervision: '区政府',
  reasons: '名称规范',
  ...more,
})

test('the head opens one after the other by the keyboard alone, reads what changed, and decides; the row of the list is then another', async () => {
  const [keeper, reviewer] = await Promise.all([yifa.clientOf('keeper'), yifa.clientOf('list-reviewer')])
  const open = { procedure: 'power-list-adjustment', organ: 'gov-210000' }
  const cases: string[] = []
  for (const title of ['食品经营许可（一）', '食品经营许可（二）']) {
    const done = await keeper.act({ key: fresh(), act: 'propose', open: { ...open, title }, answers: power(title) })
    await keeper.act({ key: fresh(), act: 'propose', case: done.case, answers: power(title, { duties: '受理、审查、决定、送达' }) })
    await reviewer.act({ key: fresh(), act: 'review', case: done.case, answers: { opinion: '合法', lawful: true } })
    cases.push(done.case)
  }
  const page = await yifa.signedIn('list-head')
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.getByText('从队列中打开一件。').waitFor()
  expect(await page.locator('.act-panel').count()).toBe(0)
  await page.keyboard.press('j')
  await page
    .getByText(/通读约/)
    .last()
    .waitFor()
  await page.locator('.act-panel').waitFor()
  expect(await breaches(page)).toEqual([])
  await look(page, 'signatures')
  await page.keyboard.press('a')
  await page.keyboard.press('Tab')
  for (let i = 0; i < 2; i++) {
    await page.locator('.act-panel h2').focus()
    await page.locator('.act-panel button[type=submit]').focus()
    await page.keyboard.press('Control+Enter')
    await page.getByText(i === 0 ? '已办理，下一件已打开。' : '已办理，队列已空。').waitFor()
  }
  await page.context().close()

  await keeper.act({ key: fresh(), act: 'publish', case: cases[0] ?? '', answers: {} })
  const keeping = await yifa.signedIn('keeper')
  await keeping.goto(`${yifa.url}/workbench/desks/lists`)
  const latest = keeping.getByRole('table', { name: '最近的变化' })
  await latest.getByText('食品经营许可（一）').waitFor()
  expect(await breaches(keeping)).toEqual([])
  await look(keeping, 'lists')
  await latest.getByText('食品经营许可（一）').click()
  await keeping.getByRole('heading', { name: '历史' }).waitFor()
  await keeping.locator('ins', { hasText: '受理、审查、决定、送达' }).first().waitFor()
  expect(await breaches(keeping)).toEqual([])
  await look(keeping, 'row')
  await keeping.getByRole('button', { name: /^变更：/ }).click()
  await keeping.getByLabel('职权名称').waitFor()
  expect(await keeping.getByLabel('职权名称').inputValue()).toBe('食品经营许可（一）')
  const [download] = await Promise.all([
    keeping.waitForEvent('download'),
    keeping.goto(`${yifa.url}/workbench/registers/powers`).then(() => keeping.getByRole('button', { name: '导出 Excel' }).click()),
  ])
  expect(download.suggestedFilename()).toMatch(/^权力和责任清单.*xlsx$/)
  await look(keeping, 'register')
  await keeping.context().close()
})

test('the counter sees what is short, and the chair the hearing with its day, its notice and what comes before and after', async () => {
  const citizen = await yifa.clientOf('citizen')
  const item = await citizen.readItem({ id: (await citizen.findItems({ open: true, organ: 'mr-210102' })).rows[0]?.id ?? '' })
  const { sha256 } = await citizen.uploadFile(pdfOf('材料'))
  const [one] = item.materials
  const person = { applicantKind: 'person', name: '陈小演', citizenNumber: '11010519491231002X', phone: '13800000000' }
  const told = { address: '和平区南京北街 1 号', scope: '热食类制售', materials: one ? { [one.id]: sha256 } : {} }
  const applied = await citizen.act({
    key: fresh(),
    open: { procedure: 'administrative-licence', item: item.id, place: '210102' },
    act: 'apply',
    answers: { ...person, ...told },
  })
  const page = await yifa.signedIn('clerk.li')
  await page.goto(`${yifa.url}/workbench/desks/counter`)
  await page
    .getByText(/缺 \d+ 项/)
    .first()
    .waitFor()
  await page.getByPlaceholder('案号、申请人或者事项').fill('陈小演')
  await page.locator('.counter-hits').getByText(applied.number).waitFor()
  expect(await breaches(page)).toEqual([])
  await look(page, 'counter')
  await page.context().close()

  const [clerk, officer] = await Promise.all([yifa.clientOf('clerk.li'), yifa.clientOf('officer.zhao')])
  const on = { case: applied.case }
  await clerk.act({ key: fresh(), ...on, act: 'accept', answers: {} })
  const examined = { opinion: '涉及公共利益', substance: true, othersInterests: false, publicMatter: true }
  await officer.act({ key: fresh(), ...on, act: 'examine', answers: examined })
  await officer.act({ key: fresh(), ...on, act: 'hearing.announce', answers: { reason: '重大公共利益' } })
  const heldOn = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10)
  await officer.act({ key: fresh(), ...on, act: 'hearing.notify', answers: { heldOn, place: '二楼会议室', chairName: '吴听证' } })

  const chair = await yifa.signedIn('chair.wu')
  await chair.goto(`${yifa.url}/workbench/desks/hearings`)
  const hearing = chair.locator('.hearing').filter({ hasText: applied.number })
  await hearing.getByText('二楼会议室').waitFor()
  expect(await hearing.innerText()).toMatch(/您可以主持[\s\S]*之前应当做[\s\S]*之后应当做[\s\S]*制作听证笔录/)
  expect(await breaches(chair)).toEqual([])
  await look(chair, 'hearings')
  await chair.context().close()
})
