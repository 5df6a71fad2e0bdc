import { expect, test } from 'vitest'
import { epochDay, localDate } from '../../kernel/time/local-date.ts'
import { chanceOf, shuffled } from './chance.ts'
import { planLives } from './plan-lives.ts'
import { newPlan } from './played-plan.ts'
import type { LivelyProvince, PlayScale } from './province.ts'
import { recast } from './recast.ts'
import type { ToldProcedure } from './ways.ts'

test('words are replaced in one pass, the longer first; days move, numbers of papers do not meet', () => {
  const wording = {
    exact: { 甲: 'p1' },
    words: { 和平区: '中山区', 沈阳市和平区: '大连市中山区', 中山区: '×' },
    numbers: { '70000': 66_000 },
    papers: 40,
  }
  const told = {
    at: '沈阳市和平区某路',
    day: '2026-03-02',
    fine: 70_000,
    who: '甲',
    text: '甲在和平区',
    list: ['2026-03-03', '和平区'],
    paper: '罚〔2026〕5号',
    yes: true,
  }
  expect(recast(told, wording, 7)).toEqual({
    at: '大连市中山区某路',
    day: '2026-03-09',
    fine: 66_000,
    who: 'p1',
    text: '甲在中山区',
    list: ['2026-03-10', '中山区'],
    paper: '罚〔2026〕45号',
    yes: true,
  })
})

test('chance is the same for the same words, and mixes', () => {
  expect(shuffled(chanceOf('a'), [1, 2, 3, 4, 5, 6, 7, 8])).toEqual(shuffled(chanceOf('a'), [1, 2, 3, 4, 5, 6, 7, 8]))
  const thrown = Array.from({ length: 600 }, (_, i) => chanceOf(`throw ${i}`)(6))
  for (let side = 0; side < 6; side += 1) expect(thrown.filter((one) => one === side).length).toBeGreaterThan(60)
})

const step = (act: string, day: string, role?: string) => ({ act, day: localDate(day), who: role ?? 'law', ...(role && { role }) })
const told: ToldProcedure = {
  openings: [{ organ: 'mr-1' }],
  steps: [step('open', '2026-03-04', 'clerk'), step('close', '2026-03-05', 'head'), step('raise', '2026-03-05')],
  ways: [
    [0, 0],
    [0, 0, 1],
    [0, 2],
  ],
  tails: [],
}
const province = {
  ways: { people: {}, procedures: { loan: told, card: { ...told, ways: [[0, 2]] } } },
  scenes: [
    { place: '1', words: {} },
    { place: '2', words: {} },
  ],
  share: (_: string, month: number) => (month === 4 ? 9 : 1),
  fixed: [],
  wrongs: [],
} as unknown as LivelyProvince
const scale: PlayScale = { size: 'small', cases: 40, months: 3, seed: 1 }
const span = { founded: localDate('2026-01-01'), first: localDate('2026-03-01'), last: localDate('2026-05-31') }

test('a plan is the same for the same seed; takes every way that people begin, and begins on the weekday that was told', () => {
  const plan = planLives({ province, scale, span })
  expect(planLives({ province, scale, span })).toEqual(plan)
  expect(planLives({ province, scale: { ...scale, seed: 2 }, span })).not.toEqual(plan)
  expect(new Set(plan.map(({ procedure, way }) => `${procedure} ${way}`))).toEqual(new Set(['loan 0', 'loan 1']))
  for (const { start } of plan) expect((epochDay(start) - epochDay(localDate('2026-03-04'))) % 7).toBe(0)
  expect(new Set(plan.map(({ scene }) => scene.place)).size).toBe(2)
})

test('what is played ends yesterday, and begins with what is three years old, where the laws are asked so far back', () => {
  const noon = Date.parse('2026-11-29T12:00:00+08:00')
  expect(newPlan(scale, localDate('2023-03-01'), noon)).toMatchObject({ founded: '2023-09-30', first: '2026-08-30', last: '2026-11-28' })
  expect(newPlan(scale, localDate('2026-10-01'), noon)).toMatchObject({ founded: '2026-10-01', first: '2026-10-02' })
})
