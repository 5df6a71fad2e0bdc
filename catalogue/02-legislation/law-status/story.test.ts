import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { lawRepeal } from './procedure.ts'

const story = () =>
  tell({
    procedure: lawRepeal,
    calendar: chinaWorkdays,
    people,
    authority: hepingDistrict(),
    case: { organ: 'gov-210000', place: '210000' },
  })
const recorded = () =>
  story().on('2026-03-02', 'keeper', 'record', { law: 'food-safety-law', since: '2026-03-01', promulgation: '虚构的主席令第1号' })

test('a repeal that one person entered and another confirmed counts from its own day', () => {
  expect(recorded().last?.entries).toEqual([])
  expect(recorded().on('2026-03-03', 'list-reviewer', 'confirm').last).toMatchObject({
    finished: true,
    entries: [
      {
        register: 'law-status',
        change: 'enter',
        key: 'food-safety-law',
        from: '2026-03-01',
        values: { state: 'repealed', since: '2026-03-01' },
      },
    ],
  })
})

test('who entered it cannot confirm it; what the publication does not say is not recorded', () => {
  expect(recorded().refuses('2026-03-03', 'keeper', 'confirm')).toEqual(['post-not-held', 'same-person'])
  expect(recorded().on('2026-03-03', 'list-reviewer', 'drop', { reasons: '公布的是修改，不是废止' }).last).toMatchObject({
    finished: true,
    entries: [],
  })
})
