import { expect, test } from 'vitest'
import { chinaWorkdays as calendar } from '../../../catalogue/calendars/china-workdays.ts'
import { isCalendarUnknown } from './calendar.ts'
import { deriveTax } from './derive-tax.ts'
import { addDays, localDate } from './local-date.ts'
import { days } from './period.ts'
import { taxDeadline } from './tax-deadline.ts'

test('from any day of two years, the days counted are the term, every day has its place, and the answer is the same', () => {
  for (let start = localDate('2024-01-01'); start < '2026-01-01'; start = addDays(start, 1)) {
    const period = { start, term: days(15), calendar }
    const found = taxDeadline(period)
    if (isCalendarUnknown(found)) throw new Error(found.unknown.says.en)
    const { steps } = deriveTax(period)
    const walked = steps.filter(({ because, rolls }) => because !== 'due' && !rolls)
    expect(walked.flatMap(({ counted }) => (counted ? [counted[0]] : []))).toEqual(Array.from({ length: 15 }, (_, i) => i + 1))
    expect(walked.map(({ from }) => from)).toEqual(walked.map((_, i) => addDays(start, i)))
    expect([walked.at(-1)?.from, steps.at(-1)?.from]).toEqual([found.ends, found.due])
  }
})

test('past the calendar it says so', () => {
  expect(deriveTax({ start: localDate('2026-12-25'), term: days(15), calendar }).stopped).toMatchObject({ unknown: { year: 2027 } })
})
