import { expect, test } from 'vitest'
import { localDate, makeCitizenNumber } from '../../../src/kernel/define.ts'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { type Changes, hepingDistrict, people } from '../../testing/heping.ts'
import { realNameRegistration } from './procedure.ts'

const number = makeCitizenNumber('210102', localDate('1990-03-07'), 1)
const { creditCode } = demonstrationEnterprise
const window = { kind: 'staff' as const, person: 'clerk.window', name: '窗口' }
const everybody = { ...people, window, newcomer: { kind: 'party' as const, person: 'p-newcomer', name: '新注册' } }
const told = (changes: Changes = {}): Story => {
  const district = hepingDistrict(changes)
  const posts = (person: string) => (person === window.person ? [{ person, organ: 'gov-210102', post: 'clerk' }] : district.posts(person))
  return tell({
    procedure: realNameRegistration, calendar: chinaWorkdays, authority: { ...district, posts }, people: everybody, case: { organ: 'gov-210102', place: '210102' },
  })
}
const person = { name: '新注册', number }
const enterprise = { name: demonstrationEnterprise.name, number: creditCode, representative: '新注册' }
const standing = (key: string): Changes => ({ entries: { [`real-names/${key}`]: { account: 'p-newcomer' } }, begun: { [`real-names/${key}`]: '2026-03-03' } })

test('a person registers, and the entry says that nobody verified it', () => {
  expect(told().on('2026-03-02', 'newcomer', 'registerPerson', person).last?.entries).toEqual([
    expect.objectContaining({ register: 'real-names', change: 'enter', key: number, values: expect.objectContaining({ kind: 'person', account: 'p-newcomer', assurance: 'declared' }) }),
  ])
})

test('an enterprise registers with its credit code and legal representative', () => {
  const { last } = told().on('2026-03-02', 'newcomer', 'registerEnterprise', enterprise)
  expect(last?.entries[0]?.values).toMatchObject({ kind: 'enterprise', creditCode, representative: '新注册', assurance: 'declared' })
})

test('a number that fails its check digit, or is left out, is not taken', () => {
  const off = `${number.slice(0, 17)}${number.endsWith('0') ? '1' : '0'}`
  expect(told().refuses('2026-03-02', 'newcomer', 'registerPerson', { ...person, number: off })).toEqual(['answer-invalid'])
  const wrong = `${creditCode.slice(0, 17)}${creditCode.endsWith('0') ? '1' : '0'}`
  expect(told().refuses('2026-03-02', 'newcomer', 'registerEnterprise', { ...enterprise, number: wrong })).toEqual(['answer-invalid'])
  for (const left of ['name', 'number'])
    expect(told().refuses('2026-03-02', 'newcomer', 'registerPerson', Object.fromEntries(Object.entries(person).filter(([one]) => one !== left)))).toEqual(['answer-missing'])
})

test('a number is registered once: another account with it is refused', () => {
  const taken = { entries: { [`real-names/${number}`]: { account: 'p-other' }, [`real-names/${creditCode}`]: { account: 'p-other' } } }
  expect(told(taken).refuses('2026-03-02', 'newcomer', 'registerPerson', person)).toContain('listed')
  expect(told(taken).refuses('2026-03-02', 'newcomer', 'registerEnterprise', enterprise)).toContain('listed')
})

test('at the window the papers are compared, and the entry says since when', () => {
  const confirmed = told(standing(number)).on('2026-03-02', 'newcomer', 'registerPerson', person).on('2026-03-04', 'window', 'confirm', { papers: 'card' })
  expect(confirmed.last?.entries).toEqual([expect.objectContaining({ change: 'amend', key: number, values: expect.objectContaining({ assurance: 'presented', checked: '2026-03-04' }) })])
  const ofIt = told(standing(creditCode)).on('2026-03-02', 'newcomer', 'registerEnterprise', enterprise)
  for (const papers of ['licence', 'authority']) expect(ofIt.on('2026-03-04', 'window', 'confirm', { papers }).last?.entries[0]?.key).toBe(creditCode)
  expect(ofIt.refuses('2026-03-04', 'newcomer', 'confirm', { papers: 'licence' })).toEqual(['post-not-held'])
})

test('its holder closes it; the window strikes out what is wrong, with reasons (个人信息保护法 46(1), 47(1))', () => {
  const registered = told(standing(number)).on('2026-03-02', 'newcomer', 'registerPerson', person)
  const left = registered.on('2026-03-05', 'newcomer', 'leave')
  expect(left.last).toMatchObject({ finished: true, entries: [{ change: 'end', key: number }] })
  expect(left.refuses('2026-03-06', 'window', 'strike', { why: '冒用他人身份' })).toContain('case-ended')
  expect(registered.on('2026-03-05', 'window', 'strike', { why: '冒用他人身份' }).last).toMatchObject({ finished: true, file: { marking: { outcome: 'struck' } } })
  expect(registered.refuses('2026-03-05', 'window', 'strike')).toEqual(['answer-missing'])
  expect(registered.refuses('2026-03-05', 'citizen.chen', 'leave')).toEqual(['not-a-party'])
  const ofIt = told(standing(creditCode)).on('2026-03-02', 'newcomer', 'registerEnterprise', enterprise)
  expect(ofIt.on('2026-03-05', 'newcomer', 'leave').last?.entries[0]).toMatchObject({ change: 'end', key: creditCode })
})
