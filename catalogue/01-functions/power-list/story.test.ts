import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { type Changes, hepingDistrict, people } from '../../testing/heping.ts'
import { powerListAdjustment } from './procedure.ts'

const listed: Changes = {
  entries: { 'powers/mr-210102/food-business-licence': { organ: 'mr-210102', matter: 'food-business-licence', title: '食品经营许可' } },
}
const story = (changes: Changes = {}) =>
  tell({
    procedure: powerListAdjustment,
    calendar: chinaWorkdays,
    people,
    authority: hepingDistrict(changes),
    case: { organ: 'gov-210000', place: '210000' },
  })

const power = {
  organ: 'mr-210102',
  matter: 'food-business-licence',
  removal: false,
  isNew: true,
  kind: 'licence',
  title: '食品经营许可',
  level: 'county',
  place: '210102',
  basis: ['food-safety-law:35(1)'],
  duties: '受理、审查、决定',
  timeLimit: '二十个工作日',
  responsiblePost: '窗口',
  supervision: '区政府',
  reasons: '法定职权',
}
const removing = { organ: 'mr-210102', matter: 'food-business-licence', removal: true, reasons: '依据已废止' }
const opinion = { opinion: '有法律依据。', lawful: true }

test('a power is listed only after proposal, legality review by another, approval and publication; then it takes effect', () => {
  const approved = story()
    .on('2026-03-02', 'keeper', 'propose', power)
    .on('2026-03-03', 'list-reviewer', 'review', opinion)
    .on('2026-03-04', 'list-head', 'approve')
  expect(approved.last?.entries).toEqual([])
  expect(approved.due('publish')).toEqual({ day: '2026-04-01' })
  const published = approved.on('2026-03-10', 'keeper', 'publish')
  expect(published.last).toMatchObject({
    finished: true,
    entries: [
      {
        register: 'powers',
        change: 'enter',
        key: 'mr-210102/food-business-licence',
        from: '2026-03-10',
        values: { kind: 'licence', basis: ['food-safety-law:35(1)'] },
      },
    ],
  })
})

test('no step is skipped', () => {
  const proposed = story().on('2026-03-02', 'keeper', 'propose', power)
  expect(proposed.refuses('2026-03-02', 'keeper', 'publish')).toEqual(['not-in-this-case', 'awaits-act'])
  expect(proposed.refuses('2026-03-02', 'list-head', 'approve')).toEqual(['awaits-act', 'not-provided'])
  expect(proposed.refuses('2026-03-02', 'keeper', 'review', opinion)).toEqual(['post-not-held', 'same-person'])
})

test('what was found unlawful is not approved; proposed again, it is reviewed again', () => {
  const returned = story()
    .on('2026-03-02', 'keeper', 'propose', power)
    .on('2026-03-03', 'list-reviewer', 'review', { opinion: '规范性文件不得设定许可。', lawful: false })
  expect(returned.refuses('2026-03-04', 'list-head', 'approve')).toEqual(['not-provided'])
  const again = returned.on('2026-03-05', 'keeper', 'propose', { ...power, basis: ['food-safety-law:35(2)'] })
  expect(again.refuses('2026-03-05', 'list-head', 'approve')).toContain('awaits-act')
  expect(again.on('2026-03-06', 'list-reviewer', 'review', opinion).on('2026-03-06', 'list-head', 'approve').last?.kind).toBe('done')
})

test('a row that rests on a repealed text, or on a provision nobody holds, cannot even be proposed', () => {
  expect(story({ repealed: { 'food-safety-law': '2026-03-01' } }).refuses('2026-03-02', 'keeper', 'propose', power)).toEqual([
    'basis-not-in-force',
  ])
  expect(story().refuses('2026-03-02', 'keeper', 'propose', { ...power, basis: ['food-safety-law:999'] })).toEqual(['basis-unknown'])
})

test('a power is removed in the same way; removing what is not listed is refused', () => {
  const approved = (changes: Changes) =>
    story(changes)
      .on('2026-03-02', 'keeper', 'propose', removing)
      .on('2026-03-03', 'list-reviewer', 'review', opinion)
      .on('2026-03-04', 'list-head', 'approve')
  expect(approved(listed).on('2026-03-05', 'keeper', 'publish').last?.entries).toMatchObject([
    { change: 'end', key: 'mr-210102/food-business-licence', from: '2026-03-05' },
  ])
  expect(approved({}).refuses('2026-03-05', 'keeper', 'publish')).toEqual(['entry-missing'])
})

test('the government may reject what was proposed, with reasons, and the keeper may give it up', () => {
  const reviewed = story().on('2026-03-02', 'keeper', 'propose', power).on('2026-03-03', 'list-reviewer', 'review', opinion)
  expect(reviewed.on('2026-03-04', 'list-head', 'reject', { reasons: '缺乏依据' }).last).toMatchObject({ finished: true, entries: [] })
  expect(story().on('2026-03-02', 'keeper', 'propose', power).on('2026-03-03', 'keeper', 'abandon').last).toMatchObject({ finished: true, entries: [] })
})
