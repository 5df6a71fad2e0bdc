import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { penaltyPublicity } from './procedure.ts'

const number = '210102202603020001'
const decision = {
  number, organ: 'mr-210102', matter: 'unlicensed-food-business', party: demonstrationEnterprise.creditCode, partyName: demonstrationEnterprise.name,
  kinds: ['fine'], content: '处罚款七万元。', basis: ['food-safety-law:122(1)'], decided: '2026-03-13',
}
const about = (): Story =>
  tell({
    procedure: penaltyPublicity, calendar: chinaWorkdays, people,
    authority: hepingDistrict({ entries: { [`penalty-decisions/${number}`]: decision } }),
    case: { organ: 'mr-210102', place: '210102', subject: { register: 'penalty-decisions', key: number } },
  })
const screened = (more: object = {}): Story =>
  about()
    .on('2026-03-17', 'officer.zhao', 'tell', { elsewhere: false })
    .on('2026-03-18', 'reviewer.zhou', 'screen', { small: false, exempt: false, shownName: '某公司', content: '处罚款七万元。', ...more })
const shown = (more: object = {}): Story => screened(more).on('2026-03-20', 'officer.zhao', 'publish')

test('published within twenty working days of the decision, once it was screened', () => {
  const told = about().on('2026-03-17', 'officer.zhao', 'tell', { elsewhere: false })
  expect(told.due('publish')).toEqual({ day: '2026-04-13' })
  expect(told.refuses('2026-03-17', 'officer.zhao', 'publish')).toEqual(['awaits-act'])
  expect(shown().last?.publications[0]?.rows).toMatchObject({ 处罚内容: '处罚款七万元。' })
})

test('another province: pushed within ten working days, published there within ten more', () => {
  const told = about()
    .on('2026-03-17', 'officer.zhao', 'tell', { elsewhere: true })
    .on('2026-03-18', 'reviewer.zhou', 'screen', { small: false, exempt: false, shownName: '某公司', content: '处罚款七万元。' })
  expect(told.due('push')).toEqual({ day: '2026-03-27' })
  expect(told.refuses('2026-03-18', 'officer.zhao', 'publish')).toContain('not-in-this-case')
  expect(told.on('2026-03-20', 'officer.zhao', 'push', { to: '吉林省市场监督管理厅' }).due('notePublished')).toEqual({ day: '2026-04-03' })
})

test('a warning is not published, and the exemption is on record with its ground', () => {
  const exempt = about()
    .on('2026-03-17', 'officer.zhao', 'tell', { elsewhere: false })
    .on('2026-03-18', 'reviewer.zhou', 'screen', { small: true, exempt: true })
  expect(exempt.refuses('2026-03-19', 'officer.zhao', 'noteOverturned', { by: '沈和政复〔2026〕1号' })).toContain('not-in-this-case')
  expect(exempt.refuses('2026-03-19', 'agent.lin', 'askCorrection', { evidence: '名称有误' })).toContain('not-in-this-case')
  expect(exempt.refuses('2026-03-19', 'officer.zhao', 'publish')).toContain('not-in-this-case')
  expect(exempt.on('2026-03-19', 'head.zheng', 'exemptIt', { ground: '仅受警告' }).last).toMatchObject({ finished: true, publications: [] })
})

test('an overturned decision is withdrawn within three working days, with reasons the public sees', () => {
  const told = shown().on('2026-04-30', 'officer.zhao', 'noteOverturned', { by: '沈和政复〔2026〕1号' })
  expect(told.due('withdraw')).toEqual({ day: '2026-05-08' })
  expect(told.refuses('2029-03-21', 'law', 'end')).toContain('not-in-this-case')
  expect(shown().refuses('2026-04-30', 'officer.zhao', 'withdraw', { reasons: '无' })).toContain('awaits-act')
})

test('shown for three months when small, for three years else, and no longer', () => {
  expect(shown({ small: true }).due('endSmall')).toEqual({ day: '2026-06-20' })
  expect(shown().due('end')).toEqual({ day: '2029-03-20' })
  expect(shown().refuses('2026-06-21', 'law', 'endSmall')).toContain('not-in-this-case')
})

test('no early end for a closure (14(3)); for others the head decides', () => {
  const asked = { met: '已缴清，已整改' }
  expect(shown({ kinds: ['closure'] }).refuses('2026-09-01', 'agent.lin', 'askEarlyEnd', asked)).toEqual(['not-provided'])
  const open = shown().on('2026-09-01', 'agent.lin', 'askEarlyEnd', asked)
  expect(open.refuses('2026-09-02', 'officer.zhao', 'endEarly')).toContain('post-not-held')
  expect(open.on('2026-09-02', 'head.zheng', 'refuseEarlyEnd', { reasons: '未满期限' }).last?.finished).toBe(false)
})
