import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { discretionBenchmark } from './procedure.ts'

const setting = { procedure: discretionBenchmark, calendar: chinaWorkdays, people, authority: hepingDistrict(), case: { organ: 'mr-210102', place: '210102' } }
const tier = {
  matter: 'unlicensed-food-business', tier: '轻微', removal: false, isNew: true, facts: '货值不足一千元并及时改正', least: 5_000_000, most: 5_500_000,
  basis: ['food-safety-law:122(1)'], reasons: '过罚相当',
}
const drafted = (more: object = {}): Story => tell(setting).on('2026-03-02', 'officer.zhao', 'draft', { ...tier, ...more })
const reviewed = (more: object = {}, lawful = true): Story => drafted(more).on('2026-03-03', 'reviewer.zhou', 'review', { opinion: '在法定幅度以内', lawful })
const approved = (more: object = {}): Story => reviewed(more).on('2026-03-04', 'head.zheng', 'approve')

test('drafted, reviewed by another, approved, published: the tier binds from the day on which the public can read it (34)', () => {
  expect(approved().last?.entries).toEqual([])
  const { last } = approved().on('2026-03-05', 'officer.zhao', 'publish')
  expect(last).toMatchObject({
    finished: true, publications: [{ kind: 'discretion-benchmark' }],
    entries: [{ register: 'discretion-tiers', change: 'enter', key: 'unlicensed-food-business/轻微', from: '2026-03-05', values: { least: 5_000_000, most: 5_500_000 } }],
  })
})

test('a tier that is not new is changed, and one that is removed ends', () => {
  const changed = (more: object) => approved({ tier: '一般', ...more }).on('2026-03-05', 'officer.zhao', 'publish').last?.entries
  expect(changed({ isNew: false })).toMatchObject([{ change: 'amend', key: 'unlicensed-food-business/一般' }])
  expect(changed({ isNew: false, removal: true })).toMatchObject([{ change: 'end' }])
})

test('what was found unlawful is not approved; drafted anew it is reviewed anew; the head may drop it', () => {
  expect(reviewed({}, false).refuses('2026-03-04', 'head.zheng', 'approve')).toEqual(['not-provided'])
  expect(drafted().refuses('2026-03-04', 'head.zheng', 'approve')).toContain('awaits-act')
  const anew = approved().on('2026-03-05', 'officer.zhao', 'draft', { ...tier, most: 6_000_000 })
  expect(anew.refuses('2026-03-06', 'officer.zhao', 'publish')).toEqual(['awaits-act'])
  expect(drafted().on('2026-03-04', 'head.zheng', 'drop', { reasons: '暂不制定' }).last).toMatchObject({ finished: true, entries: [] })
})
