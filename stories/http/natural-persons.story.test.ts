import { afterAll, beforeAll, expect, test } from 'vitest'
import { liaoning } from '../../catalogue/index.ts'
import type { Client } from '../../src/api/client.ts'
import { makeCreditCode, makeOrganisationCode } from '../../src/kernel/form/identifiers/credit-code.ts'
import { addAccount, identifyAccount } from '../../src/operations/accounts/add-account.ts'
import { verifyMeaning } from '../../src/operations/verify-meaning.ts'
import { fined } from './fined-enterprise.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'
import { numberOf, password, person, registered } from './registering.ts'
import { statusOf } from './status-of.ts'

// Duties are kept apart between persons, not accounts (decision 0032).

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-09-14T09:00' })
}, 120_000)
afterAll(() => world?.end())

const item = 'food-business-licence-mr-210102'

test('an official whose citizen account stands in the case does not handle it, whichever way the numbers are written; a colleague does', async () => {
  const old = `210102880405${'115'}`
  await identifyAccount(world.platform, 'clerk.li', old)
  const mine = await registered(world, 115)
  const apply = (of: Client, name: string, serial: number) =>
    of.act({
      key: `apply-${serial}-own`,
      open: { procedure: 'administrative-licence', item },
      act: 'apply',
      answers: {
        ...{ applicantKind: 'person', name, citizenNumber: numberOf(serial), phone: '13900000000' },
        ...{ address: '沈阳市和平区演示路1号', scope: '热食类食品制售' },
      },
    })
  const own = await apply(mine, '登记人115', 115)
  if (own.kind !== 'done') throw new Error(JSON.stringify(own))
  expect(await world.as('clerk.li').refused(own.case, 'accept')).toEqual(['own-case'])
  const [step] = (await world.as('clerk.li').client.readCase({ id: own.case })).options.filter(({ act }) => act === 'accept')
  expect(step?.refusals.map(({ code }) => code)).toContain('own-case')
  await world.as('clerk.wang').does(own.case, 'accept')
  // Of somebody else she handles it; and a number that was struck out as wrong is nobody's.
  const other = await apply(await registered(world, 116), '登记人116', 116)
  if (other.kind !== 'done') throw new Error(JSON.stringify(other))
  await world.as('clerk.li').does(other.case, 'accept')
})

test('the number of an account that its keeper made is not registered a second time, and is kept as a mark alone', async () => {
  const made = { login: 'firm.zhou', name: '周某', kind: 'party', person: 'p-zhou-117', password, number: numberOf(117) } as const
  await expect(addAccount(world.platform, { ...made, password: 'firm.zhou-2026' })).rejects.toThrow('contains your login')
  await addAccount(world.platform, made)
  const trail = await world.platform.pool.query('select kind, person from account_event where person = $1', [made.person])
  expect(trail.rows).toEqual([{ kind: 'made', person: made.person }])
  await expect(addAccount(world.platform, { ...made, login: 'again', person: 'p-again' })).rejects.toThrow('lost its password')
  await expect(identifyAccount(world.platform, 'firm.zhou', numberOf(118))).rejects.toThrow('another number')
  expect(await world.anyone.register({ ...person(117), password: '另一个 很长的 口令' })).toEqual({ received: true, refusals: [] })
  expect(await statusOf(world.anyone.signIn({ login: numberOf(117), password: '另一个 很长的 口令' }))).toBe(401)
  const rows = await world.asOwner(({ pool }) => pool.query('select account::text as row from account'))
  expect(rows.rows.filter(({ row }) => row.includes(numberOf(117)))).toEqual([])
})

test('fines of two enterprises of one controller are summed for the card; the number of who controls them is kept nowhere', async () => {
  const firm = (serial: string, controller: number) => ({
    code: makeCreditCode('91210102', makeOrganisationCode(`YFRN000${serial}`)),
    name: `演示${serial}号餐饮有限公司`,
    controller,
  })
  const [one, two, other] = [firm('2', 120), firm('3', 120), firm('4', 121)]
  for (const { code, name, controller } of [one, two, other]) {
    const asked = { kind: 'enterprise' as const, name, number: code, representative: '演示法人', password }
    // The second wrote the number that was issued before 1999.
    const controllerNumber = code === two.code ? '210102880405120' : numberOf(controller)
    expect(await world.anyone.register({ ...asked, controllerNumber })).toEqual({ received: true, refusals: [] })
  }
  const wrong = {
    kind: 'enterprise' as const,
    name: '演示',
    number: firm('5', 0).code,
    password,
    representative: '演示',
    controllerNumber: '123',
  }
  expect((await world.anyone.register(wrong)).received).toBe(false)
  const kept = await world.asOwner(({ pool }) =>
    pool.query('select body::text as row from opening union all select values::text from entry'),
  )
  expect(kept.rows.filter(({ row }) => row.includes(numberOf(120)) || row.includes('210102880405120'))).toEqual([])

  const cards = async () => {
    const found = await world.asOwner(({ pool }) => pool.query<{ facts: object }>(`select facts from card where rule = 'penalty-split'`))
    return found.rows.map(({ facts }) => facts)
  }
  await fined(world, one)
  await fined(world, other)
  expect(await cards()).toEqual([])
  await fined(world, two)
  expect(await cards()).toMatchObject([{ found: { sum: 14_000_000, cases: 2, others: 'yes' } }])
})

test('replayed, the record says the same of every act, those that were kept apart among them', async () => {
  const report = await world.asOwner((platform) => verifyMeaning(platform))
  expect([report.unlawful, report.differences, report.problems]).toEqual([[], [], []])
})
