import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { asEnterprise, type Changes, caseOn, hepingDistrict, people } from '../../testing/heping.ts'
import { foodBusinessLicence } from '../service-items/liaoning-items.ts'
import { licenceRenewal } from './procedure.ts'

const number = '沈和市监许证〔2021〕7号'
const licence = { number, holder: asEnterprise.name, validUntil: '2026-10-31', state: 'valid' }
const story = (changes: Changes = { entries: { [`licences/${number}`]: licence } }) =>
  tell({
    procedure: licenceRenewal,
    calendar: chinaWorkdays,
    authority: hepingDistrict(changes),
    people,
    case: { ...caseOn(foodBusinessLicence), subject: { register: 'licences', key: number } },
  })
const applying = { ...asEnterprise, validUntil: '2026-10-31' }
const plain = { opinion: '条件未变。', substance: false }

test('renewal is asked for on the thirtieth day before the end, and not on the twenty-ninth', () => {
  expect(story().refuses('2026-10-02', 'agent.lin', 'apply', applying)).toEqual(['right-lapsed'])
  const applied = story().on('2026-10-01', 'agent.lin', 'apply', applying)
  expect(applied.due('decide')).toEqual({ day: '2026-10-31' })
  expect(applied.due('deemedRenewal')).toEqual({ day: '2026-10-31' })
})

test('nobody decides before the licence ends: it is renewed by the law', () => {
  const applied = story().on('2026-09-01', 'agent.lin', 'apply', applying).on('2026-09-02', 'clerk.li', 'accept')
  expect(applied.refuses('2026-10-31', 'law', 'deemedRenewal')).toEqual(['silence-not-complete'])
  const renewed = applied.on('2026-11-01', 'law', 'deemedRenewal')
  expect(renewed.last?.entries[0]).toMatchObject({
    register: 'licences',
    change: 'amend',
    key: number,
    values: { holder: asEnterprise.name, validUntil: '2031-10-31' },
  })
  expect(renewed.last?.documents[0]?.title).toBe('行政许可视为延续通知书')
  expect(renewed.due('serve')).toEqual({ day: '2026-11-13' })
  expect(
    renewed.refuses('2026-11-02', 'head.zheng', 'decide', {
      outcome: 'notRenewed',
      reasons: '迟了',
      provisions: ['food-safety-law:35(2)'],
    }),
  ).toContain('case-ended')
})

test('on the day after the end the head can no longer refuse: the law goes first', () => {
  const examined = story()
    .on('2026-09-01', 'agent.lin', 'apply', applying)
    .on('2026-09-02', 'clerk.li', 'accept')
    .on('2026-09-03', 'officer.zhao', 'examine', plain)
  const refusing = { outcome: 'notRenewed', reasons: '条件不再具备。', provisions: ['food-safety-law:33(1)[1]'] }
  expect(examined.refuses('2026-11-02', 'head.zheng', 'decide', refusing)).toEqual(['law-first'])
  const refused = examined.on('2026-10-31', 'head.zheng', 'decide', refusing)
  expect(refused.last?.entries).toEqual([])
  expect(refused.last?.documents[0]?.paragraphs.at(-1)).toContain('申请行政复议')
})

test('renewed in time by a decision, and served', () => {
  const decided = story()
    .on('2026-09-01', 'agent.lin', 'apply', applying)
    .on('2026-09-02', 'clerk.li', 'accept')
    .on('2026-09-03', 'officer.zhao', 'examine', { ...plain, substance: true })
  expect(decided.refuses('2026-09-04', 'head.zheng', 'decide', { outcome: 'renewed' })).toEqual(['awaits-act'])
  const renewed = decided
    .on('2026-09-07', 'officer.zhao', 'verify', { day: '2026-09-07', finding: '条件具备', conforms: true }, ['officer.qian'])
    .on('2026-09-08', 'head.zheng', 'decide', { outcome: 'renewed' })
  expect(renewed.last?.entries[0]?.values['validUntil']).toBe('2031-10-31')
  expect(renewed.on('2026-09-09', 'clerk.li', 'serve', { how: 'electronic' }).last?.finished).toBe(true)
})

test('a licence that is not in the register cannot be renewed', () => {
  const examined = story({})
    .on('2026-09-01', 'agent.lin', 'apply', applying)
    .on('2026-09-02', 'clerk.li', 'accept')
    .on('2026-09-03', 'officer.zhao', 'examine', plain)
  expect(examined.refuses('2026-09-04', 'head.zheng', 'decide', { outcome: 'renewed' })).toEqual(['entry-missing'])
})
