import { expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { before, cardsFrom, likeCase, seenLast, toldCase } from '../../../src/kernel/testing/watching.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { hepingDistrict, penaltyCaseOn, people } from '../../testing/heping.ts'
import { unlicensedFoodBusiness } from '../penalty-matters.ts'
import { penaltyOrdinary } from './procedure.ts'
import { penaltyRules } from './rules.ts'

const yuan = (amount: number): number => amount * 100
const facts = '当事人未取得食品经营许可，于和平区某路一号从事餐饮经营，货值八千元，有现场笔录、询问笔录和照片为证。'
const drafted = { provisions: ['food-safety-law:122(1)'], content: '处罚款七万元。', fined: true, fine: yuan(70_000), collector: '演示银行' }

const investigated = (): Story =>
  tell({ procedure: penaltyOrdinary, calendar: chinaWorkdays, people, authority: hepingDistrict(), case: penaltyCaseOn(unlicensedFoodBusiness) })
    .on('2026-03-02', 'officer.zhao', 'discover', { source: 'inspection', facts: '无证经营', happenedAt: '和平区', endedOn: '2026-02-27', grave: false })
    .on('2026-03-03', 'officer.zhao', 'file', { partyKind: 'enterprise', enterprise: demonstrationEnterprise.creditCode, name: demonstrationEnterprise.name, address: '和平区' })
    .on('2026-03-05', 'officer.zhao', 'investigate', { how: 'inspection', place: '和平区', found: '属实' }, ['officer.qian'])
const concluded = (): Story =>
  investigated().on('2026-03-06', 'officer.zhao', 'conclude', { facts, kinds: ['fine'], tier: '一般', report: '罚款', complex: false, crime: false })
const drawn = (): Story =>
  concluded()
    .on('2026-03-09', 'officer.zhao', 'notify', { facts, proposal: '罚款七万元', fine: yuan(70_000), answerBy: '2026-03-16' })
    .on('2026-03-10', 'agent.lin', 'waiveDefence')
    .on('2026-03-11', 'officer.zhao', 'draft', drafted)
const penalised = (told = drawn()): Story => told.on('2026-03-13', 'head.zheng', 'penalise', { fine: yuan(70_000), ofPublicInterest: true })

test('a penalty on an approved departure calls for a look, one within its tier does not', () => {
  const departed = drawn().on('2026-03-12', 'officer.zhao', 'askDeparture', { why: '……' }).on('2026-03-12', 'head.feng', 'approveDeparture', { why: '……' })
  expect(cardsFrom(penaltyRules, seenLast(penalised(departed), 'head.zheng'))).toHaveProperty('penalty-departure')
  expect(cardsFrom(penaltyRules, seenLast(penalised(), 'head.zheng'))).toEqual({})
})

test('a fine more than half off the median of five like cases; other tiers, four cases, and half off are let be', () => {
  const seen = seenLast(penalised(), 'head.zheng')
  const like = (count: number, fine: number, tier = '一般') =>
    Array.from({ length: count }, (_, i) => likeCase(`n${i}`, { conclude: { tier }, penalise: { fine: yuan(fine) } }))
  const found = (cases: ReturnType<typeof like>) => cardsFrom(penaltyRules, seen, { cases })['penalty-unlike']
  expect(found(like(5, 46_000))).toEqual({ amount: yuan(70_000), median: yuan(46_000), cases: 5, field: 'fine' })
  expect(found(like(4, 46_000))).toBeUndefined()
  expect(found(like(5, 46_000, '较重'))).toBeUndefined()
  expect(found(like(5, 46_667))).toBeUndefined()
  expect(found(like(5, 200_000))).toBeDefined()
})

test('facts that stand word for word in another case; a short text, and one that differs, are let be', () => {
  const seen = seenLast(concluded(), 'officer.zhao')
  const found = (text: string) => cardsFrom(penaltyRules, seen, { cases: [likeCase('n1', { conclude: { facts: text } })] })
  expect(found(`${facts} `)).toEqual({ 'penalty-same-facts': { numbers: ['n1'], cases: 1, field: 'facts' } })
  expect(found(`${facts}。`)).toEqual({})
  expect(cardsFrom(penaltyRules, { ...seen, answers: { facts: '属实' } }, { cases: [likeCase('n1', { conclude: { facts: '属实' } })] })).toEqual({})
})

test('nine of ten investigations by the same two; eight of ten, and nine of nine, are let be', () => {
  const seen = seenLast(investigated(), 'officer.zhao', 'officer.qian')
  const [pair, other] = [['officer.qian', 'officer.zhao'], ['officer.qian', 'officer.sun']]
  const events = (theirs: number, others: number) => [
    ...Array.from({ length: theirs }, (_, i) => before(i, pair)), ...Array.from({ length: others }, (_, i) => before(50 + i, other)),
  ]
  expect(cardsFrom(penaltyRules, seen, { events: events(9, 1) })).toMatchObject({ 'penalty-same-two': { times: 9, all: 10 } })
  expect(cardsFrom(penaltyRules, seen, { events: events(8, 2) })).toEqual({})
  expect(cardsFrom(penaltyRules, seen, { events: events(9, 0) })).toEqual({})
})

test('five penalties by one person within two minutes; four, or five in three minutes, are let be', () => {
  const seen = seenLast(penalised(), 'head.zheng')
  const events = (count: number, apart: number) => Array.from({ length: count }, (_, i) => before(i, ['head.zheng'], { at: seen.at - i * apart * 1_000 }))
  expect(cardsFrom(penaltyRules, seen, { events: events(5, 20) })).toMatchObject({ 'penalty-in-bulk': { cases: 5 } })
  expect(cardsFrom(penaltyRules, seen, { events: events(4, 20) })).toEqual({})
  expect(cardsFrom(penaltyRules, seen, { events: events(5, 45) })).toEqual({})
})

test('decided within three seconds of being given the text; after three, after a look of yesterday, or without any look that is known, nothing is said', () => {
  const seen = seenLast(penalised(), 'head.zheng')
  const found = (shown?: number) => cardsFrom(penaltyRules, seen, shown === undefined ? {} : { shown })['penalty-unread']
  expect(found(seen.at - 2_900)).toEqual({ person: 'head.zheng', milliseconds: 2_900, seconds: 3 })
  expect(found(seen.at - 3_000)).toBeUndefined()
  expect(found(seen.at - 86_400_000)).toBeUndefined()
  expect(found()).toBeUndefined()
})

test('the fourth draft of one case; the third is let be', () => {
  const again = (told: Story, day: string): Story => told.on(day, 'officer.zhao', 'draft', drafted)
  const third = again(again(drawn(), '2026-03-12'), '2026-03-13')
  expect(cardsFrom(penaltyRules, seenLast(third, 'officer.zhao'))).toEqual({})
  expect(cardsFrom(penaltyRules, seenLast(again(third, '2026-03-16'), 'officer.zhao'))).toEqual({ 'penalty-reviewed-again': { times: 4 } })
})

test('fines below 100,000 yuan that reach it together, where one case could have dealt with both; a relapse, a heard case and another party are let be', () => {
  const earlier = toldCase(penalised(), '案甲')
  const seen = seenLast(penalised(), 'head.zheng')
  const found = (cases: (typeof earlier)[], now = seen) => cardsFrom(penaltyRules, now, { cases })['penalty-split']
  expect(found([earlier])).toEqual({ sum: yuan(140_000), cases: 2, numbers: ['案甲'], reaches: yuan(100_000), field: 'fine' })
  expect(found([])).toBeUndefined()
  // What is punished now ended after the earlier decision: a relapse.
  const relapse = { ...seen, file: { ...seen.file, answers: { ...seen.file.answers, discover: { endedOn: '2026-03-14' } } } }
  expect(found([earlier], relapse)).toBeUndefined()
  const heard = { ...earlier, marking: { ...earlier.marking, facts: { ...earlier.marking.facts, hearingEligible: true } } }
  expect(found([heard])).toBeUndefined()
  // Another enterprise of who controls this one: of the same matter it counts, of another it does not.
  const elsewhere = { ...earlier, parties: ['91210102MA0000000X'] }
  expect(found([elsewhere])).toMatchObject({ sum: yuan(140_000), others: 'yes' })
  expect(found([{ ...elsewhere, matter: 'another-matter' }])).toBeUndefined()
  const small = { ...earlier, answers: { ...earlier.answers, penalise: { fine: yuan(20_000) } } }
  expect(found([small])).toBeUndefined()
})
