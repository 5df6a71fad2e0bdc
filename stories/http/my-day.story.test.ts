import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '../../src/api/client.ts'
import { startWorld, type World } from './harness.ts'
import { catalogue, seed } from './toy.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue, seed })
  world.at('2026-03-02T09:00')
})
afterAll(() => world?.end())

const opened = () => world.as('chen').opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈读者' } })

test('a task says since when, how long and by which provision its last day runs; one that only leads there says to which act', async () => {
  const { case: id } = await opened()
  const [first] = (await world.as('li').client.listTasks({})).rows.filter((row) => row.case.id === id)
  expect(first).toMatchObject({ act: 'accept', clock: { started: '2026-03-02' } })
  expect(first?.clock?.term?.zh).toMatch(/个工作日/)
  expect(first?.clock?.basis.length).toBeGreaterThan(0)

  await world.as('li').does(id, 'accept', { answers: { needsCheck: true } })
  const leading = (await world.as('li').client.listTasks({})).rows.find((row) => row.case.id === id)
  expect(leading).toMatchObject({ act: 'check', owed: false, clock: { act: 'decide', kind: 'duty' } })
})

test('who did something and has nothing left to do sees whom the case waits for, and until when', async () => {
  const { case: id } = await opened()
  await world.as('li').does(id, 'accept', { answers: { needsCheck: false } })
  const [waiting] = (await world.as('li').client.listWaiting()).filter((row) => row.case.id === id)
  expect(waiting).toMatchObject({ act: 'decide', clock: { kind: 'duty', started: '2026-03-02' } })
  expect(waiting?.who.map(({ zh }) => zh)).toContain('馆长')
  expect(waiting?.clock?.why.length).toBeGreaterThan(0)
  // Who had no hand in it does not wait; and whose task it is does not either.
  expect((await world.as('qian').client.listWaiting()).some((row) => row.case.id === id)).toBe(false)
  expect((await world.as('zhao').client.listWaiting()).some((row) => row.case.id === id)).toBe(false)
})

test('a filter is kept for its person alone, is changed under its id, and goes when it is dropped', async () => {
  const { client } = world.as('li')
  const filter = { id: 'late', page: 'tasks', title: '逾期的', query: 'due=late' }
  await client.saveFilter(filter)
  await client.saveFilter({ ...filter, title: '逾期' })
  expect(await client.listFilters()).toEqual([{ ...filter, title: '逾期' }])
  expect(await world.as('zhao').client.listFilters()).toEqual([])
  await expect(world.as('zhao').client.dropFilter({ id: 'late' })).rejects.toThrow(ProblemError)
  await client.dropFilter({ id: 'late' })
  expect(await client.listFilters()).toEqual([])
})

test('one box finds a case by number or party, people in post, organs and items, and no case of another organ', async () => {
  const { case: id } = await opened()
  const { number } = await world.as('li').client.readCase({ id })
  const kinds = async (login: string, q: string) => (await world.as(login).client.lookUp({ q })).map((hit) => `${hit.kind} ${hit.id}`)
  expect(await kinds('li', number)).toContain(`case ${id}`)
  expect(await kinds('li', '陈读者')).toContain(`case ${id}`)
  expect((await world.as('li').client.lookUp({ q: '李' })).find((hit) => hit.kind === 'person')?.note?.zh).toContain('·')
  expect((await kinds('li', '图书')).some((hit) => hit.startsWith('organ '))).toBe(true)
  expect((await kinds('li', '借书证')).some((hit) => hit.startsWith('item '))).toBe(true)
  expect((await kinds('qian', number)).filter((hit) => hit.startsWith('case '))).toEqual([])
})

test('a preview shows the papers and duties of an act, or why it would be refused; nothing happens, and nothing is on record', async () => {
  const { case: id } = await opened()
  await world.as('li').does(id, 'accept', { answers: { needsCheck: false } })
  const order = { case: id, act: 'decide', answers: { outcome: 'granted' } }
  const head = world.as('zhao').client
  const before = await head.readCase({ id })
  const preview = await head.previewAct(order)
  expect(preview.refusals).toEqual([])
  expect(preview.documents[0]).toMatchObject({ addressee: '陈读者' })
  // No number is given out for a look.
  expect(JSON.stringify(preview)).not.toMatch(/〕\d+号/)
  expect((await world.as('li').client.previewAct(order)).refusals.map(({ code }) => code)).toContain('post-not-held')
  expect((await head.readCase({ id })).timeline).toEqual(before.timeline)
  const { documents } = await world.as('zhao').does(id, 'decide', { answers: { outcome: 'granted' } })
  expect(documents.map(({ title }) => title)).toEqual(preview.documents.map(({ title }) => title))
})

test('a draft of an act in a running case is listed under the case and the act, for its author alone', async () => {
  const { case: id } = await opened()
  const draft = { id: `${id}:accept`, procedure: 'library-card', act: 'accept', organ: 'library', case: id, answers: { needsCheck: true } }
  await world.as('li').client.saveDraft(draft)
  const [kept] = (await world.as('li').client.listDrafts()).filter((one) => one.id === draft.id)
  expect(kept).toMatchObject({ ...draft, title: { zh: '受理' } })
  expect(kept?.about).toContain((await world.as('li').client.readCase({ id })).number)
  expect((await world.as('zhao').client.listDrafts()).filter((one) => one.id === draft.id)).toEqual([])
})

test('an act that the law lets be done on several cases at once is done case by case through the door, each with its own result', async () => {
  const granted = async () => {
    const { case: id } = await opened()
    await world.as('li').does(id, 'accept', { answers: { needsCheck: false } })
    await world.as('zhao').does(id, 'decide', { answers: { outcome: 'granted' } })
    return id
  }
  const [one, other] = [await granted(), await granted()]
  const { case: early } = await opened()
  const { client } = world.as('li')
  expect((await client.listTasks({})).rows.find((row) => row.case.id === one)).toMatchObject({ act: 'deliver', bulk: true })

  const order = { key: 'hand-over-several', cases: [one, early, other], act: 'deliver', answers: {} }
  const { results } = await client.actOnSeveral(order)
  expect(results.map(({ case: id, answer }) => [id, answer?.kind])).toEqual([
    [one, 'done'],
    [early, 'refused'],
    [other, 'done'],
  ])
  // The refused attempt is on record like any other, and asking again does nothing twice.
  const before = (await client.readCase({ id: early })).events
  expect((await client.actOnSeveral(order)).results).toEqual(results)
  expect((await client.readCase({ id: early })).events).toBe(before)
  expect(results[1]?.answer).toMatchObject({ refusals: [expect.objectContaining({ code: expect.any(String) })] })
})

test('an act that must be weighed case by case is not done on several, and nothing is attempted', async () => {
  const { case: id } = await opened()
  const { client } = world.as('li')
  const before = (await client.readCase({ id })).events
  await expect(client.actOnSeveral({ key: 'accept-several', cases: [id], act: 'accept', answers: { needsCheck: false } })).rejects.toThrow(
    /case by case/,
  )
  expect((await client.readCase({ id })).events).toBe(before)
})

test('the board counts running, overdue, cards and refusals at the organs that are watched, month by month, and leads to the cases', async () => {
  const supervisor = world.as('sun').client
  const before = await supervisor.organBoard({})
  const { case: id } = await opened()
  await world.as('li').refusals(id, 'decide', { answers: { outcome: 'granted' } })
  const after = await supervisor.organBoard({})
  const figures = (board: typeof after) => board.organs.find((organ) => organ.id === 'library')
  expect(figures(after)?.running).toBe((figures(before)?.running ?? 0) + 1)
  expect(figures(after)?.refused).toBe((figures(before)?.refused ?? 0) + 1)
  expect(after.months).toHaveLength(12)
  expect(after.months.at(-1)).toMatchObject({ month: '2026-03', refused: figures(after)?.refused })
  // Who heads the organ reads its figures, and not what was refused there.
  expect((await world.as('zhao').client.organBoard({})).organs.find((organ) => organ.id === 'library')).toMatchObject({ refused: 0 })
  const cases = async (login: string) => (await world.as(login).client.listCases({ organ: 'library' })).rows.map((row) => row.id)
  expect(await cases('sun')).toContain(id)
  expect(await cases('qian')).toEqual([])
  expect((await supervisor.listCases({ organ: 'library', overdue: true })).rows.every((row) => row.overdue)).toBe(true)
})
