import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { asEnterprise, type Changes, caseAbout, hepingDistrict, licensed, licenceNumber as number, people } from '../../testing/heping.ts'
import { foodBusinessLicence, type LicenceMatter, publicPlaceHygieneLicence } from '../service-items/liaoning-items.ts'
import { licenceCancellation } from './procedure.ts'

const expiring = licensed(foodBusinessLicence, { validUntil: '2026-02-28' })
const opening = { ground: 'expired', reasons: '有效期至2026年2月28日，未申请延续。' }
const story = (changes: Changes = expiring, matter: LicenceMatter = foodBusinessLicence) =>
  tell({ procedure: licenceCancellation, calendar: chinaWorkdays, people, authority: hepingDistrict(changes), case: caseAbout(matter) })
const opened = (changes: Changes = expiring) => story(changes).on('2026-02-26', 'clerk.li', 'open', opening)

test('an expired licence is struck off the register, published and served', () => {
  const cancelled = opened().on('2026-03-03', 'head.zheng', 'cancelAsExpired')
  expect(cancelled.last?.entries).toMatchObject([{ register: 'licences', change: 'end', key: number, from: '2026-03-03' }])
  expect(cancelled.last?.publications[0]?.rows).toMatchObject({ 证号: number, 被许可人: asEnterprise.name, 情形: '有效期届满未延续' })
  expect(cancelled.last?.documents[0]?.addressee).toBe(asEnterprise.name)
  expect(cancelled.on('2026-03-04', 'clerk.li', 'serve', { how: 'post' }).last?.finished).toBe(true)
})

test('it has not expired before the register says so, on its last day included', () => {
  expect(opened().refuses('2026-02-28', 'head.zheng', 'cancelAsExpired')).toEqual(['too-early'])
  expect(opened().refuses('2026-02-28', 'head.zheng', 'cancel')).toEqual(['not-in-this-case'])
  expect(opened().on('2026-03-01', 'head.zheng', 'cancelAsExpired').last?.kind).toBe('done')
})

test('what the law gives no term cannot expire', () => {
  const { validUntil: _, ...endless } = licensed(publicPlaceHygieneLicence).entries[`licences/${number}`] ?? {}
  const hygiene = story({ entries: { [`licences/${number}`]: endless } }, publicPlaceHygieneLicence)
    .on('2026-02-26', 'clerk.health', 'open', opening)
  expect(hygiene.refuses('2026-03-03', 'head.health', 'cancelAsExpired')).toEqual(['not-provided'])
})

test('what is not in the register cannot be struck off, nor what another organ granted', () => {
  expect(story({}).refuses('2026-03-02', 'clerk.li', 'open', opening)).toEqual(['entry-missing'])
  expect(story(licensed(foodBusinessLicence, { organ: 'mr-210103' })).refuses('2026-03-02', 'clerk.li', 'open', opening)).toEqual([
    'entry-elsewhere',
  ])
})

test('what was withdrawn because its law was repealed is struck off after the repeal, and after the power left the list', () => {
  const gone: Changes = {
    ...licensed(foodBusinessLicence, { state: 'withdrawn' }),
    repealed: { 'food-safety-law': '2026-01-01' },
    powerGone: { [foodBusinessLicence.matter]: '2026-01-15' },
  }
  const cancelled = story(gone)
    .on('2026-03-02', 'clerk.li', 'open', { ground: 'takenAway', reasons: '已撤回。' })
    .on('2026-03-03', 'head.zheng', 'cancel')
  expect(cancelled.last?.entries).toMatchObject([{ change: 'end', key: number }])
})

test('only the head cancels; what needs no cancelling is closed otherwise', () => {
  expect(opened().refuses('2026-03-03', 'clerk.li', 'cancelAsExpired')).toEqual(['post-not-held', 'same-person'])
  expect(opened().on('2026-03-03', 'clerk.li', 'doNotCancel', { reasons: '已受理延续申请' }).last?.finished).toBe(true)
})

test('nothing is served before it is cancelled', () => {
  expect(opened().refuses('2026-02-27', 'clerk.li', 'serve', { how: 'post' })).toEqual(['awaits-act'])
})
