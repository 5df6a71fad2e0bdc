import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView } from '../../src/api/wire.ts'
import { defineCalendar } from '../../src/kernel/define.ts'
import { fireClocks } from '../../src/operations/fire-clocks.ts'
import { rebuild } from '../../src/operations/rebuild.ts'
import { startWorld, type World } from './harness.ts'
import { catalogue, seed } from './toy.ts'

// The invented calendar ends with 2026. In the next year the first three days are off, and Saturday the ninth is worked.
const notice = { zh: '虚构二〇二七年放假通知', en: 'Invented notice of 2027' }
const nextYear = {
  ...catalogue,
  calendar: defineCalendar({
    id: catalogue.calendar.id,
    years: [
      ...catalogue.calendar.years,
      {
        year: 2027,
        notice: { title: notice },
        holidays: [{ name: { zh: '新年', en: 'New year' }, from: '2027-01-01', to: '2027-01-03' }],
        work: ['2027-01-09'],
      },
    ],
  }),
}

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue, seed, at: '2026-12-09T09:00' })
})
afterAll(() => world?.end())

const seen = (id: string): Promise<CaseView> => world.as('zhao').client.readCase({ id })
const kinds = async (id: string) => (await seen(id)).timeline.map(({ kind, act }) => `${kind} ${act}`)
const applied = async (): Promise<string> =>
  (await world.as('chen').opens({ procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈读者' } })).case
const accepted = async (): Promise<string> => {
  const id = await applied()
  await world.as('li').does(id, 'accept', { answers: { needsCheck: false } })
  return id
}
const rows = async (id: string) =>
  world.asOwner(
    async ({ pool }) =>
      (await pool.query('select act, kind, due, unknown_year as year, passed from clock where case_id = $1 order by act', [id])).rows,
  )
const compared = () => world.asOwner((own) => rebuild(own, own.region))

test('a last day in a year without a notice is counted once the notice is known: one event, whoever looks and however often the server starts', async () => {
  // Ten working days from 21 December end on 5 January: four until Friday, 28 to 31 are eight, 4 and 5 January; from 9 December they end in the old year.
  world.at('2026-12-09T09:00')
  const early = await accepted()
  world.at('2026-12-21T09:00')
  const id = await accepted()
  expect((await seen(id)).clocks).toMatchObject([{ act: 'decide', unknownYear: 2027 }])
  expect(await rows(id)).toMatchObject([{ act: 'decide', due: null, year: 2027 }])
  // Nobody is told that the law sets no day.
  const zhao = world.as('zhao').client
  expect((await zhao.listCases({})).rows.find((row) => row.id === id)).toMatchObject({ unknownYear: 2027 })
  expect((await zhao.listTasks({})).rows.find((task) => task.case.id === id)?.clock).toMatchObject({ unknownYear: 2027 })
  world.at('2027-01-04T09:00')
  await world.sweep()
  expect(await kinds(id)).toEqual(['done apply', 'done accept'])

  await world.deploys(nextYear)
  const [one, other] = [world.platform, world.platform]
  await Promise.all([fireClocks(one, one.region), fireClocks(other, other.region)])
  const known = await seen(id)
  expect(known.timeline.at(-1)).toMatchObject({
    kind: 'recounted',
    act: 'decide',
    actor: '法律',
    day: '2027-01-04',
    recounted: { due: '2027-01-05', notice },
  })
  expect(known.timeline.at(-1)?.basis.map(({ law, at }) => `${law}:${at}`)).toContain('reading-room-rules:9')
  expect(await rows(id)).toMatchObject([{ act: 'decide', due: '2027-01-05', year: null, passed: false }])
  const tasks = await world.as('zhao').client.listTasks({})
  expect(tasks.rows.find((task) => task.case.id === id)).toMatchObject({ act: 'decide', due: '2027-01-05', workdaysLeft: 1 })
  // The control: what was known already stays as it was.
  expect((await kinds(early)).filter((line) => line.startsWith('recounted'))).toEqual([])

  for (const _ of ['a restart', 'another']) {
    await world.deploys(nextYear)
    await world.sweep()
  }
  expect((await kinds(id)).filter((line) => line.startsWith('recounted'))).toEqual(['recounted decide'])

  world.at('2027-01-05T23:00')
  await world.sweep()
  expect((await kinds(id)).at(-1)).toBe('recounted decide')
  world.at('2027-01-06T00:30')
  await world.sweep()
  expect(await kinds(id)).toContain('overdue decide')
  expect(await rows(id)).toMatchObject([{ act: 'decide', passed: true }])
})

test('the record says what the rows say, the recounted ones too', async () => {
  const { tables, problems } = await compared()
  expect(problems).toEqual([])
  expect(tables.flatMap(({ stored, missing }) => [...stored, ...missing])).toEqual([])
  // The control: a row that the record does not say is found.
  await world.asOwner(({ pool }) => pool.query("update clock set due = '2027-01-07' where due = '2027-01-05'"))
  const { tables: changed } = await compared()
  expect(changed.filter(({ stored }) => stored.length > 0).map(({ table }) => table)).toEqual(['clock'])
  await world.asOwner(({ pool }) => pool.query("update clock set due = '2027-01-05' where due = '2027-01-07'"))
})

test('a silence that was complete before anybody knew goes first, also where somebody acts before the sweeper looks', async () => {
  await world.deploys(catalogue)
  // Five working days from 28 December: 29, 30, 31, 4 and 5 January.
  world.at('2026-12-28T09:00')
  const [silent, heard] = [await applied(), await applied()]
  world.at('2027-01-06T09:00')
  await world.deploys(nextYear)
  expect(await world.as('li').refused(silent, 'accept', { answers: { needsCheck: false } })).toContain('not-in-this-case')
  expect((await kinds(silent)).slice(0, 3)).toEqual(['done apply', 'recounted deemedAccepted', 'done deemedAccepted'])
  // On the last day itself the law is still silent.
  world.at('2027-01-05T09:00')
  await world.as('li').does(heard, 'accept', { answers: { needsCheck: false } })
  expect((await kinds(heard)).slice(0, 3)).toEqual(['done apply', 'recounted deemedAccepted', 'done accept'])
})
