import { describe, expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { taxCollectionLaw } from '../../law/tax-collection-law.ts'
import { type Changes, coercionCaseOn, hepingDistrict, people } from '../../testing/heping.ts'
import { caseOf, type InventedOffice, outsider, withOffice } from '../../testing/invented-office.ts'
import { foodSeizure } from '../coercion-matters.ts'
import { coerciveMeasureFreeze } from './procedure.ts'

const taxOffice: InventedOffice = {
  id: 'tax-210102', name: { zh: '和平区税务局（虚构）', en: 'Heping Tax Office (invented)' }, outside: { 'bank.heping': 'financial-institution' },
  power: { kind: 'freeze', matter: 'tax-preservation', title: { zh: '税收保全', en: 'Tax preservation' }, basis: [taxCollectionLaw.art('38(1)[1]')] },
}
const account = 'frozen-funds/演示银行/62220001'
const frozenEntry = { number: '1', bank: '演示银行', account: '62220001', amount: 5_000_000, until: '2026-04-03', state: 'frozen' }

const world = (changes: Changes = {}) => withOffice(taxOffice, { entries: { [account]: frozenEntry }, begun: { [account]: '2026-03-05' }, ...changes })
const setting = { procedure: coerciveMeasureFreeze, calendar: chinaWorkdays, people: { ...people, bank: outsider('bank.heping') } }
const proposal = {
  name: demonstrationEnterprise.name, bank: '演示银行', account: '62220001', involved: 5_000_000, frozenElsewhere: 0, reasons: '转移应税收入', gentler: '不能提供担保',
}
const party = { partyKind: 'enterprise', enterprise: demonstrationEnterprise.creditCode, name: demonstrationEnterprise.name, address: '和平区某路1号' }
const two = ['officer.qian']

const begun = (changes?: Changes): Story => tell({ ...setting, authority: world(changes), case: caseOf(taxOffice) })
const approved = (changes?: Changes): Story =>
  begun(changes).on('2026-03-02', 'officer.zhao', 'propose', proposal).on('2026-03-03', 'head.zheng', 'approve', { amount: 5_000_000 })
const notified = (changes?: Changes): Story => approved(changes).on('2026-03-04', 'officer.zhao', 'notifyBank', { record: '已交付' }, two)
const frozen = (changes?: Changes): Story => notified(changes).on('2026-03-04', 'bank', 'freezeNow')
const told = (changes?: Changes): Story => frozen(changes).on('2026-03-05', 'officer.zhao', 'deliverDecision', party)

test('approved, notified, frozen at once, the party told; a decision sends the money to the treasury', () => {
  expect(notified().last?.documents).toMatchObject([{ title: '冻结通知书' }])
  expect(frozen().last?.entries).toMatchObject([{ register: 'frozen-funds', change: 'enter', key: '演示银行/62220001', values: { amount: 5_000_000, until: '2026-04-03', state: 'frozen' } }])
  const decision = told().last?.documents[0]
  expect(decision).toMatchObject({ title: '冻结决定书', addressee: demonstrationEnterprise.name })
  expect(decision?.paragraphs.join('')).toMatch(/2026年4月3日.*申请行政复议/)
  const decided = told().on('2026-03-20', 'head.zheng', 'decide', { law: ['tax-collection-law:40(1)[1]'], decision: '税处〔2026〕1号' })
  expect(decided.last?.finished).toBe(false)
  expect(decided.on('2026-03-20', 'bank', 'bankTransfers').last).toMatchObject({ finished: true, entries: [{ change: 'end' }] })
})

describe('who may (29, 30)', () => {
  test('a power to seal is no power to freeze: the bureau that may seal food may not even begin', () => {
    const sealing = tell({ ...setting, authority: hepingDistrict(), case: coercionCaseOn(foodSeizure) })
    expect(sealing.refuses('2026-03-02', 'officer.zhao', 'propose', proposal)).toContain('power-not-held')
    expect(begun().tries('2026-03-02', 'officer.zhao', 'propose', proposal).kind).toBe('done')
  })

  test('not without the head, not by one officer, and never more than the violation involves', () => {
    const proposed = begun().on('2026-03-02', 'officer.zhao', 'propose', proposal)
    expect(proposed.refuses('2026-03-02', 'officer.zhao', 'notifyBank', { record: '已交付' }, two)).toEqual(['awaits-act'])
    expect(proposed.refuses('2026-03-03', 'head.zheng', 'approve', { amount: 5_000_001 })).toEqual(['out-of-bounds'])
    expect(approved().refuses('2026-03-04', 'officer.zhao', 'notifyBank', { record: '已交付' })).toEqual(['officers-too-few'])
  })

  test('nothing is transferred or handed over that was not frozen and told first', () => {
    const order = { law: ['tax-collection-law:40(1)[1]'], decision: '文号' }
    expect(approved().refuses('2026-03-04', 'head.zheng', 'decide', order)).toEqual(['awaits-act'])
    expect(approved().refuses('2026-03-04', 'head.zheng', 'handOver', { to: '公安机关', transfer: '移送书1号' })).toContain('awaits-act')
    expect(frozen().refuses('2026-03-05', 'head.zheng', 'decide', order)).toEqual(['awaits-act'])
    expect(told().tries('2026-03-05', 'head.zheng', 'decide', order).kind).toBe('done')
  })

  test('nothing is frozen twice: not what another organ froze, nor an account that the register has', () => {
    expect(begun().refuses('2026-03-02', 'officer.zhao', 'propose', { ...proposal, frozenElsewhere: 1 })).toEqual(['out-of-bounds'])
    expect(begun().refuses('2026-03-06', 'officer.zhao', 'propose', proposal)).toEqual(['listed'])
    expect(begun().tries('2026-03-06', 'officer.zhao', 'propose', { ...proposal, account: '62220002' }).kind).toBe('done')
    expect(notified().refuses('2026-03-06', 'bank', 'freezeNow')).toContain('listed')
  })

  test('the bank refuses what no law allows, and the case is over', () => {
    const refused = notified().on('2026-03-04', 'bank', 'refuseToFreeze', { reasons: '没有法律授权' })
    expect(refused.last).toMatchObject({ finished: true })
    expect(refused.refuses('2026-03-04', 'bank', 'freezeNow')).toContain('case-ended')
  })
})

test('nobody warns the party: they come into the case when the account is frozen, within three working days of the notice (30(2), 31)', () => {
  expect(notified().file.parties).toEqual({})
  expect(notified().refuses('2026-03-04', 'officer.zhao', 'deliverDecision', party)).toContain('not-in-this-case')
  expect(frozen().due('deliverDecision')).toEqual({ day: '2026-03-09' })
  expect(told().file.parties['party']).toMatchObject([{ id: demonstrationEnterprise.creditCode }])
})

describe('how long (32, 33)', () => {
  test('thirty days from the notice, once more at most thirty with reasons told', () => {
    expect(told().due('expires')).toEqual({ day: '2026-04-03' })
    const longer = told().on('2026-04-01', 'head.zheng', 'extend', { reasons: '复杂', extension: 30 })
    expect(longer.due('expires')).toEqual({ day: '2026-05-03' })
    expect(longer.last?.documents).toMatchObject([{ title: '延长冻结决定书' }])
    expect(longer.refuses('2026-04-02', 'head.zheng', 'extend', { reasons: '再延', extension: 1 })).toContain('extended-enough')
    expect(frozen().refuses('2026-03-05', 'head.zheng', 'extend', { reasons: '复杂', extension: 30 })).toEqual(['awaits-act'])
  })

  test('while the organ is silent the bank lets go by itself: on the day after the last nothing else is left', () => {
    expect(told().refuses('2026-04-04', 'head.zheng', 'decide', { law: ['tax-collection-law:40(1)[1]'], decision: '文号' })).toContain('law-first')
    const over = told().on('2026-04-04', 'law', 'expires')
    expect(over.last).toMatchObject({ finished: false, entries: [{ values: { state: 'over' } }] })
    expect(over.refuses('2026-04-04', 'head.zheng', 'decide', { law: ['tax-collection-law:40(1)[1]'], decision: '文号' })).toContain('case-ended')
    expect(over.on('2026-04-04', 'bank', 'bankReleases').last).toMatchObject({ finished: true, entries: [{ change: 'end' }] })
  })

  test('released at any time, also by an organ that has lost the power; bank and party are told', () => {
    const lost = told({ powerGone: { 'tax-preservation': '2026-03-10' } })
    expect(lost.refuses('2026-03-11', 'head.zheng', 'decide', { law: ['tax-collection-law:40(1)[1]'], decision: '文号' })).toContain('power-not-held')
    const released = lost.on('2026-03-11', 'head.zheng', 'release', { ground: 'unrelated' })
    expect(released.last?.documents.map(({ title }) => title)).toEqual(['解除冻结决定书', '解除冻结通知书'])
    expect(released.tries('2026-03-11', 'bank', 'bankReleases').kind).toBe('done')
  })

  test('money is transferred only under a law in force', () => {
    expect(told().refuses('2026-03-20', 'head.zheng', 'decide', { law: ['tax-collection-law:99'], decision: '文号' })).toContain('basis-unknown')
  })
})

test('a freezing that is not needed is given up; a suspected crime takes the frozen money with it (21)', () => {
  const proposed = begun().on('2026-03-02', 'officer.zhao', 'propose', proposal)
  expect(proposed.on('2026-03-03', 'head.zheng', 'giveUp', { reasons: '已提供担保' }).last).toMatchObject({ finished: true })
  expect(told().on('2026-03-10', 'head.zheng', 'handOver', { to: '公安机关', transfer: '移送书1号' }).file.marking.ended).toBe(true)
})
