import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { personalDataErasure } from './procedure.ts'

const district = hepingDistrict()
/** Besides the people of the district: an officer who has become the head since. */
const posts = (person: string) =>
  person === 'risen' ? ['officer', 'head'].map((post) => ({ person, organ: 'mr-210102', post })) : district.posts(person)
const story = (): Story =>
  tell({
    procedure: personalDataErasure, calendar: chinaWorkdays, authority: { ...district, posts },
    people: { ...people, risen: { kind: 'staff', person: 'risen', name: 'risen' } }, case: { organ: 'mr-210102', place: '210102' },
  })
const over = {
  number: '2101022016030200001', ground: 'periodOver', keeping: '文书档案保管期限表：十年', keptUntil: '2026-03-01', reasons: '保存期限届满，本人未请求',
}
const proposed = (who = 'officer.zhao'): Story => story().on('2026-03-02', who, 'propose', over)
const reasons = { reasons: '另有法定保存期限，尚未届满' }

test('one proposes and names the ground and the period of keeping, the head orders it (47(1))', () => {
  const erased = proposed().on('2026-03-03', 'head.zheng', 'erase')
  expect(erased.last).toMatchObject({ finished: true, file: { marking: { outcome: 'erased' } } })
  expect(erased.refuses('2026-03-04', 'head.zheng', 'keep', reasons)).toContain('case-ended')
})

test('every ground is one of the Law, and what fixes the period is never left out (47(1), 47(2))', () => {
  for (const ground of ['purposeOver', 'consentWithdrawn', 'unlawful', 'otherLaw'])
    expect(story().on('2026-03-02', 'officer.zhao', 'propose', { ...over, ground }).last?.finished).toBe(false)
  expect(story().refuses('2026-03-02', 'officer.zhao', 'propose', { ...over, ground: 'inTheWay' })).toEqual(['answer-invalid'])
  const { keeping: _, ...unfixed } = over
  expect(story().refuses('2026-03-02', 'officer.zhao', 'propose', unfixed)).toEqual(['answer-missing'])
})

test('it is not erased, and the reasons are on record (47(2), 50(1))', () => {
  const kept = proposed().on('2026-03-03', 'head.zheng', 'keep', reasons)
  expect(kept.last).toMatchObject({ finished: true, file: { marking: { outcome: 'kept' } } })
  expect(proposed().refuses('2026-03-03', 'head.zheng', 'keep')).toEqual(['answer-missing'])
  expect(kept.refuses('2026-03-04', 'head.zheng', 'erase')).toContain('case-ended')
})

test('nothing is erased or kept that nobody proposed, nor proposed or ordered by anybody else', () => {
  expect(story().refuses('2026-03-02', 'head.zheng', 'erase')).toContain('awaits-act')
  expect(story().refuses('2026-03-02', 'head.zheng', 'keep', reasons)).toContain('awaits-act')
  expect(story().refuses('2026-03-02', 'clerk.li', 'propose', over)).toEqual(['post-not-held'])
  expect(proposed().refuses('2026-03-03', 'officer.zhao', 'erase')).toContain('post-not-held')
  expect(proposed().refuses('2026-03-03', 'citizen.chen', 'keep', reasons)).not.toEqual([])
})

test('who proposed an erasure neither orders it nor refuses it, having become the head', () => {
  expect(proposed('risen').refuses('2026-03-03', 'risen', 'erase')).toEqual(['same-person'])
  expect(proposed('risen').refuses('2026-03-03', 'risen', 'keep', reasons)).toEqual(['same-person'])
  expect(proposed('risen').tries('2026-03-03', 'head.zheng', 'erase').kind).toBe('done')
  expect(proposed().tries('2026-03-03', 'risen', 'erase').kind).toBe('done')
})

test('what a law still orders to be kept is not erased before its last day is over (47(2))', () => {
  const early = story().on('2026-03-02', 'officer.zhao', 'propose', { ...over, keptUntil: '2026-04-15' })
  expect(early.refuses('2026-04-15', 'head.zheng', 'erase')).toEqual(['too-early'])
  expect(early.tries('2026-04-16', 'head.zheng', 'erase').kind).toBe('done')
})
