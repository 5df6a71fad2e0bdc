import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type World } from './harness.ts'
import { catalogue, seed } from './toy.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue, seed })
  world.at('2026-03-02T09:00')
  const card = { procedure: 'library-card', item: 'card-library', act: 'apply', answers: { name: '陈读者' } }
  for (const day of ['2026-03-02', '2026-04-07']) {
    world.at(`${day}T09:00`)
    const photo = await world.as('chen').uploads('照片')
    const { case: id } = await world.as('chen').opens({ ...card, answers: { ...card.answers, materials: { photo: photo.sha256 } } })
    await world.as('li').does(id, 'accept', { answers: { needsCheck: false } })
    await world.as('zhao').does(id, 'decide', { answers: { outcome: 'granted' } })
    await world.as('li').does(id, 'deliver')
  }
}, 60_000)
afterAll(() => world?.end())

const kind = 'card'
/** Rows of the file below its head. */
async function csvRows(path: string): Promise<string[]> {
  const answer = await fetch(`${world.url}/api/open-data/${path}`)
  expect(answer.status).toBe(200)
  return (await answer.text()).trim().split('\r\n').slice(1)
}

test('page and file say the same of an organ, by its id or by words of its name, and of days', async () => {
  const { rows } = await world.anyone.listPublications({ kind })
  expect(rows).toHaveLength(2)
  const organ = rows[0]?.organ ?? { id: '', name: { zh: '' } }
  for (const [asked, count] of [
    [{ organ: organ.id }, 2],
    [{ organ: organ.name.zh.slice(1, 4) }, 2],
    [{ organ: '没有这个机关' }, 0],
    [{ from: '2026-03-03' }, 1],
    [{ to: '2026-04-06' }, 1],
    [{ from: '2026-03-03', to: '2026-04-06' }, 0],
  ] as const) {
    expect((await world.anyone.listPublications({ kind, ...asked })).rows, JSON.stringify(asked)).toHaveLength(count)
    expect(await csvRows(`publications/${kind}?${new URLSearchParams(asked)}`), JSON.stringify(asked)).toHaveLength(count)
  }
  expect((await fetch(`${world.url}/api/publications?from=2026-02-30`)).status).toBe(422)
})

test('the figures count by month, kind and organ what the lists show, every month of the span, and the file adds up to them', async () => {
  const figures = await world.anyone.publishedFigures({ from: '2026-02-01', to: '2026-04-30' })
  expect(figures.months.map(({ month }) => month)).toEqual(['2026-02', '2026-03', '2026-04'])
  const all = (await world.anyone.listPublications({ from: '2026-02-01', to: '2026-04-30' })).rows.length
  const sum = (rows: readonly { published: number }[]) => rows.reduce((total, { published }) => total + published, 0)
  expect([sum(figures.months), sum(figures.kinds), sum(figures.organs)]).toEqual([all, all, all])
  expect((await world.anyone.publishedFigures({ kind, from: '2026-03-01', to: '2026-03-31' })).months).toEqual([
    { month: '2026-03', published: 1, yellow: 0, red: 0 },
  ])
  const rows = await csvRows(`published-figures?kind=${kind}&from=2026-02-01&to=2026-04-30`)
  expect(rows.map((row) => [row.slice(0, 7), row.split(',').at(-1)])).toEqual([
    ['2026-04', '1'],
    ['2026-03', '1'],
  ])
})

test('who took part in nothing finds no contributions, and nobody asks without signing in', async () => {
  expect(await world.as('chen').client.listContributions({})).toEqual([])
  expect((await fetch(`${world.url}/api/contributions`)).status).toBe(401)
})
