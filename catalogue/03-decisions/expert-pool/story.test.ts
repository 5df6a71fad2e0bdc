import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { authority, government, setting, unit } from '../../testing/decisions.ts'
import { expertPool } from './procedure.ts'

/** A head who also keeps the office's papers, as in a small organ. */
const both = ['clerk', 'head'].map((post) => ({ person: 'chief', organ: government, post }))
const people = { ...setting.people, chief: { kind: 'staff' as const, person: 'chief', name: 'chief' } }
const posts = (person: string) => (person === 'chief' ? both : authority.posts(person))
const begun = () => tell({ procedure: expertPool, ...setting, people, authority: { ...authority, posts }, case: { organ: government, place: '210102' } })
const expertise = { person: 'prof4', name: '周教授', field: '城乡规划', unit: '东北大学' }
const nominated = (by = 'office') => begun().on('2026-02-02', by, 'nominate', expertise)

test('the office nominates an expert and the head enrols them (21(1))', () => {
  expect(begun().refuses('2026-02-02', 'handler', 'nominate', expertise)).toEqual(['post-not-held'])
  expect(begun().refuses('2026-02-02', 'mayor', 'enrol')).toContain('awaits-act')
  expect(nominated().refuses('2026-02-03', 'office', 'enrol')).toContain('post-not-held')
  const enrolled = nominated().on('2026-02-03', 'mayor', 'enrol').last
  expect(enrolled?.entries).toMatchObject([{ register: 'decision-experts', change: 'enter', key: 'prof4', values: expertise }])
  expect(enrolled?.finished).toBe(true)
})

test('the head may decline, with reasons', () => {
  const why = { why: '专业与决策事项不符' }
  expect(nominated().refuses('2026-02-03', 'office', 'decline', why)).toContain('post-not-held')
  expect(nominated().refuses('2026-02-03', 'mayor', 'decline')).toEqual(['answer-missing'])
  expect(nominated().on('2026-02-03', 'mayor', 'decline', why).last).toMatchObject({ entries: [], finished: true })
})

test('who nominated an expert does not judge the nomination', () => {
  expect(nominated('chief').refuses('2026-02-03', 'chief', 'enrol')).toEqual(['same-person'])
  expect(nominated('chief').refuses('2026-02-03', 'chief', 'decline', { why: '不符' })).toEqual(['same-person'])
  expect(nominated().tries('2026-02-03', 'chief', 'enrol').kind).toBe('done')
})

test('an expert is struck off by the head, with reasons', () => {
  const struck = { person: 'prof1', why: '本人申请退出' }
  expect(begun().refuses('2026-02-02', 'office', 'strike', struck)).toEqual(['post-not-held'])
  expect(begun().on('2026-02-02', 'mayor', 'strike', struck).last).toMatchObject({
    entries: [{ register: 'decision-experts', change: 'end', key: 'prof1' }], finished: true,
  })
})

test('an interest in what an organ does is noted, and keeps the expert from being drawn for it (20(1))', () => {
  const interest = { person: 'prof2', organ: unit, interest: '受聘顾问' }
  expect(begun().refuses('2026-02-02', 'handler', 'noteInterest', interest)).toEqual(['post-not-held'])
  expect(begun().on('2026-02-02', 'office', 'noteInterest', interest).last?.entries).toMatchObject([
    { register: 'expert-interests', change: 'set', key: `prof2/${unit}`, values: interest },
    { register: 'decision-experts', change: 'amend', key: 'prof2', values: { noted: unit } },
  ])
  // Of who is not in the pool there is nothing to note: nobody draws them.
  expect(begun().refuses('2026-02-02', 'office', 'noteInterest', { ...interest, person: 'prof4' })).toEqual(['entry-missing'])
})
