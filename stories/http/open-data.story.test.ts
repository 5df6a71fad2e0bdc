import { afterAll, beforeAll, expect, test } from 'vitest'
import { liaoning } from '../../catalogue/index.ts'
import { callerOf } from '../../src/operations/accounts/caller-of.ts'
import { ask } from '../../src/operations/ask.ts'
import { makePortal } from '../../src/portal/make-portal.tsx'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-02T09:00' })
}, 60_000)
afterAll(() => world?.end())

const csvOf = async (path: string, token?: string): Promise<string> =>
  (await fetch(`${world.url}${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} })).text()

test('every dataset that is listed can be fetched, and says what the pages say', async () => {
  const datasets = await world.anyone.listDatasets({})
  expect(datasets.length).toBeGreaterThan(30)
  for (const { distributions } of datasets)
    for (const { path } of distributions) expect((await fetch(`${world.url}${path}`)).status, path).toBe(200)
  const { rows } = await world.anyone.readRegister({ register: 'powers', limit: 200 })
  const lines = (await csvOf('/api/open-data/registers/powers')).trim().split('\r\n')
  expect(lines).toHaveLength(rows.length + 1)
})

test('a file is the same for everybody: what staff see beyond the public is not in it', async () => {
  const { token } = await world.anyone.signIn({ login: 'keeper', password: 'yifa-demo' })
  expect(await csvOf('/api/open-data/registers/organs', token)).toBe(await csvOf('/api/open-data/registers/organs'))
  const hidden = liaoning.registers.find(({ shown }) => !shown)
  expect(hidden).toBeDefined()
  expect(
    (await fetch(`${world.url}/api/open-data/registers/${hidden?.id}`, { headers: { authorization: `Bearer ${token}` } })).status,
  ).toBe(404)
  expect((await fetch(`${world.url}/api/open-data/publications/no-such-kind`)).status).toBe(404)
})

test('the catalogue of the data names every dataset with its files, for other platforms', async () => {
  const portal = makePortal(world.platform, { ask, callerOf })
  const page = await (await portal.request('/data')).text()
  const found = (await (await portal.request('/data/catalogue.jsonld')).json()) as {
    'dcat:dataset': { '@id': string; 'dcat:distribution': unknown[] }[]
  }
  const datasets = await world.anyone.listDatasets({})
  expect(found['dcat:dataset']).toHaveLength(datasets.length)
  for (const { distributions } of datasets) for (const { path } of distributions) expect(page).toContain(path.replaceAll('&', '&amp;'))
})
