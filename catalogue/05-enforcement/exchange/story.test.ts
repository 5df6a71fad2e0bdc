import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { exchangeAdmission } from './admission.ts'
import { exchangeMessage } from './message.ts'

/** Besides the people of the district: an officer who has become the head since, and a supervisor. */
const also: Readonly<Record<string, readonly string[]>> = { risen: ['officer', 'head'], watcher: ['supervisor'] }
const setting = (entries: Readonly<Record<string, Readonly<Record<string, string>>>> = {}) => {
  const district = hepingDistrict({ entries })
  const posts = (person: string) => also[person]?.map((post) => ({ person, organ: 'mr-210102', post })) ?? district.posts(person)
  const more = Object.fromEntries(Object.keys(also).map((person) => [person, { kind: 'staff' as const, person, name: person }]))
  return { calendar: chinaWorkdays, authority: { ...district, posts }, people: { ...people, ...more }, case: { organ: 'mr-210102', place: '210102' } }
}
const admission = (entries?: Parameters<typeof setting>[0]): Story => tell({ procedure: exchangeAdmission, ...setting(entries) })
const proposal = {
  peer: 'jilin-platform', name: '吉林省执法平台', key: 'A'.repeat(44), purpose: '许可核查', register: 'organs', provisions: ['penalty-law:54(1)'], perDay: 500, perMinute: 30,
}
const proposed = (who = 'officer.zhao'): Story => admission().on('2026-03-02', who, 'propose', proposal)
const stopping = { peer: 'jilin-platform', reasons: '异常批量查询' }

test('a peer is admitted for one purpose by two persons, with its key, its provision and its quota', () => {
  const admitted = proposed().on('2026-03-03', 'head.zheng', 'admit')
  expect(admitted.last).toMatchObject({
    finished: true,
    entries: [
      { register: 'exchange-peers', key: 'jilin-platform', values: { key: proposal.key } },
      { register: 'exchange-grants', key: 'jilin-platform/许可核查', values: { register: 'organs' } },
    ],
  })
  for (const missing of Object.keys(proposal)) {
    const rest = Object.fromEntries(Object.entries(proposal).filter(([name]) => name !== missing))
    expect(admission().refuses('2026-03-02', 'officer.zhao', 'propose', rest)).toEqual(['answer-missing'])
  }
})

test('nobody admits alone, what nobody proposed, or without the post', () => {
  expect(proposed('risen').refuses('2026-03-03', 'risen', 'admit')).toEqual(['same-person'])
  expect(proposed('risen').refuses('2026-03-03', 'risen', 'refuse', { reasons: '无依据' })).toEqual(['same-person'])
  expect(proposed().tries('2026-03-03', 'risen', 'admit').kind).toBe('done')
  expect(proposed().refuses('2026-03-03', 'officer.zhao', 'admit')).toContain('post-not-held')
  expect(admission().refuses('2026-03-03', 'head.zheng', 'admit')).toContain('awaits-act')
  expect(admission().refuses('2026-03-02', 'citizen.chen', 'propose', proposal)).not.toEqual([])
})

test('the head refuses, with reasons', () => {
  expect(proposed().on('2026-03-03', 'head.zheng', 'refuse', { reasons: '用途没有依据' }).last).toMatchObject({ finished: true, entries: [] })
  expect(proposed().refuses('2026-03-03', 'head.zheng', 'refuse')).toEqual(['answer-missing'])
  expect(admission().refuses('2026-03-03', 'head.zheng', 'refuse', { reasons: '无' })).toContain('awaits-act')
})

test('one act of the head or of a supervisor stops it at once; nobody else may', () => {
  const running = { 'exchange-peers/jilin-platform': { peer: 'jilin-platform', key: proposal.key } }
  for (const who of ['head.zheng', 'watcher'])
    expect(admission(running).on('2026-03-04', who, 'stop', stopping).last).toMatchObject({ finished: true, entries: [{ change: 'end', key: 'jilin-platform' }] })
  expect(admission(running).refuses('2026-03-04', 'officer.zhao', 'stop', stopping)).toContain('post-not-held')
  expect(admission(running).refuses('2026-03-04', 'head.zheng', 'stop', { peer: 'jilin-platform' })).toEqual(['answer-missing'])
  expect(admission().refuses('2026-03-04', 'head.zheng', 'stop', stopping)).toEqual(['entry-missing'])
})

const message = {
  sender: 'jilin-platform', message: 'm-1', sequence: 1, hash: 'b'.repeat(64), previous: 'none', kind: 'query', purpose: '许可核查', citedCase: '吉市监罚〔2026〕7号',
  citedAct: '调查取证', citedBasis: 'penalty-law:54(1)', about: 'organs/mr-210102',
}
const taking = (entries?: Parameters<typeof setting>[0]): Story => tell({ procedure: exchangeMessage, ...setting(entries) })

test('a message is recorded by the law alone, once at each place of its sender’s count', () => {
  expect(taking().on('2026-03-02', 'law', 'receive', message).last).toMatchObject({
    finished: true,
    entries: [
      { register: 'exchange-messages', key: 'jilin-platform/1', values: { citedCase: message.citedCase } },
      { register: 'exchange-heads', key: 'jilin-platform', values: { hash: message.hash } },
    ],
  })
  expect(taking({ 'exchange-messages/jilin-platform/1': { sender: 'jilin-platform' } }).refuses('2026-03-02', 'law', 'receive', message)).toEqual(['listed'])
  expect(taking().refuses('2026-03-02', 'head.zheng', 'receive', message)).toEqual(['only-the-law'])
  const { purpose: _, ...rest } = message
  expect(taking().refuses('2026-03-02', 'law', 'receive', rest)).toEqual(['answer-missing'])
})
