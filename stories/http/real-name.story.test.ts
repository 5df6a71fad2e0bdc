import { afterAll, beforeAll, expect, test } from 'vitest'
import { liaoning } from '../../catalogue/index.ts'
import type { Client, ProblemError } from '../../src/api/client.ts'
import { makeCreditCode, makeOrganisationCode } from '../../src/kernel/form/identifiers/credit-code.ts'
import { verifyMeaning } from '../../src/operations/verify-meaning.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'
import { enter, numberOf, password, person, registered } from './registering.ts'
import { statusOf } from './status-of.ts'

// People and enterprises register themselves, and authorise agents: over HTTP, on the record, and refused where the law says so.

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-09-14T09:00' })
}, 120_000)
afterAll(() => world?.end())

const creditCode = makeCreditCode('91210102', makeOrganisationCode('YFRN0001'))
const item = 'food-business-licence-mr-210102'

const logSize = async (): Promise<number> => (await world.platform.pool.query('select size from region')).rows[0].size

test('a person registers under their name and number, signs in with the number, and is told that nobody verified it', async () => {
  const before = await logSize()
  expect(await world.anyone.register(person(101))).toEqual({ received: true, refusals: [] })
  const account = await (await enter(world, numberOf(101))).myAccount()
  expect(account.realName).toMatchObject({ kind: 'person', name: '登记人101', assurance: 'declared' })
  expect(account.realName?.number).not.toContain('1988')
  expect(JSON.stringify(account)).not.toContain(numberOf(101))
  expect(await logSize()).toBe(before + 1)
  // A small x and spaces are the same number.
  expect(await (await enter(world, ` ${numberOf(101).toLowerCase()}`)).whoAmI()).toMatchObject({ kind: 'party' })
})

test('it is on record with a receipt, and the number stands in no leaf', async () => {
  const mine = await registered(world, 102)
  const { realName } = await mine.myAccount()
  const { events } = await mine.readReceipt({ id: realName?.case ?? '' })
  expect(events).toHaveLength(1)
  expect(JSON.stringify(events.map((one) => ('leaf' in one ? one.leaf : '')))).toContain('registerPerson')
  const leaves = await world.platform.pool.query<{ leaf: string }>('select leaf from event')
  expect(leaves.rows.filter(({ leaf }) => leaf.includes(numberOf(102)))).toEqual([])
})

test('a number that fails its check digit is told and nothing is taken down', async () => {
  const before = await logSize()
  const wrong = `${numberOf(103).slice(0, 17)}${numberOf(103).endsWith('1') ? '2' : '1'}`
  const answer = await world.anyone.register({ ...person(103), number: wrong })
  expect(answer).toMatchObject({ received: false, refusals: [{ code: 'answer-invalid', field: 'number' }] })
  const code = `${creditCode.slice(0, 17)}${creditCode.endsWith('1') ? '2' : '1'}`
  const firm = { kind: 'enterprise' as const, name: '演示有限公司', number: code, representative: '演示人', password }
  expect((await world.anyone.register(firm)).received).toBe(false)
  expect(await statusOf(world.anyone.register({ ...person(103), password: '12345678' }))).toBe(422)
  expect(await logSize()).toBe(before)
})

test('a number that is taken is refused on the record, while the stranger gets the very answer that everybody gets', async () => {
  const holder = await registered(world, 104)
  const before = await logSize()
  const free = await world.anyone.register(person(105))
  const taken = await world.anyone.register({ ...person(104, '别人'), password: '另一个 很长的 口令' })
  expect(taken).toEqual(free)
  expect(await logSize()).toBe(before + 2)
  const last = await world.platform.pool.query(`select kind, leaf from event order by seq desc limit 1`)
  expect(last.rows[0]).toMatchObject({ kind: 'refused' })
  expect(JSON.parse(last.rows[0].leaf).refused).toContain('listed')
  // Nothing was opened to the stranger, the holder still gets in, and sees that somebody tried.
  expect(await statusOf(world.anyone.signIn({ login: numberOf(104), password: '另一个 很长的 口令' }))).toBe(401)
  expect((await holder.myAccount()).events.map(({ kind }) => kind)).toContain('registration-tried')
  expect((await (await enter(world, numberOf(104))).myAccount()).name).toBe('登记人104')
})

test('eight people who claim one number at once: one has it, seven are refused', async () => {
  const words = Array.from({ length: 8 }, (_, i) => `第${i}人的 口令 甚长`)
  const before = await logSize()
  await Promise.all(words.map((one, i) => world.anyone.register({ ...person(106, `抢注${i}`), password: one })))
  const letIn = await Promise.all(words.map((one) => statusOf(world.anyone.signIn({ login: numberOf(106), password: one }))))
  expect(letIn.filter((status) => status === 200)).toHaveLength(1)
  expect(await logSize()).toBe(before + words.length)
})

test('a crash between claiming and the act: signing in finishes it, once', async () => {
  const { door } = world.platform
  const whole = door.act
  Object.assign(door, { act: () => Promise.reject(new Error('The server was stopped.')) })
  expect(await statusOf(world.anyone.register(person(107)))).toBe(500)
  Object.assign(door, { act: whole })
  const before = await logSize()
  const mine = await enter(world, numberOf(107))
  expect((await mine.myAccount()).realName?.case).not.toBe('')
  await enter(world, numberOf(107))
  expect(await logSize()).toBe(before + 1)
})

test('an enterprise registers; it stands for nobody until its papers were compared in person', async () => {
  await world.anyone.register({ kind: 'enterprise', name: '演示餐饮有限公司', number: creditCode, representative: '演示法人', password })
  const mine = await enter(world, creditCode)
  const { realName } = await mine.myAccount()
  expect(realName).toMatchObject({ kind: 'enterprise', representative: '演示法人', assurance: 'declared' })
  expect((await mine.whoAmI()).actsFor).toEqual([])
  expect(await statusOf(world.as('clerk.li').client.readCase({ id: realName?.case ?? '' }))).toBe(404)
})

test('an account that was closed by its holder lets nobody in, and its number is free again', async () => {
  const mine = await registered(world, 108)
  const { realName } = await mine.myAccount()
  await mine.act({ key: 'leave-108-once', case: realName?.case ?? '', act: 'leave', answers: {} })
  expect((await mine.whoAmI()).kind).toBe('public')
  await world.anyone.register({ ...person(108), password: '新的 一串 长词' })
  expect(await statusOf(world.anyone.signIn({ login: numberOf(108), password }))).toBe(401)
  expect(await statusOf(world.anyone.signIn({ login: numberOf(108), password: '新的 一串 长词' }))).toBe(200)
})

test('agents: within the authority the act is the principal’s, with the authority on record; beyond it, after its last day and after its withdrawal it is refused', async () => {
  let [principal, agent] = [await registered(world, 111), await registered(world, 112)]
  /** Two weeks later nobody's session lasts any more. */
  const later = async (moment: string): Promise<void> => {
    world.at(moment)
    ;[principal, agent] = [await enter(world, numberOf(111)), await enter(world, numberOf(112))]
  }
  const { code } = await agent.myAccount()
  const { grant } = await principal.listAuthorities()
  const open = { procedure: grant?.procedure ?? '', organ: grant?.organ ?? '' }
  const answers = { agent: code, agentName: '登记人112', procedures: ['administrative-licence'], until: '2026-09-30' }
  const granted = await principal.act({ key: 'grant-111-112', open, act: grant?.act ?? '', answers })
  if (granted.kind !== 'done') throw new Error(JSON.stringify(granted))
  const under = granted.number
  expect((await agent.listAuthorities()).held).toMatchObject([
    { number: under, principal: '登记人111', state: 'running', until: '2026-09-30' },
  ])
  expect((await principal.listAuthorities()).given).toMatchObject([{ number: under, agent: '登记人112', state: 'running' }])

  const application = {
    applicantKind: 'person',
    name: '登记人111',
    citizenNumber: numberOf(111),
    phone: '13900000000',
    address: '沈阳市和平区演示路1号',
    scope: '热食类食品制售',
  }
  const apply = { open: { procedure: 'administrative-licence', item }, act: 'apply', answers: application }
  const applied = await agent.act({ key: 'apply-by-agent', ...apply, under })
  if (applied.kind !== 'done') throw new Error(JSON.stringify(applied))
  const seen = await principal.readCase({ id: applied.case })
  expect(seen.parties.map(({ name }) => name)).toEqual(['登记人111'])
  expect(seen.timeline[0]).toMatchObject({ actor: '登记人112', onBehalf: ['登记人111'], under })
  // Both see the matter among theirs, and the agent for whom.
  const listed = async (of: Client) =>
    (await of.listCases({ procedure: 'administrative-licence' })).rows.map(({ id, actingFor }) => [id, actingFor])
  expect(await listed(principal)).toEqual([[applied.case, undefined]])
  expect(await listed(agent)).toEqual([[applied.case, '登记人111']])
  expect((await agent.readCase({ id: applied.case })).under).toMatchObject({ number: under, principal: '登记人111' })

  const codes = async (of: Client, order: object): Promise<string[]> => {
    const answer = await of
      .act({ key: `key ${Math.random()}`, act: 'withdraw', case: applied.case, answers: {}, ...order })
      .catch((error: ProblemError) => error.problem as never)
    return ((answer as { refusals?: { code: string }[] }).refusals ?? []).map((one) => one.code)
  }
  // Not in their own name, not under another's authority, and not for what was not entrusted.
  expect(await codes(agent, {})).toEqual(['not-a-party'])
  expect(await codes(await registered(world, 113), { under })).toContain('authority-unknown')
  expect(
    await codes(agent, { case: undefined, open: { procedure: 'foi-on-request', organ: 'mr-210102' }, act: 'request', under }),
  ).toContain('authority-beyond')

  await later('2026-10-01T09:00')
  expect(await codes(agent, { under })).toContain('authority-over')
  expect((await agent.listAuthorities()).held[0]?.state).toBe('over')
  expect(await statusOf(agent.readCase({ id: applied.case }))).toBe(404)

  await later('2026-10-09T09:00')
  const again = await principal.act({ key: 'grant-again-111', open, act: 'grant', answers: { ...answers, until: '2026-12-31' } })
  if (again.kind !== 'done') throw new Error(JSON.stringify(again))
  expect((await agent.readCase({ id: applied.case })).under?.number).toBe(again.number)
  await principal.act({ key: 'withdraw-grant-111', case: again.case, act: 'withdraw', answers: {} })
  expect(await codes(agent, { under: again.number })).toContain('authority-ended')
  // The principal does it in person, and that is lawful.
  expect(await codes(principal, {})).toEqual([])
})

test('replayed, the record says the same of every act, those of agents among them', async () => {
  const report = await world.asOwner((platform) => verifyMeaning(platform))
  expect(report.unlawful).toEqual([])
  expect(report.differences).toEqual([])
  expect(report.problems).toEqual([])
})
