import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { opinionCounting } from './counting.ts'
import { opinionHiding } from './hiding.ts'

const district = hepingDistrict()
/** Besides the people of the district: an officer who has become the head since. */
const posts = (person: string) =>
  person === 'risen' ? ['officer', 'head'].map((post) => ({ person, organ: 'mr-210102', post })) : district.posts(person)
const setting = {
  calendar: chinaWorkdays, authority: { ...district, posts }, case: { organ: 'mr-210102', place: '210102' },
  people: { ...people, risen: { kind: 'staff' as const, person: 'risen', name: 'risen' } },
}
const hiding = (): Story => tell({ procedure: opinionHiding, ...setting })
const forbidden = { entry: 41, ground: 'forbidden', provision: '散布他人住址并煽动滋扰' }
const proposed = (who = 'officer.zhao'): Story => hiding().on('2026-03-10', who, 'propose', forbidden)
const count = { entry: '40', until: '2026-03-09', voices: 12, statements: 15, hidden: 1, digest: 'a'.repeat(64) }

test('an opinion is hidden on a ground of the law: one proposes, the head decides, and a tombstone stands in the register', () => {
  const done = proposed().on('2026-03-11', 'head.zheng', 'hide')
  expect(done.last?.entries).toMatchObject([{ register: 'hidden-opinions', key: '41', values: { organ: 'mr-210102', ground: 'forbidden', on: '2026-03-11' } }])
  expect(done.last).toMatchObject({ finished: true, file: { marking: { outcome: 'hidden' } } })
  expect(done.refuses('2026-03-12', 'head.zheng', 'refuse', { reasons: '不属禁止内容' })).toContain('case-ended')
  const hidden = hepingDistrict({ entries: { 'hidden-opinions/41': { organ: 'mr-210102', ground: 'forbidden' } } })
  const again = tell({ procedure: opinionHiding, ...setting, authority: { ...hidden, posts } }).on('2026-04-01', 'head.zheng', 'showAgain', { entry: 41, reasons: '复核不属禁止内容' })
  expect(again.last).toMatchObject({ finished: true, entries: [{ change: 'end', key: '41' }], file: { marking: { outcome: 'shownAgain' } } })
  // What is not hidden is not shown again.
  expect(hiding().refuses('2026-04-01', 'head.zheng', 'showAgain', { entry: 41, reasons: '误隐藏' })).toContain('entry-missing')
})

test('no opinion is hidden because it is unwelcome, without a ground, or without what forbids it', () => {
  expect(hiding().refuses('2026-03-10', 'officer.zhao', 'propose', { ...forbidden, ground: 'unwelcome' })).toEqual(['answer-invalid'])
  expect(hiding().refuses('2026-03-10', 'officer.zhao', 'propose', { entry: 41, provision: '无' })).toEqual(['answer-missing'])
  expect(hiding().refuses('2026-03-10', 'officer.zhao', 'propose', { entry: 41, ground: 'personal' })).toEqual(['answer-missing'])
  expect(hiding().refuses('2026-03-10', 'head.zheng', 'hide')).toContain('awaits-act')
  expect(hiding().refuses('2026-03-10', 'officer.zhao', 'showAgain', { entry: 41, reasons: '无' })).toContain('post-not-held')
})

test('nobody hides an opinion alone, and nobody else proposes or decides', () => {
  expect(proposed('risen').refuses('2026-03-11', 'risen', 'hide')).toEqual(['same-person'])
  expect(proposed('risen').refuses('2026-03-11', 'risen', 'refuse', { reasons: '不属禁止内容' })).toEqual(['same-person'])
  expect(proposed().tries('2026-03-11', 'risen', 'hide').kind).toBe('done')
  expect(proposed().refuses('2026-03-11', 'officer.zhao', 'hide')).toContain('post-not-held')
  expect(hiding().refuses('2026-03-10', 'citizen.chen', 'propose', forbidden)).not.toEqual([])
})

test('the head refuses, with reasons, and it stays where it is', () => {
  const kept = proposed().on('2026-03-11', 'head.zheng', 'refuse', { reasons: '批评意见，不属禁止内容' })
  expect(kept.last).toMatchObject({ finished: true, file: { marking: { outcome: 'kept' } } })
  expect(kept.last?.entries).toEqual([])
  expect(proposed().refuses('2026-03-11', 'head.zheng', 'refuse')).toEqual(['answer-missing'])
})

test('the count of a day is made by the law alone, and stands in a public register', () => {
  const counting = (): Story => tell({ procedure: opinionCounting, ...setting })
  const counted = counting().on('2026-03-10', 'law', 'count', count)
  expect(counted.last).toMatchObject({ finished: true, entries: [{ register: 'opinion-counts', key: '40/2026-03-09', values: { voices: 12, statements: 15 } }] })
  for (const who of ['officer.zhao', 'head.zheng', 'citizen.chen']) expect(counting().refuses('2026-03-10', who, 'count', count)).toEqual(['only-the-law'])
  for (const missing of Object.keys(count)) {
    const rest = Object.fromEntries(Object.entries(count).filter(([name]) => name !== missing))
    expect(counting().refuses('2026-03-10', 'law', 'count', rest)).toEqual(['answer-missing'])
  }
})
