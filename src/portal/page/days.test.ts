import { expect, test } from 'vitest'
import { dayWords, instantWords, monthWords, readDay } from './days.ts'

test('a day is written with its weekday, in both languages', () => {
  expect(dayWords('2026-11-23', 'zh')).toBe('2026年11月23日（周一）')
  expect(dayWords('2026-11-23', 'en')).toBe('Monday 23 November 2026')
})

test('a month is written as people write it', () => {
  expect([monthWords('2026-06', 'zh'), monthWords('2026-12', 'en')]).toEqual(['2026年6月', 'December 2026'])
})

test('an instant is told in the time of China', () => {
  expect(instantWords('2026-11-23T20:05:00Z', 'zh')).toBe('2026年11月24日（周二） 04:05')
})

test.each([
  ['2026', '3', '2'],
  ['２０２６', '０３', '２'],
  ['2026/3/2', '', ''],
  ['2026-03-02', '', ''],
  ['20260302', '', ''],
  ['二〇二六年三月二日', '', ''],
  ['二〇二六', '三', '二'],
])('%s %s %s is read as 2 March 2026', (year, month, day) => {
  expect(readDay(year, month, day)).toBe('2026-03-02')
})

test('ten to thirty-one are read in Chinese numerals too', () => {
  expect(readDay('二〇二六', '十二', '三十一')).toBe('2026-12-31')
  expect(readDay('二〇二六', '十', '二十')).toBe('2026-10-20')
})

test('a day that does not exist is not read', () => {
  expect(readDay('2026', '2', '29')).toBeUndefined()
  expect(readDay('明年', '三', '二')).toBeUndefined()
})
