import { expect, test } from 'vitest'
import type { Procedure } from '../../../src/kernel/procedure/grammar.ts'
import { withoutWord } from '../../../src/kernel/testing/changed.ts'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { demonstrationEnterprise } from '../../demonstration-people.ts'
import { coercionCaseOn, hepingDistrict, people } from '../../testing/heping.ts'
import { foodSeizure } from '../coercion-matters.ts'
import { coerciveMeasureSealSeize } from './procedure.ts'

const entered = { 'seized-things/1': { number: '1', things: '冷藏柜二台', state: 'held', until: '2026-04-03' } }
const authority = hepingDistrict({ entries: entered, begun: { 'seized-things/1': '2026-03-05' } })
const party = { partyKind: 'enterprise', enterprise: demonstrationEnterprise.creditCode, name: demonstrationEnterprise.name, address: '和平区某路1号' }
const proposal = { ...party, measure: 'seize', under: 'general', reasons: '用于无证经营', gentler: '责令停止后仍在经营' }
const sealing = { things: '冷藏柜二台', place: '和平区某路1号', unrelated: 0, necessities: 0, sealedElsewhere: 0, signed: 'party', record: '现场情况' }

/** Seized on 4 March: thirty days end on 3 April. */
const seized = (procedure: Procedure = coerciveMeasureSealSeize): Story =>
  tell({ procedure, authority, calendar: chinaWorkdays, people, case: coercionCaseOn(foodSeizure) })
    .on('2026-03-02', 'officer.zhao', 'propose', proposal)
    .on('2026-03-03', 'head.zheng', 'approve')
    .on('2026-03-04', 'officer.zhao', 'spot.appear', { presence: 'party', told: '理由、依据、权利和救济途径' }, ['officer.qian'])
    .on('2026-03-04', 'officer.zhao', 'spot.hear', { statement: '无' })
    .on('2026-03-04', 'officer.zhao', 'seal', sealing, ['officer.qian'])

const send = { by: '演示检测院', until: '2026-03-18', ground: 'testing' }
const longer = { reasons: '情况复杂', extension: 20 }

test('time for testing and an extension are both added, whichever came first; the things are not kept a day longer (correspondence_tool_staff#2818)', () => {
  const test = (so: Story) => so.on('2026-03-09', 'officer.zhao', 'test', send)
  const result = (so: Story) => so.on('2026-03-13', 'officer.zhao', 'testDone', { result: '不合格' })
  const extend = (so: Story) => so.on('2026-03-20', 'head.zheng', 'extend', longer)
  const extendFirst = (so: Story) => so.on('2026-03-06', 'head.zheng', 'extend', longer)
  const after = (...steps: readonly ((so: Story) => Story)[]) => steps.reduce((so, next) => next(so), seized())
  // 30 + 20 days from 4 March, and four not counted, 9 to 12 March: 27 April.
  expect(after(test, result, extend).due('expires')).toEqual({ day: '2026-04-27' })
  expect(after(extendFirst, test, result).due('expires')).toEqual({ day: '2026-04-27' })
  expect(after(test, result).due('expires')).toEqual({ day: '2026-04-07' })
  expect(after(test, result, extend).refuses('2026-04-27', 'law', 'expires')).toEqual(['silence-not-complete'])
  expect(after(test, result, extend).on('2026-04-28', 'law', 'expires').due('lift')).toEqual({ none: true })
})

test('a clock that was stopped runs on by itself when the time told is over: nobody has to remember it (ruoyi-vue-pro#1018)', () => {
  const stopped = seized().on('2026-03-09', 'officer.zhao', 'test', send)
  expect(stopped.due('testTimeOver')).toEqual({ day: '2026-03-18' })
  expect(stopped.on('2026-03-19', 'law', 'testTimeOver').due('expires')).toEqual({ day: '2026-04-13' })
  const forgotten = seized(withoutWord(coerciveMeasureSealSeize, 'testTimeOver', 'bySilence')).on('2026-03-09', 'officer.zhao', 'test', send)
  expect(forgotten.due('testTimeOver')).toBeUndefined()
  expect(forgotten.due('expires')).toEqual({ paused: '2026-03-09' })
})
