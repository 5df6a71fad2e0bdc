import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import {
  asEnterprise,
  type Changes,
  caseAbout,
  hepingDistrict,
  licensed,
  licenceNumber as number,
  people,
  reachable,
} from '../../testing/heping.ts'
import { foodBusinessLicence } from '../service-items/liaoning-items.ts'
import { licenceChange } from './procedure.ts'

const story = (changes: Changes = {}) =>
  tell({
    procedure: licenceChange,
    calendar: chinaWorkdays,
    people,
    authority: hepingDistrict({ ...licensed(foodBusinessLicence), ...changes }),
    case: caseAbout(foodBusinessLicence),
  })
const accepted = (changes: Changes = {}) =>
  story(changes)
    .on('2026-03-02', 'agent.lin', 'apply', { ...reachable, place: '沈阳市和平区虚构路9号' })
    .on('2026-03-03', 'clerk.li', 'accept')
const plain = { opinion: '符合条件。', substance: false }

test('only what was asked to be changed is changed', () => {
  const decided = accepted()
    .on('2026-03-04', 'officer.zhao', 'examine', plain)
    .on('2026-03-05', 'head.zheng', 'decide', { outcome: 'changed' })
  expect(decided.last?.entries[0]).toMatchObject({
    change: 'amend',
    key: number,
    values: { place: '沈阳市和平区虚构路9号', scope: '热食类', holder: asEnterprise.name },
  })
  expect(decided.last?.documents[0]?.paragraphs[0]).toContain(`你（单位）的食品经营许可变更申请（证号${number}）`)
  expect(decided.due('serve')).toEqual({ day: '2026-03-19' })
  expect(decided.on('2026-03-06', 'clerk.li', 'serve', { how: 'electronic' }).last?.finished).toBe(true)
})

test('nobody changes the licence of another, and nobody is asked again who the holder is', () => {
  const asking = { ...reachable, scope: '冷食类' }
  expect(story().refuses('2026-03-02', 'citizen.chen', 'apply', asking)).toEqual(['not-a-party'])
  expect(story({ entries: {} }).refuses('2026-03-02', 'agent.lin', 'apply', asking)).toEqual(['entry-missing'])
  expect(story(licensed(foodBusinessLicence, { organ: 'mr-210103' })).refuses('2026-03-02', 'agent.lin', 'apply', asking)).toEqual([
    'entry-elsewhere',
  ])
  const { name, creditCode } = asEnterprise
  expect(story().refuses('2026-03-02', 'agent.lin', 'apply', { ...asking, name, creditCode })).toEqual(['answer-unasked', 'answer-unasked'])
})

test('the decision is due on the twentieth working day, and ten more after an extension', () => {
  expect(accepted().due('decide')).toEqual({ day: '2026-03-31' })
  const extended = accepted().on('2026-03-31', 'head.zheng', 'extend', { reasons: '需补充核实' })
  expect(extended.due('decide')).toEqual({ day: '2026-04-15' })
  expect(accepted().refuses('2026-04-01', 'head.zheng', 'extend', { reasons: '迟了' })).toEqual(['extended-too-late'])
})

test('where the substance must be verified, nothing is decided before; a refusal gives reasons', () => {
  const examined = accepted().on('2026-03-04', 'officer.zhao', 'examine', { ...plain, substance: true })
  expect(examined.refuses('2026-03-05', 'head.zheng', 'decide', { outcome: 'changed' })).toEqual(['awaits-act'])
  const verified = examined.on('2026-03-05', 'officer.zhao', 'verify', { day: '2026-03-05', finding: '新址不符合', conforms: false }, [
    'officer.sun',
  ])
  expect(verified.refuses('2026-03-06', 'head.zheng', 'decide', { outcome: 'refused' })).toEqual(['answer-missing', 'answer-missing'])
  const refused = verified.on('2026-03-06', 'head.zheng', 'decide', {
    outcome: 'refused',
    reasons: '新址不符合要求。',
    provisions: ['food-safety-law:33(1)[1]'],
  })
  expect(refused.last?.entries).toEqual([])
})

test('silence accepts a request for change too; a power that was lost hands it over, and no other', () => {
  const applied = story({ powerGone: { 'food-business-licence': '2026-03-05' } }).on('2026-03-02', 'agent.lin', 'apply', {
    ...reachable,
    scope: '冷食类',
  })
  expect(applied.on('2026-03-10', 'law', 'deemedAcceptance').last?.effective).toBe('2026-03-02')
  expect(applied.refuses('2026-03-05', 'clerk.li', 'accept')).toEqual(['power-not-held'])
  const handing = { to: 'gov-210102', reasons: '职权划转' }
  expect(applied.refuses('2026-03-04', 'clerk.li', 'handOver', handing)).toEqual(['power-still-held'])
  expect(applied.on('2026-03-05', 'clerk.li', 'handOver', handing).last?.finished).toBe(true)
})

test('nothing is served before it is decided', () => {
  expect(accepted().refuses('2026-03-04', 'clerk.li', 'serve', { how: 'electronic' })).toEqual(['awaits-act'])
})
