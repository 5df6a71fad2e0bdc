import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { asEnterprise, type Changes, caseOn, hepingDistrict, people } from '../../testing/heping.ts'
import { foodBusinessLicence } from '../service-items/liaoning-items.ts'
import { licenceCancellation } from './procedure.ts'

const number = '沈和市监许证〔2021〕7号'
const listed: Changes = {
  entries: { [`licences/${number}`]: { number, holder: asEnterprise.name, validUntil: '2026-02-28', state: 'valid' } },
}
const opening = {
  kind: 'enterprise',
  creditCode: asEnterprise.creditCode,
  name: asEnterprise.name,
  ground: 'expired',
  reasons: '有效期至2026年2月28日，未申请延续。',
}
const opened = (changes: Changes = listed) =>
  tell({
    procedure: licenceCancellation,
    calendar: chinaWorkdays,
    people,
    authority: hepingDistrict(changes),
    case: { ...caseOn(foodBusinessLicence), subject: { register: 'licences', key: number } },
  }).on('2026-03-02', 'clerk.li', 'open', opening)

test('an expired licence is struck off the register, published and served', () => {
  const cancelled = opened().on('2026-03-03', 'head.zheng', 'cancel')
  expect(cancelled.last?.entries).toMatchObject([{ register: 'licences', change: 'end', key: number, from: '2026-03-03' }])
  expect(cancelled.last?.publications[0]?.rows).toMatchObject({ 证号: number, 情形: '有效期届满未延续' })
  expect(cancelled.on('2026-03-04', 'clerk.li', 'serve', { how: 'post' }).last?.finished).toBe(true)
})

test('what is not in the register cannot be struck off, and the case is closed otherwise', () => {
  expect(opened({}).refuses('2026-03-03', 'head.zheng', 'cancel')).toEqual(['entry-missing'])
  expect(opened({}).on('2026-03-03', 'clerk.li', 'doNotCancel', { reasons: '名册中没有该证' }).last?.finished).toBe(true)
})

test('only the head cancels', () => {
  expect(opened().refuses('2026-03-03', 'clerk.li', 'cancel')).toEqual(['post-not-held', 'same-person'])
})
