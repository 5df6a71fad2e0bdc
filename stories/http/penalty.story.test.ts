import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationEnterprise } from '../../catalogue/demonstration-people.ts'
import { liaoning } from '../../catalogue/index.ts'
import { ProblemError } from '../../src/api/client.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

const organ = 'mr-210102'
const matter = 'unlicensed-food-business'
const yuan = (amount: number): number => amount * 100

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-02T09:00' })
}, 60_000)
afterAll(() => world?.end())

const clue = { source: 'inspection', facts: '无证经营餐饮', happenedAt: '和平区', endedOn: '2026-02-27', grave: false }
const party = {
  partyKind: 'enterprise',
  enterprise: demonstrationEnterprise.creditCode,
  name: demonstrationEnterprise.name,
  address: '和平区某路1号',
}
const inquiry = { how: 'inspection', place: '和平区某路1号', found: '未取得许可，货值八千元' }
const conclusion = {
  facts: '属实',
  kinds: ['fine'],
  tier: '一般',
  report: '建议罚款',
  reviewGrounds: ['publicInterest'],
  complex: true,
  crime: false,
}
const sum = (fine: number) => ({
  provisions: ['food-safety-law:122(1)'],
  content: '处罚款。',
  fined: true,
  fine,
  collector: '演示银行和平支行',
})

/** From the clue to a draft that legality review has passed and two heads have discussed. */
async function drafted(fine: number): Promise<string> {
  world.at('2026-03-02T10:00')
  const { case: id } = await world
    .as('officer.zhao')
    .opens({ procedure: 'penalty-ordinary', organ, matter, act: 'discover', answers: clue })
  await world.as('officer.zhao').does(id, 'file', { answers: party })
  expect(await world.as('officer.zhao').refused(id, 'investigate', { answers: inquiry })).toEqual(['officers-too-few'])
  await world.as('officer.zhao').does(id, 'investigate', { answers: inquiry, with: ['officer.qian'] })
  await world.as('officer.zhao').does(id, 'conclude', { answers: conclusion })
  const told = { facts: '未取得食品经营许可从事经营', proposal: '罚款', fine: yuan(80_000), answerBy: '2026-03-16' }
  await world.as('officer.zhao').does(id, 'notify', { answers: told })
  await world.as('agent').does(id, 'waiveDefence')
  // In whose name the agent did it is on record with who they are.
  const waived = (await world.as('head.zheng').client.readCase({ id })).timeline.find((event) => event.act === 'waiveDefence')
  expect(waived?.onBehalf).toEqual([demonstrationEnterprise.name])
  await world.as('officer.zhao').does(id, 'draft', { answers: sum(fine) })
  await world.as('reviewer.zhou').does(id, 'review', { answers: { examined: sum(fine).content, opinion: '适当', lawful: true } })
  await world.as('head.zheng').does(id, 'discuss', { answers: { examined: sum(fine).content, record: '一致同意' }, with: ['head.feng'] })
  return id
}

const order = (fine: number) => ({ answers: { examined: sum(fine).content, fine, ofPublicInterest: true } })

test('the power list says on which matters an officer opens a case, and why a clerk does not', async () => {
  const mine = await world.as('officer.zhao').client.listMatters({ organ })
  expect(mine).toContainEqual(
    expect.objectContaining({
      procedure: expect.objectContaining({ id: 'penalty-ordinary' }),
      matter,
      place: '210102',
      may: true,
      refusals: [],
    }),
  )
  const clerk = await world.as('clerk.li').client.listMatters({ organ })
  expect(clerk.map(({ may }) => may)).not.toContain(true)
  expect(clerk.find((row) => row.procedure.id === 'penalty-ordinary')?.refusals).toMatchObject([{ code: 'post-not-held' }])
  expect(await world.as('officer.zhao').client.listMatters({ organ: 'hc-210102' })).toEqual([])
})

test('a penalty from clue to payment: a sum outside the tier is refused, the bank and the treasury act, the decision is published', async () => {
  const first = await drafted(yuan(60_000))
  const before = await world.as('head.zheng').client.likeCases({ case: first, act: 'penalise', field: 'fine' })
  expect(before.cases).toEqual([])
  expect(before.bounds).toContainEqual(
    expect.objectContaining({
      least: yuan(65_000),
      most: yuan(85_000),
      entries: [expect.objectContaining({ key: `${matter}/一般` })],
      missing: [],
    }),
  )
  expect(await world.as('head.zheng').refused(first, 'penalise', order(yuan(60_000)))).toEqual(['out-of-bounds'])

  const id = await drafted(yuan(70_000))
  world.at('2026-03-13T10:00')
  const decided = await world.as('head.zheng').does(id, 'penalise', order(yuan(70_000)))
  const code = decided.documents.find((document) => document.title.includes('处罚决定书'))?.number ?? ''
  expect(code).toMatch(/〔2026〕/)
  await world.as('officer.zhao').does(id, 'service.serve', { answers: { how: 'direct', receivedOn: '2026-03-13' } })
  await world.as('officer.zhao').does(id, 'publish')
  expect((await world.anyone.listPublications({ kind: 'penalty' })).rows).toHaveLength(1)

  const subject = { register: 'fines', key: code }
  const fine = await world
    .as('officer.zhao')
    .opens({ procedure: 'fine-collection', organ, subject, act: 'register', answers: { servedOn: '2026-03-13' } })
  expect((await world.as('bank.heping').client.listTasks({})).rows).toMatchObject([{ act: 'collect', case: { id: fine.case } }])
  await world.as('bank.heping').does(fine.case, 'collect', { answers: { receipt: 'R1', amount: yuan(70_000), full: true } })
  await world.as('bank.heping').does(fine.case, 'remit')
  expect((await world.as('treasury.heping').client.readCase({ id: fine.case })).number).toBe(fine.number)
  expect((await world.as('treasury.heping').does(fine.case, 'confirm')).finished).toBe(true)
  expect((await world.as('bank.heping').client.listCases({})).rows.map((row) => row.id)).toEqual([fine.case])

  const after = await world.as('head.zheng').client.likeCases({ case: first, act: 'penalise', field: 'fine' })
  expect(after).toMatchObject({
    median: yuan(70_000),
    cases: [{ number: decided.number, amount: yuan(70_000), entries: [`${matter}/一般`] }],
  })
  expect(JSON.stringify(after)).not.toContain(demonstrationEnterprise.name)
})

test('against a penalty its party starts reconsideration with what the case says already; a stranger learns nothing of it', async () => {
  const id = await drafted(yuan(70_000))
  await world.as('head.zheng').does(id, 'penalise', order(yuan(70_000)))
  const asked = { procedure: 'reconsideration', organ: 'gov-210000', act: 'apply', against: id }
  const { option, answers } = await world.as('agent').client.openingForm(asked)
  const { number } = await world.as('agent').client.readCase({ id })
  expect(option.act).toBe('apply')
  expect(answers).toEqual({ respondent: organ, act: expect.stringContaining(number) })
  await expect(world.as('neighbour').client.openingForm(asked)).rejects.toThrow(ProblemError)
  const { against: _, ...plain } = asked
  expect((await world.as('neighbour').client.openingForm(plain)).answers).toEqual({})
})

test('who stands outside reads no case that asks nothing of them, and no like cases', async () => {
  const id = await drafted(yuan(70_000))
  await expect(world.as('bank.heping').client.readCase({ id })).rejects.toThrow(ProblemError)
  await expect(world.as('bank.heping').client.likeCases({ case: id, act: 'penalise', field: 'fine' })).rejects.toThrow(ProblemError)
})

const shown = {
  procedure: 'penalty-summary',
  organ,
  matter,
  act: 'show',
  answers: {
    partyKind: 'organisation',
    enterprise: party.enterprise,
    name: party.name,
    place: '和平区某路1号',
    facts: '未公示许可证',
  },
}

test('on the spot: one officer alone opens nothing; both sign, and the case is opened, decided, reported and paid', async () => {
  world.at('2026-03-02T10:00')
  expect(await world.as('officer.zhao').refusedOpening(shown)).toEqual(['officers-too-few'])
  const officer = world.as('officer.zhao').client
  const open = { procedure: shown.procedure, organ, matter }
  const sheet = await officer.proposeSigning({ open, act: 'show', answers: shown.answers as never, withOfficers: ['officer.qian'] })
  expect(sheet).toMatchObject({ state: 'waiting', opens: true, refusals: [], case: { number: '', procedure: { id: 'penalty-summary' } } })
  const before = (await officer.listCases({ procedure: 'penalty-summary' })).rows.length
  // The colleague reads on the sheet what is to be opened, and nobody else sees it.
  const colleague = world.as('officer.qian').client
  expect(await colleague.readSigning({ id: sheet.id })).toMatchObject({ opens: true, asked: true })
  await expect(world.as('clerk.li').client.readSigning({ id: sheet.id })).rejects.toMatchObject({ problem: { status: 404 } })
  const changed = await officer.proposeSigning({
    ...{ id: sheet.id, open, act: 'show', withOfficers: ['officer.qian'] },
    answers: { ...shown.answers, facts: '未公示许可证，当场改正' } as never,
  })
  await expect(colleague.sign({ id: sheet.id, answersHash: sheet.answersHash })).rejects.toMatchObject({ problem: { status: 409 } })
  expect((await officer.listCases({ procedure: 'penalty-summary' })).rows.length).toBe(before)
  const signed = await colleague.sign({ id: sheet.id, answersHash: changed.answersHash })
  const id = signed.done?.case ?? ''
  expect(signed).toMatchObject({ state: 'done', opens: false, case: { id, number: expect.stringMatching(/^210102/) } })
  expect((await officer.readCase({ id })).timeline).toMatchObject([
    { act: 'show', actor: '赵核查（演示）', withOfficers: ['钱核查（演示）'] },
  ])
  // Signing once more opens nothing else.
  expect((await colleague.sign({ id: sheet.id, answersHash: changed.answersHash })).done?.case).toBe(id)

  const zhao = world.as('officer.zhao')
  await zhao.does(id, 'tell', { answers: { kind: 'fine', fine: yuan(200), reasons: '事实清楚' } })
  await zhao.does(id, 'hear', { answers: { statement: '没有意见', unclear: false } })
  const decision = {
    outcome: 'fine',
    provisions: ['food-safety-law:122(1)'],
    amount: yuan(200),
    collect: 'bank',
    refusedToSign: false,
  }
  expect(await zhao.refused(id, 'decide', { answers: decision })).toEqual(['officers-too-few'])
  const decided = await zhao.does(id, 'decide', { answers: decision, with: ['officer.qian'] })
  expect(decided.documents).toHaveLength(1)
})

test('a sheet names a running case or what is opened, not both and not neither; and only who may open it proposes it', async () => {
  world.at('2026-03-02T10:00')
  const open = { procedure: shown.procedure, organ, matter }
  const order = { act: 'show', answers: shown.answers as never, withOfficers: ['officer.qian'] }
  const statusOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 200,
      (error: ProblemError) => error.problem.status,
    )
  const { client } = world.as('officer.zhao')
  expect(await statusOf(client.proposeSigning(order))).toBe(422)
  expect(await statusOf(client.proposeSigning({ ...order, open, case: 'any' }))).toBe(422)
  expect(await statusOf(client.proposeSigning({ ...order, open: { ...open, procedure: 'no-such' } }))).toBe(404)
  expect(await statusOf(world.as('clerk.li').client.proposeSigning({ ...order, open }))).toBe(403)
})

test('a decision two seconds after the head was given the draft raises a card; one whose text they were given before does not', async () => {
  const unread = async () => {
    const found = await world.asOwner(({ pool }) => pool.query<{ facts: object }>(`select facts from card where rule = 'penalty-unread'`))
    return found.rows.map(({ facts }) => facts)
  }
  const calm = await drafted(yuan(70_000))
  await world.as('head.zheng').client.readCase({ id: calm })
  world.at('2026-03-12T10:00')
  await world.as('head.zheng').client.readCase({ id: calm })
  await world.as('head.zheng').does(calm, 'penalise', order(yuan(70_000)))
  expect(await unread()).toEqual([])
  const hasty = await drafted(yuan(70_000))
  world.at('2026-03-12T10:00')
  await world.as('head.zheng').client.readCase({ id: hasty })
  await world.as('head.zheng').does(hasty, 'penalise', order(yuan(70_000)))
  expect(await unread()).toMatchObject([{ sees: 'hasty', found: { milliseconds: 0, seconds: 3 } }])
})
