import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuild } from '../../src/operations/rebuild.ts'
import { startWorld, type World } from './harness.ts'
import { catalogue, seed } from './toy.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue, seed })
  world.at('2026-03-02T09:00')
})
afterAll(() => world?.end())

const opened = () => world.as('chen').opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈读者' } })

test('views are those of one’s posts: the head has a desk for signatures, the librarian others, a reader none', async () => {
  expect((await world.as('zhao').client.whoAmI()).desks).toEqual(['signatures'])
  expect((await world.as('li').client.whoAmI()).desks).toEqual(['counter', 'reviews', 'hearings'])
  expect((await world.as('chen').client.whoAmI()).desks).toEqual([])
})

test('what waits for the head comes with what it is about, who did what, and how long it takes to read', async () => {
  const { case: id } = await opened()
  await world.as('li').does(id, 'accept', { answers: { needsCheck: false } })
  const rows = await world.as('zhao').client.listDesk({ desk: 'signatures' })
  const row = rows.find(({ task }) => task.case.id === id)
  expect(row).toMatchObject({
    task: { act: 'decide', post: 'head' },
    about: { by: '李馆员', day: '2026-03-02', times: 1, changes: [] },
    glance: { acts: 2, people: ['李馆员'], missed: 0, minutes: 1, last: { by: '李馆员' } },
  })
  // Nobody is shown the desk of a post they do not hold.
  expect(await world.as('li').client.listDesk({ desk: 'signatures' })).toEqual([])
  expect((await world.as('qian').client.listDesk({ desk: 'reviews' })).some(({ task }) => task.case.id === id)).toBe(false)
})

test('the counter lists what came today, what it should do next and which necessary materials nobody handed in', async () => {
  const { case: id } = await opened()
  const rows = await world.as('li').client.listCounter()
  const row = rows.find((one) => one.case.id === id)
  expect(row).toMatchObject({ came: true, next: { act: 'accept' } })
  const { listed, given, short } = row?.materials ?? { listed: 0, given: -1, short: [] }
  expect([listed > 0, given, short.length]).toEqual([true, 0, listed])
  const photo = await world.as('chen').uploads('照片')
  const handed = { name: '陈读者', materials: { photo: photo.sha256 } }
  const complete = await world.as('chen').opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: handed })
  const full = (await world.as('li').client.listCounter()).find((one) => one.case.id === complete.case)
  expect(full?.materials?.given).toBe(1)
  expect((await world.as('qian').client.listCounter()).some((one) => one.case.id === id)).toBe(false)
})

test('a row of a register tells which act wrote each version, and offers who may the act that changes it, filled in', async () => {
  const { client } = world.as('registrar')
  const key = 'library/card'
  const before = await client.readRow({ register: 'powers', key })
  const amend = before.writings.find(({ change }) => change === 'amend')
  expect(amend?.answers).toMatchObject({ organ: 'library', matter: 'card' })
  await world.as('registrar').opens({
    procedure: amend?.procedure.id ?? '',
    organ: 'library',
    act: amend?.act ?? '',
    answers: { ...amend?.answers, title: '发放借书证' } as Record<string, string>,
  })
  const after = await client.readRow({ register: 'powers', key })
  expect(after.versions).toHaveLength(before.versions.length + 1)
  expect(after.versions[0]).toMatchObject({ by: '周登记', at: '2026-03-02', entry: { values: { title: '发放借书证' } } })
  expect(after.versions[1]?.entry.to).toBe(after.versions[0]?.entry.from)
  // Who does not keep the list is offered nothing, and is told no names.
  const seen = await world.anyone.readRow({ register: 'powers', key })
  expect([seen.writings, seen.versions[0]?.by]).toEqual([[], undefined])
  const kept = await client.listKept()
  expect(kept.changes[0]).toMatchObject({ register: { id: 'powers' }, key, change: 'amend' })
})

test('the board’s tally is what the record comes to; one that was altered is found, and mended', async () => {
  const { case: id } = await opened()
  await world.as('li').refusals(id, 'decide', { answers: { outcome: 'granted' } })
  const region = world.platform.region
  const compare = (write = false) =>
    world.asOwner(async (platform) => (await rebuild(platform, region, { write })).tables.find(({ table }) => table === 'organ_tally'))
  const sound = await compare()
  expect([sound?.stored, sound?.missing]).toEqual([[], []])
  expect(sound?.rows).toBeGreaterThan(0)
  const altered = await world.asOwner(({ pool }) =>
    pool.query(`update organ_tally set n = n + 1 where region = $1 and what = 'running'`, [region]),
  )
  expect(altered.rowCount).toBeGreaterThan(0)
  expect((await compare(true))?.stored).toHaveLength(altered.rowCount ?? 0)
  expect((await compare())?.stored).toEqual([])
})

test('the volume of a case is one file with what was handed in; who does not need it whole is given none', async () => {
  const photo = await world.as('chen').uploads('照片')
  const handed = { name: '陈读者', materials: { photo: photo.sha256 } }
  const { case: id } = await world.as('chen').opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: handed })
  const text = Buffer.from(await (await world.as('li').client.caseVolume({ id })).arrayBuffer()).toString('latin1')
  expect(text.startsWith('%PDF-')).toBe(true)
  expect(text.match(/\/Type \/EmbeddedFile/g)).toHaveLength(1)
  // The supervisor sees the course of the case, and not what is personal.
  await expect(world.as('sun').client.caseVolume({ id })).rejects.toThrow(/no case/)
})
