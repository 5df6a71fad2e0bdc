import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPeople, liaoning } from '../../catalogue/index.ts'
import { rebuild } from '../../src/operations/rebuild.ts'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

const bureau = 'mr-210102'
const [enterprise] = demonstrationPeople.find((one) => one.login === 'agent')?.enterprises ?? []

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-02T09:00' })
}, 60_000)
afterAll(() => world?.end())

const proposal = {
  partyKind: 'enterprise',
  enterprise: enterprise?.creditCode ?? '',
  name: enterprise?.name ?? '',
  address: '和平区某路1号',
  measure: 'seize',
  under: 'general',
  reasons: '用于无证经营',
  gentler: '责令停止后仍在经营',
}
const power = {
  organ: bureau,
  matter: 'food-seizure',
  removal: false,
  isNew: true,
  kind: 'coercion',
  title: '查封、扣押违法生产经营的食品和场所',
  titleEn: 'Sealing and seizure of food',
  level: 'county',
  place: '210102',
  basis: ['food-safety-law:110(1)[4]', 'food-safety-law:110(1)[5]'],
  duties: '妥善保管，期满解除。',
  timeLimit: '三十日，可以延长。',
  responsiblePost: '执法人员、机关负责人',
  supervision: '同级人民政府',
  reasons: '依法列入。',
}
const sealing = {
  things: '冷藏柜二台',
  place: '和平区某路1号',
  unrelated: 0,
  necessities: 0,
  sealedElsewhere: 0,
  signed: 'party',
  record: '现场情况',
}
const opening = { procedure: 'coercive-measure-seal-seize', organ: bureau, matter: 'food-seizure', act: 'propose', answers: proposal }

test('a bureau may seize once the power is listed; the register never forgets the last day; when it is over the law says so, and the things go back', async () => {
  expect(await world.as('officer.zhao').refusedOpening(opening)).toContain('power-not-held')
  const list = await world.as('keeper').opens({ procedure: 'power-list-adjustment', organ: 'gov-210000', act: 'propose', answers: power })
  await world.as('list-reviewer').does(list.case, 'review', { answers: { opinion: '依据属实', lawful: true } })
  await world.as('list-head').does(list.case, 'approve')
  await world.as('keeper').does(list.case, 'publish')

  const { case: id } = await world.as('officer.zhao').opens(opening)
  expect(await world.as('officer.zhao').refused(id, 'spot.appear', { answers: { presence: 'party', told: '理由和权利' } })).toContain(
    'awaits-act',
  )
  await world.as('head.zheng').does(id, 'approve')
  await world.as('officer.zhao').does(id, 'spot.appear', { answers: { presence: 'party', told: '理由和权利' }, with: ['officer.qian'] })
  await world.as('officer.zhao').does(id, 'spot.hear', { answers: { statement: '愿意改正' } })
  const greedy = await world.as('officer.zhao').refusals(id, 'seal', { answers: { ...sealing, necessities: 1 } })
  expect(greedy.map((refusal) => refusal.code)).toEqual(expect.arrayContaining(['out-of-bounds', 'officers-too-few']))
  const sealed = await world.as('officer.zhao').does(id, 'seal', { answers: sealing, with: ['officer.qian'] })
  expect(sealed.documents.map((document) => document.title)).toEqual(['查封（扣押）决定书', '查封（扣押）清单', '现场笔录'])
  expect((await world.as('agent').client.readCase({ id })).events).toBeGreaterThan(3)

  world.at('2026-04-02T09:00')
  expect(await world.sweep()).toBeGreaterThan(0)
  const stands = async (day: string) =>
    (await world.as('officer.zhao').client.readRegister({ register: 'seized-things', day })).rows[0]?.values
  expect(await stands('2026-03-31')).toMatchObject({ state: '查封、扣押中', until: '2026年4月1日' })
  expect(await stands('2026-04-02')).toMatchObject({ state: '期限届满，应予退还' })
  expect(
    await world.as('head.zheng').refused(id, 'dispose', { answers: { decision: '文号', reasons: '迟了', outcome: 'confiscated' } }),
  ).toContain('not-in-this-case')
  await world.as('head.zheng').does(id, 'lift', { answers: { ground: 'over' } })
  const back = await world.as('officer.zhao').does(id, 'giveBack', { answers: { receipt: '已签收' } })
  expect(back.finished).toBe(true)
  const { tables, problems } = await world.asOwner((platform) => rebuild(platform, platform.region))
  expect(problems).toEqual([])
  expect(tables.flatMap((table) => [...table.stored, ...table.missing])).toEqual([])
})
