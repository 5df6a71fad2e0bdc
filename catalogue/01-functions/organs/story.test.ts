import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { type Changes, hepingDistrict, people } from '../../testing/heping.ts'
import { appointment } from './appointment.ts'
import { organEstablishment } from './organ-establishment.ts'

const at = { calendar: chinaWorkdays, people, case: { organ: 'gov-210000', place: '210000' } }
const organs = (changes: Changes = {}) => tell({ ...at, procedure: organEstablishment, authority: hepingDistrict(changes) })
const posts = (changes: Changes = {}) => tell({ ...at, procedure: appointment, authority: hepingDistrict(changes) })

const market = {
  id: 'mr-210102',
  name: '沈阳市和平区市场监督管理局',
  short: '沈和市监',
  kind: 'mr',
  level: 'county',
  division: '210102',
  creditCode: '11210102YF020102XQ',
  approval: '沈编办〔2026〕1号',
}

test('an organ enters the register with a credit code that is checked, on a paper that is named', () => {
  expect(organs().refuses('2026-03-02', 'keeper', 'establish', market)).toEqual(['answer-invalid'])
  const creditCode = hepingDistrict().organ('mr-210102')?.creditCode ?? ''
  const established = organs().on('2026-03-02', 'keeper', 'establish', { ...market, creditCode })
  expect(established.last).toMatchObject({
    finished: true,
    entries: [{ register: 'organs', change: 'enter', key: 'mr-210102', values: { short: '沈和市监', creditCode } }],
  })
  expect(organs().refuses('2026-03-02', 'clerk.li', 'establish', { ...market, creditCode })).toEqual(['post-not-held'])
  expect(
    organs({ entries: { 'organs/mr-210102': market } }).refuses('2026-03-02', 'keeper', 'establish', { ...market, creditCode }),
  ).toEqual(['entry-exists'])
})

test('a dissolved organ leaves the register, and its successor is named', () => {
  const dissolved = organs({ entries: { 'organs/mr-210102': market } }).on('2026-03-02', 'keeper', 'dissolve', {
    id: 'mr-210102',
    approval: '沈编办〔2026〕2号',
    successor: '沈阳市市场监督管理局',
  })
  expect(dissolved.last?.entries).toMatchObject([{ change: 'end', key: 'mr-210102' }])
})

test('a reviewer is recorded with their qualification, on appointment or later; nobody else is asked (行政处罚法 58(2))', () => {
  const taking = { person: 'reviewer.new', name: '新审核', organ: 'mr-210102', post: 'reviewer', approval: '沈和市监任〔2026〕2号' }
  const qualification = { qualification: 'passed', qualificationPaper: 'A20262101020001' }
  const values = posts().on('2026-03-02', 'keeper', 'appoint', { ...taking, ...qualification }).last?.entries[0]?.values
  expect(values).toMatchObject(qualification)
  expect(posts().refuses('2026-03-02', 'keeper', 'appoint', { ...taking, post: 'clerk', ...qualification })).toContain('answer-unasked')
  const later = { person: taking.person, organ: taking.organ, qualification: 'earlier', qualificationPaper: '沈和市监任〔2016〕3号' }
  const appointed = posts({ entries: { 'posts/reviewer.new/mr-210102/reviewer': taking } })
  expect(appointed.on('2026-03-03', 'keeper', 'recordQualification', later).last?.entries).toMatchObject([
    { register: 'posts', change: 'amend', key: 'reviewer.new/mr-210102/reviewer', values: { qualification: 'earlier' } },
  ])
  expect(appointed.refuses('2026-03-03', 'clerk.li', 'recordQualification', later)).toEqual(['post-not-held'])
  expect(posts().refuses('2026-03-03', 'keeper', 'recordQualification', later)).toEqual(['entry-missing'])
  expect(appointed.refuses('2026-03-03', 'keeper', 'recordQualification', { ...later, qualification: '' })).not.toEqual([])
})

test('a post is taken and left through the register', () => {
  const taking = { person: 'clerk.li', name: '李受理', organ: 'mr-210102', post: 'clerk', approval: '沈和市监任〔2026〕1号' }
  expect(posts().on('2026-03-02', 'keeper', 'appoint', taking).last?.entries[0]).toMatchObject({
    register: 'posts',
    key: 'clerk.li/mr-210102/clerk',
    values: { post: 'clerk' },
  })
  expect(posts().refuses('2026-03-02', 'keeper', 'appoint', { ...taking, organ: 'mr-999999' })).toEqual(['answer-invalid'])
  const leaving = { person: 'clerk.li', organ: 'mr-210102', post: 'clerk', approval: '沈和市监免〔2026〕1号' }
  expect(posts().refuses('2026-03-02', 'keeper', 'remove', leaving)).toEqual(['entry-missing'])
  expect(
    posts({ entries: { 'posts/clerk.li/mr-210102/clerk': taking } }).on('2026-03-02', 'keeper', 'remove', leaving).last?.entries[0]?.change,
  ).toBe('end')
})

test('a second post that may not be held beside the first is refused, at another organ too', () => {
  const taking = { person: 'clerk.li', name: '李受理', organ: 'mr-210102', post: 'officer', approval: '沈和市监任〔2026〕2号' }
  expect(posts().on('2026-03-02', 'keeper', 'appoint', taking).last?.finished).toBe(true)
  const refused = posts().tries('2026-03-02', 'keeper', 'appoint', { ...taking, post: 'supervisor' })
  expect(refused).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'posts-incompatible', facts: { person: '李受理', post: 'supervisor', other: 'clerk' } }],
  })
  expect(posts().refuses('2026-03-02', 'keeper', 'appoint', { ...taking, organ: 'ju-210102', post: 'system-administrator' })).toEqual([
    'posts-incompatible',
  ])
})

test('an organ changes its name in the register on a paper, by the keeper and nobody else; a post is given and taken by the keeper', () => {
  const creditCode = hepingDistrict().organ('mr-210102')?.creditCode ?? ''
  const renamed = { ...market, creditCode, name: '沈阳市和平区市场监管局' }
  const standing = { entries: { 'organs/mr-210102': market } }
  expect(organs(standing).on('2026-03-02', 'keeper', 'change', renamed).last?.entries).toMatchObject([{ register: 'organs', change: 'amend', values: { name: renamed.name } }])
  expect(organs(standing).refuses('2026-03-02', 'clerk.li', 'change', renamed)).toEqual(['post-not-held'])
  expect(organs().refuses('2026-03-02', 'keeper', 'change', renamed)).toEqual(['entry-missing'])
  expect(posts().refuses('2026-03-02', 'clerk.li', 'remove', { person: 'clerk.li', organ: 'mr-210102', post: 'clerk' })).toContain('post-not-held')
})
