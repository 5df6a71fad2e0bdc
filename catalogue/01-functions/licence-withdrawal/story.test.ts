import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { asEnterprise, type Changes, caseAbout, hepingDistrict, licensed, licenceNumber as number, people } from '../../testing/heping.ts'
import { foodBusinessLicence } from '../service-items/liaoning-items.ts'
import { licenceWithdrawal } from './procedure.ts'

const opening = { ground: 'facts', publicInterest: '地铁施工，周边须腾空。', reasons: '规划已变更。' }
const story = (changes: Changes = {}) =>
  tell({
    procedure: licenceWithdrawal,
    calendar: chinaWorkdays,
    people,
    authority: hepingDistrict({ ...licensed(foodBusinessLicence), ...changes }),
    case: caseAbout(foodBusinessLicence),
  })
const told = (changes: Changes = {}) =>
  story(changes).on('2026-03-02', 'officer.zhao', 'open', opening).on('2026-03-03', 'officer.zhao', 'tell')

test('the holder is told, heard and answered before the licence is withdrawn', () => {
  expect(told().last?.documents[0]).toMatchObject({ addressee: asEnterprise.name, title: '拟撤回行政许可告知书' })
  const said = told().on('2026-03-04', 'agent.lin', 'state', { statement: '请给予搬迁时间。' })
  expect(said.refuses('2026-03-05', 'head.zheng', 'decide', { outcome: 'withdrawn', reasons: '公共利益', loss: true })).toEqual([
    'awaits-duty',
  ])
  expect(said.refuses('2026-03-05', 'citizen.chen', 'state', { statement: '我也反对。' })).toEqual(['not-a-party'])
  const heard = said.on('2026-03-05', 'officer.zhao', 'hear', { answer: '给予三个月。' })
  const decided = heard.on('2026-03-06', 'head.zheng', 'decide', { outcome: 'withdrawn', reasons: '公共利益需要', loss: true })
  expect(decided.last?.entries[0]).toMatchObject({
    change: 'amend',
    key: number,
    values: { state: 'withdrawn', holder: asEnterprise.name },
  })
})

test('a withdrawal that costs the holder something does not close before the compensation', () => {
  const served = told()
    .on('2026-03-06', 'head.zheng', 'decide', { outcome: 'withdrawn', reasons: '公共利益', loss: true })
    .on('2026-03-09', 'clerk.li', 'serve', { how: 'inPerson' })
  expect(served.last?.finished).toBe(false)
  expect(served.refuses('2026-03-10', 'officer.zhao', 'compensate', { amount: 0, paidOn: '2026-03-10', grounds: '无' })).toEqual([
    'answer-invalid',
  ])
  expect(
    served.on('2026-03-10', 'officer.zhao', 'compensate', { amount: 5_000_000, paidOn: '2026-03-10', grounds: '装修折旧和停业损失' }).last
      ?.finished,
  ).toBe(true)
})

test('a decision before the notice is refused; a kept licence stays as it was', () => {
  const opened = story().on('2026-03-02', 'officer.zhao', 'open', opening)
  expect(opened.refuses('2026-03-02', 'head.zheng', 'decide', { outcome: 'kept', reasons: '不必' })).toEqual(['awaits-act'])
  expect(told().on('2026-03-06', 'head.zheng', 'decide', { outcome: 'kept', reasons: '理由不足' }).last).toMatchObject({
    finished: true,
    entries: [],
  })
})

test('where only facts changed, an organ that loses the power decides no more, and drops the case', () => {
  const gone = told({ powerGone: { 'food-business-licence': '2026-03-05' } })
  expect(gone.refuses('2026-03-06', 'head.zheng', 'decide', { outcome: 'kept', reasons: '不必' })).toEqual(['power-not-held'])
  expect(gone.refuses('2026-03-06', 'head.zheng', 'decideAsLawChanged', { outcome: 'kept', reasons: '不必' })).toEqual([
    'not-in-this-case',
  ])
  expect(gone.refuses('2026-03-04', 'head.zheng', 'drop', { reasons: '不想办了' })).toEqual(['power-still-held'])
  expect(gone.on('2026-03-06', 'head.zheng', 'drop', { reasons: '职权已划转' }).last?.finished).toBe(true)
})

test('a licence is withdrawn after the repeal of the law it rests on, with compensation, whether or not the power is still listed', () => {
  const repealed = { repealed: { 'food-safety-law': '2026-02-01' } }
  for (const changes of [repealed, { ...repealed, powerGone: { 'food-business-licence': '2026-02-15' } }]) {
    const decided = story(changes)
      .on('2026-03-02', 'officer.zhao', 'open', { ...opening, ground: 'law', changedLaw: '中华人民共和国食品安全法（演示：假定废止）' })
      .on('2026-03-03', 'officer.zhao', 'tell')
      .on('2026-03-06', 'head.zheng', 'decideAsLawChanged', { outcome: 'withdrawn', reasons: '依据已废止', loss: true })
    expect(decided.last?.entries[0]).toMatchObject({ change: 'amend', key: number, values: { state: 'withdrawn' } })
    expect(decided.on('2026-03-09', 'clerk.li', 'serve', { how: 'post' }).last?.finished).toBe(false)
  }
  const facts = told(repealed)
  expect(facts.refuses('2026-03-06', 'head.zheng', 'decide', { outcome: 'kept', reasons: '不必' })).toContain('basis-not-in-force')
})

test('even after a repeal, only the organ that granted the licence, and only a licence that is on record', () => {
  const begin = (changes: Changes) =>
    story(changes).refuses('2026-03-02', 'officer.zhao', 'open', { ...opening, ground: 'law', changedLaw: '食品安全法' })
  expect(begin(licensed(foodBusinessLicence, { organ: 'mr-210103' }))).toEqual(['entry-elsewhere'])
  expect(begin({ entries: {} })).toEqual(['entry-missing'])
})
