import { describe, expect, test } from 'vitest'
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
  uploaded,
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

describe('what else receiving knows, the same for every licence', () => {
  const applied = () => story().on('2026-03-02', 'agent.lin', 'apply', { ...reachable, place: '沈阳市和平区虚构路9号' })

  test('corrected on the spot, told that nothing is needed, withdrawn', () => {
    expect(applied().on('2026-03-02', 'agent.lin', 'correctOnTheSpot', { what: '门牌号' }).last?.finished).toBe(false)
    expect(applied().on('2026-03-02', 'clerk.li', 'tellNoLicenceNeeded', { reasons: '无需变更' }).last?.finished).toBe(true)
    expect(accepted().on('2026-03-04', 'agent.lin', 'withdraw').last?.finished).toBe(true)
  })

  test('what is missing is told once within five working days, and nothing is accepted before it is there', () => {
    const told = applied().on('2026-03-04', 'clerk.li', 'requestSupplement', { missing: ['layout'] })
    expect(told.refuses('2026-03-05', 'clerk.li', 'accept')).toEqual(['awaits-act'])
    const completed = told.on('2026-03-06', 'agent.lin', 'supplement', { materials: { layout: uploaded } })
    expect(completed.tries('2026-03-06', 'clerk.li', 'accept').kind).toBe('done')
  })

  test('time for a test is not counted, and nothing stops or starts a clock that does not run or stand', () => {
    const stopped = accepted().on('2026-03-04', 'officer.zhao', 'stateExcludedTime', { ground: 'testing', timeNeeded: '约五日' })
    expect(stopped.refuses('2026-03-05', 'officer.zhao', 'stateExcludedTime', { ground: 'testing', timeNeeded: '约五日' })).toContain('clock-already-paused')
    // Five working days, from the 4th to the 10th, are not counted.
    const resumed = stopped.on('2026-03-11', 'officer.zhao', 'resume')
    expect(resumed.due('decide')).toEqual({ day: '2026-04-08' })
    expect(resumed.refuses('2026-03-12', 'officer.zhao', 'resume')).toContain('clock-not-paused')
    const extended = accepted().on('2026-03-04', 'head.zheng', 'extend', { reasons: '情况复杂' })
    expect(extended.refuses('2026-03-05', 'head.zheng', 'extend', { reasons: '再延' })).toContain('extended-enough')
  })
})
