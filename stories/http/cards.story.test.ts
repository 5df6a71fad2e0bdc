import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPeople, liaoning } from '../../catalogue/index.ts'
import { ProblemError } from '../../src/api/client.ts'
import { rebuild } from '../../src/operations/rebuild.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

// A licence left lying, from the card to its end: explained, reviewed, mended, appealed against; and what the supervisor sees of it.

const market = 'mr-210102'
const item = 'food-business-licence-mr-210102'
const citizen = demonstrationPeople.find((one) => one.login === 'citizen')
const application = {
  applicantKind: 'person',
  name: '陈小演（虚构）',
  citizenNumber: citizen?.citizenNumber ?? '',
  phone: '13900000000',
  address: '沈阳市和平区演示路1号',
  scope: '热食类食品制售',
}

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-02T09:00' })
}, 60_000)
afterAll(() => world?.end())

const head = () => world.as('head.zheng')
const supervisor = () => world.as('justice.supervisor')
const director = () => world.as('justice.director')
const cardsOn = async (id: string) => (await supervisor().client.listCards({ limit: 200 })).rows.filter((card) => card.case === id)
const status = (asked: Promise<unknown>) =>
  asked.then(() => 200).catch((error: unknown) => (error instanceof ProblemError ? error.problem.status : 0))

/** An application that nobody touches until the law has accepted it; its card, and the case in which that is answered. */
async function leftLying(from: string, until: string) {
  world.at(from)
  const { case: id } = await world.as('citizen').opens({ procedure: 'administrative-licence', item, act: 'apply', answers: application })
  world.at(until)
  await world.sweep()
  const [card] = await cardsOn(id)
  if (!card?.answer) throw new Error('No card was raised.')
  return { id, card, answer: card.answer.case }
}

test('the law accepts an application left lying; a red card asks the head to explain within three working days, and is in the task list', async () => {
  const { id, card, answer } = await leftLying('2026-03-02T10:00', '2026-03-10T00:30')
  expect(card).toMatchObject({
    rule: 'licence-unanswered',
    colour: 'red',
    type: 'time',
    state: 'waiting',
    organ: { id: market },
    answer: { due: '2026-03-13' },
  })
  expect(card.basis).toMatchObject([{ title: '中华人民共和国行政许可法', at: '32(1)[4]' }])
  const tasks = (await head().client.listTasks({})).rows.filter((task) => task.case.id === answer)
  expect(tasks).toMatchObject([{ act: 'explain', due: '2026-03-13', owed: true }])
  // The record of the application leads the organ to the card; the citizen is not told of it.
  expect((await head().client.readCase({ id })).timeline.at(-1)).toMatchObject({ kind: 'carded', led: [{ number: card.answer?.number }] })
  expect((await world.as('citizen').client.readCase({ id })).timeline.map(({ kind }) => kind)).not.toContain('carded')
})

test('an explanation that is accepted lifts the card, and counts as a false alarm', async () => {
  const { answer, id } = await leftLying('2026-03-11T10:00', '2026-03-19T00:30')
  world.at('2026-03-19T09:00')
  expect(await world.as('officer.zhao').refused(answer, 'explain', { answers: { admits: false, explanation: '……' } })).toEqual([
    'post-not-held',
  ])
  await head().does(answer, 'explain', { answers: { admits: false, explanation: '申请人当日电话撤回' } })
  expect((await cardsOn(id))[0]).toMatchObject({ state: 'answered' })
  const tasks = (await supervisor().client.listTasks({})).rows.filter((task) => task.case.id === answer)
  expect(tasks.map(({ act }) => act).sort()).toEqual(['accept', 'uphold'])
  expect(await head().refused(answer, 'accept', { answers: { reasons: '……' } })).toContain('post-not-held')
  await supervisor().does(answer, 'accept', { answers: { reasons: '属实' } })
  expect((await cardsOn(id))[0]).toMatchObject({ state: 'lifted', colour: 'red' })
})

test('found right: mended, sent back, mended, verified, appealed against in vain, closed; nobody decides their own appeal', async () => {
  const { answer, id } = await leftLying('2026-04-01T10:00', '2026-04-10T00:30')
  world.at('2026-04-13T09:00')
  await head().does(answer, 'explain', { answers: { admits: true, explanation: '人员不足' } })
  world.at('2026-04-14T09:00')
  await supervisor().does(answer, 'uphold', { answers: { finding: '属实', mend: true, order: '补办并调配人员' } })
  expect((await cardsOn(id))[0]).toMatchObject({ state: 'upheld' })
  world.at('2026-04-15T09:00')
  await head().does(answer, 'mend', { answers: { report: '已补办' } })
  await supervisor().does(answer, 'sendBack', { answers: { reasons: '人员未调配' } })
  await head().does(answer, 'appeal', { answers: { reasons: '编制不由本局决定' } })
  expect(await supervisor().refused(answer, 'overturn', { answers: { reasons: '……' } })).toContain('post-not-held')
  world.at('2026-04-16T09:00')
  await head().does(answer, 'mend', { answers: { report: '已借调两人' } })
  await supervisor().does(answer, 'verify', { answers: { seen: '两人到岗' } })
  expect(await supervisor().refused(answer, 'closeMended')).toContain('too-early')
  await director().does(answer, 'maintain', { answers: { reasons: '借调由本局决定' } })
  world.at('2026-05-06T09:00')
  await supervisor().does(answer, 'closeMended')
  expect((await cardsOn(id))[0]).toMatchObject({ state: 'closed' })
})

test('a yellow card that nobody explains is red on the day after', async () => {
  world.at('2026-05-11T09:00')
  const { case: id } = await world.as('citizen').opens({ procedure: 'administrative-licence', item, act: 'apply', answers: application })
  await world.as('clerk.li').does(id, 'accept')
  world.at('2026-06-09T00:30')
  await world.sweep()
  const overdue = async () => (await cardsOn(id)).find(({ rule }) => rule === 'overdue')
  expect(await overdue()).toMatchObject({ colour: 'yellow', state: 'waiting', due: '2026-06-08', answer: { due: '2026-06-12' } })
  world.at('2026-06-13T00:30')
  await world.sweep()
  expect(await overdue()).toMatchObject({ colour: 'red', state: 'waiting' })
})

test('lists are filtered, figures tell how often a rule was wrong, and a spreadsheet has them', async () => {
  const { client } = supervisor()
  const lifted = await client.listCards({ state: 'lifted' })
  expect(lifted.rows.map(({ rule, state }) => [rule, state])).toEqual([['licence-unanswered', 'lifted']])
  expect((await client.listCards({ rule: 'licence-unanswered', colour: 'yellow' })).rows).toEqual([])
  expect((await client.listCards({ rule: 'licence-unanswered', from: '2026-04-01', to: '2026-04-30' })).rows.map(({ day }) => day)).toEqual(
    ['2026-04-10'],
  )
  expect((await client.listCards({ organ: 'mr-210000' })).rows).toEqual([])
  const { rules, total } = await client.cardStatistics({})
  // Three of the law's silence: one still waits, one was lifted, one stood.
  expect(rules.find(({ rule }) => rule === 'licence-unanswered')).toMatchObject({
    raised: 3,
    waiting: 1,
    lifted: 1,
    closed: 1,
    late: 1,
    falseAlarms: 50,
  })
  expect(rules.find(({ rule }) => rule === 'no-power')).toMatchObject({ raised: 0 })
  expect(rules.find(({ rule }) => rule === 'no-power')).not.toHaveProperty('falseAlarms')
  expect(total.raised).toBe(rules.reduce((sum, { raised }) => sum + raised, 0))
  // Its mark at the beginning is taken off where a text is read.
  const [first, ...lines] = (await (await client.cardsAsCsv({ rule: 'licence-unanswered' })).text())
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
  expect(first).toMatch(/^亮牌日期,颜色,类型,规则/)
  expect(lines).toHaveLength(3)
})

test('refused attempts are counted by reason, organ and officer, and lead to the case', async () => {
  world.at('2026-06-15T09:00')
  const { case: id, number } = await world
    .as('citizen')
    .opens({ procedure: 'administrative-licence', item, act: 'apply', answers: application })
  for (const _ of [1, 2]) await world.as('clerk.wang').refused(id, 'decide', { answers: { outcome: 'granted' } })
  const { client } = supervisor()
  const { codes, persons, organs } = await client.refusalStatistics({ from: '2026-06-15' })
  expect(codes.find(({ code }) => code === 'post-not-held')).toMatchObject({ attempts: 2, title: { zh: '不担任该岗位' } })
  expect(persons).toMatchObject([{ person: 'clerk.wang', attempts: 2, last: '2026-06-15' }])
  expect(organs).toMatchObject([{ organ: { id: market }, attempts: 2 }])
  const { rows } = await client.listRefusals({ person: 'clerk.wang', code: 'post-not-held', from: '2026-06-15' })
  expect(rows.map((row) => [row.number, row.actor])).toEqual([
    [number, '王受理（演示）'],
    [number, '王受理（演示）'],
  ])
  expect((await client.listRefusals({ person: 'clerk.wang', code: 'not-on-guide' })).rows).toEqual([])
  expect(await (await client.refusalsAsCsv({ person: 'clerk.wang' })).text()).toContain('不担任该岗位')
})

test('what a bureau did is not for who neither heads nor supervises it', async () => {
  for (const login of ['head.health', 'head.culture']) {
    expect((await world.as(login).client.listCards({ organ: market })).rows).toEqual([])
    expect((await world.as(login).client.cardStatistics({ organ: market })).total.raised).toBe(0)
    expect(await status(world.as(login).client.refusalStatistics({}))).toBe(403)
  }
  for (const login of ['clerk.li', 'citizen', 'admin.audit']) {
    expect(await status(world.as(login).client.listCards({}))).toBe(403)
    expect(await status(world.as(login).client.cardsAsCsv({}))).toBe(403)
  }
  const [card] = (await supervisor().client.listCards({ state: 'waiting' })).rows
  expect(await status(world.as('head.health').client.readCase({ id: card?.answer?.case ?? '' }))).toBe(404)
  expect(await status(world.as('citizen').client.readCase({ id: card?.answer?.case ?? '' }))).toBe(404)
})

test('the record alone gives all of it again', async () => {
  // As the owner of the tables: replaying needs tables of its own, which the server's role may not make.
  const { region } = world.platform
  const owner = createPool(world.database, { max: 2, region })
  const rebuilt = await rebuild({ ...world.platform, pool: owner }, region)
  await owner.end()
  expect(rebuilt.problems).toEqual([])
  expect(rebuilt.tables.filter(({ stored, missing }) => stored.length + missing.length > 0)).toEqual([])
})
