import { expect, test } from 'vitest'
import { type CalendarDeclaration, defineCalendar, isCalendarUnknown } from './calendar.ts'
import { localDate } from './local-date.ts'
import { dayIn, isWorkday, workdaysBetween } from './working-day.ts'

type Year = CalendarDeclaration['years'][number]
const lantern = { zh: '灯节', en: 'Lantern Days' }
const year = (number: number, more: Partial<Year> = {}): Year => ({
  year: number,
  notice: { title: { zh: `${number}年通知`, en: `Notice for ${number}` } },
  holidays: [],
  work: [],
  ...more,
})
// In 2026, 16 February is a Monday and 28 February a Saturday.
const holiday = { name: lantern, from: '2026-02-14', to: '2026-02-17', festival: { from: '2026-02-16', to: '2026-02-16' } }
const toy = defineCalendar({ id: 'toy', years: [year(2027), year(2026, { holidays: [holiday], work: ['2026-02-28'] })] })
const day = (text: string) => dayIn(toy, localDate(text))

test('a day says what it is and which notice made it so', () => {
  expect(day('2026-02-13')).toEqual({ day: '2026-02-13', works: true, because: 'weekday' })
  expect(day('2026-02-22')).toEqual({ day: '2026-02-22', works: false, because: 'weekend' })
  expect(day('2026-02-14')).toMatchObject({ works: false, because: 'holiday', name: lantern, festival: false })
  expect(day('2026-02-16')).toMatchObject({
    works: false,
    because: 'holiday',
    festival: true,
    notice: { title: { en: 'Notice for 2026' } },
  })
  expect(day('2026-02-28')).toMatchObject({ works: true, because: 'make-up', notice: { title: { en: 'Notice for 2026' } } })
})

test('nothing is known of a year without a notice, not even of its weekdays and weekends', () => {
  for (const text of ['2028-01-03', '2028-01-08', '2025-12-31']) {
    const found = day(text)
    expect(isCalendarUnknown(found) && found.unknown).toMatchObject({ code: 'calendar-unknown', year: Number(text.slice(0, 4)) })
    expect(() => isWorkday(toy, localDate(text))).toThrow(/has no holiday notice for 20(28|25)/)
  }
})

test('days left leave out the first day and count the last', () => {
  const left = (from: string, to: string) => workdaysBetween(localDate(from), localDate(to), toy)
  expect(left('2026-02-13', '2026-02-18')).toBe(1)
  expect(left('2026-02-13', '2026-02-13')).toBe(0)
  expect(left('2026-02-27', '2026-03-02')).toBe(2)
  expect(left('2026-03-02', '2026-02-27')).toBe(-2)
  expect(left('2025-12-31', '2026-01-01')).toBe(1)
  expect(left('2027-12-31', '2028-01-01')).toMatchObject({ unknown: { year: 2028 } })
  expect(left('2025-12-30', '2026-01-01')).toMatchObject({ unknown: { year: 2025 } })
})

test('days off at New Year may begin in the December before', () => {
  const early = { name: lantern, from: '2026-12-30', to: '2027-01-01' }
  const calendar = defineCalendar({ id: 'toy', years: [year(2026), year(2027, { holidays: [early] })] })
  expect(dayIn(calendar, localDate('2026-12-30'))).toMatchObject({ works: false, notice: { title: { en: 'Notice for 2027' } } })
})

test.each<[fault: string, years: Year[], says: RegExp]>([
  ['a day that does not exist', [year(2026, { work: ['2026-02-29'] })], /'2026-02-29' is not a day/],
  ['a make-up day on a weekday', [year(2026, { work: ['2026-03-02'] })], /2026-03-02 is not a Saturday or Sunday/],
  ['a make-up day that is a day off', [year(2026, { holidays: [holiday], work: ['2026-02-14'] })], /2026-02-14 is also a day off/],
  ['a holiday that ends before it begins', [year(2026, { holidays: [{ ...holiday, to: '2026-02-10' }] })], /ends before it begins/],
  ['holidays that overlap', [year(2026, { holidays: [holiday, holiday] })], /overlaps another/],
  [
    'a festival outside its holiday',
    [year(2026, { holidays: [{ ...holiday, festival: { from: '2026-02-13', to: '2026-02-14' } }] })],
    /not within it/,
  ],
  ['a holiday of another year', [year(2027, { holidays: [holiday] })], /does not belong to 2027/],
  ['a make-up day of another year', [year(2027, { work: ['2026-02-28'] })], /2026-02-28 does not belong to 2027/],
  ['a missing year', [year(2025), year(2027)], /the notice for 2026 is missing/],
  ['a year given twice', [year(2026), year(2026)], /2026 is given twice/],
  ['no year', [], /it has no year/],
])('%s is refused', (_fault, years, says) => {
  expect(() => defineCalendar({ id: 'toy', years })).toThrow(says)
})
