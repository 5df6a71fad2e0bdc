import { afterAll, beforeAll, expect, test } from 'vitest'
import { liaoning } from '../../catalogue/index.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

const market = 'mr-210102'
const report = { named: true, name: '陈小演', contact: '13812345678', respondent: '某餐馆', clue: '后厨使用过期食材' }
let world: World
let id: string

beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-02T09:00' })
  id = (await world.as('citizen').opens({ procedure: 'report-handling', organ: market, act: 'report', answers: report })).case
  await world.as('intake.feng').does(id, 'assign')
}, 60_000)
afterAll(() => world?.end())

/** What one reader's view of the case says of a field, and whether the reporter's own name or number is anywhere in it. */
async function seen(login: string) {
  const view = await world.as(login).client.readCase({ id })
  const first = view.timeline.find((event) => event.act === 'report')
  const shown = (name: string) => first?.answers.find((answer) => answer.name === name)?.shown
  const everywhere = JSON.stringify(view)
  const leaks = ['陈小演', '13812345678'].filter((secret) => everywhere.includes(secret))
  return { doer: first?.actor, party: view.parties[0]?.name, name: shown('name'), contact: shown('contact'), clue: shown('clue'), leaks }
}

const own = '陈小演（虚构）'
const sealed = { doer: '举报人', party: '举报人', name: '***', contact: '***' }
const clue = '后厨使用过期食材'
test.each([
  ['intake.feng', { ...sealed, clue, leaks: [] }],
  ['officer.zhao', { ...sealed, clue, leaks: [] }],
  ['head.zheng', { ...sealed, clue, leaks: [] }],
  ['justice.supervisor', { ...sealed, clue, leaks: [] }],
  // What they wrote themselves stays sealed too: only their own name, as who is signed in, is shown to them.
  ['citizen', { ...sealed, doer: own, party: own, leaks: ['陈小演'] }],
])('%s sees of who reported only what is theirs to see', async (login, expected) => {
  const { clue: shown, ...rest } = await seen(login)
  expect({ ...rest, ...(shown !== undefined && { clue: shown }) }).toEqual(expected)
})

test('who writes in the clue what they sealed is told so; the clue without it is taken (above)', async () => {
  const opening = { procedure: 'report-handling', organ: market, act: 'report' }
  const refusals = await world.as('citizen').refusalsOpening({ ...opening, answers: { ...report, clue: '我是陈小演，后厨使用过期食材' } })
  expect(refusals).toMatchObject([{ code: 'sealed-told', field: 'clue' }])
  expect(refusals[0]?.says.zh).toContain('“违法线索”中写有密封的“举报人姓名”')
})

test('who has nothing to do with the case may not know that there is one', async () => {
  for (const login of ['agent', 'neighbour', 'officer1.health'])
    await expect(world.as(login).client.readCase({ id })).rejects.toMatchObject({ problem: { status: 404 } })
})

test('the intake looks, with a reason; each look is on record, and the supervisor sees it', async () => {
  const { client } = world.as('intake.feng')
  await expect(client.openSeal({ id, answers: {} })).rejects.toMatchObject({
    problem: { status: 409, refusals: [{ code: 'answer-missing' }] },
  })
  const looked = await client.openSeal({ id, answers: { why: '核实奖励发放' } })
  expect(looked.answers.map(({ name, shown }) => [name, shown])).toEqual([
    ['name', '陈小演'],
    ['contact', '13812345678'],
  ])
  expect(looked.names).toEqual([{ role: { zh: '举报人', en: 'Reporter' }, name: own }])
  const again = await client.openSeal({ id, answers: { why: '再次核对' } })
  expect(again.seq).toBeGreaterThan(looked.seq)
  const view = await world.as('justice.supervisor').client.readCase({ id })
  const looks = view.timeline.filter((event) => event.act === 'lookAtReporter' && event.kind === 'done')
  expect(looks.map((event) => [event.actor, event.answers[0]?.shown])).toEqual([
    ['冯接报（演示）', '核实奖励发放'],
    ['冯接报（演示）', '再次核对'],
  ])
  // Having looked does not lift the seal for anybody, nor for the one who looked.
  expect((await seen('intake.feng')).leaks).toEqual([])
})

test.each(['officer.zhao', 'head.zheng', 'clerk.li', 'agent', 'citizen', 'justice.supervisor'])(
  '%s is refused, and the attempt is on record',
  async (login) => {
    const before = (await world.as('justice.supervisor').client.listRefusals({ organ: market })).rows.length
    await expect(world.as(login).client.openSeal({ id, answers: { why: '想知道是谁' } })).rejects.toMatchObject({
      problem: { status: 409, refusals: [{ code: 'post-not-held' }] },
    })
    const { rows } = await world.as('justice.supervisor').client.listRefusals({ organ: market })
    expect(rows.length).toBe(before + 1)
    expect(rows[0]).toMatchObject({ act: 'lookAtReporter' })
  },
)

test('the letter to the reporter names nobody', async () => {
  world.at('2026-03-05T09:00')
  await world.as('officer.zhao').does(id, 'verify', { answers: { finding: '属实' } })
  await world
    .as('head.zheng')
    .does(id, 'decideFiling', { answers: { outcome: 'filed', reasons: '有初步证据', case: '1', rewardable: false } })
  const told = await world.as('intake.feng').does(id, 'tellReporter')
  const document = await world.as('head.zheng').client.readDocument({ number: told.documents[0]?.number ?? '' })
  expect(document.body?.addressee).toBe('举报人')
  expect(JSON.stringify(document)).not.toContain('陈小演')
})
