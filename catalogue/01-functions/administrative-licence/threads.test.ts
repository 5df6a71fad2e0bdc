import { describe, expect, test } from 'vitest'
import { clocksOf } from '../../../src/kernel/case/due.ts'
import type { Procedure } from '../../../src/kernel/procedure/grammar.ts'
import { withoutWord, withRow } from '../../../src/kernel/testing/changed.ts'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { type Calendar, defineCalendar } from '../../../src/kernel/time/calendar.ts'
import { addDays, localDate } from '../../../src/kernel/time/local-date.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { asEnterprise, caseOn, hepingDistrict, people, uploaded } from '../../testing/heping.ts'
import { foodBusinessLicence } from '../service-items/liaoning-items.ts'
import { administrativeLicence } from './procedure.ts'

const applying = { ...asEnterprise, address: '沈阳市和平区虚构路1号', scope: '热食类食品制售' }
const plain = { opinion: '材料齐全，内容一致。', substance: false, othersInterests: false, publicMatter: false }
const found = (day: string) => ({ day, finding: '与材料一致', conforms: true, othersFound: false })
const testing = { ground: 'testing', timeNeeded: '约十日' }

const story = (procedure: Procedure = administrativeLicence, calendar: Calendar = chinaWorkdays): Story =>
  tell({ procedure, calendar, people, authority: hepingDistrict(), case: { ...caseOn(foodBusinessLicence), title: '演示小馆申请食品经营许可' } })
const accepted = (day: string, procedure?: Procedure, calendar?: Calendar): Story =>
  story(procedure, calendar).on(day, 'agent.lin', 'apply', applying).on(day, 'clerk.li', 'accept')
const granted = (): Story =>
  accepted('2026-03-02')
    .on('2026-03-03', 'officer.zhao', 'examine', plain)
    .on('2026-03-04', 'officer.zhao', 'verify', found('2026-03-04'), ['officer.qian'])
    .on('2026-03-05', 'head.zheng', 'decide', { outcome: 'granted' })

describe('a clock that was stopped', () => {
  test('stopping moves the last day by the days that were not counted, and by no other (open-zaak#885)', () => {
    // Twenty working days from Monday 2 March end on the 30th. Nine are not counted: 9 to 19 March; the clock runs again on the 20th.
    const open = accepted('2026-03-02')
    expect(open.due('decide')).toEqual({ day: '2026-03-30' })
    const stopped = open.on('2026-03-09', 'officer.zhao', 'stateExcludedTime', testing)
    expect(stopped.due('decide')).toEqual({ paused: '2026-03-09' })
    expect(stopped.on('2026-03-20', 'officer.zhao', 'resume').due('decide')).toEqual({ day: '2026-04-13' })
    // The fault of the thread: the suspension is a flag, and no date moves.
    const flag = withoutWord(administrativeLicence, 'stateExcludedTime', 'pauses')
    expect(accepted('2026-03-02', flag).on('2026-03-09', 'officer.zhao', 'stateExcludedTime', { timeNeeded: '约十日' }).due('decide')).toEqual({ day: '2026-03-30' })
  })

  test('an extension and a stop come to the same day whichever came first (correspondence_tool_staff#2818)', () => {
    const stop = (so: Story) => so.on('2026-03-09', 'officer.zhao', 'stateExcludedTime', testing)
    const extend = (day: string) => (so: Story) => so.on(day, 'head.zheng', 'extend', { reasons: '情况复杂' })
    const resume = (so: Story) => so.on('2026-03-20', 'officer.zhao', 'resume')
    const tellAll = (...steps: readonly ((so: Story) => Story)[]) => steps.reduce((so, next) => next(so), accepted('2026-03-02')).due('decide')
    // 20 + 10 working days and nine not counted; 6 April is Qingming.
    const last = { day: '2026-04-27' }
    expect(tellAll(extend('2026-03-06'), stop, resume)).toEqual(last)
    expect(tellAll(stop, extend('2026-03-12'), resume)).toEqual(last)
    expect(tellAll(stop, resume, extend('2026-03-23'))).toEqual(last)
    // Without the extension, the days that were stopped are still left out: what was wrong in the thread.
    expect(tellAll(stop, resume)).toEqual({ day: '2026-04-13' })
    // The sum that goes wrong: the eleven calendar days from 9 to 19 March put onto the last day of the longer period fall on Saturday the 25th.
    expect(tellAll(extend('2026-03-06'))).toEqual({ day: '2026-04-14' })
    expect(addDays(localDate('2026-04-14'), 11)).toBe('2026-04-25')
  })
})

describe('a calendar', () => {
  test('past its last notice a last day is unknown and said to be: no list of holidays ends in silence (openregister#3272)', () => {
    expect(accepted('2026-12-01').due('decide')).toEqual({ day: '2026-12-29' })
    expect(accepted('2026-12-14').due('decide')).toEqual({ unknown: 2027, atLeast: '2026-12-31' })
    // What surely runs still may be done; what may be over is refused until the notice is there.
    const applied = story().on('2026-12-28', 'agent.lin', 'apply', { ...applying, materials: { premises: uploaded } })
    const asked = { missing: ['layout'] }
    expect(applied.tries('2026-12-31', 'clerk.li', 'requestSupplement', asked).kind).toBe('done')
    expect(applied.tries('2027-01-04', 'clerk.li', 'requestSupplement', asked)).toMatchObject({
      kind: 'refused', refusals: [{ code: 'calendar-unknown', facts: { year: 2027 }, cure: { how: 'publish-calendar' } }],
    })
    expect(accepted('2026-12-14').tries('2026-12-31', 'head.zheng', 'extend', { reasons: '情况复杂' }).kind).toBe('done')
    expect(accepted('2026-12-14').refuses('2027-01-04', 'head.zheng', 'extend', { reasons: '情况复杂' })).toEqual(['calendar-unknown'])
    // The fault of the thread: a year that nobody wrote down is taken for one without holidays.
    const silent = defineCalendar({ id: 'silent', years: [...chinaWorkdays.years, { year: 2027, notice: { title: { zh: '无', en: 'None' } }, holidays: [], work: [] }] })
    expect(accepted('2026-12-14', administrativeLicence, silent).due('decide')).toEqual({ day: '2027-01-11' })
  })

  test('a notice that comes late moves the last day of cases that are open already (alaveteli#7292)', () => {
    const decree = { name: { zh: '临时放假', en: 'A day off by decree' }, from: '2026-03-18', to: '2026-03-20' }
    const amended = defineCalendar({
      id: 'amended', years: chinaWorkdays.years.map((year) => (year.year === 2026 ? { ...year, holidays: [...year.holidays, decree] } : year)),
    })
    const open = accepted('2026-03-02')
    expect(open.due('decide')).toEqual({ day: '2026-03-30' })
    // A case holds no last day: it is worked out anew from what happened, on the calendar as it stands.
    const again = (calendar: Calendar) => clocksOf(administrativeLicence, open.file, calendar).find(({ act }) => act === 'decide')?.due
    expect(again(amended)).toEqual({ day: '2026-04-02' })
    expect(again(chinaWorkdays)).toEqual({ day: '2026-03-30' })
  })

  test('terms in different units are counted one after the other, each in its own unit (openregister#3272)', () => {
    // Ten calendar days put onto twenty working days: 30 March and ten days on, and not thirty of either.
    const mixed = withRow(administrativeLicence, 'extend', { extends: { clock: 'decide', by: { count: 10, unit: 'day' } } })
    const longer = (procedure: Procedure) => accepted('2026-03-02', procedure).on('2026-03-06', 'head.zheng', 'extend', { reasons: '情况复杂' }).due('decide')
    expect(longer(mixed)).toEqual({ day: '2026-04-09' })
    expect(longer(administrativeLicence)).toEqual({ day: '2026-04-14' })
  })
})

describe('a decision', () => {
  test('a refusal without reasons is refused (demarches-simplifiees#2312)', () => {
    const before = accepted('2026-03-02')
      .on('2026-03-03', 'officer.zhao', 'examine', plain)
      .on('2026-03-04', 'officer.zhao', 'verify', found('2026-03-04'), ['officer.qian'])
    const refusing = { outcome: 'refused', refusalGround: 'conditions', reasons: '场所不符。', provisions: ['food-safety-law:33(1)[4]'] }
    const without = (left: keyof typeof refusing) => Object.fromEntries(Object.entries(refusing).filter(([name]) => name !== left))
    for (const left of ['reasons', 'provisions'] as const)
      expect(before.refuses('2026-03-05', 'head.zheng', 'decide', without(left))).toEqual(['answer-missing'])
    expect(before.tries('2026-03-05', 'head.zheng', 'decide', refusing).kind).toBe('done')
  })

  test('a licence once granted is not reopened: taking it away is another procedure, on its own grounds (demarches-simplifiees#4058)', () => {
    const over = granted()
    for (const act of ['examine', 'decide', 'extend', 'accept'])
      expect(over.tries('2026-03-06', 'head.zheng', act, { outcome: 'refused' }).kind).toBe('refused')
    expect(over.refuses('2026-03-06', 'head.zheng', 'decide', { outcome: 'refused' })).toContain('case-ended')
    const open = withoutWord(administrativeLicence, 'decide', 'ends')
    const reopened = withRow(open, 'examine', { often: true })
    const again = accepted('2026-03-02', reopened)
      .on('2026-03-03', 'officer.zhao', 'examine', plain)
      .on('2026-03-04', 'officer.zhao', 'verify', found('2026-03-04'), ['officer.qian'])
      .on('2026-03-05', 'head.zheng', 'decide', { outcome: 'granted' })
    expect(again.refuses('2026-03-06', 'head.zheng', 'decide', { outcome: 'refused' })).not.toContain('case-ended')
  })
})
