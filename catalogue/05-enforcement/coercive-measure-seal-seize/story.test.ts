import { describe, expect, test } from 'vitest'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { type Changes, coercionCaseOn, hepingDistrict, people } from '../../testing/heping.ts'
import { foodSeizure } from '../coercion-matters.ts'
import { coerciveMeasureSealSeize } from './procedure.ts'

const entered = { 'seized-things/1': { number: '1', things: '冷藏柜二台', state: 'held', until: '2026-04-03' } }
/** What the case enters on the day of sealing stands in the register from the day after. */
const world = (changes: Changes = {}) => hepingDistrict({ entries: entered, begun: { 'seized-things/1': '2026-03-05' }, ...changes })
const setting = { procedure: coerciveMeasureSealSeize, calendar: chinaWorkdays, people, case: coercionCaseOn(foodSeizure) }

const party = { partyKind: 'enterprise', enterprise: demonstrationEnterprise.creditCode, name: demonstrationEnterprise.name, address: '和平区某路1号' }
const proposal = { ...party, measure: 'seize', under: 'general', reasons: '用于无证经营', gentler: '责令停止后仍在经营' }
const onTheSpot = { presence: 'party', told: '理由、依据、权利和救济途径' }
const sealing = { things: '冷藏柜二台', place: '和平区某路1号', unrelated: 0, necessities: 0, sealedElsewhere: 0, signed: 'party', record: '现场情况' }
const two = ['officer.qian']

const begun = (changes?: Changes): Story => tell({ ...setting, authority: world(changes) })
const proposed = (more: object = {}, changes?: Changes): Story => begun(changes).on('2026-03-02', 'officer.zhao', 'propose', { ...proposal, ...more })
const approved = (more: object = {}, changes?: Changes): Story => proposed(more, changes).on('2026-03-03', 'head.zheng', 'approve')
const appeared = (more: object = {}, changes?: Changes): Story => approved(more, changes).on('2026-03-04', 'officer.zhao', 'spot.appear', onTheSpot, two)
const heard = (more: object = {}, changes?: Changes): Story => appeared(more, changes).on('2026-03-04', 'officer.zhao', 'spot.hear', { statement: '愿意改正' })
const seized = (more: object = {}, changes?: Changes): Story => heard(more, changes).on('2026-03-04', 'officer.zhao', 'seal', sealing, two)
const urgently = (): Story =>
  begun()
    .on('2026-03-04', 'officer.zhao', 'actAtOnce', { ...proposal, urgent: '正在转移货物' }, two)
    .on('2026-03-04', 'officer.zhao', 'spot.appear', onTheSpot, two)
    .on('2026-03-04', 'officer.zhao', 'spot.hear', { statement: '无' })
    .on('2026-03-04', 'officer.zhao', 'seal', sealing, two)

test('approved, told, heard, seized with decision and list, decided in time; the register says what became of it', () => {
  const held = seized()
  expect(held.last?.documents.map(({ title }) => title)).toEqual(['查封（扣押）决定书', '查封（扣押）清单', '现场笔录'])
  expect(held.last?.documents[0]?.paragraphs.join('')).toMatch(/2026年4月3日.*保管费用由本机关承担.*申请行政复议.*提起行政诉讼.*申请国家赔偿/)
  expect(held.last?.entries).toMatchObject([
    { register: 'seized-things', change: 'enter', key: '1', values: { things: '冷藏柜二台', until: '2026-04-03', state: 'held', party: demonstrationEnterprise.creditCode } },
  ])
  expect(held.due('expires')).toEqual({ day: '2026-04-03' })
  const over = held.on('2026-04-03', 'head.zheng', 'dispose', { decision: '沈和市监罚〔2026〕1号', reasons: '用于违法经营', outcome: 'confiscated' })
  expect(over.last).toMatchObject({ finished: true, documents: [{ title: '查封（扣押）物品处理决定书' }], entries: [{ values: { state: 'confiscated' } }] })
})

describe('who may, and on what (17, 18, 22)', () => {
  test('an organ without this power may not even begin, and a power whose law is gone seizes nothing', () => {
    expect(begun({ powerGone: { 'food-seizure': '2026-03-01' } }).refuses('2026-03-02', 'officer.zhao', 'propose', proposal)).toContain('power-not-held')
    const gone = approved({}, { repealed: { 'food-safety-law': '2026-03-04' } })
    expect(gone.refuses('2026-03-04', 'officer.zhao', 'spot.appear', onTheSpot, two)).toContain('basis-not-in-force')
    expect(gone.tries('2026-03-03', 'officer.zhao', 'spot.appear', onTheSpot, two).kind).toBe('done')
  })

  test('nothing is touched before the head has approved', () => {
    expect(proposed().refuses('2026-03-02', 'officer.zhao', 'spot.appear', onTheSpot, two)).toEqual(['awaits-act'])
    expect(proposed().refuses('2026-03-02', 'officer.zhao', 'approve')).toEqual(expect.arrayContaining(['post-not-held', 'same-person']))
  })

  test('one officer is too few, a colleague without a certificate does not count, nor one whose certificate has run out', () => {
    expect(approved().refuses('2026-03-04', 'officer.zhao', 'spot.appear', onTheSpot)).toEqual(['officers-too-few'])
    expect(heard().refuses('2026-03-04', 'officer.zhao', 'seal', sealing, ['clerk.li'])).toContain('certificate-missing')
    const late = heard({}, { certificateUntil: { 'officer.qian': '2026-03-04' } })
    expect(late.tries('2026-03-04', 'officer.zhao', 'seal', sealing, two).kind).toBe('done')
    expect(late.refuses('2026-03-05', 'officer.zhao', 'seal', sealing, two)).toEqual(['certificate-not-valid'])
  })

  test('no seizure before the party was heard on the spot; in their absence a witness is named', () => {
    expect(appeared().refuses('2026-03-04', 'officer.zhao', 'seal', sealing, two)).toEqual(['awaits-act'])
    expect(approved().refuses('2026-03-04', 'officer.zhao', 'spot.appear', { ...onTheSpot, presence: 'witness' }, two)).toEqual(['answer-missing'])
    expect(approved().tries('2026-03-04', 'officer.zhao', 'spot.appear', { ...onTheSpot, presence: 'witness', witness: '社区工作者' }, two).kind).toBe('done')
  })
})

test.each(['unrelated', 'necessities', 'sealedElsewhere'])('one thing on the list that is %s is one too many (23)', (what) => {
  expect(heard().refuses('2026-03-04', 'officer.zhao', 'seal', { ...sealing, [what]: 1 }, two)).toEqual(['out-of-bounds'])
  expect(heard().tries('2026-03-04', 'officer.zhao', 'seal', sealing, two).kind).toBe('done')
})

describe('in urgency (19)', () => {
  test('the officers act first, and the head approves within 24 hours: after the next day it is late and still to be done', () => {
    expect(urgently().due('confirm')).toEqual({ day: '2026-03-05' })
    expect(urgently().on('2026-03-05', 'head.zheng', 'confirm').last?.documents).toMatchObject([{ title: '行政强制措施审批表' }])
    expect(urgently().tries('2026-03-09', 'head.zheng', 'confirm').kind).toBe('done')
  })

  test('a head who disagrees lifts at once, and the things go back', () => {
    const lifted = urgently().on('2026-03-05', 'head.zheng', 'disapprove', { reasons: '不需要' })
    expect(lifted.last).toMatchObject({ finished: false, entries: [{ values: { state: 'lifted' } }], documents: [{ title: '解除查封（扣押）决定书' }] })
    const back = lifted.on('2026-03-05', 'officer.zhao', 'giveBack', { receipt: '已签收' })
    expect(back.last).toMatchObject({ finished: true, entries: [{ values: { state: 'returned' } }] })
  })

  test('until it is approved nothing is extended, sold or confiscated; where approval came first there is nothing to approve afterwards', () => {
    const decision = { decision: '文号', reasons: '属实', outcome: 'confiscated' }
    expect(urgently().refuses('2026-03-05', 'head.zheng', 'dispose', decision)).toEqual(['awaits-duty'])
    expect(urgently().refuses('2026-03-05', 'head.zheng', 'extend', { reasons: '复杂', extension: 30 })).toEqual(['awaits-duty'])
    expect(urgently().on('2026-03-05', 'head.zheng', 'confirm').tries('2026-03-05', 'head.zheng', 'dispose', decision).kind).toBe('done')
    expect(seized().refuses('2026-03-05', 'head.zheng', 'confirm')).toContain('not-in-this-case')
  })
})

describe('how long (25)', () => {
  test('thirty days; once more at most thirty, by the head, with reasons told; the register has the new day', () => {
    expect(seized().refuses('2026-04-01', 'head.zheng', 'extend', { reasons: '复杂', extension: 31 })).toEqual(['answer-invalid'])
    const longer = seized().on('2026-04-01', 'head.zheng', 'extend', { reasons: '情况复杂', extension: 30 })
    expect(longer.due('expires')).toEqual({ day: '2026-05-03' })
    expect(longer.last).toMatchObject({ documents: [{ title: '延长查封（扣押）期限决定书' }], entries: [{ values: { until: '2026-05-03', state: 'held' } }] })
    expect(longer.refuses('2026-05-01', 'head.zheng', 'extend', { reasons: '再延', extension: 1 })).toContain('extended-enough')
  })

  test('for food the regulation allows forty-five, and only for food', () => {
    const food = seized({ under: 'food' })
    expect(food.on('2026-04-01', 'head.zheng', 'extendFood', { reasons: '复杂', extension: 45 }).due('expires')).toEqual({ day: '2026-05-18' })
    expect(food.refuses('2026-04-01', 'head.zheng', 'extend', { reasons: '复杂', extension: 30 })).toContain('not-in-this-case')
    expect(seized().refuses('2026-04-01', 'head.zheng', 'extendFood', { reasons: '复杂', extension: 45 })).toContain('not-in-this-case')
  })

  test('testing is not counted, only for the time that was told; then the clock runs on by itself', () => {
    const tested = seized().on('2026-03-09', 'officer.zhao', 'test', { by: '演示检测院', until: '2026-03-18', ground: 'testing' })
    expect(tested.last?.documents).toMatchObject([{ title: '检测期间告知书' }])
    expect(tested.due('expires')).toEqual({ paused: '2026-03-09' })
    expect(tested.on('2026-03-13', 'officer.zhao', 'testDone', { result: '不合格' }).due('expires')).toEqual({ day: '2026-04-07' })
    const silent = tested.on('2026-03-19', 'law', 'testTimeOver')
    expect(silent.due('expires')).toEqual({ day: '2026-04-13' })
    expect(silent.last?.entries).toMatchObject([{ values: { until: '2026-04-13', state: 'held' } }])
  })

  test('on the day after the last the law speaks first, and nothing but lifting and giving back is left', () => {
    const decision = { decision: '文号', reasons: '属实', outcome: 'confiscated' }
    expect(seized().refuses('2026-04-04', 'head.zheng', 'dispose', decision)).toContain('law-first')
    const over = seized().on('2026-04-04', 'law', 'expires')
    expect(over.last).toMatchObject({ entries: [{ values: { state: 'over' } }] })
    expect(over.refuses('2026-04-04', 'head.zheng', 'dispose', decision)).toContain('not-in-this-case')
    expect(over.refuses('2026-04-04', 'head.zheng', 'extend', { reasons: '迟了', extension: 30 })).toContain('not-in-this-case')
    const lifted = over.on('2026-04-04', 'head.zheng', 'lift', { ground: 'over' })
    expect(lifted.last).toMatchObject({ finished: false, documents: [{ title: '解除查封（扣押）决定书' }] })
    expect(lifted.on('2026-04-04', 'officer.zhao', 'giveBack', { receipt: '已签收' }).last).toMatchObject({ finished: true })
  })
})

describe('while it lasts, and how it ends (21, 26, 28)', () => {
  test('it is lifted at any time when no longer needed, also by an organ that has lost its power', () => {
    const lost = seized({}, { powerGone: { 'food-seizure': '2026-03-10' } })
    expect(lost.refuses('2026-03-11', 'head.zheng', 'dispose', { decision: '文号', reasons: '属实', outcome: 'confiscated' })).toContain('power-not-held')
    expect(lost.on('2026-03-11', 'head.zheng', 'lift', { ground: 'noViolation' }).tries('2026-03-11', 'officer.zhao', 'giveBack', { receipt: '已签收' }).kind).toBe('done')
  })

  test('what was sealed may be entrusted, what was seized may not; costs are asked of nobody', () => {
    expect(seized({ measure: 'seal' }).tries('2026-03-05', 'officer.zhao', 'entrust', { custodian: '演示物业' }).kind).toBe('done')
    expect(seized().refuses('2026-03-05', 'officer.zhao', 'entrust', { custodian: '演示物业' })).toContain('not-in-this-case')
    const asked = Object.values(coerciveMeasureSealSeize.acts).flatMap(({ form }) => Object.values(form ?? {}))
    expect(asked.filter(({ ask }) => /费/.test(ask.zh))).toEqual([])
  })

  test('what was sold is given back as money', () => {
    const sold = seized().on('2026-03-06', 'head.zheng', 'sell', { what: '鲜鱼', proceeds: 80_000 })
    expect(sold.last?.entries).toMatchObject([{ values: { proceeds: 80_000 } }])
    const lifted = sold.on('2026-03-09', 'head.zheng', 'lift', { ground: 'unrelated' })
    expect(lifted.tries('2026-03-09', 'officer.zhao', 'giveBack', { receipt: '变卖款已退', compensation: 5_000 }).kind).toBe('done')
  })

  test('a suspected crime takes the things with it, and the party is told in writing', () => {
    const over = seized().on('2026-03-10', 'head.zheng', 'handOver', { to: '公安机关', transfer: '移送书1号' })
    expect(over.last).toMatchObject({ finished: true, documents: [{ title: '涉案财物移送清单', addressee: demonstrationEnterprise.name }] })
  })
})

test('a measure that is not needed is given up before anything is touched, and on the last day it may still be extended (16, 25)', () => {
  expect(proposed().on('2026-03-03', 'head.zheng', 'giveUp', { reasons: '已自行改正' }).last).toMatchObject({ finished: true })
  expect(seized().on('2026-04-03', 'head.zheng', 'extend', { reasons: '情况复杂', extension: 30 }).due('expires')).toEqual({ day: '2026-05-03' })
  const food = seized({ under: 'food' }).on('2026-04-03', 'head.zheng', 'extendFood', { reasons: '情况复杂', extension: 45 })
  expect(food.refuses('2026-05-01', 'head.zheng', 'extendFood', { reasons: '再延', extension: 1 })).toContain('extended-enough')
})
