import { afterAll, beforeAll, expect, test } from 'vitest'
import { liaoning } from '../../catalogue/index.ts'
import { callerOf } from '../../src/operations/accounts/caller-of.ts'
import { ask } from '../../src/operations/ask.ts'
import { patrolPublished } from '../../src/operations/patrol/patrol-published.ts'
import { makePortal } from '../../src/portal/make-portal.tsx'
import { createPool } from '../../src/store/postgres/connect.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'
import { penaltiesShown } from './penalty-shown.ts'

let world: World
let shown: Awaited<ReturnType<typeof penaltiesShown>>
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-09T09:00' })
  shown = await penaltiesShown(world, [
    { name: '甲公司', content: '罚款七万元，甲内容' },
    { name: '乙公司', content: '罚款五百元，乙内容', small: true },
    { name: '丙公司', content: '罚款八万元，丙内容' },
  ])
}, 180_000)
afterAll(() => world?.end())

const page = (path: string) => Promise.resolve(makePortal(world.platform, { ask, callerOf }).request(path))
const listed = async (): Promise<string[]> => (await world.anyone.listPublications({ kind: 'penalty' })).rows.map(({ title }) => title)
const patrol = (change?: (body: string) => string) =>
  patrolPublished(world.platform, async (path) => {
    const answer = await fetch(`${world.url}${path}`)
    return change && answer.ok ? new Response(change(await answer.text()), { status: 200 }) : answer
  })

test('a correction is shown in the place of what was wrong', async () => {
  const [first] = shown
  await world.as('officer.zhao').does(first?.case ?? '', 'correct', { answers: { shownName: '甲公司', content: '罚款六万元，甲更正' } })
  expect((await listed()).sort()).toEqual(['行政处罚（更正）：甲公司', '行政处罚：丙公司', '行政处罚：乙公司'].sort())
  expect(JSON.stringify(await world.anyone.readPublication({ seq: first?.seq ?? 0 }))).not.toContain('甲内容')
})

test('withdrawn: in no list, search, file or past day of the register, and its page says why and not what it was', async () => {
  const [, , third] = shown
  const { case: id = '', seq = 0 } = third ?? {}
  await world.as('officer.zhao').does(id, 'noteOverturned', { answers: { by: '沈和政复〔2026〕1号' } })
  expect((await page(`/published/${seq}`)).status).toBe(200)
  await world.as('officer.zhao').does(id, 'withdraw', { answers: { reasons: '处罚决定已被复议撤销' } })
  expect(await listed()).not.toContain('行政处罚：丙公司')
  expect((await world.anyone.listPublications({ search: '丙公司' })).rows).toEqual([])
  const gone = await page(`/published/${seq}`)
  const html = await gone.text()
  expect([gone.status, html]).toEqual([410, expect.stringContaining('处罚决定已被复议撤销')])
  expect(html).not.toContain('丙')
  const csv = await (await fetch(`${world.url}/api/open-data/publications/penalty`)).text()
  expect([csv.includes('乙公司'), csv.includes('丙')]).toEqual([true, false])
  world.at('2026-03-10T09:00')
  expect(JSON.stringify(await world.anyone.readRegister({ register: 'published-penalties' }))).not.toContain('丙')
  await expect(world.anyone.readRegister({ register: 'published-penalties', day: '2026-03-09' })).rejects.toThrow('today')
  await expect(world.anyone.compareRegister({ register: 'published-penalties', from: '2026-03-09', to: '2026-03-10' })).rejects.toThrow(
    'today',
  )
  expect((await world.as('officer.zhao').client.readRegister({ register: 'published-penalties', day: '2026-03-09' })).rows.length).toBe(2)
})

test('what is shown for three months is gone after them, by the law itself', async () => {
  world.at('2026-06-11T09:00')
  await world.sweep()
  expect(await listed()).toEqual(['行政处罚（更正）：甲公司'])
})

test('the patrol finds one byte changed in the database and on the way, and a page that is read says so at once', async () => {
  const clean = await patrol()
  expect([clean.findings, clean.publications > 0]).toEqual([[], true])
  expect((await patrol((body) => body.replace('甲更正', '甲更政'))).findings).toMatchObject([{ fault: 'served-altered' }])
  const owner = createPool(world.database, { max: 1, region: '210000' })
  const { rows } = await owner.query<{ seq: string }>(
    `update publication set rows = jsonb_set(rows, '{处罚内容}', '"罚款六元，甲更正"') where region = '210000' and title like '%更正%' returning seq`,
  )
  expect(await patrol()).toMatchObject({ findings: [{ seq: Number(rows[0]?.seq), fault: 'text-altered' }] })
  expect((await world.anyone.readPublication({ seq: Number(rows[0]?.seq) })).matches).toBe(false)
  expect(await (await page(`/published/${rows[0]?.seq}`)).text()).toContain('与存证记录不符')
  await owner.end()
})
