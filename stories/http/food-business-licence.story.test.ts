import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPeople, liaoning } from '../../catalogue/index.ts'
import { verifyReceiptText } from '../../src/kernel/record/verify-receipt.ts'
import { rebuild } from '../../src/operations/rebuild.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

const item = 'food-business-licence-mr-210102'
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-09-14T09:00' })
}, 60_000)
afterAll(() => world?.end())

const me = demonstrationPeople.find((one) => one.login === 'citizen')
const application = {
  applicantKind: 'person',
  name: '陈小演（虚构）',
  citizenNumber: me?.citizenNumber ?? '',
  phone: '13900000000',
  address: '沈阳市和平区演示路1号',
  scope: '热食类食品制售',
}

async function applied(on = '2026-09-14T10:00'): Promise<string> {
  world.at(on)
  return (await world.as('citizen').opens({ procedure: 'administrative-licence', item, act: 'apply', answers: application })).case
}

async function accepted(applying = '2026-09-18T10:00', accepting = '2026-09-21T10:00'): Promise<string> {
  const id = await applied(applying)
  world.at(accepting)
  await world.as('clerk.li').does(id, 'accept')
  return id
}

const examined = { opinion: '材料符合要求', substance: true, othersInterests: false, publicMatter: false }
const verified = (day: string) => ({ day, finding: '与申请材料一致', conforms: true, othersFound: false })

test('a citizen applies in Heping District, is told once what is missing, completes it, is inspected by two officers, and receives a licence that anyone verifies', async () => {
  const id = await applied()
  world.at('2026-09-15T10:00')
  const told = await world.as('clerk.li').does(id, 'requestSupplement', { answers: { missing: ['premises', 'layout'] } })
  expect(told.documents.map((document) => document.title)).toEqual(['补正告知书'])
  expect(await world.as('clerk.wang').refused(id, 'requestSupplement', { answers: { missing: ['equipment'] } })).toContain('already-done')
  expect(await world.as('clerk.li').refused(id, 'accept')).toEqual(['awaits-act'])

  world.at('2026-09-16T10:00')
  const [premises, layout] = await Promise.all(['经营场所说明', '流程图'].map((words) => world.as('citizen').uploads(words)))
  await world
    .as('citizen')
    .does(id, 'supplement', { answers: { materials: { premises: premises?.sha256 ?? '', layout: layout?.sha256 ?? '' } } })
  world.at('2026-09-17T10:00')
  await world.as('clerk.li').does(id, 'accept')
  world.at('2026-09-18T10:00')
  await world.as('officer.zhao').does(id, 'examine', { answers: examined })
  expect(await world.as('head.zheng').refused(id, 'decide', { answers: { outcome: 'granted' } })).toContain('awaits-act')
  expect(await world.as('officer.zhao').refused(id, 'verify', { answers: verified('2026-09-18') })).toEqual(['officers-too-few'])
  await world.as('officer.zhao').does(id, 'verify', { answers: verified('2026-09-18'), with: ['officer.qian'] })
  world.at('2026-09-20T10:00')
  const decided = await world.as('head.zheng').does(id, 'decide', { answers: { outcome: 'granted' } })
  const licence = decided.documents.find((document) => document.title.includes('许可证'))
  expect(licence?.number).toMatch(/^沈和市监.+〔2026〕1号$/)
  world.at('2026-09-21T10:00')
  await world.as('clerk.li').does(id, 'deliver', { answers: { how: 'electronic' } })
  const published = await world.as('clerk.li').does(id, 'publish')
  expect(published.finished).toBe(true)

  const shown = await world.anyone.verifyLicence({ number: licence?.number ?? '' })
  expect(shown).toMatchObject({ state: 'valid', from: '2026-09-20' })
  expect(JSON.stringify(shown)).not.toContain(me?.citizenNumber)
  const [publication] = (await world.anyone.listPublications({ kind: 'licence' })).rows
  expect(publication?.rows).toMatchObject({ 许可事项: '食品经营许可', 许可机关: '沈阳市和平区市场监督管理局' })
  const pdf = Buffer.from(await (await world.as('citizen').client.documentPdf({ number: licence?.number ?? '' })).arrayBuffer())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

  const receipt = JSON.stringify(await world.as('citizen').client.readReceipt({ id }))
  expect(verifyReceiptText(receipt, sha256)).toMatchObject({ ok: true })
  expect(verifyReceiptText(receipt.replace('requestSupplement', 'requestSupplemenT'), sha256)).toMatchObject({ ok: false })
})

test('asking again for something the guide does not list is refused, and the guide is named', async () => {
  const id = await applied()
  world.at('2026-09-15T10:00')
  const [refusal] = await world.as('clerk.li').refusals(id, 'requestSupplement', { answers: { missing: ['no-conviction-certificate'] } })
  expect(refusal?.code).toBe('not-on-guide')
  expect(refusal?.says.zh).toContain('no-conviction-certificate')
})

test('a right is exercised on its last day, and refused one day late', async () => {
  const inTime = await applied('2026-09-14T10:00')
  const late = await applied('2026-09-14T10:00')
  const missing = { answers: { missing: ['premises'] } }
  world.at('2026-09-20T23:00')
  expect((await world.as('clerk.li').does(inTime, 'requestSupplement', missing)).day).toBe('2026-09-20')
  world.at('2026-09-21T08:00')
  expect(await world.as('clerk.li').refused(late, 'requestSupplement', missing)).toEqual(['not-in-this-case', 'right-lapsed'])
})

test('nobody answers for five working days: the law accepts, and the decision runs from the day of application', async () => {
  const id = await applied('2026-09-14T10:00')
  world.at('2026-09-20T23:59')
  await world.sweep()
  // 20 September 2026 is a Sunday that is worked: the fifth working day after the 14th is still the 20th.
  expect((await world.as('citizen').client.readCase({ id })).timeline).toHaveLength(1)
  world.at('2026-09-21T00:01')
  await world.sweep()
  const seen = await world.as('citizen').client.readCase({ id })
  expect(seen.timeline.at(-1)).toMatchObject({ act: 'deemedAcceptance', effective: '2026-09-14', actor: '法律' })
})

test('the twentieth working day passes over National Day with its swapped days; the case goes overdue, is carded, and is still decided', async () => {
  const id = await accepted()
  const due = (await world.as('citizen').client.readCase({ id })).clocks.find((clock) => clock.act === 'decide')
  expect(due).toMatchObject({ due: '2026-10-26', term: { zh: '20个工作日' } })
  expect(due?.why.map((step) => step.zh).join('')).toContain('国庆')
  world.at('2026-10-26T23:59')
  await world.sweep()
  expect((await world.as('justice.supervisor').client.listCards({})).rows.filter((card) => card.case === id)).toEqual([])
  world.at('2026-10-27T00:05')
  await world.sweep()
  await world.sweep()
  expect((await world.as('head.zheng').client.listCards({})).rows.filter((card) => card.case === id)).toMatchObject([
    { act: 'decide', due: '2026-10-26' },
  ])
  world.at('2026-10-28T10:00')
  await world.as('officer.zhao').does(id, 'examine', { answers: { ...examined, substance: false } })
  await world.as('officer.zhao').does(id, 'verify', { answers: verified('2026-10-28'), with: ['officer.qian'] })
  expect((await world.as('head.zheng').does(id, 'decide', { answers: { outcome: 'granted' } })).act).toBe('decide')
})

test('an officer whose certificate was suspended this morning may not inspect this afternoon', async () => {
  world.at('2026-09-14T09:00')
  const measure = await world.as('justice.clerk').opens({
    procedure: 'certificate-measures',
    organ: 'ju-210000',
    act: 'open',
    subject: { register: 'certificates', key: 'officer.sun' },
    answers: { measure: 'suspension', reasons: '监督期间暂扣' },
  })
  await world.as('justice.clerk').does(measure.case, 'tell', { answers: { answerBy: '2026-09-18' } })
  world.at('2026-09-21T09:00')
  const id = await accepted()
  await world.as('officer.zhao').does(id, 'examine', { answers: examined })
  await world.as('justice.head').does(measure.case, 'suspend', { answers: { reasons: '监督期间暂扣' } })
  expect(await world.as('officer.zhao').refused(id, 'verify', { answers: verified('2026-09-21'), with: ['officer.sun'] })).toEqual([
    'certificate-not-valid',
  ])
  await world.as('officer.zhao').does(id, 'verify', { answers: verified('2026-09-21'), with: ['officer.qian'] })
})

test('a power is removed from the list while a case is open: the organ is refused, and who is still competent is named or the case handed over', async () => {
  const id = await accepted()
  const adjust = async (answers: Record<string, unknown>) => {
    const opened = await world
      .as('keeper')
      .opens({ procedure: 'power-list-adjustment', organ: 'gov-210000', act: 'propose', answers: answers as never })
    await world.as('list-reviewer').does(opened.case, 'review', { answers: { lawful: true, opinion: '合法' } })
    await world.as('list-head').does(opened.case, 'approve')
    await world.as('keeper').does(opened.case, 'publish')
  }
  const powers = await world.anyone.readRegister({ register: 'powers', search: 'mr-210102' })
  const listed = powers.rows.find((row) => row.key.includes('food-business-licence'))
  await adjust({ organ: 'mr-210102', matter: 'food-business-licence', removal: true, reasons: '划转' })
  const [refusal] = await world.as('officer.zhao').refusals(id, 'examine', { answers: examined })
  expect(refusal).toMatchObject({ check: 'power', code: 'power-not-held' })
  expect(
    await world.as('citizen').refusedOpening({ procedure: 'administrative-licence', item, act: 'apply', answers: application }),
  ).toContain('power-not-held')
  const handed = await world.as('clerk.li').does(id, 'handOver', { answers: { to: 'gov-210000', reasons: '职权已划转' } })
  expect(handed.finished).toBe(true)
  const before = await world.anyone.readRegister({ register: 'powers', search: 'mr-210102', day: '2026-09-20' })
  expect(before.rows.map((row) => row.key)).toContain(listed?.key)
  expect(listed).toBeDefined()
})

test('what is on record rebuilds to what is stored', async () => {
  const { tables, problems } = await world.asOwner((platform) => rebuild(platform, platform.region))
  expect(problems).toEqual([])
  expect(tables.flatMap((table) => [...table.stored, ...table.missing])).toEqual([])
})
