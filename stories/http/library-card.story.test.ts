import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '../../src/api/client.ts'
import { verifyReceiptText } from '../../src/kernel/record/verify-receipt.ts'
import { startWorld, type World } from './harness.ts'
import { catalogue, seed } from './toy.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue, seed, at: '2026-03-02T09:00' })
})
afterAll(() => world?.end())

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const problemOf = async (attempt: Promise<unknown>) => {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof ProblemError) return error.problem
  throw new Error(`Expected a problem, got ${String(error)}.`)
}

/** An application by Chen on 2 March 2026, a Monday. */
async function applied(name = '陈读者'): Promise<string> {
  world.at('2026-03-02T09:00')
  return (await world.as('chen').opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name } })).case
}

async function accepted(): Promise<string> {
  const id = await applied()
  world.at('2026-03-03T09:00')
  await world.as('li').does(id, 'accept', { answers: { needsCheck: true } })
  return id
}

test('a card is applied for, told once what is missing, completed, checked by two, granted, delivered, and anyone verifies it', async () => {
  const id = await applied()
  world.at('2026-03-03T10:00')
  const told = await world.as('li').does(id, 'askMissing', { answers: { missing: ['photo'] } })
  expect(told.documents[0]?.title).toBe('补正告知书')
  expect(await world.as('li').refused(id, 'askMissing', { answers: { missing: ['address'] } })).toContain('already-done')

  world.at('2026-03-04T10:00')
  const photo = await world.as('chen').uploads('照片')
  await world.as('chen').does(id, 'complete', { answers: { materials: { photo: photo.sha256 } } })
  world.at('2026-03-05T10:00')
  await world.as('li').does(id, 'accept', { answers: { needsCheck: true } })
  expect(await world.as('zhao').refused(id, 'decide', { answers: { outcome: 'granted' } })).toEqual(['awaits-act'])
  expect(await world.as('li').refused(id, 'check', { answers: { finding: '相符' } })).toEqual(['officers-too-few'])
  await world.as('li').does(id, 'check', { answers: { finding: '与本人相符' }, with: ['wang'] })
  const granted = await world.as('zhao').does(id, 'decide', { answers: { outcome: 'granted' } })
  const number = granted.documents[0]?.number ?? ''
  expect(number).toBe('虚图证〔2026〕1号')
  world.at('2026-03-06T10:00')
  expect((await world.as('li').does(id, 'deliver')).finished).toBe(true)

  const card = await world.anyone.verifyLicence({ number })
  expect(card).toMatchObject({ state: 'valid', from: '2026-03-05', to: '2028-03-05', document: { number, title: '借书证' } })
  expect(JSON.stringify(card)).not.toContain('陈读者')
  expect(await world.anyone.readDocument({ number })).toMatchObject({ title: '借书证', standing: { state: 'valid' } })
  expect((await world.anyone.readDocument({ number })).body).toBeUndefined()
  expect((await world.as('chen').client.readDocument({ number })).body?.rows).toContainEqual(['姓名', '陈读者'])
  const pdf = Buffer.from(await (await world.as('chen').client.documentPdf({ number })).arrayBuffer())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const published = await world.anyone.listPublications({ search: '借书证' })
  expect(published.rows[0]).toMatchObject({ title: '借书证公布', rows: { 结果: '发给借书证' } })

  const seen = await world.as('chen').client.readCase({ id })
  expect(seen.timeline.map((event) => event.act)).toEqual(['apply', 'askMissing', 'complete', 'accept', 'check', 'decide', 'deliver'])
  const files = seen.timeline[2]?.answers[0]?.files ?? []
  expect(files).toEqual([{ sha256: photo.sha256, title: '照片' }])
  expect((await world.as('wang').client.readFile({ sha256: photo.sha256, case: id })).size).toBe(photo.size)
  expect((await problemOf(world.as('lin').client.readFile({ sha256: photo.sha256, case: id }))).status).toBe(404)
})

test('a refusal says what fails, the fact, the article, and who can cure it', async () => {
  const id = await accepted()
  const [refusal] = await world.as('zhao').refusals(id, 'decide', { answers: { outcome: 'granted' } })
  expect(refusal?.says.zh).toBe('“作出决定”之前须先完成“当面核对”（《虚构图书馆阅览规则》第四条）。')
  expect(refusal?.says.en).toBe("'Check in person' must come before 'Decide' (Rules of the Invented Library, art. 4).")
  expect(refusal?.cure.zh).toBe('请先由馆员办理“当面核对”，再办此事。')
})

test('a stranger may neither act on the case nor learn of it', async () => {
  const id = await accepted()
  expect(await world.as('lin').refused(id, 'withdraw')).toEqual(['not-a-party'])
  expect((await problemOf(world.as('lin').client.readCase({ id }))).status).toBe(404)
  expect((await problemOf(world.as('qian').client.readCase({ id }))).status).toBe(404)
})

test('what the guide does not list may not be asked for', async () => {
  const id = await applied()
  world.at('2026-03-03T09:00')
  expect(await world.as('li').refused(id, 'askMissing', { answers: { missing: ['blood'] } })).toEqual(['not-on-guide'])
})

test('officers whose certificates have lapsed may not check', async () => {
  const id = await accepted()
  world.at('2027-01-04T09:00')
  expect(await world.as('li').refused(id, 'check', { answers: { finding: '是' }, with: ['wang'] })).toEqual(
    expect.arrayContaining(['certificate-not-valid']),
  )
})

test('an organ without the power may not even begin', async () => {
  world.at('2026-03-02T09:00')
  expect(
    await world.as('chen').refusedOpening({ procedure: 'library-card', item: 'card-branch', act: 'apply', answers: { name: '陈读者' } }),
  ).toEqual(['power-not-held'])
  const { option } = await world.as('chen').client.openingForm({ procedure: 'library-card', item: 'card-branch' })
  expect(option.refusals[0]?.says.zh).toContain('虚构图书馆分馆在2026年3月2日没有此项权力：发证')
})

test('the same request twice gets the same answer, and another one under its key is refused', async () => {
  const id = await applied()
  world.at('2026-03-03T09:00')
  const order = { answers: { needsCheck: false }, key: 'one-press-of-one-button' }
  const first = await world.as('li').does(id, 'accept', order)
  expect(await world.as('li').does(id, 'accept', order)).toEqual(first)
  expect(await problemOf(world.as('li').does(id, 'withdraw', order))).toMatchObject({ status: 422, type: 'urn:yifa:problem:key-reused' })
})

test('two clerks press accept at the same moment: exactly one does it', async () => {
  const id = await applied()
  world.at('2026-03-03T09:00')
  const pressed = await Promise.allSettled(
    ['li', 'wang'].map((clerk) => world.as(clerk).does(id, 'accept', { answers: { needsCheck: false } })),
  )
  expect(pressed.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  const lost = pressed.flatMap((one) => (one.status === 'rejected' ? [one.reason as ProblemError] : []))
  expect(lost[0]?.problem.refusals?.map((refusal) => refusal.code)).toContain('already-done')
  expect(
    (await world.as('li').client.readCase({ id })).timeline.filter((event) => event.act === 'accept' && event.kind === 'done'),
  ).toHaveLength(1)
})

test('a reader replaces the motto while a librarian passes the old one: the librarian is refused, and told why', async () => {
  const id = await applied()
  await world.as('chen').does(id, 'suggestMotto', { answers: { words: '开卷有益' } })
  const option = (await world.as('li').client.readCase({ id })).options.find(({ act }) => act === 'passMotto')
  const examined = option?.form.find(({ name }) => name === 'examined')?.offered as string
  expect(examined).toBe('开卷有益')
  const [, refused] = await Promise.all([
    world.as('chen').does(id, 'suggestMotto', { answers: { words: '学而不厌' } }),
    world.as('li').refusals(id, 'passMotto', { answers: { examined: '前一稿' } }),
  ])
  expect(refused.map(({ code }) => code)).toEqual(['text-changed'])
  expect(await world.as('li').refused(id, 'passMotto', { answers: { examined } })).toEqual(['text-changed'])
  expect(await world.as('li').refused(id, 'passMotto')).toEqual(['answer-missing'])
  await world.as('li').does(id, 'passMotto', { answers: { examined: '学而不厌' } })
  const row = (await world.anyone.readProcedure({ id: 'library-card' })).acts.find(({ act }) => act === 'passMotto')
  expect(row?.examines?.zh).toBe('只针对“题词”原文；重新“提交题词”后须重新办理')
})

test('nobody answers for five working days: the law accepts', async () => {
  const id = await applied()
  const [clock] = (await world.as('chen').client.readCase({ id })).clocks
  expect(clock).toMatchObject({ act: 'deemedAccepted', due: '2026-03-09', workdaysLeft: 5, term: { zh: '5个工作日' } })
  expect(clock?.why.length).toBeGreaterThan(2)
  world.at('2026-03-10T08:00')
  await world.sweep()
  const seen = await world.as('chen').client.readCase({ id })
  expect(seen.timeline.at(-1)).toMatchObject({ act: 'deemedAccepted', kind: 'done', effective: '2026-03-02', actor: '法律' })
  expect(seen.clocks.map((running) => running.act)).toEqual(['decide'])
})

test('an overdue duty raises a card that the head and the supervisor see, and is still done', async () => {
  const id = await applied()
  world.at('2026-03-03T09:00')
  await world.as('li').does(id, 'accept', { answers: { needsCheck: false } })
  const tasks = await world.as('zhao').client.listTasks({})
  expect(tasks.rows.find((task) => task.case.id === id)).toMatchObject({ act: 'decide', due: '2026-03-17', workdaysLeft: 10, owed: true })
  world.at('2026-03-18T09:00')
  await world.sweep()
  for (const login of ['zhao', 'sun']) {
    expect((await world.as(login).client.listCards({})).rows.find((card) => card.case === id)).toMatchObject({
      colour: 'yellow',
      act: 'decide',
      due: '2026-03-17',
    })
  }
  await world.as('zhao').does(id, 'decide', { answers: { outcome: 'refused', reasons: '材料不实' } })
})

test('a receipt verifies offline and against the log, and fails when one byte changes', async () => {
  const id = await accepted()
  const receipt = JSON.stringify(await world.as('chen').client.readReceipt({ id }))
  expect(verifyReceiptText(receipt, sha256)).toMatchObject({ ok: true, case: id, events: 2 })
  await applied()
  expect(await world.anyone.verifyReceipt({ receipt })).toMatchObject({ ok: true, vouched: 1 })
  const changed = receipt.replace('2026-03-03', '2026-03-04')
  expect(changed).not.toBe(receipt)
  expect(verifyReceiptText(changed, sha256).ok).toBe(false)
  expect(await world.anyone.verifyReceipt({ receipt: changed })).toMatchObject({ ok: false })
})

test('refused attempts are on record, and the supervisor sees them without the names of citizens', async () => {
  const id = await accepted()
  await world.as('lin').refused(id, 'withdraw')
  const { rows } = await world.as('sun').client.listRefusals({})
  expect(rows.find((row) => row.case === id)).toMatchObject({ act: 'withdraw', actor: '林**', refusals: [{ code: 'not-a-party' }] })
  expect(JSON.stringify(rows.find((row) => row.case === id))).not.toContain('林读者')
  const watched = await world.as('sun').client.readCase({ id })
  expect(watched.timeline[0]?.answers[0]).toMatchObject({ name: 'name', shown: '陈**', masked: true })
  expect(watched.parties[0]?.name).toBe('陈**')
  expect((await world.as('chen').client.readCase({ id })).timeline.some((event) => event.kind === 'refused')).toBe(false)
})

test('drafts are kept for oneself alone', async () => {
  const draft = { id: 'first', procedure: 'library-card', act: 'apply', organ: 'library', item: 'card-library', answers: { name: '陈' } }
  await world.as('chen').client.saveDraft(draft)
  expect((await world.as('chen').client.listDrafts()).map((one) => one.id)).toEqual(['first'])
  expect((await problemOf(world.as('lin').client.readDraft({ id: 'first' }))).status).toBe(404)
  await world.as('chen').client.dropDraft({ id: 'first' })
  expect(await world.as('chen').client.listDrafts()).toEqual([])
})

test("somebody else's file cannot be handed in as one's own, and only known kinds of file are taken", async () => {
  world.at('2026-03-02T09:00')
  const file = await world.as('chen').uploads('秘密')
  const answers = { name: '林读者', materials: { photo: file.sha256 } }
  expect((await problemOf(world.as('lin').opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers }))).status).toBe(
    422,
  )
  const page = new File(['<html><script>alert(1)</script>'], 'a.pdf', { type: 'application/pdf' })
  expect((await problemOf(world.as('chen').client.uploadFile(page))).detail).toContain('no PDF')
})
