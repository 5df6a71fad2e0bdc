import { expect, test } from 'vitest'
import { days } from '../../../src/kernel/define.ts'
import type { Procedure } from '../../../src/kernel/procedure/grammar.ts'
import { withRow } from '../../../src/kernel/testing/changed.ts'
import { type Story, tell } from '../../../src/kernel/testing/story.ts'
import { derive } from '../../../src/kernel/time/derive.ts'
import { localDate } from '../../../src/kernel/time/local-date.ts'
import { chinaWorkdays } from '../../calendars/china-workdays.ts'
import { atGovernment, people, remediesWorld } from '../../testing/remedies.ts'
import { reconsideration } from './procedure.ts'

const application = {
  applicantKind: 'person', address: '沈阳市和平区', phone: '13800000000', respondent: 'mr-210102', act: '沈和市监罚〔2026〕5号', request: '请求撤销',
  knewOn: '2026-03-02',
}
const empty = (procedure: Procedure = reconsideration): Story =>
  tell({ procedure, calendar: chinaWorkdays, authority: remediesWorld(), people, case: { ...atGovernment, number: '沈和复〔2026〕1号' } })

test('a last day that falls into a holiday moves to the first working day, for the right and for all that hangs on it (bcgov/tfrs#2862)', () => {
  // Sixty days from 2 March end on Friday 1 May; 1 to 5 May are off.
  expect(empty().tries('2026-05-06', 'citizen.chen', 'apply', application).kind).toBe('done')
  expect(empty().refuses('2026-05-07', 'citizen.chen', 'apply', application)).toEqual(['right-lapsed'])
  const applied = empty().on('2026-05-06', 'citizen.chen', 'apply', application)
  expect(applied.on('2026-05-08', 'he.review', 'accept').due('decide')).toEqual({ day: '2026-07-07' })
  // The fault of the thread: the last day stays on the holiday, and what came on the first working day does not count.
  const stays = withRow(reconsideration, 'apply', { may: { ...reconsideration.acts['apply']?.may, lastDay: 'stays' } })
  expect(empty(stays).refuses('2026-05-06', 'citizen.chen', 'apply', application)).toEqual(['right-lapsed'])
})

test('a last day that moved says which days moved it and by which notice, for everybody to count after (openregister#3939, alaveteli#5101)', () => {
  const period = { start: localDate('2026-03-02'), term: days(60), calendar: chinaWorkdays, lastDay: 'rolls' } as const
  const moved = derive(period).steps.filter((step) => step.rolls)
  expect(moved).toMatchObject([
    { from: '2026-05-01', to: '2026-05-05', because: 'holiday', name: { zh: '劳动节' }, notice: { number: '国办发明电〔2025〕7号' } },
  ])
  expect(derive(period).steps.at(-1)).toMatchObject({ from: '2026-05-06', because: 'due' })
  expect(derive({ ...period, lastDay: 'stays' }).steps.filter((step) => step.rolls)).toEqual([])
})

test('a right whose last day lies in a year without a calendar is not lost for that: the day it surely reaches is enough (bcgov/tfrs#2862)', () => {
  const untold = { ...application, knewOn: '2026-03-02', knewRightsOn: '2026-05-20' }
  // One year from 2 March 2026, moved on if 2 March 2027 is a day off.
  expect(empty().tries('2026-06-01', 'citizen.chen', 'applyUntold', untold).kind).toBe('done')
  expect(empty().tries('2027-03-02', 'citizen.chen', 'applyUntold', untold).kind).toBe('done')
  expect(empty().refuses('2027-03-03', 'citizen.chen', 'applyUntold', untold)).toEqual(['calendar-unknown'])
})

test('after the legal limit the application is refused and not merely marked late; who was prevented says why (opencrvs-core#10476)', () => {
  expect(empty().refuses('2026-05-07', 'citizen.chen', 'apply', application)).toEqual(['right-lapsed'])
  const { knewOn: _, ...contested } = application
  const excused = { ...contested, madeOn: '2026-03-01', obstacle: '重病住院' }
  expect(empty().on('2026-05-07', 'citizen.chen', 'applyExcused', excused).last?.kind).toBe('done')
  expect(empty().refuses('2026-05-07', 'citizen.chen', 'applyExcused', { ...contested, madeOn: '2026-03-01' })).toEqual(['answer-missing'])
})
