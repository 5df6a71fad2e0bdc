import { afterAll, beforeAll, expect, test } from 'vitest'
import { liaoning } from '../../catalogue/index.ts'
import { callerOf } from '../../src/operations/accounts/caller-of.ts'
import { ask } from '../../src/operations/ask.ts'
import { countOpinions } from '../../src/operations/opinions/count-opinions.ts'
import { makePortal } from '../../src/portal/make-portal.tsx'
import { createPool } from '../../src/store/postgres/connect.ts'
import { consultAtHeping, draftAtHeping } from './draft-for-comment.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

const letter = '夜间排放时段应当明确为二十二时至次日六时，并由街道负责检查。'
const rude = '某某住在某街某号，大家去找他。'

let world: World
let making: string
let published: number
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-03T09:00' })
  making = await draftAtHeping(world)
  published = await consultAtHeping(world, making)
}, 180_000)
afterAll(() => world?.end())

const opinions = () => world.anyone.readOpinions({ seq: published })
const says = (login: string, comment: string) => world.as(login).does(making, 'comment', { answers: { comment } })
const page = async (): Promise<string> => (await makePortal(world.platform, { ask, callerOf }).request(`/published/${published}`)).text()

test('all that one person says is one voice, also when they press twenty times at once', async () => {
  const pressed = await Promise.all(Array.from({ length: 20 }, () => says('citizen', letter)))
  expect(new Set(pressed.map(({ seq }) => seq)).size).toBe(20)
  const { verified, groups } = await opinions()
  expect(verified).toEqual({ voices: 1, statements: 20 })
  expect(groups.map(({ voices, statements, opinions: shown }) => [voices, statements, shown.length])).toEqual([[1, 20, 3]])
})

test('near duplicates stand together, other opinions by themselves, and what staff enter for a letter apart', async () => {
  await says('neighbour', `您好！${letter}`)
  await says('agent', '商户改造设备需要时间，建议给六个月过渡期。')
  await says('officer.zhao', '来信：希望加强执法。')
  const { verified, entered, groups } = await opinions()
  expect([verified.voices, entered]).toEqual([3, { statements: 1 }])
  expect(groups.map(({ voices, statements }) => [voices, statements])).toEqual([
    [2, 21],
    [1, 1],
    [0, 1],
  ])
  const html = await page()
  expect(html).toContain('实名 2 人，共 21 条')
  expect(html).toContain('未核实身份')
})

test('the count of each day goes into the log once, whoever looks', async () => {
  const seq = (await says('neighbour', rude)).seq
  world.at('2026-03-04T00:05')
  expect(await countOpinions(world.platform)).toBe(1)
  expect(await countOpinions(world.platform)).toBe(0)
  const { counts } = await opinions()
  expect(counts).toMatchObject([{ until: '2026-03-03', voices: 3, statements: 24, hidden: 0, matches: true }])
  expect((await world.anyone.readRegister({ register: 'opinion-counts' })).rows).toHaveLength(1)
  expect(seq).toBeGreaterThan(0)
})

test('an opinion is hidden by two persons on a ground of the law, and a tombstone says so; only the organ of the draft may', async () => {
  const seq =
    (await opinions()).groups.flatMap((group) => group.opinions).find(({ answers }) => answers.some(({ shown }) => shown === rude))?.seq ??
    0
  const propose = { procedure: 'opinion-hiding', organ: 'mr-210102', act: 'propose' }
  const ground = { entry: seq, ground: 'personal', provision: '含他人住址，未取得同意' }
  expect(await world.as('officer.zhao').refusedOpening({ ...propose, answers: { entry: seq, provision: '批评本机关' } })).toEqual([
    'answer-missing',
  ])
  const { case: hiding } = await world.as('officer.zhao').opens({ ...propose, answers: ground })
  expect(JSON.stringify(await opinions())).toContain(rude)
  await world.as('head.zheng').does(hiding, 'hide')
  const after = await opinions()
  expect(JSON.stringify(after)).not.toContain(rude)
  expect(after.hidden).toBe(1)
  expect(after.groups.flatMap((group) => group.opinions).find((one) => one.seq === seq)?.hidden).toMatchObject({
    ground: 'personal',
    on: '2026-03-04',
  })
  // What was counted before still agrees: hiding takes nothing out of the record.
  expect(after.counts.every(({ matches }) => matches)).toBe(true)
  const html = await page()
  expect(html).toContain('依法隐藏')
  expect(html).not.toContain(rude)
  const again = { procedure: 'opinion-hiding', organ: 'mr-210102', act: 'showAgain' }
  await world.as('head.zheng').opens({ ...again, answers: { entry: seq, reasons: '复核不含个人信息' } })
  expect(JSON.stringify(await opinions())).toContain(rude)
})

test('an opinion that is gone from the database is missed by everybody', async () => {
  const owner = createPool(world.database, { max: 1, region: '210000' })
  await owner.query('set session_replication_role = replica')
  const { rows } = await owner.query(
    "delete from event where region = '210000' and case_id = $1 and act = 'comment' and seq = (select min(seq) from event where case_id = $1 and act = 'comment') returning seq",
    [making],
  )
  await owner.end()
  expect(rows).toHaveLength(1)
  expect((await opinions()).counts).toMatchObject([{ until: '2026-03-03', matches: false }])
  expect(await page()).toContain('不符')
})

test('at midnight after the last day no way leads in', async () => {
  world.at('2026-04-02T23:59')
  await says('citizen', '最后一天的意见')
  world.at('2026-04-03T00:00')
  expect(await world.as('citizen').refused(making, 'comment', { answers: { comment: '晚了' } })).toEqual(['right-lapsed'])
  expect(await world.anyone.listInvitations({})).toEqual([])
})

test('a draft in whose text, notes or pictures somebody’s number stands is not published; without it, it is; what nobody can read a second person looks at', async () => {
  const officer = world.as('officer.zhao')
  const draft = async (text: string): Promise<string> => {
    const id = await draftAtHeping(world)
    const explanation = (await officer.uploadsText('起草说明二。')).sha256
    await officer.does(id, 'draft', { answers: { text, explanation } })
    return id
  }
  const number = ['13', '912345678'].join('')
  const told = await draft((await officer.uploadsText(`第一条 联系电话：${number}。`)).sha256)
  const [refusal] = await officer.refusals(told, 'consult', { answers: { shorter: false, until: '2026-06-30' } })
  expect(refusal).toMatchObject({ code: 'personal-published' })
  expect(JSON.stringify(refusal?.says)).toContain('草案文本')
  await officer.does(told, 'draft', {
    answers: {
      text: (await officer.uploadsText('第一条 联系电话：024-22220000。')).sha256,
      explanation: (await officer.uploadsText('说明三。')).sha256,
    },
  })
  await officer.does(told, 'consult', { answers: { shorter: false, until: '2026-06-30' } })
  const recording = new File([new Uint8Array([...Buffer.from('ID3'), 3, 0, 0, 0, 0, 0, 0])], '草案.mp3')
  const unread = await draft((await officer.client.uploadFile(recording)).sha256)
  expect(await officer.refused(unread, 'consult', { answers: { shorter: false, until: '2026-06-30' } })).toEqual(['file-unread'])
  await officer.does(unread, 'consult', { answers: { shorter: false, until: '2026-06-30' }, with: ['officer.qian'] })
})
