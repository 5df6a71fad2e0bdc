import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { atGovernment, people, remediesWorld } from '../../testing/remedies.ts'
import { orderCompliance } from './procedure.ts'

const key = '沈和复〔2026〕1号/remake'
const order = {
  case: '沈和复〔2026〕1号', kind: 'remake', authority: 'gov-210102', respondent: 'mr-210102', respondentName: '和平区市场监督管理局', act: '沈和市监罚〔2026〕5号',
  must: '重新作出处罚决定', until: '2026-08-01', state: 'open',
}
const about = (more: object = {}, where = atGovernment): Story =>
  tell({
    procedure: orderCompliance, calendar: chinaWorkdays, people, authority: remediesWorld({ entries: { [`reconsideration-orders/${key}`]: { ...order, ...more } } }),
    case: { ...where, subject: { register: 'reconsideration-orders', key } },
  })
const open = (): Story => about().on('2026-06-05', 'he.review', 'open')
const report = { done: '已重新作出', document: '沈和市监罚〔2026〕9号', difference: 'facts' }
const complied = (): Story => open().on('2026-07-20', 'su.market', 'comply', report)

// The sixtieth day, 2026-08-01, is a Saturday.
test('the respondent carries the order out until its day, which rolls over a weekend; it is verified, closed by another, and struck off', () => {
  expect(open().due('comply')).toEqual({ day: '2026-08-03' })
  expect(open().last?.documents[0]?.paragraphs.join('')).toContain('不得以同一事实和理由')
  const closed = complied()
    .on('2026-07-22', 'he.review', 'verify', { found: '事实不同', complied: true })
    .on('2026-07-23', 'du.mayor', 'close')
  expect(closed.last).toMatchObject({ finished: true, entries: [{ register: 'reconsideration-orders', change: 'amend', values: { state: 'done' } }] })
})

test('the same act on the same facts cannot even be reported, and only the respondent reports', () => {
  expect(open().refuses('2026-07-20', 'su.market', 'comply', { ...report, difference: 'none' })).toEqual(['answer-invalid'])
  expect(open().refuses('2026-07-20', 'xu.health', 'comply', report)).toContain('post-not-held')
})

test('what was found to be the same act again is ordered anew, and not closed', () => {
  const again = complied().on('2026-07-22', 'he.review', 'verify', { found: '同一事实和理由', complied: false })
  expect(again.refuses('2026-07-23', 'du.mayor', 'close')).toContain('not-in-this-case')
  const ordered = again.on('2026-07-23', 'du.mayor', 'reordered', { until: '2026-08-10' })
  expect(ordered.due('performAfterOrder')).toEqual({ day: '2026-08-10' })
  const done = ordered.on('2026-08-07', 'su.market', 'performAfterOrder', report).on('2026-08-10', 'he.review', 'verify', { found: '已不同', complied: true })
  expect(done.on('2026-08-11', 'du.mayor', 'close').last?.finished).toBe(true)
})

test('once its day has passed, and not before: order again, speak with its head, a public circular, referral; the duty stays', () => {
  expect(open().refuses('2026-08-03', 'du.mayor', 'orderAgain', { until: '2026-08-20' })).toEqual(['not-overdue'])
  expect(open().refuses('2026-08-03', 'du.mayor', 'criticise')).toEqual(['not-overdue'])
  const ordered = open().on('2026-08-04', 'du.mayor', 'orderAgain', { until: '2026-08-20' })
  expect(open().tries('2026-08-04', 'du.mayor', 'interview', { record: '约谈' }).kind).toBe('done')
  expect(open().on('2026-08-04', 'du.mayor', 'criticise').last?.publications).toMatchObject([{ kind: 'compliance-circular' }])
  const facts = { to: '监察委员会', facts: '拒不履行' }
  expect(ordered.refuses('2026-08-20', 'du.mayor', 'refer', facts)).toEqual(['too-early'])
  const referred = ordered.on('2026-08-21', 'du.mayor', 'refer', facts)
  expect(referred.last?.finished).toBe(false)
  expect(referred.tries('2026-09-01', 'su.market', 'comply', report).kind).toBe('done')
})

test('another authority’s order, and one that is done, cannot be taken up', () => {
  expect(about({ authority: 'gov-210000' }).refuses('2026-06-05', 'he.review', 'open')).toEqual(['entry-elsewhere'])
  expect(about({ state: 'done' }).refuses('2026-06-05', 'he.review', 'open')).toEqual(['entry-otherwise'])
})

test('an order that a court set aside is struck off', () => {
  expect(open().on('2026-07-01', 'du.mayor', 'setAside', { by: '判决书' }).last).toMatchObject({ finished: true, entries: [{ values: { state: 'setAside' } }] })
})

test('the law itself opens the case of an order, and nobody does so in its name', () => {
  expect(about().on('2026-06-05', 'law', 'opened').due('comply')).toEqual({ day: '2026-08-03' })
  expect(about().refuses('2026-06-05', 'he.review', 'opened')).toContain('only-the-law')
})

test('what was not ordered anew is not performed as ordered', () => {
  const verified = complied().on('2026-07-22', 'he.review', 'verify', { found: '事实不同', complied: true })
  expect(verified.refuses('2026-07-23', 'su.market', 'performAfterOrder', report)).toContain('not-provided')
  expect(open().refuses('2026-06-10', 'su.market', 'performAfterOrder', report)).not.toEqual([])
})

// The sixtieth day, Saturday 2026-08-01, rolls to Monday the 3rd.
test('the order is carried out on its last day, and late the day after; only then is the head of the respondent spoken with', () => {
  expect(open().tries('2026-08-03', 'su.market', 'comply', report).kind).toBe('done')
  expect(open().tries('2026-08-04', 'su.market', 'comply', report).kind).toBe('done')
  expect(open().refuses('2026-08-03', 'du.mayor', 'interview', { record: '约谈' })).toEqual(['not-overdue'])
  expect(open().tries('2026-08-04', 'du.mayor', 'interview', { record: '约谈' }).kind).toBe('done')
})

test('what was ordered anew is performed on the day that was set, and late the day after', () => {
  const reordered = complied()
    .on('2026-07-22', 'he.review', 'verify', { found: '同一事实和理由', complied: false })
    .on('2026-07-23', 'du.mayor', 'reordered', { until: '2026-08-10' })
  expect(reordered.tries('2026-08-10', 'su.market', 'performAfterOrder', report).kind).toBe('done')
  expect(reordered.tries('2026-08-11', 'su.market', 'performAfterOrder', report).kind).toBe('done')
})
