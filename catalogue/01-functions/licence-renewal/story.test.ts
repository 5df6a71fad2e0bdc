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
import { foodBusinessLicence, publicPlaceHygieneLicence } from '../service-items/liaoning-items.ts'
import { licenceRenewal } from './procedure.ts'

/** In the register the licence runs until 2026-10-31. */
const story = (changes: Changes = licensed(foodBusinessLicence)) =>
  tell({
    procedure: licenceRenewal,
    calendar: chinaWorkdays,
    authority: hepingDistrict(changes),
    people,
    case: caseAbout(foodBusinessLicence),
  })
const applying = reachable
const plain = { opinion: '条件未变。', substance: false }

test('renewal is asked for on the thirtieth day before the end in the register, and not on the twenty-ninth', () => {
  expect(story().refuses('2026-10-02', 'agent.lin', 'apply', applying)).toEqual(['right-lapsed'])
  const applied = story().on('2026-10-01', 'agent.lin', 'apply', applying)
  expect(applied.due('decide')).toEqual({ day: '2026-10-31' })
  expect(applied.due('deemedRenewal')).toEqual({ day: '2026-10-31' })
})

test('until when the licence runs is read from the register, and nobody may say otherwise', () => {
  expect(story().refuses('2026-09-01', 'agent.lin', 'apply', { ...applying, validUntil: '2036-10-31' })).toEqual(['answer-unasked'])
  const longer = story(licensed(foodBusinessLicence, { validUntil: '2026-12-31' }))
  expect(longer.on('2026-10-02', 'agent.lin', 'apply', applying).due('deemedRenewal')).toEqual({ day: '2026-12-31' })
})

test('only the holder, or who acts for the holder, asks for it; the holder stands in the case', () => {
  expect(story().refuses('2026-09-01', 'citizen.chen', 'apply', applying)).toEqual(['not-a-party'])
  const applied = story().on('2026-09-01', 'agent.lin', 'apply', applying)
  expect(applied.file.parties['applicant']).toEqual([{ kind: 'enterprise', id: asEnterprise.creditCode, name: asEnterprise.name }])
  const own = licensed(foodBusinessLicence, { holder: '陈小演（虚构）', holderId: 'citizen.chen' })
  expect(story(own).refuses('2026-09-01', 'agent.lin', 'apply', applying)).toEqual(['not-a-party'])
  expect(story(own).on('2026-09-01', 'citizen.chen', 'apply', applying).file.parties['applicant']?.[0]?.kind).toBe('person')
})

test('it is asked of the organ that granted it, on the item under which it was granted', () => {
  const elsewhere = (changed: Parameters<typeof licensed>[1]) =>
    story(licensed(foodBusinessLicence, changed)).refuses('2026-09-01', 'agent.lin', 'apply', applying)
  expect(elsewhere({ organ: 'mr-210103' })).toEqual(['entry-elsewhere'])
  expect(elsewhere({ matter: publicPlaceHygieneLicence.matter })).toEqual(['entry-elsewhere'])
  expect(elsewhere({ item: 'food-business-licence-mr-210103' })).toEqual(['entry-elsewhere'])
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
  expect(story({}).refuses('2026-09-01', 'agent.lin', 'apply', applying)).toEqual(['entry-missing'])
})

test('a licence that was revoked while the renewal ran is not made valid by silence', () => {
  const revoked = hepingDistrict(licensed(foodBusinessLicence, { state: 'revoked' }))
  const { file } = story().on('2026-09-01', 'agent.lin', 'apply', applying)
  const renewed = tell({ procedure: licenceRenewal, calendar: chinaWorkdays, authority: revoked, people, case: file })
    .on('2026-11-01', 'law', 'deemedRenewal')
  expect(renewed.last?.entries[0]?.values['state']).toBe('revoked')
})

test('a licence that was revoked, and only not yet struck off, is not renewed', () => {
  const revoked = story(licensed(foodBusinessLicence, { state: 'revoked' }))
  expect(revoked.refuses('2026-09-01', 'agent.lin', 'apply', applying)).toEqual(['entry-otherwise'])
})

test('nothing is served before it is decided, or renewed by silence', () => {
  const examined = story().on('2026-03-02', 'agent.lin', 'apply', applying).on('2026-03-03', 'officer.zhao', 'examine', plain)
  expect(examined.refuses('2026-03-04', 'clerk.li', 'serve', { how: 'post' })).toEqual(['awaits-act'])
})

describe('what else receiving knows, the same for every licence', () => {
  const applied = (changes?: Changes) => story(changes).on('2026-09-01', 'agent.lin', 'apply', applying)

  test('corrected on the spot, told that nothing is needed, refused, withdrawn', () => {
    expect(applied().on('2026-09-01', 'agent.lin', 'correctOnTheSpot', { what: '联系电话' }).last?.finished).toBe(false)
    expect(applied().on('2026-09-01', 'clerk.li', 'tellNoLicenceNeeded', { reasons: '改为备案' }).last?.finished).toBe(true)
    expect(applied().on('2026-09-01', 'clerk.li', 'refuseAcceptance', { ground: 'elsewhere', competent: '向沈河区申请', reasons: '已迁出' }).last?.finished).toBe(true)
    expect(applied().on('2026-09-02', 'agent.lin', 'withdraw').last?.finished).toBe(true)
  })

  test('what is missing is told once within five working days; nobody answers for five, and the law accepts', () => {
    const told = applied().on('2026-09-03', 'clerk.li', 'requestSupplement', { missing: ['layout'] })
    expect(told.refuses('2026-09-04', 'clerk.li', 'accept')).toEqual(['awaits-act'])
    expect(told.on('2026-09-04', 'agent.lin', 'supplement', { materials: { layout: uploaded } }).tries('2026-09-04', 'clerk.li', 'accept').kind).toBe('done')
    expect(applied().on('2026-09-09', 'law', 'deemedAcceptance').last).toMatchObject({ effective: '2026-09-01' })
  })

  test('an organ that loses the power hands the case over, and no other does', () => {
    const handing = { to: 'gov-210102', reasons: '职权已划转' }
    expect(applied().refuses('2026-09-02', 'clerk.li', 'handOver', handing)).toEqual(['power-still-held'])
    const lost = applied({ ...licensed(foodBusinessLicence), powerGone: { 'food-business-licence': '2026-09-02' } })
    expect(lost.on('2026-09-02', 'clerk.li', 'handOver', handing).last?.finished).toBe(true)
  })
})
