import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApi } from '../../src/api/api.ts'
import { organ } from '../../src/kernel/define.ts'
import { startWorld, type World } from './harness.ts'
import { statusOf } from './status-of.ts'
import { seed, catalogue as toy } from './toy.ts'

// The toy, whose power list names organs as such, so that people read and look for names.
const catalogue: typeof toy = {
  ...toy,
  registers: toy.registers.map((register) =>
    register.id === 'powers' && register.columns['organ']
      ? {
          ...register,
          columns: {
            ...register.columns,
            organ: organ({ ask: register.columns['organ'].ask, because: register.columns['organ'].because }),
          },
        }
      : register,
  ),
}

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue, seed })
})
afterAll(() => world?.end())

test('what was published is read alone by its place in the log', async () => {
  const opened = await world
    .as('chen')
    .opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈读者' } })
  await world.as('li').does(opened.case, 'accept', { answers: { needsCheck: false } })
  await world.as('zhao').does(opened.case, 'decide', { answers: { outcome: 'granted' } })
  const { seq } = await world.as('li').does(opened.case, 'deliver')
  const { rows } = await world.anyone.listPublications({})
  // Read alone it is compared with the record.
  expect(await world.anyone.readPublication({ seq })).toEqual({ ...rows.find((row) => row.seq === seq), matches: true })
  expect(await statusOf(world.anyone.readPublication({ seq: seq - 1 }))).toBe(404)
  expect((await fetch(`${world.url}/api/publications/first`)).status).toBe(422)
})

test('each procedure says who may open it, by which act and in which post', async () => {
  const procedures = await world.anyone.listProcedures()
  const opens = (id: string) => procedures.find((one) => one.id === id)?.opens.map(({ act, by, posts }) => [act, by, posts])
  expect(opens('founding')).toEqual([['found', 'law', []]])
  expect(opens('library-card')).toEqual([['apply', 'party', []]])
  expect(opens('registry')).toContainEqual(['enterPost', 'staff', ['registrar']])
  expect((await world.anyone.readProcedure({ id: 'library-card' })).opens).toMatchObject([{ act: 'apply', title: { zh: '提出申请' } }])
})

test('each register says which procedures change it, and no other does', async () => {
  const registers = await world.as('li').client.listRegisters()
  const changedBy = (id: string) => registers.find((one) => one.id === id)?.changedBy.map(({ procedure }) => procedure)
  expect(changedBy('posts')).toEqual(['founding', 'registry'])
  expect(changedBy('powers')).toEqual(['registry'])
  expect(changedBy('licences')).toEqual(['library-card'])
})

test('a register is searched by the names of organs that it shows, on the day that is asked for, and page by page', async () => {
  const power = { kind: 'card', matter: 'card', title: '发证', level: 'county', place: '210103', basis: ['reading-room-rules:1'] }
  const enter = (organId: string) =>
    world
      .as('registrar')
      .opens({ procedure: 'registry', organ: 'library', act: 'enterPower', answers: { ...power, titleEn: 'Cards', organ: organId } })
  await enter('branch')
  const found = async (search: string, more: object = {}) =>
    (await world.anyone.readRegister({ register: 'powers', search, ...more })).rows.map((row) => row.values['organ'])
  expect(await found('分馆')).toEqual(['虚构图书馆分馆'])
  expect(await found('invented branch')).toEqual(['虚构图书馆分馆'])
  expect(await found('虚构')).toEqual(['虚构图书馆分馆', '虚构图书馆'])
  expect(await found('没有这个机构')).toEqual([])
  expect(await found('分馆', { day: '2026-03-01' })).toEqual([])
  const first = await world.anyone.readRegister({ register: 'powers', search: '虚构', limit: 1 })
  const second = await world.anyone.readRegister({ register: 'powers', search: '虚构', limit: 1, cursor: first.next })
  expect([...first.rows, ...second.rows].map((row) => row.key)).toEqual(['branch/card', 'library/card'])
  // Columns that hold no organ are not searched by its name: the item's title does not make it the branch's.
  expect((await world.anyone.readRegister({ register: 'items', search: '虚构图书馆' })).rows).toEqual([])
})

test('only a demonstration tells its accounts; any other server has no such path', async () => {
  const ask = (api: ReturnType<typeof makeApi>) => api.request('/api/demonstration')
  expect((await ask(makeApi(world.platform))).status).toBe(404)
  const account = { login: 'li', password: 'yifa-demo', role: { zh: '馆员', en: 'Librarian' }, name: '李馆员', kind: 'staff' as const }
  const told = await ask(makeApi(world.platform, { accounts: [account] }))
  expect(await told.json()).toEqual({ accounts: [{ login: 'li', password: 'yifa-demo', title: { zh: '馆员', en: 'Librarian' } }] })
})

test('two hundred cases at a time are not all there are: the pages that follow have the rest', async () => {
  const opening = { procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈读者' } }
  await Promise.all(Array.from({ length: 230 }, () => world.as('chen').opens(opening)))
  const { client } = world.as('li')
  const first = await client.listCases({ limit: 200 })
  const second = await client.listCases({ limit: 200, cursor: first.next ?? '' })
  expect([first.rows.length, second.next]).toEqual([200, undefined])
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBeGreaterThanOrEqual(230)
  const tasks = await client.listTasks({ limit: 200 })
  expect([tasks.rows.length, typeof tasks.next]).toEqual([200, 'string'])
})
