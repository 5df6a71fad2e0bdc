import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { type Changes, hepingDistrict, people } from '../../testing/heping.ts'
import { lawRepeal } from './procedure.ts'

const story = (changes: Changes = {}) =>
  tell({
    procedure: lawRepeal,
    calendar: chinaWorkdays,
    people,
    authority: hepingDistrict(changes),
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

test('a text recorded as repealed by mistake is lifted from the register by the reviewer, with reasons', () => {
  const law = 'food-safety-law'
  const wrongly = story({ entries: { [`law-status/${law}`]: { law, state: 'repealed', since: '2026-03-01', promulgation: '虚构的主席令第1号' } } })
  const lift = { law, reasons: '公布的是修改，不是废止' }
  expect(wrongly.refuses('2026-03-05', 'keeper', 'lift', lift)).toContain('post-not-held')
  const lifted = wrongly.on('2026-03-05', 'list-reviewer', 'lift', lift)
  expect(lifted.last).toMatchObject({ finished: true, entries: [{ register: 'law-status', change: 'end', key: law, from: '2026-03-05' }] })
  expect(lifted.file.marking.outcome).toBe('lifted')
  // What stands in no register cannot be lifted from it.
  expect(story().refuses('2026-03-05', 'list-reviewer', 'lift', lift)).toContain('entry-missing')
})
