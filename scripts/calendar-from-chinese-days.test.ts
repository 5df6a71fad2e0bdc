import { readFileSync } from 'node:fs'
import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'
import { chinaWorkdays } from '../catalogue/calendars/china-workdays.ts'
import { addDays, localDate } from '../src/kernel/time/local-date.ts'
import { isWorkday } from '../src/kernel/time/working-day.ts'
import { calendarFile, calendarSource } from './calendar-from-chinese-days.ts'

test('the calendar in the catalogue is what the package and the notices give', () => {
  expect(readFileSync(calendarFile, 'utf8')).toBe(calendarSource())
})

test('on every day of its years the calendar agrees with the package', () => {
  for (let day = localDate('2021-01-01'); day <= localDate('2026-12-31'); day = addDays(day, 1)) {
    expect([day, isWorkday(chinaWorkdays, day)]).toEqual([day, chineseDays.isWorkday(day)])
  }
})

test('the festivals are as many days as the law gives: eleven, and thirteen from 2025', () => {
  const length = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  for (const { year, holidays } of chinaWorkdays.years) {
    const total = holidays.reduce((sum, { festival }) => sum + (festival ? length(festival.from, festival.to) : 0), 0)
    expect([year, total]).toEqual([year, year < 2025 ? 11 : 13])
  }
})
