import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SigningView } from '../../src/api/wire.ts'
import { startWorld, type World } from './harness.ts'
import { statusOf } from './status-of.ts'
import { catalogue, seed } from './toy.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue, seed, at: '2026-03-02T09:00' })
  // The head works at the desk too, so that three may check together.
  await registers('enterPost', { person: 'p-zhao', name: '赵馆长', organ: 'library', post: 'librarian' })
  await registers('enterCertificate', certificate('valid'))
})
afterAll(() => world?.end())

const registers = (act: string, answers: Record<string, string>) =>
  world.as('registrar').opens({ procedure: 'registry', organ: 'library', act, answers })
const certificate = (state: 'valid' | 'suspended') => ({
  number: '馆证p-zhao',
  person: 'p-zhao',
  name: '赵馆长',
  organ: 'library',
  state,
  validUntil: '2026-12-31',
})

/** A case that waits for its check, on 3 March 2026, a Tuesday. */
async function waitingForCheck(): Promise<string> {
  world.at('2026-03-02T09:00')
  const answers = { name: '陈读者' }
  const { case: id } = await world.as('chen').opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers })
  world.at('2026-03-03T09:00')
  await world.as('li').does(id, 'accept', { answers: { needsCheck: true } })
  return id
}

const proposal = (id: string, withOfficers = ['p-wang'], finding = '与本人相符') => ({
  case: id,
  act: 'check',
  answers: { finding },
  withOfficers,
})
const proposes = (id: string, withOfficers?: string[]): Promise<SigningView> =>
  world.as('li').client.proposeSigning(proposal(id, withOfficers))
const signs = (login: string, { id, answersHash }: SigningView): Promise<SigningView> => world.as(login).client.sign({ id, answersHash })
const checks = async (id: string) =>
  (await world.as('li').client.readCase({ id })).timeline.filter((event) => event.act === 'check' && event.kind === 'done')

test('nobody signs for a colleague: naming one does nothing until they have read the answers and signed them', async () => {
  const id = await waitingForCheck()
  const sheet = await proposes(id)
  expect(sheet).toMatchObject({ state: 'waiting', waiting: [{ person: 'p-wang', name: '王馆员' }], refusals: [], asked: false, mine: true })
  expect(sheet.expires).toBe('2026-03-10T01:00:00.000Z')
  expect(await checks(id)).toEqual([])
  expect(await statusOf(signs('li', sheet))).toBe(404)

  const { waiting } = await world.as('wang').client.listSignings()
  expect(waiting.map((one) => one.id)).toContain(sheet.id)
  const read = await world.as('wang').client.readSigning({ id: sheet.id })
  expect(read).toMatchObject({ asked: true, proposer: { name: '李馆员' }, answers: [{ name: 'finding', shown: '与本人相符' }] })
  const signed = await signs('wang', read)
  expect(signed).toMatchObject({ state: 'done', done: { act: 'check', case: id }, signed: [{ person: 'p-wang' }], waiting: [] })
  expect(await checks(id)).toMatchObject([{ actor: '李馆员', withOfficers: ['王馆员'] }])
  expect((await world.as('wang').client.listSignings()).waiting).toEqual([])
  const mine = (await world.as('li').client.listSignings()).mine
  expect(mine.find((one) => one.id === sheet.id)?.state).toBe('done')
  expect(await statusOf(world.as('li').client.dropSigning({ id: sheet.id }))).toBe(409)
  expect((await signs('wang', read)).done?.seq).toBe(signed.done?.seq)
})

test('an act is not told who signs it: colleagues named beside it are an unknown field', async () => {
  const id = await waitingForCheck()
  const { token } = await world.anyone.signIn({ login: 'li', password: 'yifa-demo' })
  const answer = await fetch(`${world.url}/api/acts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(proposal(id)),
  })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('withOfficers')
  expect(await checks(id)).toEqual([])
})

test('an officer who was not named can neither read nor sign the sheet, and only who may do the act proposes it', async () => {
  const id = await waitingForCheck()
  const sheet = await proposes(id)
  for (const login of ['zhao', 'qian', 'sun']) {
    expect(await statusOf(world.as(login).client.readSigning({ id: sheet.id }))).toBe(404)
    expect(await statusOf(signs(login, sheet))).toBe(404)
    expect(await statusOf(world.as(login).client.declineSigning({ id: sheet.id }))).toBe(404)
    expect(await statusOf(world.as(login).client.dropSigning({ id: sheet.id }))).toBe(404)
  }
  expect(await statusOf(world.as('qian').client.proposeSigning(proposal(id)))).toBe(404)
  expect(await statusOf(world.as('sun').client.proposeSigning(proposal(id)))).toBe(403)
  expect(await statusOf(proposes(id, ['p-li']))).toBe(422)
  expect(await statusOf(proposes(id, ['p-wang', 'p-wang']))).toBe(422)
  expect(await statusOf(proposes(id, ['p-chen']))).toBe(422)
  expect(await checks(id)).toEqual([])
})

test('who is named and may not read the case sees nothing personal, and the proposer is told that their signature will not do', async () => {
  const id = await waitingForCheck()
  const sheet = await proposes(id, ['p-qian'])
  expect(sheet.refusals.map((refusal) => refusal.code)).toEqual(['post-not-held', 'certificate-missing'])
  const read = await world.as('qian').client.readSigning({ id: sheet.id })
  expect(JSON.stringify(read)).not.toContain('陈读者')
  expect((await signs('qian', read)).state).toBe('refused')
  expect(await checks(id)).toEqual([])
})

test('answers that are changed after a signature must be signed anew, and nobody signs what they did not read', async () => {
  const id = await waitingForCheck()
  const first = await proposes(id, ['p-wang', 'p-zhao'])
  await signs('wang', first)
  const changed = await world.as('li').client.proposeSigning({ ...proposal(id, ['p-wang', 'p-zhao'], '另有一处不符'), id: first.id })
  expect(changed).toMatchObject({ id: first.id, signed: [], state: 'waiting' })
  expect(await statusOf(signs('zhao', first))).toBe(409)
  expect((await signs('zhao', changed)).state).toBe('waiting')
  expect(await checks(id)).toEqual([])
  await signs('wang', changed)
  expect(await checks(id)).toMatchObject([{ answers: [{ shown: '另有一处不符' }], withOfficers: ['王馆员', '赵馆长'] }])
  expect(await statusOf(world.as('li').client.proposeSigning({ ...proposal(id), id: first.id }))).toBe(409)
})

test("nobody changes a colleague's sheet", async () => {
  const id = await waitingForCheck()
  const sheet = await proposes(id, ['p-zhao'])
  expect(await statusOf(world.as('wang').client.proposeSigning({ ...proposal(id, ['p-zhao'], '换了'), id: sheet.id }))).toBe(409)
  expect((await world.as('zhao').client.readSigning({ id: sheet.id })).answers[0]?.shown).toBe('与本人相符')
})

test('a colleague whose certificate was suspended in between is refused at the door, and the sheet says so', async () => {
  const id = await waitingForCheck()
  const sheet = await proposes(id, ['p-zhao'])
  expect(sheet.refusals).toEqual([])
  await registers('amendCertificate', certificate('suspended'))
  const refused = await signs('zhao', sheet)
  expect(refused).toMatchObject({ state: 'refused', refusals: [{ code: 'certificate-not-valid' }] })
  await registers('amendCertificate', certificate('valid'))
  expect((await world.as('li').client.readSigning({ id: sheet.id })).refusals).toMatchObject([{ code: 'certificate-not-valid' }])
  expect((await signs('zhao', sheet)).state).toBe('refused')
  await world.as('li').client.dropSigning({ id: sheet.id })
  expect(await statusOf(world.as('li').client.readSigning({ id: sheet.id }))).toBe(404)
  await world.as('li').does(id, 'check', { answers: { finding: '相符' }, with: ['zhao'] })
})

test('two last signatures at once, and one of them pressed twice, do the act once', async () => {
  const id = await waitingForCheck()
  const sheet = await proposes(id, ['p-wang', 'p-zhao'])
  const pressed = await Promise.all(['wang', 'zhao', 'wang', 'zhao'].map((login) => signs(login, sheet)))
  expect(new Set(pressed.flatMap((one) => one.done?.seq ?? [])).size).toBe(1)
  const done = await world.as('li').client.readSigning({ id: sheet.id })
  expect(done.signed.map((one) => one.person).toSorted()).toEqual(['p-wang', 'p-zhao'])
  expect(await checks(id)).toHaveLength(1)
  expect((await world.as('sun').client.listRefusals({})).rows.filter((row) => row.case === id)).toEqual([])
})

test('who declines ends the sheet, also for those who have signed', async () => {
  const id = await waitingForCheck()
  const sheet = await proposes(id, ['p-wang', 'p-zhao'])
  await signs('wang', sheet)
  expect(await world.as('zhao').client.declineSigning({ id: sheet.id })).toMatchObject({ state: 'declined', declined: { name: '赵馆长' } })
  expect(await statusOf(signs('zhao', sheet))).toBe(409)
  expect(await checks(id)).toEqual([])
  await world.as('li').client.dropSigning({ id: sheet.id })
})

test('after seven days a sheet can no longer be signed', async () => {
  const id = await waitingForCheck()
  const sheet = await proposes(id)
  world.at('2026-03-10T09:00')
  expect((await world.as('wang').client.listSignings()).waiting.map((one) => one.id)).not.toContain(sheet.id)
  expect(await statusOf(signs('wang', sheet))).toBe(409)
  expect((await world.as('li').client.readSigning({ id: sheet.id })).state).toBe('expired')
})
