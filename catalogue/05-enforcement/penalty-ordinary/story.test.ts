import { describe, expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { hepingDistrict, penaltyCaseOn, people } from '../../testing/heping.ts'
import { unlicensedFoodBusiness } from '../penalty-matters.ts'
import { penaltyOrdinary } from './procedure.ts'

const setting = { procedure: penaltyOrdinary, calendar: chinaWorkdays, people, authority: hepingDistrict(), case: penaltyCaseOn(unlicensedFoodBusiness) }
const yuan = (amount: number): number => amount * 100

const clue = { source: 'inspection', facts: '无证经营餐饮', happenedAt: '和平区', endedOn: '2026-02-27', grave: false }
const party = { partyKind: 'enterprise', enterprise: demonstrationEnterprise.creditCode, name: demonstrationEnterprise.name, address: '和平区某路1号' }
const inquiry = { how: 'inspection', place: '和平区某路1号', found: '未取得许可，货值八千元' }
const conclusion = { facts: '属实', kinds: ['fine'], tier: '一般', report: '建议罚款七万元', complex: false, crime: false }
const notice = { facts: '未取得食品经营许可从事经营', proposal: '罚款七万元', fine: yuan(70_000), answerBy: '2026-03-16' }
const drafted = { provisions: ['food-safety-law:122(1)'], content: '处罚款七万元。', fined: true, fine: yuan(70_000), collector: '演示银行和平支行' }

const found = (more: object = {}, authority = setting.authority): Story => tell({ ...setting, authority }).on('2026-03-02', 'officer.zhao', 'discover', { ...clue, ...more })
const filed = (authority = setting.authority): Story => found({}, authority).on('2026-03-03', 'officer.zhao', 'file', party)
const investigated = (authority = setting.authority): Story => filed(authority).on('2026-03-05', 'officer.zhao', 'investigate', inquiry, ['officer.qian'])
const concluded = (more: object = {}, authority = setting.authority): Story => investigated(authority).on('2026-03-06', 'officer.zhao', 'conclude', { ...conclusion, ...more })
const notified = (more: object = {}, told: object = {}, authority = setting.authority): Story => concluded(more, authority).on('2026-03-09', 'officer.zhao', 'notify', { ...notice, ...told })
const drawn = (more: object = {}, draft: object = {}, authority = setting.authority): Story =>
  notified(more, {}, authority).on('2026-03-10', 'agent.lin', 'waiveDefence').on('2026-03-11', 'officer.zhao', 'draft', { ...drafted, ...draft })
const penalty = { fine: yuan(70_000), ofPublicInterest: true }

test('a fine from clue to archive: told, defended, weighed, drafted, decided, served, published; the fine stands in the account', () => {
  const decided = notified()
    .on('2026-03-10', 'agent.lin', 'stateDefence', { statement: '已经停业' })
    .on('2026-03-11', 'officer.zhao', 'weighDefence', { adopted: 'rejected', result: '情节已考虑' })
    .on('2026-03-12', 'officer.zhao', 'draft', drafted)
    .on('2026-03-13', 'head.zheng', 'penalise', penalty)
  expect(decided.last?.documents).toMatchObject([{ id: 'decisionWithFine', addressee: demonstrationEnterprise.name }])
  expect(decided.last?.documents[0]?.paragraphs.join('')).toMatch(/申请行政复议.*提起行政诉讼.*申请国家赔偿/)
  expect(decided.last?.entries).toMatchObject([
    { register: 'penalty-decisions', values: { kinds: ['fine'], content: '处罚款七万元。', party: demonstrationEnterprise.creditCode } },
    { register: 'fines', values: { amount: yuan(70_000), payer: demonstrationEnterprise.creditCode, collector: '演示银行和平支行', state: 'due' } },
  ])
  expect(decided.due('service.serve')).toEqual({ day: '2026-03-24' })
  const over = decided
    .on('2026-03-17', 'officer.zhao', 'service.serve', { how: 'direct', receivedOn: '2026-03-17' })
    .on('2026-03-18', 'officer.zhao', 'publish')
    .on('2026-03-18', 'officer.zhao', 'archive')
  expect(over.last).toMatchObject({ finished: true })
})

describe('filing (54, 36)', () => {
  test('two years after the violation ended no case is filed; on the last day it still is', () => {
    const late = found({ endedOn: '2024-03-02' })
    expect(late.tries('2026-03-02', 'officer.zhao', 'file', party).kind).toBe('done')
    expect(late.refuses('2026-03-03', 'officer.zhao', 'file', party)).toEqual(['right-lapsed'])
  })

  test('five years where life, health or financial safety was harmed', () => {
    const grave = found({ endedOn: '2021-03-02', grave: true })
    expect(grave.tries('2026-03-02', 'officer.zhao', 'fileGrave', party).kind).toBe('done')
    expect(grave.refuses('2026-03-03', 'officer.zhao', 'fileGrave', party)).toEqual(['right-lapsed'])
    expect(grave.refuses('2026-03-02', 'officer.zhao', 'file', party)).toContain('not-in-this-case')
  })

  test('an organ without this power opens nothing, and one that lost it hands the case over', () => {
    const authority = hepingDistrict({ powerGone: { 'unlicensed-food-business': '2026-03-04' } })
    const elsewhere = tell({ ...setting, authority })
    expect(elsewhere.refuses('2026-03-04', 'officer.zhao', 'discover', clue)).toContain('power-not-held')
    const lost = elsewhere.on('2026-03-02', 'officer.zhao', 'discover', clue)
    expect(lost.refuses('2026-03-03', 'head.zheng', 'handOver', { to: 'mr-210102' })).toEqual(['power-still-held'])
    expect(lost.refuses('2026-03-04', 'officer.zhao', 'file', party)).toContain('power-not-held')
    expect(lost.on('2026-03-04', 'head.zheng', 'handOver', { to: 'mr-210102' }).file.marking.outcome).toBe('handedOver')
  })
})

describe('inquiry (42, 55)', () => {
  test('one officer does not investigate, nor two of whom one has no certificate', () => {
    expect(filed().refuses('2026-03-05', 'officer.zhao', 'investigate', inquiry)).toEqual(['officers-too-few'])
    expect(filed().refuses('2026-03-05', 'officer.zhao', 'investigate', inquiry, ['clerk.li'])).toContain('certificate-missing')
    expect(filed().tries('2026-03-05', 'officer.zhao', 'investigate', inquiry, ['officer.qian']).kind).toBe('done')
  })

  test('whoever was recused does nothing further', () => {
    const asked = filed().on('2026-03-04', 'agent.lin', 'recusal.ask', { person: 'officer.zhao', reason: '亲属' })
    const recused = asked.on('2026-03-05', 'head.zheng', 'recusal.order', { person: 'officer.zhao' })
    expect(recused.refuses('2026-03-06', 'officer.zhao', 'investigate', inquiry, ['officer.qian'])).toContain('recused')
    expect(recused.tries('2026-03-06', 'officer.sun', 'investigate', inquiry, ['officer.qian']).kind).toBe('done')
  })

  test('evidence kept is disposed of within seven working days, also before the decision', () => {
    const kept = filed()
      .on('2026-03-03', 'officer.zhao', 'preservation.propose', { why: '可能灭失' })
      .on('2026-03-03', 'head.zheng', 'preservation.approve')
      .on('2026-03-04', 'officer.zhao', 'preservation.keep', { list: '台账一本' }, ['officer.qian'])
    expect(kept.due('preservation.dispose')).toEqual({ day: '2026-03-13' })
    expect(filed().refuses('2026-03-04', 'officer.zhao', 'preservation.keep', { list: '台账' }, ['officer.qian'])).toEqual(['awaits-act'])
  })

  test('each keeping needs an approval of its own and has its own seven working days, which a transfer does not end', () => {
    const keep = (story: Story, day: string, list: string): Story =>
      story
        .on(day, 'officer.zhao', 'preservation.propose', { why: '可能灭失' })
        .on(day, 'head.zheng', 'preservation.approve')
        .on(day, 'officer.zhao', 'preservation.keep', { list }, ['officer.qian'])
    const once = keep(concluded({ crime: true }), '2026-03-09', '台账一本')
    expect(once.last?.documents[0]?.paragraphs[0]).toContain('2026年3月18日')
    expect(once.refuses('2026-03-10', 'officer.zhao', 'preservation.keep', { list: '电脑' }, ['officer.qian'])).toEqual(['awaits-act'])
    const twice = keep(once, '2026-03-12', '电脑一台')
    expect(twice.due('preservation.dispose')).toEqual({ day: '2026-03-18' })
    const first = twice.on('2026-03-16', 'head.zheng', 'preservation.dispose', { what: 'returned' })
    expect(first.due('preservation.dispose')).toEqual({ day: '2026-03-23' })
    const gone = first.on('2026-03-17', 'head.zheng', 'transfer')
    expect(gone.last).toMatchObject({ finished: false })
    expect(gone.on('2026-03-18', 'head.zheng', 'preservation.dispose', { what: 'seized' }).last).toMatchObject({ finished: true })
  })

  test('a suspected crime is transferred, and no penalty takes its place (8(2), 27)', () => {
    const crime = concluded({ crime: true })
    expect(crime.refuses('2026-03-09', 'officer.zhao', 'notify', notice)).toEqual(['not-provided'])
    expect(crime.refuses('2026-03-09', 'head.zheng', 'dismiss', { reasons: '轻微', outcome: 'notPunished' })).toEqual(['not-provided'])
    expect(crime.refuses('2026-03-09', 'officer.zhao', 'service.serve', { how: 'direct', receivedOn: '2026-03-09' })).toEqual(['awaits-act'])
    expect(crime.refuses('2026-03-09', 'agent.lin', 'waiveDefence')).toEqual(['awaits-act'])
    expect(crime.on('2026-03-09', 'head.zheng', 'transfer').last).toMatchObject({ finished: true })
  })
})

describe('notice and defence (44, 45, 62)', () => {
  test('nothing is drafted before the defence was made, waived or lapsed, nor while one is not weighed', () => {
    expect(concluded().refuses('2026-03-09', 'officer.zhao', 'draft', drafted)).toContain('awaits-act')
    expect(notified().refuses('2026-03-16', 'officer.zhao', 'draft', drafted)).toEqual(['awaits-act'])
    const stated = notified().on('2026-03-16', 'agent.lin', 'stateDefence', { statement: '轻微' })
    expect(stated.refuses('2026-03-17', 'officer.zhao', 'draft', drafted)).toEqual(['awaits-duty'])
    const lapsed = notified().on('2026-03-17', 'law', 'defenceLapses')
    expect(lapsed.refuses('2026-03-17', 'agent.lin', 'stateDefence', { statement: '迟了' })).toContain('right-lapsed')
    expect(lapsed.tries('2026-03-17', 'officer.zhao', 'draft', drafted).kind).toBe('done')
  })

  test('a defence never makes the fine heavier than was proposed (45(2))', () => {
    const waived = notified().on('2026-03-10', 'agent.lin', 'waiveDefence')
    expect(waived.refuses('2026-03-11', 'officer.zhao', 'draft', { ...drafted, fine: yuan(80_000) })).toEqual(['out-of-bounds'])
    expect(waived.tries('2026-03-11', 'officer.zhao', 'draft', { ...drafted, fine: yuan(66_000) }).kind).toBe('done')
  })
})

describe('hearing (63, 64)', () => {
  const large = (): Story => notified({ kinds: ['largeFine'] }).on('2026-03-09', 'officer.zhao', 'hearing.tell').on('2026-03-10', 'agent.lin', 'waiveDefence')

  test('a larger fine is not drafted before the hearing right was told and has lapsed, five working days later', () => {
    expect(large().refuses('2026-03-16', 'officer.zhao', 'draft', drafted)).toEqual(['awaits-act'])
    expect(large().tries('2026-03-16', 'agent.lin', 'hearing.ask').kind).toBe('done')
    expect(large().refuses('2026-03-17', 'agent.lin', 'hearing.ask')).toContain('right-lapsed')
    const lapsed = large().on('2026-03-17', 'law', 'hearing.lapse')
    expect(lapsed.tries('2026-03-17', 'officer.zhao', 'draft', drafted).kind).toBe('done')
    expect(lapsed.refuses('2026-03-17', 'officer.zhao', 'hearing.notify', { heldOn: '2026-03-30', place: '二楼' })).toEqual(['not-in-this-case'])
  })

  test('once asked for it is held by someone who did not investigate, seven working days after the notice, and then needs review', () => {
    const asked = large().on('2026-03-10', 'agent.lin', 'hearing.ask')
    const called = asked.on('2026-03-11', 'officer.zhao', 'hearing.notify', { heldOn: '2026-03-20', place: '二楼' })
    expect(called.refuses('2026-03-19', 'chair.wu', 'hearing.hold', { transcript: '…' })).toContain('too-early')
    const held = called.on('2026-03-20', 'chair.wu', 'hearing.hold', { transcript: '质证笔录' }).on('2026-03-23', 'officer.zhao', 'draft', drafted)
    expect(held.refuses('2026-03-24', 'head.zheng', 'penalise', penalty)).toContain('awaits-act')
    const reviewed = held.on('2026-03-24', 'reviewer.zhou', 'review', { opinion: '适当', lawful: true })
    expect(reviewed.tries('2026-03-25', 'head.zheng', 'penalise', penalty).kind).toBe('done')
  })
})

describe('legality review and discussion (57(2), 58)', () => {
  const major = (): Story => drawn({ reviewGrounds: ['publicInterest'] })

  test('no decision without review, nor on a draft found unlawful, nor on one drafted after the review', () => {
    expect(major().refuses('2026-03-12', 'head.zheng', 'penalise', penalty)).toContain('awaits-act')
    const unlawful = major().on('2026-03-12', 'reviewer.zhou', 'review', { opinion: '定性不当', lawful: false })
    expect(unlawful.refuses('2026-03-13', 'head.zheng', 'penalise', penalty)).toEqual(['not-provided'])
    const passed = major().on('2026-03-12', 'reviewer.zhou', 'review', { opinion: '适当', lawful: true })
    expect(passed.tries('2026-03-13', 'head.zheng', 'penalise', penalty).kind).toBe('done')
    const anew = passed.on('2026-03-13', 'officer.zhao', 'draft', { ...drafted, fine: yuan(66_000) })
    expect(anew.refuses('2026-03-16', 'head.zheng', 'penalise', { ...penalty, fine: yuan(66_000) })).toContain('awaits-act')
  })

  test('a draft changed while the reviewer signs is refused, and the decision too is of the draft that was read', () => {
    const changed = major().on('2026-03-12', 'officer.zhao', 'draft', { ...drafted, content: '处罚款六万六千元。', fine: yuan(66_000) })
    const signed = { opinion: '适当', lawful: true }
    expect(changed.refuses('2026-03-12', 'reviewer.zhou', 'review', { ...signed, examined: drafted.content })).toEqual(['text-changed'])
    const read = changed.on('2026-03-12', 'reviewer.zhou', 'review', { ...signed, examined: '处罚款六万六千元。' })
    const order = { ...penalty, fine: yuan(66_000) }
    expect(read.refuses('2026-03-13', 'head.zheng', 'penalise', { ...order, examined: drafted.content })).toContain('text-changed')
    expect(read.tries('2026-03-13', 'head.zheng', 'penalise', order).kind).toBe('done')
  })

  test('who investigated or drafted neither reviews nor decides', () => {
    expect(major().refuses('2026-03-12', 'officer.zhao', 'review', { opinion: '适当', lawful: true })).toEqual(
      expect.arrayContaining(['post-not-held', 'same-person']),
    )
  })

  test('who has no recorded legal qualification reviews nothing; recorded since, they do (58(2))', () => {
    const opinion = { opinion: '适当', lawful: true }
    const drawnBy = (unqualified: readonly string[]): Story => drawn({ reviewGrounds: ['publicInterest'] }, {}, hepingDistrict({ unqualified }))
    expect(drawnBy(['reviewer.zhou']).refuses('2026-03-12', 'reviewer.zhou', 'review', opinion)).toEqual(['not-qualified'])
    expect(drawnBy([]).tries('2026-03-12', 'reviewer.zhou', 'review', opinion).kind).toBe('done')
  })

  test('a complicated case is discussed by heads together: one of them is too few', () => {
    const complex = drawn({ complex: true })
    expect(complex.refuses('2026-03-12', 'head.zheng', 'penalise', penalty)).toContain('awaits-act')
    expect(complex.refuses('2026-03-12', 'head.zheng', 'discuss', { record: '一致' })).toEqual(['signers-too-few'])
  })
})

describe('discretion (34)', () => {
  test('a fine outside its tier is refused at the decision, unless the departure was approved', () => {
    const lighter = drawn({}, { fine: yuan(60_000) })
    const order = { fine: yuan(60_000), ofPublicInterest: true }
    expect(lighter.refuses('2026-03-12', 'head.zheng', 'penalise', order)).toEqual(['out-of-bounds'])
    const departed = lighter
      .on('2026-03-12', 'officer.zhao', 'askDeparture', { why: '主动召回' })
      .on('2026-03-12', 'head.zheng', 'approveDeparture', { why: '属实' })
    expect(departed.tries('2026-03-12', 'head.zheng', 'penalise', order).kind).toBe('done')
    const anew = departed.on('2026-03-12', 'officer.zhao', 'draft', { ...drafted, fine: yuan(55_000) })
    expect(anew.refuses('2026-03-12', 'head.zheng', 'approveDeparture', { why: '属实' })).toContain('awaits-act')
  })

  test('the decision is the one drafted: another sum is refused', () => {
    expect(drawn().refuses('2026-03-12', 'head.zheng', 'penalise', { ...penalty, fine: yuan(69_000) })).toEqual(['out-of-bounds'])
  })

  test('a sum left blank escapes neither its tier nor what was drafted; a penalty without a fine is decided without a sum', () => {
    const blank = { ofPublicInterest: true }
    expect(drawn().refuses('2026-03-12', 'head.zheng', 'penalise', blank)).toEqual(['out-of-bounds', 'out-of-bounds'])
    const warning = notified({ kinds: ['warning'] })
      .on('2026-03-10', 'agent.lin', 'waiveDefence')
      .on('2026-03-11', 'officer.zhao', 'draft', { provisions: drafted.provisions, content: '警告。', fined: false })
    expect(warning.refuses('2026-03-12', 'head.zheng', 'penalise', penalty)).toEqual(['out-of-bounds'])
    expect(warning.on('2026-03-12', 'head.zheng', 'penalise', blank).last?.documents).toMatchObject([{ id: 'decision' }])
  })

  test('a matter without this tier is refused until a departure is approved', () => {
    expect(drawn({ tier: '无此档' }).refuses('2026-03-12', 'head.zheng', 'penalise', penalty)).toEqual(['entry-missing'])
  })
})

test('silence after a public notice serves the decision on the thirtieth day, and not a day earlier', () => {
  const noticed = drawn().on('2026-03-12', 'head.zheng', 'penalise', penalty).on('2026-03-13', 'officer.zhao', 'service.publicNotice', { why: '下落不明' })
  expect(noticed.refuses('2026-04-12', 'law', 'service.deemedServed')).toEqual(['silence-not-complete'])
  expect(noticed.on('2026-04-13', 'law', 'service.deemedServed').last).toMatchObject({ effective: '2026-04-12' })
})

test('ninety days run from filing; no penalty is open to every case as well (57(1)[2])', () => {
  expect(filed().due('penalise')).toEqual({ day: '2026-06-01' })
  const dismissed = concluded().on('2026-03-09', 'head.zheng', 'dismiss', { reasons: '轻微并及时改正', outcome: 'notPunished' })
  expect(dismissed.last?.documents[0]?.title).toBe('不予行政处罚决定书')
  expect(dismissed.due('service.serve')).toEqual({ day: '2026-03-18' })
})

test('a clue that does not carry a case is not filed, with reasons; a violation is ordered to end beside the penalty (28, 54)', () => {
  expect(found().on('2026-03-03', 'head.zheng', 'doNotFile', { reasons: '不属违法' }).last).toMatchObject({ finished: true })
  expect(investigated().on('2026-03-05', 'officer.zhao', 'orderCorrection', { by: '2026-03-20' }).last?.documents).toMatchObject([{ title: '责令改正通知书' }])
})

test('a recusal that is refused leaves the officer in the case; a party who stays away gives the hearing up; heads discuss together', () => {
  const asked = filed().on('2026-03-04', 'agent.lin', 'recusal.ask', { person: 'officer.zhao', reason: '亲属' })
  expect(asked.on('2026-03-05', 'head.zheng', 'recusal.reject', { reasons: '查无此情' }).tries('2026-03-06', 'officer.zhao', 'investigate', inquiry, ['officer.qian']).kind).toBe('done')
  const called = notified({ kinds: ['largeFine'] })
    .on('2026-03-09', 'officer.zhao', 'hearing.tell')
    .on('2026-03-10', 'agent.lin', 'waiveDefence')
    .on('2026-03-10', 'agent.lin', 'hearing.ask')
    .on('2026-03-11', 'officer.zhao', 'hearing.notify', { heldOn: '2026-03-20', place: '二楼' })
  expect(called.refuses('2026-03-19', 'chair.wu', 'hearing.absent')).toContain('too-early')
  expect(called.refuses('2026-03-20', 'officer.zhao', 'draft', drafted)).toContain('awaits-duty')
  expect(called.on('2026-03-20', 'chair.wu', 'hearing.absent').tries('2026-03-20', 'officer.zhao', 'draft', drafted).kind).toBe('done')
  const discussed = drawn({ complex: true, reviewGrounds: ['publicInterest'] })
    .on('2026-03-12', 'reviewer.zhou', 'review', { opinion: '适当', lawful: true })
    .on('2026-03-13', 'head.zheng', 'discuss', { record: '一致' }, ['head.feng'])
  expect(discussed.tries('2026-03-14', 'head.zheng', 'penalise', penalty).kind).toBe('done')
})
