import { describe, expect, test } from 'vitest'
import { checkDoers } from '../../../src/kernel/check/doers.ts'
import { days, workdays } from '../../../src/kernel/define.ts'
import type { Procedure } from '../../../src/kernel/procedure/grammar.ts'
import { withoutWord, withRow } from '../../../src/kernel/testing/changed.ts'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { hepingDistrict, penaltyCaseOn, people } from '../../testing/heping.ts'
import { unlicensedFoodBusiness } from '../penalty-matters.ts'
import { penaltyOrdinary } from './procedure.ts'

const clue = { source: 'inspection', facts: '无证经营餐饮', happenedAt: '和平区', endedOn: '2026-02-27', grave: false }
const party = { partyKind: 'enterprise', enterprise: demonstrationEnterprise.creditCode, name: demonstrationEnterprise.name, address: '和平区某路1号' }
const inquiry = { how: 'inspection', place: '和平区某路1号', found: '未取得许可，货值八千元' }
const conclusion = { facts: '属实', kinds: ['largeFine'], tier: '一般', report: '建议罚款七万元', reviewGrounds: ['publicInterest'], complex: false, crime: false }
const notice = { facts: '未取得食品经营许可从事经营', proposal: '罚款七万元', fine: 7_000_000, answerBy: '2026-03-16' }
const drafted = { provisions: ['food-safety-law:122(1)'], content: '处罚款七万元。', fined: true, fine: 7_000_000, collector: '演示银行和平支行' }
const penalty = { fine: 7_000_000, ofPublicInterest: true }
const passed = { opinion: '适当', lawful: true }
const served = { how: 'direct', receivedOn: '2026-03-24' }

const begun = (procedure: Procedure, more: object = {}): Story =>
  tell({ procedure, calendar: chinaWorkdays, people, authority: hepingDistrict(), case: penaltyCaseOn(unlicensedFoodBusiness) })
    .on('2026-03-02', 'officer.zhao', 'discover', { ...clue, ...more })
const told = (procedure: Procedure): Story =>
  begun(procedure)
    .on('2026-03-03', 'officer.zhao', 'file', party)
    .on('2026-03-05', 'officer.zhao', 'investigate', inquiry, ['officer.qian'])
    .on('2026-03-06', 'officer.zhao', 'conclude', conclusion)
    .on('2026-03-09', 'officer.zhao', 'notify', notice)
    .on('2026-03-09', 'officer.zhao', 'hearing.tell')
const draftOf = (procedure: Procedure): Story =>
  told(procedure)
    .on('2026-03-10', 'agent.lin', 'waiveDefence')
    .on('2026-03-17', 'law', 'hearing.lapse')
    .on('2026-03-18', 'officer.zhao', 'draft', drafted)
const decided = (procedure: Procedure): Story =>
  draftOf(procedure).on('2026-03-19', 'reviewer.zhou', 'review', passed).on('2026-03-20', 'head.zheng', 'penalise', penalty)

describe('how days are counted', () => {
  test('seven working days to serve end on the seventh day that is worked, not after 168 office hours (jmix#790)', () => {
    // Friday 20 March; 23 to 27 March are worked, and 30 and 31 March.
    const last = (procedure: Procedure) => decided(procedure).due('service.serve')
    expect(last(penaltyOrdinary)).toEqual({ day: '2026-03-31' })
    // The fault of the thread: seven days read as 7 × 24 hours of an eight-hour day are 21 working days.
    expect(last(withRow(penaltyOrdinary, 'service.serve', { must: workdays(21).since('penalise') }))).toEqual({ day: '2026-04-21' })
  })

  test('five working days to ask for a hearing are not five calendar days (bcgov/entity#26575)', () => {
    // Told on Monday the 9th: five days on are Saturday the 14th, five working days on Monday the 16th.
    expect(told(penaltyOrdinary).tries('2026-03-16', 'agent.lin', 'hearing.ask').kind).toBe('done')
    expect(told(penaltyOrdinary).refuses('2026-03-17', 'agent.lin', 'hearing.ask')).toContain('right-lapsed')
    const fault = withRow(penaltyOrdinary, 'hearing.ask', { may: days(5).since('hearing.tell') })
    expect(told(fault).refuses('2026-03-16', 'agent.lin', 'hearing.ask')).toEqual(['right-lapsed'])
  })
})

describe('what is refused, and not merely warned of', () => {
  test('a case is not filed after the legal limit, and nobody at the organ can allow it (opencrvs-core#10476)', () => {
    const late = (procedure: Procedure): Story => begun(procedure, { endedOn: '2024-03-01' })
    expect(late(penaltyOrdinary).refuses('2026-03-02', 'officer.zhao', 'file', party)).toEqual(['right-lapsed'])
    // What the law itself excepts is an act of its own, on facts that are asked.
    expect(late(penaltyOrdinary).refuses('2026-03-02', 'officer.zhao', 'fileGrave', party)).toContain('not-in-this-case')
    const grave = begun(penaltyOrdinary, { endedOn: '2024-03-01', grave: true })
    expect(grave.tries('2026-03-02', 'officer.zhao', 'fileGrave', party).kind).toBe('done')
    expect(late(withoutWord(penaltyOrdinary, 'file', 'may')).tries('2026-03-02', 'officer.zhao', 'file', party).kind).toBe('done')
  })

  test('no decision is served, and no decision document exists, before it is made (bops#2395)', () => {
    const documents = (story: Story) => story.last?.documents.map(({ title }) => title)
    const before = draftOf(penaltyOrdinary).on('2026-03-19', 'reviewer.zhou', 'review', passed)
    expect(before.refuses('2026-03-20', 'officer.zhao', 'service.serve', { ...served, receivedOn: '2026-03-20' })).toEqual(['awaits-act'])
    expect(before.refuses('2026-03-20', 'officer.zhao', 'publish')).toContain('awaits-act')
    expect(documents(before)).toEqual(['法制审核意见书'])
    const after = before.on('2026-03-20', 'head.zheng', 'penalise', penalty)
    expect(documents(after)).toEqual(['行政处罚决定书'])
    expect(after.tries('2026-03-24', 'officer.zhao', 'service.serve', served).kind).toBe('done')
    const fault = draftOf(withoutWord(penaltyOrdinary, 'service.serve', 'after')).on('2026-03-19', 'reviewer.zhou', 'review', passed)
    expect(fault.tries('2026-03-20', 'officer.zhao', 'service.serve', { ...served, receivedOn: '2026-03-20' }).kind).toBe('done')
  })

  test('who validates is another person in another post, and no head decides without them (demarches-simplifiees#2718)', () => {
    const draft = draftOf(penaltyOrdinary)
    expect(draft.refuses('2026-03-19', 'head.zheng', 'penalise', penalty)).toContain('awaits-act')
    expect(draft.refuses('2026-03-19', 'officer.zhao', 'review', passed)).toEqual(expect.arrayContaining(['post-not-held', 'same-person']))
    const open = withRow(penaltyOrdinary, 'penalise', { after: ['draft', 'discuss'], provided: { not: 'crime' } })
    expect(draftOf(open).tries('2026-03-19', 'head.zheng', 'penalise', penalty).kind).toBe('done')
  })

  test('a draft sent back and drawn up anew is owed its review again, with its clock (ruoyi-vue-pro#1018)', () => {
    const back = draftOf(penaltyOrdinary).on('2026-03-19', 'reviewer.zhou', 'review', { opinion: '定性不当', lawful: false })
    expect(back.due('review')).toBeUndefined()
    const anew = back.on('2026-03-20', 'officer.zhao', 'draft', { ...drafted, content: '处罚款七万元，责令停业。' })
    expect(anew.due('review')).toEqual({ none: true })
    expect(anew.file.marking.acts['review']?.owed?.start).toBe('2026-03-20')
    const forgotten = draftOf(withoutWord(penaltyOrdinary, 'review', 'owedSince'))
      .on('2026-03-19', 'reviewer.zhou', 'review', { opinion: '定性不当', lawful: false })
      .on('2026-03-20', 'officer.zhao', 'draft', { ...drafted, content: '处罚款七万元，责令停业。' })
    expect(forgotten.due('review')).toBeUndefined()
  })
})

describe('four eyes', () => {
  test('a separation that leaves nobody is an error before use; an organ with one head is told so, and the duty stays (yawl#559)', () => {
    expect(checkDoers(penaltyOrdinary)).toEqual([])
    const barred = withRow(penaltyOrdinary, 'penalise', { notBy: 'head' })
    expect(checkDoers(barred)).toMatchObject([{ severity: 'error', code: 'nobody-may', act: 'penalise' }])
    // Here one head remains, who drafted: nothing is offered to nobody in silence.
    const authority = { ...hepingDistrict(), posts: (person: string) => hepingDistrict().posts(person).filter((held) => held.post !== 'head' || person === 'head.zheng') }
    const { reviewGrounds: _, ...minor } = { ...conclusion, kinds: ['fine'] }
    const alone = (procedure: Procedure): Story =>
      tell({ procedure: withRow(procedure, 'draft', { by: ['handler', 'head'] }), calendar: chinaWorkdays, people, authority, case: penaltyCaseOn(unlicensedFoodBusiness) })
        .on('2026-03-02', 'officer.zhao', 'discover', clue)
        .on('2026-03-03', 'officer.zhao', 'file', party)
        .on('2026-03-05', 'officer.zhao', 'investigate', inquiry, ['officer.qian'])
        .on('2026-03-06', 'officer.zhao', 'conclude', minor)
        .on('2026-03-09', 'officer.zhao', 'notify', notice)
        .on('2026-03-10', 'agent.lin', 'waiveDefence')
        .on('2026-03-11', 'head.zheng', 'draft', drafted)
    const option = (procedure: Procedure) => alone(procedure).whatNow('2026-03-12', 'head.zheng').find(({ act }) => act === 'penalise')
    expect(option(penaltyOrdinary)?.refusals).toMatchObject([{ code: 'same-person', cure: { how: 'other-person' } }])
    expect(alone(penaltyOrdinary).due('penalise')).toEqual({ day: '2026-06-01' })
    expect(option(withoutWord(penaltyOrdinary, 'penalise', 'apart'))?.refusals).toEqual([])
  })
})
