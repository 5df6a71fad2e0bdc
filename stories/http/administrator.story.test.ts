import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProblemError } from '../../src/api/client.ts'
import { startWorld, type World } from './harness.ts'
import { catalogue, seed } from './toy.ts'

// An administrator keeps accounts, and has no other power: they cannot act, cannot see what is sealed or whose case it is, cannot alter the record.

let world: World
let id: string
beforeAll(async () => {
  world = await startWorld({ catalogue, seed })
  id = (await world.as('chen').opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈读者' } })).case
})
afterAll(() => world?.end())

const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: ProblemError) => `${error.problem.status} ${error.problem.refusals?.map(({ code }) => code).join() ?? ''}`.trim(),
  )

test('every act in the case is refused to them, and each attempt is on record for the supervisor', async () => {
  const admin = world.as('admin')
  for (const act of ['accept', 'check', 'decide', 'withdraw', 'deliver']) {
    const told = await codeOf(admin.client.act({ key: randomUUID(), case: id, act, answers: {} }))
    expect(told, act).toMatch(/^409 .*(post-not-held|not-a-party)/)
  }
  const { rows } = await world.as('sun').client.listRefusals({})
  expect(rows.filter(({ actor }) => actor.startsWith('吴')).length).toBeGreaterThanOrEqual(5)
  // The control: who holds the post does it.
  expect(await codeOf(world.as('li').does(id, 'accept', { answers: { needsCheck: true } }))).toBe('done')
})

test('they cannot enter themselves in the register of posts: only the registrar does, through the one door', async () => {
  const told = await codeOf(
    world.as('admin').client.act({
      key: randomUUID(),
      open: { procedure: 'registry', organ: 'library' },
      act: 'enterPost',
      answers: { person: 'p-admin', name: '吴管理', organ: 'library', post: 'head' },
    }),
  )
  expect(told).toMatch(/^409 .*post-not-held/)
})

test('they see no case, no file, no refused attempt, no receipt, and open no seal', async () => {
  const { client } = world.as('admin')
  const asked = [
    client.readCase({ id }),
    client.readReceipt({ id }),
    client.listRefusals({}),
    client.listCards({}),
    client.openSeal({ id, answers: { why: '好奇' } }),
  ]
  expect((await Promise.all(asked.map(codeOf))).map((told) => told.slice(0, 3))).toEqual(['404', '404', '403', '403', '409'])
  expect((await client.listCases({})).rows).toEqual([])
  expect((await client.listTasks({})).rows).toEqual([])
})

test('in the list of accounts a citizen has no name, and no account tells its secrets', async () => {
  const { rows } = await world.as('admin').client.listAccounts({})
  const all = JSON.stringify(rows)
  expect(all).not.toContain('陈读者')
  expect(all).not.toMatch(/argon2|secret|token/)
  expect(rows.find(({ login }) => login === 'chen')).toMatchObject({ name: '陈**', kind: 'party' })
})
