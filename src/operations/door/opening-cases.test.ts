import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordProblems } from '../../../stories/faults/record-problems.ts'
import { catalogue } from '../../../stories/fixtures/library-card/catalogue.ts'
import { demonstrationSteps, people } from '../../../stories/fixtures/library-card/demonstration.ts'
import { libraryCard } from '../../../stories/fixtures/library-card/library-card.ts'
import { startWorld, type World } from '../../../stories/http/harness.ts'
import { checkCatalogue } from '../../kernel/check/check-catalogue.ts'
import type { Procedure } from '../../kernel/procedure/grammar.ts'
import { localDate } from '../../kernel/time/local-date.ts'
import type { ActRequest } from './request.ts'

/** The toy, in which the case opened elsewhere goes to another organ. */
const leadingTo = (organ: string): Procedure => {
  const withdraw = libraryCard.acts['withdraw']
  const opensCases = (withdraw?.opensCases ?? []).map((one) => ({ ...one, organ }))
  return { ...libraryCard, acts: { ...libraryCard.acts, withdraw: { ...(withdraw as NonNullable<typeof withdraw>), opensCases } } }
}
const chen: ActRequest['actor'] = { kind: 'party', person: 'p-chen', name: '陈某' }
let key = 0
let world: World
let astray: World

const start = (procedure: Procedure) =>
  startWorld({
    catalogue: { ...catalogue, procedures: catalogue.procedures.map((one) => (one.id === procedure.id ? procedure : one)) },
    seed: { people, steps: demonstrationSteps },
  })
const ask = ({ platform }: World, request: Pick<ActRequest, 'act'> & Partial<ActRequest>) =>
  platform.door.act({ region: platform.region, key: `led-${key++}`, actor: chen, answers: {}, ...request })
async function applied(where: World): Promise<string> {
  const answer = await ask(where, {
    act: 'apply',
    answers: { name: '陈某' },
    open: { procedure: 'library-card', organ: 'library', item: 'card-library' },
  })
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  return answer.case
}
const sizeOf = async ({ platform }: World): Promise<number> =>
  Number((await platform.pool.query<{ size: string }>('select size from region where region = $1', [platform.region])).rows[0]?.size)

beforeAll(async () => {
  world = await start(libraryCard)
  astray = await start(leadingTo('no-such-organ'))
}, 60_000)
afterAll(async () => {
  await world?.end()
  await astray?.end()
})

test('an act opens the case elsewhere in the same breath: number, answers and task are there, and the event names it', async () => {
  const id = await applied(world)
  const before = await sizeOf(world)
  expect(await ask(world, { act: 'withdraw', case: id })).toMatchObject({ kind: 'done', finished: true })
  expect(await sizeOf(world)).toBe(before + 2)
  const told = await world.as('chen').client.readCase({ id })
  const [led] = told.timeline.at(-1)?.led ?? []
  expect(led?.title).toBe('归架：陈某')
  const opened = await world.as('li').client.readCase({ id: led?.number ?? '' })
  expect(opened).toMatchObject({ procedure: { id: 'shelf-note' }, finished: false })
  expect(opened.timeline[0]?.answers.find(({ name }) => name === 'of')?.shown).toBe(told.number)
  expect(await world.as('li').does(opened.id, 'shelve')).toMatchObject({ kind: 'done', finished: true })
  expect(await world.asOwner(recordProblems)).toEqual([])
})

test('where the case elsewhere cannot be opened the act is not done, and the refusal says what is missing', async () => {
  const id = await applied(astray)
  const before = await sizeOf(astray)
  const refused = await ask(astray, { act: 'withdraw', case: id })
  expect(refused).toMatchObject({ kind: 'refused', refusals: [{ code: 'entry-missing', facts: { key: 'no-such-organ' } }] })
  expect(await sizeOf(astray)).toBe(before + 1)
  expect((await astray.as('chen').client.readCase({ id })).finished).toBe(false)
})

test('nobody but the law opens such a case', async () => {
  const tried = await ask(world, { act: 'note', answers: { of: '1', reader: '陈某' }, open: { procedure: 'shelf-note', organ: 'library' } })
  expect(tried).toMatchObject({ kind: 'refused', refusals: [{ code: 'only-the-law' }] })
})

test('check names an opening that leads to no procedure, or to an act that is not the law’s', () => {
  const withOpening = (change: object) => {
    const withdraw = libraryCard.acts['withdraw'] as Procedure['acts'][string]
    const opensCases = (withdraw.opensCases ?? []).map((one) => ({ ...one, ...change }))
    const procedure = { ...libraryCard, acts: { ...libraryCard.acts, withdraw: { ...withdraw, opensCases } } }
    const procedures = catalogue.procedures.map((one) => (one.id === procedure.id ? procedure : one))
    return checkCatalogue({ ...catalogue, procedures }, localDate('2026-03-02')).filter(({ code }) => code === 'opening-unknown').length
  }
  expect(withOpening({})).toBe(0)
  expect(withOpening({ procedure: 'none' })).toBe(1)
  expect(withOpening({ act: 'shelve' })).toBe(1)
  expect(withOpening({ answers: { unasked: '{case.number}' } })).toBe(1)
})
