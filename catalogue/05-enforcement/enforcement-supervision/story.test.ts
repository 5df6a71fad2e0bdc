import { describe, expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { enforcementSupervision } from './procedure.ts'

const staff = (person: string) => ({ kind: 'staff' as const, person, name: person })
const begin = (): Story => {
  const district = hepingDistrict()
  const posts = (person: string) => (person === 'ju.head' ? [{ person, organ: 'ju-210102', post: 'head' }] : district.posts(person))
  return tell({
    procedure: enforcementSupervision, calendar: chinaWorkdays, authority: { ...district, posts }, people: { ...people, 'ju.head': staff('ju.head') },
    case: { organ: 'ju-210102', place: '210102' },
  })
}
const supervisor = 'justice.supervisor'
const opened = (): Story => begin().on('2026-03-02', supervisor, 'open', { agency: 'mr-210102', from: 'files', what: '未立案' })
const complained = (): Story => begin().on('2026-03-02', 'citizen.chen', 'complain', { what: '执法人员未出示证件' }).on('2026-03-03', supervisor, 'accept', { agency: 'mr-210102' })
const inquired = (told: Story, founded: boolean): Story => told.on('2026-03-04', supervisor, 'investigate', { record: '……', founded })
const opined = (told = opened()): Story => inquired(told, true).on('2026-03-05', supervisor, 'opine', { opinion: '应当立案', by: '2026-03-20' })

describe('an opinion, and the organ corrects itself', () => {
  test('by the day that the opinion sets, by its own head and nobody else', () => {
    expect(opined().last?.documents[0]?.title).toBe('行政执法监督意见书')
    expect(opined().due('selfCorrect')).toEqual({ day: '2026-03-20' })
    expect(opined().refuses('2026-03-10', 'ju.head', 'selfCorrect', { report: '……' })).toContain('post-not-held')
    const reported = opined().on('2026-03-20', 'head.zheng', 'selfCorrect', { report: '已立案' })
    const seen = reported.on('2026-03-23', supervisor, 'assess', { corrected: true })
    expect(seen.refuses('2026-03-24', 'ju.head', 'decideAfterReport', { content: '……', by: '2026-04-20' })).toEqual(['not-in-this-case'])
    expect(seen.on('2026-03-24', 'ju.head', 'closeCorrected').last?.finished).toBe(true)
  })

  test('five days at least are given', () => {
    expect(inquired(opened(), true).refuses('2026-03-05', supervisor, 'opine', { opinion: '……', by: '2026-03-09' })).toContain('answer-invalid')
  })
})

describe('a decision', () => {
  const decision = { kind: 'file', content: '责令立案', by: '2026-04-10' }

  test('only once the day has passed, by another than who inquired; executed, reported, announced', () => {
    expect(opined().refuses('2026-03-20', 'ju.head', 'decide', decision)).toEqual(['not-overdue'])
    expect(opined().refuses('2026-03-21', supervisor, 'decide', decision)).toContain('post-not-held')
    const decided = opined().on('2026-03-21', 'ju.head', 'decide', decision)
    expect(decided.last?.documents[0]?.title).toBe('行政执法监督决定书')
    expect(decided.due('reportExecution')).toEqual({ day: '2026-04-10' })
    const closed = decided.on('2026-04-09', 'head.zheng', 'reportExecution', { report: '已执行' }).on('2026-04-10', 'ju.head', 'closeExecuted')
    expect(closed.last).toMatchObject({ finished: true, publications: [{ kind: 'supervision' }] })
  })

  test('corrected late, the case does not end before the execution was reported', () => {
    const late = opined()
      .on('2026-03-21', 'ju.head', 'decide', decision)
      .on('2026-03-23', 'head.zheng', 'selfCorrect', { report: '已立案' })
      .on('2026-03-24', supervisor, 'assess', { corrected: true })
    expect(late.refuses('2026-03-25', 'ju.head', 'closeCorrected')).toEqual(['not-in-this-case'])
    expect(late.refuses('2026-03-25', 'ju.head', 'closeExecuted')).toContain('awaits-act')
    const reported = late.on('2026-03-26', 'head.zheng', 'reportExecution', { report: '已执行' })
    expect(reported.on('2026-03-27', 'ju.head', 'closeExecuted').last?.finished).toBe(true)
  })

  test('also when the correction falls short', () => {
    const short = opined().on('2026-03-18', 'head.zheng', 'selfCorrect', { report: '……' }).on('2026-03-19', supervisor, 'assess', { corrected: false })
    expect(short.refuses('2026-03-20', 'ju.head', 'closeCorrected')).toEqual(['not-in-this-case'])
    const decided = short.on('2026-03-20', 'ju.head', 'decideAfterReport', { content: '责令改正', by: '2026-04-01' })
    expect(decided.due('reportLater')).toEqual({ day: '2026-04-01' })
    expect(decided.refuses('2026-03-25', 'ju.head', 'closeExecuted')).toContain('awaits-act')
  })

  test('never on an organ whose enforcement was lawful', () => {
    const lawful = inquired(opened(), false)
    expect(lawful.refuses('2026-03-05', supervisor, 'opine', { opinion: '……', by: '2026-03-20' })).toEqual(['not-in-this-case'])
    expect(lawful.on('2026-03-05', 'ju.head', 'closeUnfounded').last?.finished).toBe(true)
  })
})

test('a complaint is answered before the case is closed, and a refusal to accept has reasons', () => {
  const complaint = begin().on('2026-03-02', 'citizen.chen', 'complain', { what: '……' })
  expect(complaint.due('accept')).toBeDefined()
  expect(complaint.refuses('2026-03-03', 'ju.head', 'decline', {})).toEqual(['answer-missing'])
  expect(complaint.on('2026-03-03', 'ju.head', 'decline', { reasons: '不属于行政执法' }).last?.documents[0]?.title).toBe('投诉举报不予受理告知书')
  const looked = inquired(complained(), false)
  expect(looked.refuses('2026-03-05', 'ju.head', 'closeUnfounded')).toEqual(['awaits-act'])
  expect(looked.on('2026-03-05', supervisor, 'answer', { result: '查无实据' }).on('2026-03-05', 'ju.head', 'closeUnfounded').last?.finished).toBe(true)
})

test('suspension of a certificate is asked for, and carried out where the officer is heard', () => {
  const asked = inquired(opened(), true).on('2026-03-05', supervisor, 'demandSuspension', { officer: 'officer.zhao', case: '210000202603050001' })
  expect(asked.last?.entries).toEqual([])
})

test('a short correction is reported on again by the day set; an interview and a referral leave the opinion standing', () => {
  const short = opined().on('2026-03-18', 'head.zheng', 'selfCorrect', { report: '……' }).on('2026-03-19', supervisor, 'assess', { corrected: false })
  const decided = short.on('2026-03-20', 'ju.head', 'decideAfterReport', { content: '责令改正', by: '2026-04-01' })
  const reported = decided.on('2026-04-01', 'head.zheng', 'reportLater', { report: '已改正' })
  expect(reported.on('2026-04-02', 'ju.head', 'closeExecuted').last?.finished).toBe(true)
  expect(inquired(opened(), true).on('2026-03-05', supervisor, 'interview', { note: '约谈负责人' }).last?.finished).toBe(false)
  expect(opined().on('2026-03-09', 'ju.head', 'refer', { to: '纪检监察机关', facts: '涉嫌违纪' }).last?.finished).toBe(false)
})
