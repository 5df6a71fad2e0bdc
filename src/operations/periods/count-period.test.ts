import { expect, test } from 'vitest'
import { catalogue } from '../../../stories/fixtures/library-card/catalogue.ts'
import { ask } from '../ask.ts'
import type { Caller } from '../operation.ts'
import type { Platform } from '../platform.ts'
import { commonPeriodsOf } from './common-periods.ts'
import { countPeriod } from './count-period.ts'
import { enforcementTime } from './enforcement-time.ts'
import { lateFine } from './late-fine.ts'
import type { CountPeriodRequest } from './period-request.ts'
import type { PeriodAnswer } from './period-views.ts'

// No text is kept here, so that the store has nothing to tell: it answers every question with no row.
const pool = { query: async () => ({ rows: [] }) }
const library = new Map(catalogue.library.map((instrument) => [instrument.id, instrument]))
const platform = { catalogue, library, pool, region: 'toy', now: () => Date.parse('2026-09-01T09:00:00+08:00') } as unknown as Platform
const anyone: Caller = { kind: 'public', region: 'toy', person: '', name: '', actsFor: [], posts: [] }
const count = (question: CountPeriodRequest): Promise<PeriodAnswer> => ask(platform, countPeriod, question, anyone)
const law = 'reading-room-rules'
const rows = ({ rows: all }: PeriodAnswer, because: string) => all.filter((row) => row.because === because).map(({ from }) => from)

test('working days across a holiday and a weekend worked in exchange: every day stands in the answer with its reason', async () => {
  const answer = await count({ start: '2026-09-29', count: 4, unit: 'workday', law })
  expect([answer.due, answer.firstLate]).toEqual(['2026-10-10', '2026-10-11'])
  expect(answer.rows.map(({ from, because, counted }) => [from.slice(5), because, counted?.[0]])).toEqual([
    ['09-29', 'event', undefined],
    ['09-30', 'weekday', 1],
    ...['01', '02', '03', '04', '05', '06', '07'].map((day) => [`10-${day}`, 'holiday', undefined]),
    ['10-08', 'weekday', 2],
    ['10-09', 'weekday', 3],
    ['10-10', 'make-up', 4],
  ])
  const [holiday] = answer.rows.filter(({ because }) => because === 'holiday')
  expect(holiday?.says.zh).toBe('读书节放假，据虚构放假通知，不计')
  expect(holiday?.basis.map(({ law: of, place }) => [of, place])).toEqual([[law, '第九条']])
})

test('the law decides what its “days” are, and says where', async () => {
  const five = await count({ start: '2026-09-29', count: 5, unit: 'written-day', law })
  expect([five.term.zh, five.due]).toEqual(['5个工作日', '2026-10-12'])
  expect(five.rules.find(({ says }) => says.zh.includes('工作日'))?.basis.map(({ at }) => at)).toEqual(['10'])
  const six = await count({ start: '2026-09-29', count: 6, unit: 'written-day', law })
  expect([six.term.zh, six.ends, six.due]).toEqual(['6日', '2026-10-05', '2026-10-08'])
  expect((await count({ start: '2026-09-29', count: 5, unit: 'written-day' })).term.zh).toBe('5日')
})

test('a last day of rest moves on by law; where the law is silent, for a person and not for an organ, and both days are told', async () => {
  const question = { start: '2026-09-23', count: 10, unit: 'day' } as const
  const byLaw = await count({ ...question, law })
  expect([byLaw.due, byLaw.otherwise]).toEqual(['2026-10-08', undefined])
  const person = await count(question)
  expect([person.due, person.otherwise?.due]).toEqual(['2026-10-08', '2026-10-03'])
  const organ = await count({ ...question, whose: 'organ' })
  expect([organ.due, organ.otherwise?.due]).toEqual(['2026-10-03', '2026-10-08'])
  expect((await count({ ...question, lastDay: 'stays' })).due).toBe('2026-10-03')
})

test('31 January and one month: the month without that day ends it', async () => {
  const answer = await count({ start: '2026-01-31', count: 1, unit: 'month', lastDay: 'stays' })
  expect(answer.due).toBe('2026-02-28')
  expect(answer.rows.find(({ because }) => because === 'corresponding-day')?.says.zh).toContain('当月最后一日')
})

test('pauses and extensions; a clock that stands still has no last day', async () => {
  const answer = await count({ start: '2026-03-02', count: 10, unit: 'workday', pauses: '2026-03-05..2026-03-10', extensions: '5-workday' })
  expect(answer.due).toBe('2026-03-27')
  expect(rows(answer, 'suspended')).toHaveLength(6)
  const still = await count({ start: '2026-03-02', count: 10, unit: 'workday', pauses: '2026-03-05..' })
  expect([still.due, still.standsStill]).toEqual([undefined, '2026-03-05'])
})

test('hours run by the clock, and are told for each day', async () => {
  const answer = await count({ start: '2026-03-02T15:30', count: 24, unit: 'hour' })
  expect(answer.due).toBe('2026-03-03T15:30')
  expect(answer.rows.map(({ says }) => says.zh)).toEqual(['15:30至24:00，8小时30分，累计8小时30分', '00:00至15:30，15小时30分，累计24小时'])
})

test('waiting, and counting back from an event', async () => {
  const wait = await count({ start: '2026-03-02', count: 7, unit: 'day', wait: true })
  expect([wait.due, wait.ends, wait.firstLate]).toEqual(['2026-03-10', '2026-03-09', undefined])
  const back = await count({ start: '2026-10-15', count: 7, unit: 'workday', direction: 'before' })
  expect([back.due, back.firstLate]).toEqual(['2026-09-30', '2026-10-01'])
})

test('a year whose notice is not published is unknown, by the name of the notice', async () => {
  const workdays = await count({ start: '2026-12-20', count: 20, unit: 'workday' })
  expect([workdays.due, workdays.unknown?.year, workdays.unknown?.notice.zh]).toEqual([undefined, 2027, '虚构放假通知'])
  const rolling = await count({ start: '2026-12-20', count: 20, unit: 'day', law })
  expect([rolling.due, rolling.unknown?.unrolled]).toEqual([undefined, '2027-01-09'])
})

test('what was sent in time, and what was posted: where the law says so, the postmark decides', async () => {
  const question = { start: '2026-03-02', count: 10, unit: 'day' } as const
  const sent = async (more: Partial<CountPeriodRequest>) => (await count({ ...question, ...more })).sent
  expect(await sent({ sent: '2026-03-12' })).toMatchObject({ inTime: true })
  expect(await sent({ sent: '2026-03-13' })).toMatchObject({ inTime: false, says: { zh: '已经晚了' } })
  expect((await sent({ sent: '2026-03-12', post: true, law }))?.basis.map(({ at }) => at)).toEqual(['10'])
  expect((await sent({ sent: '2026-03-12', post: true }))?.says.zh).toContain('没有写明交邮就算数')
})

test('a long period comes in runs of days alike, within bounds', async () => {
  const answer = await count({ start: '2000-01-31', count: 20, unit: 'year', lastDay: 'stays' })
  expect([answer.due, answer.grouped, answer.rows.length < 10]).toEqual(['2020-01-31', true, true])
  await expect(count({ start: '2000-01-31', count: 21, unit: 'year' })).rejects.toThrow('from 1 to 20')
})

test('what cannot be read is refused with how to write it, and no law is made up', async () => {
  const refused = (question: object, message: RegExp) => expect(count(question as CountPeriodRequest)).rejects.toThrow(message)
  await refused({ start: '2026-02-30', count: 5, unit: 'day' }, /Give a day that exists/)
  await refused({ start: '2026-03-02', count: 24, unit: 'hour' }, /give day and time/)
  await refused({ start: '2026-03-02', count: 5, unit: 'day', pauses: '2026-03-09..2026-03-05' }, /FIRST\.\.LAST/)
  await refused({ start: '2026-03-02', count: 5, unit: 'day', extensions: 'ten days' }, /COUNT-UNIT/)
  await refused({ start: '2026-03-02', count: 5, unit: 'day', law: 'law-of-nowhere' }, /knows no text/)
  await refused({ start: '2026-03-02T09:00', count: 5, unit: 'hour', wait: true }, /Hours run by the clock/)
})

test('the common periods are those that the procedures declare, each a question with the day the kernel itself would find', async () => {
  const { periods, laws } = await ask(platform, commonPeriodsOf, {}, anyone)
  expect(periods.find(({ title }) => title.zh === '提出异议')?.question).toEqual({ count: 60, unit: 'day', whose: 'party', law })
  const asked = periods.find(({ title, whose }) => title.zh === '一次性告知补正' && whose === 'organ')
  expect(asked).toMatchObject({ term: { zh: '5个工作日' }, from: { zh: '提出申请' }, question: { count: 5, unit: 'workday' } })
  expect(laws.map(({ title, workdays }) => [title.zh, workdays?.says.zh])).toEqual([['阅览规则', '5日以内的“日”是工作日']])
})

test('the addition to a late fine is at the rate the catalogue declares, and never more than the fine', async () => {
  const fine = (question: object) => ask(platform, lateFine, question, anyone)
  expect(await fine({ fine: 200, due: '2026-03-02', paid: '2026-03-04' })).toMatchObject({
    lateDays: 2,
    extraFine: 20,
    total: 220,
    capped: false,
  })
  expect(await fine({ fine: 200, due: '2026-03-02', paid: '2026-06-04' })).toMatchObject({ extraFine: 200, capped: true })
  expect(await fine({ fine: 200, due: '2026-03-02', paid: '2026-03-06', pauses: '2026-03-03..2026-03-05' })).toMatchObject({ lateDays: 1 })
  await expect(fine({ fine: 200, due: '2026-03-02', paid: '2026-03-06', pauses: '2026-03-03..' })).rejects.toThrow('last day of each pause')
  const tooLong = fine({ fine: 200, due: '2026-03-02', paid: '2026-03-06', pauses: 'a'.repeat(1_001) })
  await expect(tooLong).rejects.toMatchObject({ issues: [expect.objectContaining({ code: 'too_big' })] })
})

test('nothing is enforced at night as the catalogue has it; an unpublished year is unknown', async () => {
  const at = (moment: string, urgent = false) => ask(platform, enforcementTime, { at: moment, urgent }, anyone)
  expect(await at('2026-03-02T21:30')).toMatchObject({ allowed: false, night: { from: '21:00', to: '07:00' } })
  expect(await at('2026-03-02T20:59')).toMatchObject({ allowed: true })
  expect(await at('2026-03-02T21:30', true)).toMatchObject({ allowed: true })
  expect(await at('2027-03-02T10:00')).toMatchObject({ allowed: null, unknown: { year: 2027 } })
})
