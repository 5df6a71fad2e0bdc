import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { type Changes, hepingDistrict, people } from '../../testing/heping.ts'
import { officerCertificate } from './procedure.ts'

const story = (changes: Changes = {}) =>
  tell({
    procedure: officerCertificate,
    calendar: chinaWorkdays,
    people,
    authority: hepingDistrict(changes),
    case: { organ: 'ju-210000', place: '210000' },
  })
const enrolling = {
  number: '辽演001',
  person: 'officer.zhao',
  name: '赵核查',
  organ: 'mr-210102',
  validUntil: '2029-03-01',
  mark: 88,
  renewal: false,
  onPayroll: true,
  passed: true,
}
const held: Changes = {
  entries: { 'certificates/officer.zhao': { number: '辽演001', person: 'officer.zhao', state: 'valid', validUntil: '2026-12-31' } },
}

test('one checks, another issues', () => {
  const enrolled = story().on('2026-03-02', 'justice.clerk', 'enrol', enrolling)
  expect(enrolled.refuses('2026-03-02', 'justice.clerk', 'issue')).toEqual(['post-not-held', 'same-person'])
  expect(enrolled.on('2026-03-03', 'justice.head', 'issue').last).toMatchObject({
    finished: true,
    entries: [
      {
        register: 'certificates',
        change: 'enter',
        key: 'officer.zhao',
        values: { number: '辽演001', state: 'valid', validUntil: '2029-03-01' },
      },
    ],
  })
})

test('who failed the examination, or is contract staff, gets none', () => {
  for (const lacking of [{ passed: false }, { onPayroll: false }]) {
    const enrolled = story().on('2026-03-02', 'justice.clerk', 'enrol', { ...enrolling, ...lacking })
    expect(enrolled.refuses('2026-03-03', 'justice.head', 'issue')).toEqual(['not-provided'])
    expect(enrolled.on('2026-03-03', 'justice.head', 'refuse', { reasons: '不具备资格' }).last?.finished).toBe(true)
  }
})

test('a certificate is suspended, restored, withdrawn and replaced, and keeps the rest of its entry', () => {
  const act = (name: string) =>
    story(held).on('2026-03-02', 'justice.head', name, { person: 'officer.zhao', reasons: '……' }).last?.entries[0]
  expect(act('suspend')).toMatchObject({ change: 'amend', values: { state: 'suspended', number: '辽演001' } })
  expect(act('restore')).toMatchObject({ values: { state: 'valid' } })
  expect(act('withdraw')).toMatchObject({ values: { state: 'withdrawn' } })
  expect(story().refuses('2026-03-02', 'justice.head', 'suspend', { person: 'officer.zhao', reasons: '……' })).toEqual(['entry-missing'])
  const replaced = story(held)
    .on('2026-03-02', 'justice.clerk', 'enrol', { ...enrolling, renewal: true })
    .on('2026-03-03', 'justice.head', 'issue')
  expect(replaced.last?.entries).toMatchObject([{ change: 'amend', values: { validUntil: '2029-03-01' } }])
})
