import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { asEnterprise, caseOn, hepingDistrict, people } from '../../testing/heping.ts'
import { foodBusinessLicence } from '../service-items/liaoning-items.ts'
import { licenceRevocation } from './procedure.ts'

const number = '沈和市监许证〔2026〕1号'
const story = () =>
  tell({
    procedure: licenceRevocation,
    calendar: chinaWorkdays,
    people,
    authority: hepingDistrict({ entries: { [`licences/${number}`]: { number, holder: asEnterprise.name, state: 'valid' } } }),
    case: { ...caseOn(foodBusinessLicence), subject: { register: 'licences', key: number } },
  })
const opening = (ground: string) => ({
  kind: 'enterprise',
  creditCode: asEnterprise.creditCode,
  name: asEnterprise.name,
  ground,
  reasons: '经核查属实。',
})
const told = (ground: string) => story().on('2026-03-02', 'officer.zhao', 'open', opening(ground)).on('2026-03-03', 'officer.zhao', 'tell')

test('a licence granted against procedure may be revoked; the loss is made good', () => {
  const revoked = told('procedure').on('2026-03-06', 'head.zheng', 'revoke', { reasons: '未经听证', loss: true })
  expect(revoked.last?.entries).toMatchObject([{ register: 'licences', change: 'amend', values: { state: 'revoked' } }])
  const served = revoked.on('2026-03-09', 'clerk.li', 'serve', { how: 'post' })
  expect(served.last?.finished).toBe(false)
  expect(served.on('2026-03-20', 'officer.zhao', 'compensate', { amount: 100_000, paidOn: '2026-03-20' }).last?.finished).toBe(true)
})

test('it may also be left as it is, with reasons', () => {
  expect(told('procedure').on('2026-03-06', 'head.zheng', 'doNotRevoke', { reasons: '瑕疵轻微' }).last).toMatchObject({
    finished: true,
    entries: [],
  })
})

test('got by deceit it must be revoked, nothing is made good, and the holder is barred for three years', () => {
  const deceit = told('deceit')
  expect(deceit.refuses('2026-03-06', 'head.zheng', 'doNotRevoke', { reasons: '算了' })).toEqual(['not-provided'])
  const revoked = deceit.on('2026-03-06', 'head.zheng', 'revoke', { reasons: '提供虚假租赁合同', loss: true })
  expect(revoked.last?.entries[1]).toMatchObject({
    register: 'licence-bars',
    to: '2029-03-06',
    values: { person: asEnterprise.creditCode, until: '2029-03-05' },
  })
  expect(revoked.on('2026-03-09', 'clerk.li', 'serve', { how: 'post' }).last?.finished).toBe(true)
})

test('even then it is kept where revoking would greatly harm the public', () => {
  expect(told('deceit').on('2026-03-06', 'head.zheng', 'keepDespite', { harm: '全区唯一的学生营养餐配送单位' }).file.marking.outcome).toBe(
    'keptForPublic',
  )
})

test('an interested party may ask for it; the organ then must open the examination or drop it', () => {
  const asked = story().on('2026-03-02', 'neighbour.he', 'request', { reasons: '证照系伪造材料取得' })
  expect(asked.due('open')).toEqual({ none: true })
  expect(asked.refuses('2026-03-03', 'head.zheng', 'revoke', { reasons: '同意', loss: false })).toContain('awaits-act')
  expect(asked.on('2026-03-03', 'officer.zhao', 'open', opening('deceit')).file.parties['holder']?.[0]?.name).toBe(asEnterprise.name)
  expect(asked.on('2026-03-03', 'head.zheng', 'drop', { reasons: '查无此证' }).last?.finished).toBe(true)
})
