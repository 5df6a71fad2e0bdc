import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { logRecovery } from './procedure.ts'

const district = hepingDistrict()
const administrators: Readonly<Record<string, readonly string[]>> = {
  system: ['system-administrator'], audit: ['audit-administrator'], both: ['system-administrator', 'audit-administrator'],
}
/** Besides the people of the district: its administrators, and somebody who, against the list of incompatible posts, holds two of the three. */
const posts = (person: string) =>
  administrators[person]?.map((post) => ({ person, organ: 'gov-210000', post })) ?? district.posts(person)
const staff = (person: string) => ({ kind: 'staff', person, name: person }) as const
const story = (): Story =>
  tell({
    procedure: logRecovery, calendar: chinaWorkdays, authority: { ...district, posts },
    people: { ...people, system: staff('system'), audit: staff('audit'), both: staff('both') }, case: { organ: 'gov-210000', place: '210000' },
  })
const lost = {
  from: 1204, to: 1207, root: '8f'.repeat(32), source: '/srv/mirror/210000', cause: '机房断电，较新的备份损坏',
  kinds: '四件办理的申请内容和当事人', measures: '凭回执、文书另立新案；当事人可以带回执到窗口补办', contact: '024-00000000',
}
const proposed = (who = 'system'): Story => story().on('2026-03-02', who, 'propose', lost)

test('one administrator says what is lost, another confirms it, and everybody may read it (57(1))', () => {
  expect(proposed().last?.finished).toBe(false)
  const confirmed = proposed().on('2026-03-03', 'audit', 'confirm')
  expect(confirmed.last).toMatchObject({
    finished: true, file: { marking: { outcome: 'takenOn' } },
    publications: [{ kind: 'log-recovery', title: '存证日志丢失登记：第 1204–1207 条', rows: { 丢失条目: '1204–1207', 原因: lost.cause, 联系方式: lost.contact } }],
  })
  expect(confirmed.refuses('2026-03-04', 'audit', 'confirm')).toContain('case-ended')
})

test('one person alone is refused, and so is the same person twice', () => {
  expect(proposed().refuses('2026-03-02', 'system', 'confirm')).toContain('post-not-held')
  expect(proposed('both').refuses('2026-03-02', 'both', 'confirm')).toEqual(['same-person'])
  expect(proposed('both').tries('2026-03-02', 'audit', 'confirm').kind).toBe('done')
  expect(proposed().tries('2026-03-02', 'both', 'confirm').kind).toBe('done')
})

test('nothing is confirmed that nobody proposed, and nobody else does either', () => {
  expect(story().refuses('2026-03-02', 'audit', 'confirm')).toContain('awaits-act')
  for (const who of ['audit', 'head.zheng', 'officer.zhao', 'citizen.chen']) expect(story().refuses('2026-03-02', who, 'propose', lost)).not.toEqual([])
  expect(proposed().refuses('2026-03-02', 'head.zheng', 'confirm')).toContain('post-not-held')
})

test('which entries, why, what people lose by it and what they can do is never left out (57(1)[1]–[3])', () => {
  for (const missing of Object.keys(lost)) {
    const rest = Object.fromEntries(Object.entries(lost).filter(([name]) => name !== missing))
    expect(story().refuses('2026-03-02', 'system', 'propose', rest)).toEqual(['answer-missing'])
  }
})
