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
/** What the case publishes stands in the register from the day after, where a story goes on that long. */
const about = (published?: string): Story =>
  tell({
    procedure: penaltyPublicity, calendar: chinaWorkdays, people,
    authority: hepingDistrict({
      entries: { [`penalty-decisions/${number}`]: decision, ...(published && { [`published-penalties/${number}`]: { number, organ: decision.organ, state: 'shown' } }) },
      ...(published && { begun: { [`published-penalties/${number}`]: published } }),
    }),
    case: { organ: 'mr-210102', place: '210102', subject: { register: 'penalty-decisions', key: number } },
  })
const screened = (more: object = {}, published?: string): Story =>
  about(published)
    .on('2026-03-17', 'officer.zhao', 'tell', { elsewhere: false })
    .on('2026-03-18', 'reviewer.zhou', 'screen', { small: false, exempt: false, shownName: '某公司', content: '处罚款七万元。', ...more })
const shown = (more: object = {}, published?: string): Story => screened(more, published).on('2026-03-20', 'officer.zhao', 'publish')
const standing = (more: object = {}): Story => shown(more, '2026-03-21')

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

test('what is shown wrongly is corrected or the party told why not; the other province tells when it has published', () => {
  const asked = standing().on('2026-03-23', 'agent.lin', 'askCorrection', { evidence: '名称有误' })
  expect(asked.on('2026-03-24', 'officer.zhao', 'correct', { shownName: '某有限公司', content: '处罚款七万元。' }).last?.entries).toMatchObject([{ register: 'published-penalties', change: 'amend' }])
  expect(asked.on('2026-03-24', 'officer.zhao', 'keepAsShown', { reasons: '与登记一致' }).last?.finished).toBe(false)
  const pushed = about()
    .on('2026-03-17', 'officer.zhao', 'tell', { elsewhere: true })
    .on('2026-03-18', 'reviewer.zhou', 'screen', { small: false, exempt: false, shownName: '某公司', content: '处罚款七万元。' })
    .on('2026-03-20', 'officer.zhao', 'push', { to: '吉林省市场监督管理厅' })
  expect(pushed.on('2026-04-03', 'officer.zhao', 'notePublished').on('2026-04-07', 'officer.zhao', 'close').last?.finished).toBe(true)
})

test('it ends by withdrawal, early by the head, or by the law itself on the day after its time', () => {
  const overturned = standing().on('2026-03-23', 'officer.zhao', 'noteOverturned', { by: '沈和政复〔2026〕1号' })
  expect(overturned.on('2026-03-24', 'officer.zhao', 'withdraw', { reasons: '决定已被撤销' }).last?.finished).toBe(true)
  const early = standing().on('2026-09-01', 'agent.lin', 'askEarlyEnd', { met: '已缴清，已整改' })
  expect(early.on('2026-09-02', 'head.zheng', 'endEarly').last?.finished).toBe(true)
  expect(standing({ small: true }).on('2026-06-21', 'law', 'endSmall').last?.finished).toBe(true)
  expect(standing().on('2029-03-21', 'law', 'end').last?.finished).toBe(true)
})
