import { expect, test } from 'vitest'
import { tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { complaintHandling } from './complaint-handling.ts'
import { reportHandling } from './report-handling.ts'

const setting = { calendar: chinaWorkdays, authority: hepingDistrict(), people, case: { organ: 'mr-210102', place: '210102' } }
const signed = { named: true, name: '陈小演', contact: '13800000000', respondent: '某餐馆', clue: '使用过期食材' }
const reported = (answers: Readonly<Record<string, string | boolean>> = signed) =>
  tell({ procedure: reportHandling, ...setting }).on('2026-03-02', 'citizen.chen', 'report', answers)
const assigned = (answers = signed as Readonly<Record<string, string | boolean>>) => reported(answers).on('2026-03-03', 'intake.feng', 'assign')
const verified = (answers?: Readonly<Record<string, string | boolean>>) => assigned(answers).on('2026-03-10', 'officer.zhao', 'verify', { finding: '属实' })
const decided = (answers?: Readonly<Record<string, string | boolean>>) =>
  verified(answers).on('2026-03-11', 'head.zheng', 'decideFiling', { outcome: 'filed', reasons: '有初步证据', case: '1', rewardable: true })

test('a report is received, sent on, verified, decided, told and rewarded', () => {
  expect(assigned().due('verify')).toEqual({ day: '2026-03-23' })
  expect(decided().due('tellReporter')).toEqual({ day: '2026-03-18' })
  const told = decided().on('2026-03-12', 'intake.feng', 'tellReporter')
  expect(told.last?.documents[0]).toMatchObject({ addressee: '举报人' })
  const paid = told.on('2026-03-13', 'head.zheng', 'reward', { reasons: '有功' }).on('2026-03-16', 'intake.feng', 'payReward')
  expect(paid.last?.finished).toBe(true)
})

test('only the intake looks at who reported, with a reason; who handled the report never does (33)', () => {
  const look = { why: '核实奖励' }
  for (const who of ['officer.zhao', 'head.zheng', 'clerk.li', 'agent.lin'])
    expect([who, assigned().refuses('2026-03-04', who, 'lookAtReporter', look)]).toEqual([who, ['post-not-held']])
  expect(assigned().refuses('2026-03-04', 'intake.feng', 'lookAtReporter', {})).toEqual(['answer-missing'])
  expect(assigned().on('2026-03-04', 'intake.feng', 'lookAtReporter', look).tries('2026-03-05', 'intake.feng', 'lookAtReporter', look).kind).toBe('done')
})

test('an unnamed report asks for no name, and nobody is told or rewarded', () => {
  const unnamed = { named: false, respondent: '某餐馆', clue: '使用过期食材' }
  expect(() => reported({ ...unnamed, name: '陈小演' })).toThrow('answer-unasked')
  expect(decided(unnamed).refuses('2026-03-12', 'intake.feng', 'tellReporter')).toContain('not-in-this-case')
  expect(decided(unnamed).last?.finished).toBe(true)
})

test('a report by phone is registered by the intake', () => {
  const told = tell({ procedure: reportHandling, ...setting })
  expect(told.refuses('2026-03-02', 'clerk.li', 'register', { channel: 'phone', ...signed })).toContain('post-not-held')
  expect(told.on('2026-03-02', 'intake.feng', 'register', { channel: 'phone', ...signed }).tries('2026-03-03', 'intake.feng', 'assign').kind).toBe('done')
})

test('verification takes fifteen working days, extended once, before the end', () => {
  const extended = assigned().on('2026-03-23', 'head.zheng', 'extendVerify', { reasons: '案情复杂' })
  expect(extended.due('verify')).toEqual({ day: '2026-04-14' })
  expect(assigned().refuses('2026-03-24', 'head.zheng', 'extendVerify', { reasons: '迟了' })).toEqual(['extended-too-late'])
  expect(extended.refuses('2026-03-25', 'head.zheng', 'extendVerify', { reasons: '再延' })).toContain('extended-enough')
  expect(assigned().tries('2026-04-30', 'officer.zhao', 'verify', { finding: '属实' }).kind).toBe('done')
})

test('a dispute of competence is settled within seven working days, and a report of another organ is handed on', () => {
  const disputed = assigned().on('2026-03-04', 'head.zheng', 'raiseDispute', { with: 'hc-210102', reasons: '餐饮具' })
  expect(disputed.due('settleDispute')).toEqual({ day: '2026-03-13' })
  expect(disputed.refuses('2026-03-05', 'officer.zhao', 'verify', { finding: '属实' })).toEqual(['awaits-duty'])
  const settled = (ours: boolean) => disputed.on('2026-03-06', 'head.zheng', 'settleDispute', { ours, result: '指定' })
  expect(settled(false).on('2026-03-09', 'intake.feng', 'handOn', { to: 'hc-210102' }).last?.finished).toBe(true)
  expect(settled(true).refuses('2026-03-09', 'intake.feng', 'handOn', { to: 'hc-210102' })).toEqual(['not-provided'])
})

test('what belongs to another channel is told where to go (29, 39)', () => {
  expect(reported().on('2026-03-03', 'intake.feng', 'tellElsewhere', { channel: 'petition', reasons: '信访事项' }).last?.finished).toBe(true)
})

const complaint = { name: '陈小演', phone: '13800000000', respondent: '某餐馆', demand: '退款', knewOn: '2026-03-01' }
const complained = (answers = complaint) => tell({ procedure: complaintHandling, ...setting }).on('2026-03-02', 'citizen.chen', 'complain', answers)

test('a complaint is accepted within seven working days, mediated or ended within forty-five, and told', () => {
  expect(complained().due('accept')).toEqual({ day: '2026-03-11' })
  const accepted = complained().on('2026-03-04', 'clerk.li', 'accept')
  expect(accepted.on('2026-03-20', 'officer.zhao', 'mediate', { agreement: '退款' }).last?.finished).toBe(true)
  const ended = accepted.on('2026-03-20', 'officer.zhao', 'endMediation', { reasons: '拒绝调解' })
  expect(ended.due('tellEnd')).toEqual({ day: '2026-03-31' })
  expect(ended.on('2026-03-23', 'officer.zhao', 'tellEnd', { told: '已终止' }).last?.finished).toBe(true)
})

test('a complaint is made on the last day of three years, and not accepted the day after (15(1)[4])', () => {
  const told = tell({ procedure: complaintHandling, ...setting })
  expect(told.refuses('2026-03-02', 'citizen.chen', 'complain', { ...complaint, knewOn: '2023-03-01' })).toEqual(['right-lapsed'])
  expect(complained({ ...complaint, knewOn: '2023-03-02' }).tries('2026-03-04', 'clerk.li', 'accept').kind).toBe('done')
})

test('whether a case is filed once decided, no dispute of competence is settled any more that was never raised', () => {
  expect(decided().refuses('2026-03-12', 'head.zheng', 'settleDispute', { ours: true, result: '指定' })).toContain('not-in-this-case')
})

test('a report handed on tells the reporter where it went, without a name', () => {
  const settled = assigned()
    .on('2026-03-04', 'head.zheng', 'raiseDispute', { with: 'hc-210102', reasons: '餐饮具' })
    .on('2026-03-06', 'head.zheng', 'settleDispute', { ours: false, result: '指定' })
  const told = settled.on('2026-03-09', 'intake.feng', 'handOn', { to: 'hc-210102' }).last?.documents[0]
  expect(told).toMatchObject({ addressee: '举报人' })
  expect(told?.paragraphs.join('')).toContain('卫生健康')
})

test('what was mediated is not told to have ended', () => {
  const mediated = complained().on('2026-03-04', 'clerk.li', 'accept').on('2026-03-20', 'officer.zhao', 'mediate', { agreement: '退款' })
  expect(mediated.refuses('2026-03-21', 'officer.zhao', 'tellEnd', { told: '已终止' })).not.toEqual([])
})

test('late is late and still done: acceptance, telling, the end of a mediation', () => {
  expect(complained().tries('2026-03-12', 'clerk.li', 'accept').kind).toBe('done')
  const accepted = complained().on('2026-03-04', 'clerk.li', 'accept')
  expect(accepted.due('endMediation')).toEqual({ day: '2026-05-11' })
  expect(accepted.tries('2026-05-12', 'officer.zhao', 'endMediation', { reasons: '四十五个工作日内未达成协议' }).kind).toBe('done')
  expect(decided().tries('2026-03-19', 'intake.feng', 'tellReporter').kind).toBe('done')
})

test('a complaint is declined with its ground, and withdrawn until the mediation is over', () => {
  const declined = complained().on('2026-03-04', 'clerk.li', 'decline', { ground: 'handled', told: '已由消费者协会受理' })
  expect(declined.last).toMatchObject({ finished: true, file: { marking: { outcome: 'notAccepted' } } })
  expect(complained().refuses('2026-03-04', 'officer.zhao', 'decline', { ground: 'handled', told: '已由消费者协会受理' })).toContain('post-not-held')
  expect(complained().on('2026-03-03', 'citizen.chen', 'withdraw').last?.finished).toBe(true)
  const mediated = complained().on('2026-03-04', 'clerk.li', 'accept').on('2026-03-20', 'officer.zhao', 'mediate', { agreement: '退款' })
  expect(mediated.refuses('2026-03-21', 'citizen.chen', 'withdraw')).not.toEqual([])
})

/** Received on Monday 2 March: the seventh working day is Wednesday the 11th, the fifteenth Monday the 23rd. */
test('on the last day, and a day late: a dispute of competence, a verification, telling the reporter (30, 31)', () => {
  const disputed = assigned().on('2026-03-03', 'head.zheng', 'raiseDispute', { with: 'hc-210102', reasons: '餐饮具' })
  expect(disputed.due('settleDispute')).toEqual({ day: '2026-03-12' })
  for (const day of ['2026-03-12', '2026-03-13'])
    expect(disputed.tries(day, 'head.zheng', 'settleDispute', { ours: true, result: '协商一致' }).kind).toBe('done')
  for (const day of ['2026-03-23', '2026-03-24']) expect(assigned().tries(day, 'officer.zhao', 'verify', { finding: '属实' }).kind).toBe('done')
  expect(decided().tries('2026-03-18', 'intake.feng', 'tellReporter').kind).toBe('done')
})

test('who verified a report, and is moved to the intake afterwards, does not look at who made it (33)', () => {
  const look = { why: '核实奖励' }
  const moved = tell({
    procedure: reportHandling, ...setting, case: decided().file,
    authority: { ...setting.authority, posts: (person) => [{ person, organ: 'mr-210102', post: 'report-intake' }] },
  })
  for (const who of ['officer.zhao', 'head.zheng']) expect(moved.refuses('2026-03-16', who, 'lookAtReporter', look)).toEqual(['same-person'])
  expect(moved.tries('2026-03-16', 'clerk.li', 'lookAtReporter', look).kind).toBe('done')
})

test('on the last day: a complaint accepted, its mediation ended; that it ended is told on the seventh working day, or late (14, 21)', () => {
  expect(complained().tries('2026-03-11', 'clerk.li', 'accept').kind).toBe('done')
  const accepted = complained().on('2026-03-04', 'clerk.li', 'accept')
  expect(accepted.tries('2026-05-11', 'officer.zhao', 'endMediation', { reasons: '四十五个工作日内未达成协议' }).kind).toBe('done')
  // Ended on Friday 20 March: seven working days are Monday the 23rd to Tuesday the 31st.
  const ended = accepted.on('2026-03-20', 'officer.zhao', 'endMediation', { reasons: '拒绝调解' })
  for (const day of ['2026-03-31', '2026-04-01']) expect(ended.tries(day, 'officer.zhao', 'tellEnd', { told: '已终止' }).kind).toBe('done')
})

test('who complained rates what came of it, agreed or not, and nobody rates in their place (plan 34)', () => {
  const accepted = complained().on('2026-03-04', 'clerk.li', 'accept')
  expect(accepted.refuses('2026-03-05', 'citizen.chen', 'rate', { satisfied: 'no' })).toEqual(['awaits-act'])
  const mediated = accepted.on('2026-03-20', 'officer.zhao', 'mediate', { agreement: '退款' })
  const ended = accepted.on('2026-03-20', 'officer.zhao', 'endMediation', { reasons: '拒绝调解' })
  for (const over of [mediated, ended]) {
    expect(over.refuses('2026-03-23', 'officer.zhao', 'rate', { satisfied: 'yes' })).toContain('not-a-party')
    expect(over.on('2026-03-23', 'citizen.chen', 'rate', { satisfied: 'no' }).file.answers['rate']).toMatchObject({ satisfied: 'no' })
  }
})
