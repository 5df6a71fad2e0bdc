import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationEnterprise } from '../../catalogue/demonstration-people.ts'
import { liaoning } from '../../catalogue/index.ts'
import { startPlatform } from '../../src/operations/start-platform.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

// Threads in which users of other systems reported what went wrong, told on the whole platform. docs/guides/peer-threads.md lists them all.

const organ = 'mr-210102'
const item = `food-business-licence-${organ}`
const where = { address: '沈阳市和平区虚构路1号', scope: '热食类食品制售' }
const applying = {
  applicantKind: 'enterprise',
  name: demonstrationEnterprise.name,
  creditCode: demonstrationEnterprise.creditCode,
  representative: '林代办',
  phone: '024-22220000',
  ...where,
}
let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-02T09:00' })
}, 60_000)
afterAll(() => world?.end())

const apply = async (): Promise<string> =>
  (await world.as('agent').opens({ procedure: 'administrative-licence', item, act: 'apply', answers: applying })).case
const timeline = async (id: string) => (await world.as('head.zheng').client.readCase({ id })).timeline
const doers = async (id: string) => (await timeline(id)).map(({ act, kind, actor, day }) => [act, kind, actor, day])

test('what the law did is recorded as the law’s, of the day on which it did it, however late a machine looked; who comes next is named too (camunda#63079)', async () => {
  world.at('2026-03-02T10:00')
  const id = await apply()
  // Five working days end on Monday the 9th. Nothing looks until Monday the 16th.
  world.at('2026-03-16T11:00')
  expect(await world.sweep()).toBeGreaterThan(0)
  await world
    .as('officer.zhao')
    .does(id, 'examine', { answers: { opinion: '一致', substance: false, othersInterests: false, publicMatter: false } })
  const told = (await doers(id)).filter(([, kind]) => kind === 'done')
  expect(told.map(([act, , , day]) => [act, day])).toEqual([
    ['apply', '2026-03-02'],
    ['deemedAcceptance', '2026-03-10'],
    ['examine', '2026-03-16'],
  ])
  const [applicant, law, officer] = told.map(([, , actor]) => actor)
  expect(applicant).toContain('林代办')
  expect(law).toMatch(/^法律/)
  expect(officer).toContain('赵核查')
})

test('people who act at the same moment are each named in their own act, and in no other (camunda#63079)', async () => {
  world.at('2026-03-17T10:00')
  const ids = await Promise.all([apply(), apply(), apply(), apply()])
  const clerks = ['clerk.li', 'clerk.wang', 'clerk.li', 'clerk.wang']
  await Promise.all(ids.map((id, i) => world.as(clerks[i] ?? '').does(id, 'accept')))
  const named = await Promise.all(ids.map(async (id) => (await timeline(id)).find(({ act }) => act === 'accept')?.actor))
  const mine = (login: string) => heping.people.find((one) => one.login === login)?.name
  expect(named).toEqual(clerks.map(mine))
  expect(new Set(named).size).toBe(2)
})

test('no act is done by a system: who acts is who signed in, and a request cannot say otherwise (open-zaak#1334)', async () => {
  world.at('2026-03-18T10:00')
  const id = await apply()
  await world.as('clerk.li').does(id, 'accept')
  expect(await world.as('clerk.wang').refused(id, 'accept')).toContain('already-done')
  const events = await timeline(id)
  const names = new Set(heping.people.map(({ name }) => name))
  expect(events.length).toBeGreaterThan(1)
  expect(events.filter(({ actor }) => !names.has(actor ?? ''))).toEqual([])
  const { token } = await world.anyone.signIn({ login: 'clerk.li', password: 'yifa-demo' })
  const asked = async (more: object) => {
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': `peer-1334-${Object.keys(more)}`,
      Authorization: `Bearer ${token}`,
    }
    const body = JSON.stringify({ case: id, act: 'examine', answers: {}, ...more })
    const answer = await fetch(`${world.url}/api/acts`, { method: 'POST', headers, body })
    return [answer.status, await answer.text()] as const
  }
  const [status, says] = await asked({ actor: { kind: 'law', person: 'law', name: 'system' } })
  expect([status, says]).toEqual([422, expect.stringContaining('actor')])
  // The control: without that word it is a request like any other, refused for who signed in.
  expect(await asked({})).toEqual([409, expect.stringContaining('post-not-held')])
  expect(await timeline(id)).toHaveLength(events.length)
})

test('a claim that is absent, empty, invented or expired opens nothing, for reading or for acting (nr-compliance-enforcement: R__investigation_access_policy.sql)', async () => {
  world.at('2026-03-19T09:00')
  const id = await apply()
  const { token } = await world.anyone.signIn({ login: 'clerk.li', password: 'yifa-demo' })
  const asked = async (authorization: string | undefined) => {
    const headers = { 'Content-Type': 'application/json', ...(authorization !== undefined && { Authorization: authorization }) }
    const read = await fetch(`${world.url}/api/cases/${id}`, { headers })
    const listed = await fetch(`${world.url}/api/cases`, { headers })
    const act = await fetch(`${world.url}/api/acts`, {
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': `claim ${authorization?.length}` },
      body: JSON.stringify({ case: id, act: 'accept', answers: {} }),
    })
    return [read.status, listed.status, act.status]
  }
  const before = (await timeline(id)).length
  for (const claim of [undefined, '', 'Bearer', 'Bearer ', 'Bearer undefined', 'Bearer null', `Bearer ${token}x`, `Basic ${token}`])
    for (const status of await asked(claim))
      expect([claim, status]).toEqual([claim, expect.toSatisfy((code: number) => code === 401 || code === 403 || code === 404)])
  world.at('2026-06-19T09:00')
  for (const status of await asked(`Bearer ${token}`)) expect(status).toBeGreaterThanOrEqual(400)
  world.at('2026-03-19T09:30')
  expect((await timeline(id)).length).toBe(before)
  // The control: the very same requests, with the claim.
  expect(await asked(`Bearer ${token}`)).toEqual([200, 200, 200])
})

test('what was refused is on record beside what was done, with the reason and who tried (xroad-joint-development#158)', async () => {
  world.at('2026-03-20T10:00')
  const id = await apply()
  const { client } = world.as('justice.supervisor')
  const before = (await client.listRefusals({ organ })).rows.length
  expect(await world.as('officer.zhao').refused(id, 'accept')).toEqual(['post-not-held'])
  const { rows } = await client.listRefusals({ organ })
  expect(rows.length).toBe(before + 1)
  expect(rows[0]).toMatchObject({ act: 'accept', refusals: [{ code: 'post-not-held' }] })
  // The control: what is done is not among what was refused.
  await world.as('clerk.li').does(id, 'accept')
  expect((await client.listRefusals({ organ })).rows.length).toBe(before + 1)
})

test('a case goes on under the rules it began with; only the next one begins under the new (open-zaak#1620)', async () => {
  world.at('2026-03-23T10:00')
  const old = await apply()
  const rule = liaoning.procedures.find(({ id }) => id === 'administrative-licence')
  const changed = rule && { ...rule, acts: { ...rule.acts, accept: { ...rule.acts['accept'], by: 'head' } } }
  // Where versions must be published, the next one would not begin at all before that (procedure-versions.story.test.ts).
  const procedures = liaoning.procedures
    .filter(({ id }) => id !== 'procedure-publication')
    .map((one) => (changed && one.id === changed.id ? changed : one)) as typeof liaoning.procedures
  const newer = await startPlatform({
    ...world.platform,
    catalogue: { ...liaoning, procedures, registers: liaoning.registers.filter(({ holds }) => holds !== 'procedure-versions') },
  })
  const person = (login: string) => heping.people.find((one) => one.login === login)
  const accept = (id: string) =>
    newer.door.act({
      region: world.platform.region,
      key: `newer-${id}`,
      case: id,
      act: 'accept',
      answers: {},
      actor: { kind: 'staff', person: person('clerk.li')?.person ?? '', name: person('clerk.li')?.name ?? '' },
    })
  expect((await accept(old)).kind).toBe('done')
  const agent = person('agent')
  const begun = await newer.door.act({
    region: world.platform.region,
    key: 'newer-apply',
    act: 'apply',
    answers: applying,
    open: { procedure: 'administrative-licence', organ, item },
    actor: { kind: 'party', person: agent?.person ?? '', name: agent?.name ?? '', actsFor: agent?.actsFor ?? [] },
  })
  const refused = begun.kind === 'done' ? await accept(begun.case) : begun
  expect(refused.kind === 'refused' && refused.refusals.map(({ code }) => code)).toEqual(['post-not-held'])
})
