import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { founding } from './procedure.ts'

const government = hepingDistrict().organ('gov-210000')
const first = {
  id: 'gov-210000', name: '辽宁省人民政府（虚构）', short: '辽政', kind: 'gov', level: 'province', division: '210000', creditCode: government?.creditCode ?? '',
  person: 'keeper', personName: '首任管理员',
}
const story = (entries: object = {}) =>
  tell({ procedure: founding, calendar: chinaWorkdays, people, authority: hepingDistrict({ entries: { ...entries } }), case: { organ: 'gov-210000', place: '210000' } })

test('the law founds a region once, with its government and its first keeper, and nobody else does', () => {
  const { last } = story().on('2026-03-02', 'law', 'found', first)
  expect(last).toMatchObject({ finished: true, entries: [{ register: 'regions' }, { register: 'organs', key: 'gov-210000' }, { register: 'posts', values: { post: 'catalogue-keeper' } }] })
  expect(story().refuses('2026-03-02', 'keeper', 'found', first)).toContain('only-the-law')
  expect(story({ 'regions/toy': { region: 'toy' } }).refuses('2026-03-02', 'law', 'found', first)).toEqual(['entry-exists'])
})
