import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeClient } from '../../src/api/client.ts'
import { addAccount } from '../../src/operations/accounts/add-account.ts'
import { demonstrationPassword as password } from '../../src/operations/seed-demonstration.ts'
import { createPool } from '../../src/store/postgres/connect.ts'
import { startWorld, type World } from './harness.ts'
import { statusOf } from './status-of.ts'
import { catalogue, seed } from './toy.ts'

// The trail of accounts: every way in stands there, and what cannot stand there is not done.

let world: World
const clock = Date.parse('2026-03-02T09:00:00+08:00')
const enter = (login: string, word = password) => world.anyone.signIn({ login, password: word })
const works = (token: string): Promise<number> => statusOf(makeClient({ base: world.url, token: () => token }).listCases({}))

beforeAll(async () => {
  world = await startWorld({ catalogue, seed, at: '2026-03-02T09:00' })
})
afterAll(() => world?.end())

// GB/T 22239-2019, 8.1.4.3 a) and b) (L3-CES1-12, 13).
test('every way in is on record with when, whose, what and whether it succeeded, that of a login which is nobody’s too', async () => {
  for (const [login, word] of [
    ['chen', 'wrong-wrong'],
    ['nobody-on-record', 'wrong-wrong'],
    ['chen', password],
  ] as const)
    await enter(login, word).catch(() => undefined)
  const { rows } = await world.as('admin').client.listAccountEvents({})
  const told = rows.filter(({ at }) => Date.parse(at) === clock).map(({ kind, person }) => `${kind} ${person}`)
  expect(told).toEqual(expect.arrayContaining(['sign-in-failed p-chen', 'sign-in-failed ', 'signed-in p-chen']))
})

test('what cannot be put on record is not done: an account whose trail cannot be written is neither made nor closed, nor loses a session', async () => {
  const { token } = await enter('lin')
  const close = () => statusOf(world.as('admin').client.closeAccount({ person: 'p-lin' }))
  const newcomer = { login: 'newcomer', person: 'p-newcomer', name: '新来的', kind: 'staff' as const, password: 'willow-lantern-42' }
  const owner = createPool(world.database, { max: 1 })
  try {
    await owner.query(`alter table account_event add constraint silenced check (kind not in ('closed', 'made')) not valid`)
    expect([await close(), await works(token)]).toEqual([500, 200])
    await expect(addAccount(world.platform, newcomer)).rejects.toThrow('silenced')
    expect(await statusOf(world.anyone.signIn(newcomer))).toBe(401)
    // The control: with the trail there again, it is done.
    await owner.query('alter table account_event drop constraint silenced')
    expect([await close(), await works(token)]).toEqual([200, 401])
    await addAccount(world.platform, newcomer)
    expect(await statusOf(world.anyone.signIn(newcomer))).toBe(200)
  } finally {
    await owner.end()
  }
  await world.as('admin').client.reopenAccount({ person: 'p-lin' })
})

test('an account that lets nobody in for ninety days is found, until it is used, reopened or closed', async () => {
  const unused = async (): Promise<string[]> =>
    (await world.as('admin').client.listAccounts({ unused: true, limit: 200 })).rows.map(({ login }) => login)
  const listed = async () => (await world.as('admin').client.listAccounts({ search: 'chen' })).rows.find(({ login }) => login === 'chen')
  // Whose account was just made has ninety days, too: nobody is listed on the day on which the house is set up.
  expect(await unused()).toEqual([])
  await enter('chen')
  expect(Date.parse((await listed())?.used ?? '')).toBe(clock)
  world.at('2026-06-01T09:00')
  expect(await unused()).toEqual(expect.arrayContaining(['chen', 'sun']))
  await enter('chen')
  await world.as('admin').client.closeAccount({ person: 'p-sun' })
  expect((await unused()).filter((login) => login === 'chen' || login === 'sun')).toEqual([])
  // Who was let in again has ninety days to come.
  await world.as('admin').client.reopenAccount({ person: 'p-sun' })
  expect(await unused()).not.toContain('sun')
})
