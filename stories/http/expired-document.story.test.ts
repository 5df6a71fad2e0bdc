import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPeople, liaoning } from '../../catalogue/index.ts'
import { verifyReceiptText } from '../../src/kernel/record/verify-receipt.ts'
import { rebuild } from '../../src/operations/rebuild.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-09-14T09:00' })
}, 120_000)
afterAll(() => world?.end())

const organ = 'mr-210102'
const [first, second] = ['沈和市监规〔2026〕1号', '沈和市监规〔2026〕2号']
const me = demonstrationPeople.find((one) => one.login === 'citizen')

/** A document drafted, reviewed, decided and numbered, but not yet published. Returns the case. */
/** The text of each document that is being made, by its case. */
const drafts = new Map<string, string>()

async function numbered(number: string, title: string): Promise<string> {
  const paper = async (login: string, words: string): Promise<string> => (await world.as(login).uploads(words)).sha256
  const report = await paper('officer.zhao', `${title}评估`)
  const kind = { byGovernment: false, business: false, economic: false, secret: true }
  const opened = await world.as('officer.zhao').opens({
    procedure: 'normative-document-making',
    organ,
    act: 'assess',
    answers: { title, report, ...kind },
  })
  const draft = {
    text: await paper('officer.zhao', `${title}草案`),
    explanation: await paper('officer.zhao', `${title}说明`),
    basis: ['food-safety-law:35(2)'],
  }
  await world.as('officer.zhao').does(opened.case, 'draft', { answers: draft })
  await world.as('reviewer.zhou').does(opened.case, 'legality', { answers: { examined: draft.text, opinion: '符合上位法', lawful: true } })
  const minutes = await paper('head.zheng', `${title}纪要`)
  await world.as('head.zheng').does(opened.case, 'discuss', { answers: { examined: draft.text, minutes, passed: true } })
  await world.as('clerk.li').does(opened.case, 'register', { answers: { examined: draft.text, number } })
  drafts.set(opened.case, draft.text)
  return opened.case
}

const publish = (id: string, validUntil: string) =>
  world
    .as('clerk.li')
    .does(id, 'publish', { answers: { examined: drafts.get(id) ?? '', where: '区政府门户网站', later: false, validUntil } })

const row = (basis: readonly string[]) => ({
  ...{ organ, matter: 'food-business-licence', removal: false, isNew: false, kind: 'licence', title: '食品经营许可', level: 'county' },
  ...{ place: '210102', basis: [...basis], duties: '受理、审查、决定', timeLimit: '二十个工作日', responsiblePost: '窗口' },
  ...{ supervision: '区政府', reasons: '细化办理依据' },
})
const proposal = (...basis: readonly string[]) => ({
  procedure: 'power-list-adjustment',
  organ: 'gov-210000',
  act: 'propose',
  answers: row(['food-safety-law:35(1)', ...basis]),
})

/** The power to license food businesses is made to rest on the document too. */
async function restOn(number: string): Promise<void> {
  const { case: id } = await world.as('keeper').opens(proposal(`nd:${number}:3(1)`))
  await world.as('list-reviewer').does(id, 'review', { answers: { opinion: '有依据', lawful: true } })
  await world.as('list-head').does(id, 'approve')
  await world.as('keeper').does(id, 'publish')
}

const applied = async (): Promise<string> =>
  (
    await world.as('citizen').opens({
      procedure: 'administrative-licence',
      item: `food-business-licence-${organ}`,
      act: 'apply',
      answers: {
        ...{ applicantKind: 'person', name: '陈小演（虚构）', citizenNumber: me?.citizenNumber ?? '', phone: '13900000000' },
        ...{ address: '沈阳市和平区演示路1号', scope: '热食类食品制售' },
      },
    })
  ).case

const cards = async () =>
  (await world.as('justice.supervisor').client.listCards({ limit: 100 })).rows.filter((card) => card.rule === 'changed-law')

let making: string
let waiting: string

test('a document that has a number but is not published is no basis, and who must publish it is named; nor is one that nobody registered', async () => {
  making = await numbered(first, '食品经营许可办理规则')
  const [refusal] = await world.as('keeper').refusalsOpening(proposal(`nd:${first}`))
  expect(refusal).toMatchObject({ check: 'basis', code: 'document-not-published', facts: { provision: `nd:${first}` } })
  expect(refusal?.says.zh).toContain(`《食品经营许可办理规则》（${first}）`)
  expect(refusal?.cure.zh).toContain('沈阳市和平区市场监督管理局')
  expect(await world.as('keeper').refusedOpening(proposal('nd:沈和市监规〔2025〕9号'))).toEqual(['basis-unknown'])
})

test('a clerk whose document expired at midnight: at 23:59 the act goes through, after midnight it is refused with day, reason and cure', async () => {
  await publish(making, '2026-09-30')
  await restOn(first)
  world.at('2026-09-30T23:50')
  const inTime = await applied()
  waiting = await applied()
  world.at('2026-09-30T23:59')
  expect((await world.as('clerk.li').does(inTime, 'accept')).day).toBe('2026-09-30')

  world.at('2026-10-01T00:01')
  const [refusal, ...others] = await world.as('clerk.li').refusals(waiting, 'accept')
  expect(others).toEqual([])
  expect(refusal).toMatchObject({
    code: 'document-not-in-force',
    facts: { provision: `nd:${first}:3(1)`, since: '2026-10-01', why: 'expired', organ },
    basis: [{ title: `《食品经营许可办理规则》（${first}）`, place: '第三条第一款' }],
  })
  expect(refusal?.says.zh).toContain('自2026年10月1日起有效期届满失效')
  expect(refusal?.cure.zh).toMatch(/^由沈阳市和平区市场监督管理局/)
})

test('with the expiry a red card is raised for the power that rests on the document, and for each open case in which an act did; once', async () => {
  await world.sweep()
  const raised = await cards()
  expect(raised.map(({ colour, organ: at, about }) => [colour, at.id, about?.kind]).toSorted()).toEqual([
    ['red', organ, 'case'],
    ['red', organ, 'case'],
    ['red', organ, 'entry'],
  ])
  expect(raised.find(({ about }) => about?.kind === 'entry')).toMatchObject({
    title: { zh: '权力和责任清单：食品经营许可' },
    reason: {
      zh: `《食品经营许可办理规则》（${first}）自2026年10月1日起失效；所依据的第三条第一款不再有效。请停止据以作出新的行为，改引现行依据或者撤下。`,
    },
  })
  await world.sweep()
  expect(await cards()).toHaveLength(3)
})

test('a document that was renewed before its last day goes through afterwards', async () => {
  const id = await numbered(second, '食品经营许可办理规则（续）')
  await publish(id, '2026-10-08')
  await restOn(second)
  const report = (await world.as('officer.zhao').uploads('实施评估')).sha256
  await world.as('officer.zhao').does(id, 'evaluate', { answers: { report, keepOn: true } })
  await world.as('head.zheng').does(id, 'renew', { answers: { validUntil: '2027-09-30', reasons: '仍需实施' } })
  world.at('2026-10-09T09:00')
  await world.sweep()
  expect((await world.as('clerk.li').does(waiting, 'accept')).day).toBe('2026-10-09')
})

test('who relies on the document is public, cases only as numbers; staff of the organ see which', async () => {
  const law = `nd:${second}`
  const seen = await world.anyone.listReliance({ law })
  expect(seen.powers.map(({ id, organ: at }) => [id, at?.id])).toEqual([[`${organ}/food-business-licence`, organ]])
  expect(seen.cases).toMatchObject([
    { procedure: { id: 'administrative-licence' }, open: 1, decided: 0 },
    { procedure: { id: 'power-list-adjustment' }, decided: 1 },
  ])
  expect(seen.open).toEqual([])
  const staff = await world.as('clerk.li').client.listReliance({ law, at: '3' })
  expect(staff.open.map(({ id }) => id)).toEqual([waiting])
  const article = await world.anyone.listReliance({ law: '食品安全法', at: '35' })
  expect(article.powers.some(({ id }) => id === `${organ}/food-business-licence`)).toBe(true)
  expect(article.documents.map(({ id, register }) => [id, register?.id])).toEqual([[second, 'normative-documents']])
  expect(article.text.title).toBe('中华人民共和国食品安全法')
})

test('the receipt shows on which text each act relied, and the record gives the same cards again', async () => {
  const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
  const receipt = JSON.stringify(await world.as('citizen').client.readReceipt({ id: waiting }))
  const verdict = verifyReceiptText(receipt, sha256)
  if (!verdict.ok) throw new Error(JSON.stringify(verdict))
  const provision = `nd:${second}:3(1)`
  expect(verdict.relied.find((one) => one.provision === provision)?.text).toMatch(/^[0-9a-f]{64}$/)
  expect(verdict.relied.find((one) => one.provision === 'food-safety-law:35(1)')?.text).toBe(
    liaoning.library.find(({ id }) => id === 'food-safety-law')?.provisions['35(1)']?.sha256,
  )
  const { problems, tables } = await world.asOwner((platform) => rebuild(platform, platform.region))
  expect(problems).toEqual([])
  for (const { table, stored, missing } of tables) expect({ table, stored, missing }).toEqual({ table, stored: [], missing: [] })
})
