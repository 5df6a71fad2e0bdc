import { describe, expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { hepingDistrict, penaltyCaseOn, people } from '../../testing/heping.ts'
import { unlicensedFoodBusiness } from '../penalty-matters.ts'
import { penaltySummary } from './procedure.ts'

const district = hepingDistrict()
const bank = { kind: 'outside' as const, person: 'bank.heping', name: '演示银行' }
const authority = {
  ...district,
  posts: (person: string) => (person === 'bank.heping' ? [{ person, organ: 'mr-210102', post: 'collecting-bank' }] : district.posts(person)),
}
const setting = { procedure: penaltySummary, calendar: chinaWorkdays, people: { ...people, bank }, authority, case: penaltyCaseOn(unlicensedFoodBusiness) }
const yuan = (amount: number): number => amount * 100

const where = { place: '和平区某路1号', facts: '未公示许可证' }
const citizen = { ...where, partyKind: 'person', party: 'citizen.chen', name: '陈小演' }
const shop = { ...where, partyKind: 'organisation', enterprise: demonstrationEnterprise.creditCode, name: demonstrationEnterprise.name }
const shown = (party: object): Story => tell(setting).on('2026-04-30', 'officer.zhao', 'show', { ...party } as never, ['officer.qian'])
const told = (party: object, fine: number): Story => shown(party).on('2026-04-30', 'officer.zhao', 'tell', { kind: 'fine', fine, reasons: '事实清楚' })
const heard = (party: object, fine: number, unclear = false): Story =>
  told(party, fine).on('2026-04-30', 'officer.zhao', 'hear', { statement: '没有意见', unclear })
const fine = (amount: number, collect = 'bank') => ({ outcome: 'fine', provisions: ['food-safety-law:122(1)'], amount, collect, refusedToSign: false })

test('on the spot: two certified officers, told, heard, decided, reported, paid at the bank within fifteen days', () => {
  expect(tell(setting).refuses('2026-04-30', 'officer.zhao', 'show', citizen)).toEqual(['officers-too-few'])
  const decided = heard(citizen, yuan(200)).on('2026-04-30', 'officer.zhao', 'decide', fine(yuan(200)), ['officer.qian'])
  expect(decided.last?.documents[0]?.paragraphs.join('')).toContain('须先申请复议')
  expect(decided.due('pay')).toEqual({ day: '2026-05-15' })
  const over = decided.on('2026-04-30', 'officer.zhao', 'report').on('2026-05-06', 'bank', 'pay', { receipt: 'P1' })
  expect(over.last).toMatchObject({ finished: true })
})

describe('the ceilings of article 51', () => {
  test('200 yuan for a person, and not a fen more', () => {
    expect(heard(citizen, yuan(300)).refuses('2026-04-30', 'officer.zhao', 'decide', fine(20_001), ['officer.qian'])).toEqual(['out-of-bounds'])
  })
  test('3,000 yuan for an organisation, and not a fen more', () => {
    expect(heard(shop, yuan(3_000)).tries('2026-04-30', 'officer.zhao', 'decide', fine(yuan(3_000)), ['officer.qian']).kind).toBe('done')
    expect(heard(shop, yuan(9_000)).refuses('2026-04-30', 'officer.zhao', 'decide', fine(300_001), ['officer.qian'])).toEqual(['out-of-bounds'])
  })
})

test('no decision before the party was told and heard, nor where the facts are unclear: that goes to the ordinary procedure', () => {
  expect(told(citizen, yuan(100)).refuses('2026-04-30', 'officer.zhao', 'decide', fine(yuan(100)), ['officer.qian'])).toEqual(['awaits-act'])
  const unclear = heard(citizen, yuan(100), true)
  expect(unclear.refuses('2026-04-30', 'officer.zhao', 'decide', fine(yuan(100)), ['officer.qian'])).toEqual(['not-provided'])
  expect(unclear.on('2026-04-30', 'officer.zhao', 'move').file.marking.outcome).toBe('ordinary')
})

describe('collecting on the spot (68, 70, 71)', () => {
  const decided = (amount: number, collect: string): Story =>
    heard(citizen, yuan(200)).on('2026-04-30', 'officer.zhao', 'decide', fine(amount, collect), ['officer.qian'])
  const ticket = (amount: number) => ({ ticket: 'T1', amount })

  test('not without one of the grounds, nor above 100 yuan on the ground of smallness, nor without the fiscal receipt', () => {
    expect(decided(yuan(100), 'bank').refuses('2026-04-30', 'officer.zhao', 'collectHere', ticket(yuan(100)), ['officer.qian'])).toEqual(['not-in-this-case'])
    expect(decided(yuan(150), 'small').refuses('2026-04-30', 'officer.zhao', 'collectHere', ticket(yuan(150)), ['officer.qian'])).toEqual(['out-of-bounds'])
    expect(decided(yuan(100), 'small').refuses('2026-04-30', 'officer.zhao', 'collectHere', { amount: yuan(100) }, ['officer.qian'])).toEqual(['answer-missing'])
    expect(decided(yuan(150), 'hard').tries('2026-04-30', 'officer.zhao', 'collectHere', ticket(yuan(150)), ['officer.qian']).kind).toBe('done')
  })

  test('the money is handed in within two working days and paid into the bank within two more, by someone else', () => {
    const collected = decided(yuan(100), 'small').on('2026-04-30', 'officer.zhao', 'collectHere', ticket(yuan(100)), ['officer.qian'])
    // 1 to 5 May are holidays; 9 May is a Saturday that is worked.
    expect(collected.due('handIn')).toEqual({ day: '2026-05-07' })
    const handed = collected.on('2026-05-06', 'officer.zhao', 'handIn')
    expect(handed.due('bankIn')).toEqual({ day: '2026-05-08' })
    expect(handed.refuses('2026-05-07', 'officer.zhao', 'bankIn', { receipt: 'B1' })).toContain('post-not-held')
    expect(handed.on('2026-05-07', 'clerk.li', 'bankIn', { receipt: 'B1' }).on('2026-05-07', 'officer.zhao', 'report').last?.finished).toBe(true)
  })
  test('what was paid at the bank is not handed in by an officer', () => {
    const paid = decided(yuan(100), 'small').on('2026-05-06', 'bank', 'pay', { receipt: 'P1' })
    expect(paid.refuses('2026-05-06', 'officer.zhao', 'handIn')).toEqual(['not-in-this-case'])
  })

  test('what was collected is handed in and paid into the bank although the organ loses the power meanwhile', () => {
    const lost = hepingDistrict({ powerGone: { 'unlicensed-food-business': '2026-05-06' } })
    const collected = tell({ ...setting, authority: { ...authority, powers: lost.powers } })
      .on('2026-04-30', 'officer.zhao', 'show', citizen, ['officer.qian'])
      .on('2026-04-30', 'officer.zhao', 'tell', { kind: 'fine', fine: yuan(100), reasons: '事实清楚' })
      .on('2026-04-30', 'officer.zhao', 'hear', { statement: '没有意见', unclear: false })
      .on('2026-04-30', 'officer.zhao', 'decide', fine(yuan(100), 'small'), ['officer.qian'])
      .on('2026-04-30', 'officer.zhao', 'collectHere', ticket(yuan(100)), ['officer.qian'])
    expect(collected.refuses('2026-05-06', 'officer.zhao', 'handOver', { to: 'mr-210102' })).toEqual(['not-in-this-case'])
    const over = collected
      .on('2026-05-06', 'officer.zhao', 'report')
      .on('2026-05-06', 'officer.zhao', 'handIn')
      .on('2026-05-07', 'clerk.li', 'bankIn', { receipt: 'B1' })
    expect(over.last).toMatchObject({ finished: true })
  })
})

test('before the decision, a case whose power was lost is handed over; who is warned in the end owes no money', () => {
  const lost = hepingDistrict({ powerGone: { 'unlicensed-food-business': '2026-05-06' } })
  const begun = tell({ ...setting, authority: { ...authority, powers: lost.powers } }).on('2026-04-30', 'officer.zhao', 'show', citizen, ['officer.qian'])
  expect(begun.refuses('2026-05-05', 'officer.zhao', 'handOver', { to: 'mr-210102' })).toEqual(['power-still-held'])
  expect(begun.on('2026-05-06', 'officer.zhao', 'handOver', { to: 'mr-210102' }).last).toMatchObject({ finished: true })
  const warning = { outcome: 'warned', provisions: ['food-safety-law:122(1)'], refusedToSign: false }
  const warned = heard(citizen, yuan(200)).on('2026-04-30', 'officer.zhao', 'decide', warning, ['officer.qian'])
  expect(warned.refuses('2026-04-30', 'bank', 'pay', { receipt: 'P1' })).toEqual(['not-in-this-case'])
  expect(warned.on('2026-04-30', 'officer.zhao', 'report').last).toMatchObject({ finished: true })
})

test('what turns out to be slight is not penalised, with reasons (33)', () => {
  expect(heard(citizen, yuan(200)).on('2026-04-30', 'officer.zhao', 'refrain', { reasons: '轻微并及时改正' }).last).toMatchObject({ finished: true })
})
