import { describe, expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { hepingDistrict, people } from '../../testing/heping.ts'
import { fineCollectionAgreement } from './agreement.ts'
import { fineCollection } from './procedure.ts'

const yuan = (amount: number): number => amount * 100
const code = '沈和市监罚〔2026〕1号'
const fine = {
  number: code, organ: 'mr-210102', matter: 'unlicensed-food-business', payer: demonstrationEnterprise.creditCode, payerName: demonstrationEnterprise.name,
  amount: yuan(70_000), collector: '演示银行', decided: '2026-03-13', state: 'due',
}
const outside: Readonly<Record<string, string>> = { 'bank.heping': 'collecting-bank', 'treasury.liaoning': 'treasury' }
const someone = (person: string) => ({ kind: 'outside' as const, person, name: person })
const known = (entry: object) => {
  const district = hepingDistrict({ entries: { [`fines/${code}`]: { ...fine, ...entry } } })
  return { ...district, posts: (person: string) => (outside[person] ? [{ person, organ: 'mr-210102', post: outside[person] }] : district.posts(person)) }
}
const about = (entry: object = {}): Story =>
  tell({
    procedure: fineCollection, calendar: chinaWorkdays, authority: known(entry),
    people: { ...people, bank: someone('bank.heping'), treasury: someone('treasury.liaoning') },
    case: { organ: 'mr-210102', place: '210102', subject: { register: 'fines', key: code } },
  })
const due = (): Story => about().on('2026-03-17', 'officer.zhao', 'register', { servedOn: '2026-03-17' })
const paid = (amount: number, full: boolean, late?: number) => ({ receipt: 'R1', amount, full, ...(late !== undefined && { late }) })

test('served, paid at the bank, remitted, confirmed by the treasury: the account says paid', () => {
  expect(due().due('collect')).toEqual({ day: '2026-04-01' })
  const over = due()
    .on('2026-03-30', 'bank', 'collect', paid(yuan(70_000), true))
    .on('2026-03-31', 'bank', 'remit')
    .on('2026-04-02', 'treasury', 'confirm')
  expect(over.last).toMatchObject({ finished: true, entries: [{ register: 'fines', change: 'amend', key: code, values: { state: 'paid' } }] })
})

test('no path on which the organ that fined touches money: its people may do none of the acts that receive it', () => {
  for (const act of ['collect', 'remit', 'confirm', 'refund'])
    for (const person of ['officer.zhao', 'head.zheng', 'clerk.li'])
      expect(due().refuses('2026-03-30', person, act, act === 'collect' ? paid(yuan(70_000), true) : {})).toContain('post-not-held')
})

test('the treasury confirms nothing that was not remitted, nor what is not paid in full', () => {
  const part = due().on('2026-03-30', 'bank', 'collect', paid(yuan(30_000), false))
  expect(part.refuses('2026-03-31', 'treasury', 'confirm')).toEqual(['awaits-duty', 'not-provided'])
  const rest = part.on('2026-03-31', 'bank', 'remit').on('2026-04-01', 'bank', 'collect', paid(yuan(40_000), true))
  expect(rest.refuses('2026-04-01', 'treasury', 'confirm')).toEqual(['awaits-duty'])
  expect(rest.on('2026-04-01', 'bank', 'remit').tries('2026-04-02', 'treasury', 'confirm').kind).toBe('done')
})

describe('late payment (72, 73)', () => {
  test('a late fine from the day after the last day, never above the fine', () => {
    expect(due().refuses('2026-04-01', 'head.zheng', 'addLateFine', { days: '0天', amount: yuan(2_100) })).toEqual(['not-overdue'])
    expect(due().refuses('2026-06-01', 'head.zheng', 'addLateFine', { days: '61天', amount: yuan(70_001) })).toEqual(['out-of-bounds'])
    expect(due().tries('2026-06-01', 'head.zheng', 'addLateFine', { days: '34天', amount: yuan(70_000) }).kind).toBe('done')
    expect(due().refuses('2026-06-01', 'bank', 'collect', paid(yuan(150_000), true, yuan(80_000)))).toEqual(['out-of-bounds'])
  })

  test('time given for hardship stops the clock until its day, and then it runs on', () => {
    const given = due()
      .on('2026-03-20', 'agent.lin', 'askTime', { why: '停业无收入' })
      .on('2026-03-23', 'head.zheng', 'giveTime', { ground: 'hardship', until: '2026-05-29' })
    expect(given.due('collect')).toEqual({ paused: '2026-03-23' })
    expect(given.refuses('2026-04-20', 'head.zheng', 'addLateFine', { days: '19天', amount: yuan(30_000) })).toEqual(['not-overdue'])
    const again = given.on('2026-05-30', 'law', 'timeOver')
    expect(again.due('collect')).toEqual({ day: '2026-06-08' })
  })

  test('a refusal of time is reasoned and leaves the clock as it was', () => {
    const refused = due().on('2026-03-20', 'agent.lin', 'askTime', { why: '不愿' }).on('2026-03-23', 'head.zheng', 'refuseTime', { reasons: '有能力缴纳' })
    expect(refused.due('collect')).toEqual({ day: '2026-04-01' })
    expect(refused.last?.documents).toHaveLength(1)
  })
})

test('an annulled decision is collected no further, and what was paid goes back from the treasury', () => {
  const annulled = due().on('2026-03-30', 'bank', 'collect', paid(yuan(70_000), true)).on('2026-04-10', 'head.zheng', 'annul', { by: '复议决定', received: true })
  expect(annulled.last?.finished).toBe(false)
  expect(annulled.refuses('2026-04-11', 'bank', 'collect', paid(yuan(1), true))).toContain('case-ended')
  expect(annulled.on('2026-04-12', 'treasury', 'refund').last?.finished).toBe(true)
})

test('a fine that is paid, or another organ’s, opens no collection', () => {
  expect(about({ state: 'paid' }).refuses('2026-03-17', 'officer.zhao', 'register', { servedOn: '2026-03-17' })).toContain('entry-otherwise')
  expect(about({ organ: 'hc-210102' }).refuses('2026-03-17', 'officer.zhao', 'register', { servedOn: '2026-03-17' })).toContain('entry-elsewhere')
})

test('the agreement with the collector is filed within fifteen days', () => {
  const chosen = tell({
    procedure: fineCollectionAgreement, calendar: chinaWorkdays, authority: hepingDistrict(), people, case: { organ: 'mr-210102', place: '210102' },
  }).on('2026-03-02', 'officer.zhao', 'choose', { collector: '演示银行', decision: '沈和财〔2026〕3号' })
  const signed = chosen.on('2026-03-03', 'head.zheng', 'sign', { text: 'a'.repeat(64), points: '网点三处' })
  expect(signed.due('fileIt')).toEqual({ day: '2026-03-18' })
  expect(signed.on('2026-03-18', 'officer.zhao', 'fileIt').last?.finished).toBe(true)
  expect(chosen.refuses('2026-03-03', 'officer.zhao', 'fileIt')).toEqual(['awaits-act'])
})


