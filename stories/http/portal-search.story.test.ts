import { afterAll, beforeAll, expect, test } from 'vitest'
import { liaoning } from '../../catalogue/index.ts'
import { callerOf } from '../../src/operations/accounts/caller-of.ts'
import { ask } from '../../src/operations/ask.ts'
import { makePortal } from '../../src/portal/make-portal.tsx'
import { startWorld, type World } from './harness.ts'
import { heping } from './heping.ts'

let world: World
let portal: ReturnType<typeof makePortal>
beforeAll(async () => {
  world = await startWorld({ catalogue: liaoning, seed: heping, at: '2026-03-02T09:00' })
  portal = makePortal(world.platform, { ask, callerOf })
}, 60_000)
afterAll(() => world?.end())

/** Names found, by the heading they stand under. */
async function found(words: string): Promise<Record<string, string[]>> {
  const html = await (await portal.request(`/search?search=${encodeURIComponent(words)}`)).text()
  const sections = html.split('<h2>').slice(1)
  return Object.fromEntries(
    sections.map((section) => [
      section.slice(0, section.indexOf('</h2>')),
      [...section.matchAll(/<h3><a [^>]*>([^<]*)<\/a>/g)].map(([, name]) => name ?? ''),
    ]),
  )
}

test('who writes down what happened is told what can be done', async () => {
  expect((await found('罚款'))['可以这样办']).toContain('行政复议')
  expect((await found('对罚款不服怎么办'))['可以这样办']).toContain('行政复议')
  expect((await found('过期食品'))['可以这样办']).toEqual(['举报'])
  expect((await found('信访'))['可以这样办']).toEqual(['提出信访事项'])
})

test('a service is one line, however many organs offer it; an organ is found by its name', async () => {
  expect((await found('食品经营许可'))['事项']).toEqual(['食品经营许可'])
  expect((await found('和平区市场监督管理局'))['机关']).toContain('沈阳市和平区市场监督管理局 · 市场监督管理部门')
})

test('where nothing is found, the page says what people look for most', async () => {
  const html = await (await portal.request('/search?search=zzzz')).text()
  expect(html).toContain('没有找到')
  expect(html).toMatch(/href="\/open\/petition"[\s\S]*href="\/items"/)
})

test('every procedure that has plain words can be turned to, and every one that can be turned to has some; other words lead to items', async () => {
  const open = liaoning.procedures.filter(
    ({ power, acts, roles }) =>
      !power &&
      Object.values(acts).some(
        ({ starts, by }) => starts && [by].flat().some((role) => ['party', 'public'].includes(roles[role]?.kind ?? '')),
      ),
  )
  const ids = open.map(({ id }) => id)
  const named = Object.keys(liaoning.plainWords ?? {})
  expect(named.filter((id) => ids.includes(id)).sort()).toEqual(ids.sort())
  const others = named.filter((id) => !ids.includes(id))
  expect(liaoning.procedures.filter(({ id }) => others.includes(id))).toEqual([])
  expect(others).toContain('food-business-licence')
  expect((await found('开饭馆'))['事项']).toEqual(['食品经营许可'])
})
