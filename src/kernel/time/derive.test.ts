import { expect, test } from 'vitest'
import { defineCalendar } from './calendar.ts'
import type { OpenPeriod } from './deadline.ts'
import { derive } from './derive.ts'
import { localDate } from './local-date.ts'
import { days, months, type Term, workdays } from './period.ts'
import { stepWords } from './step-words.ts'

const holiday = { name: { zh: '灯节', en: 'Lantern Days' }, from: '2026-02-16', to: '2026-02-18' }
const notice = { title: { zh: '通知', en: 'Notice' }, number: '虚构发〔2025〕1号' }
const calendar = defineCalendar({ id: 'toy', years: [{ year: 2026, notice, holidays: [holiday], work: ['2026-02-28'] }] })
const lines = (start: string, term: Term, more: Partial<OpenPeriod> = {}) =>
  derive({ start: localDate(start), term, calendar, ...more }).steps.map((step) => stepWords(step).zh)

test('working days are told run by run, each with its reason and its notice', () => {
  const suspensions = [{ from: localDate('2026-02-23'), to: localDate('2026-02-24') }]
  expect(lines('2026-02-12', workdays(7), { suspensions })).toEqual([
    '2026-02-12 起算事实发生之日，不计',
    '2026-02-13 工作日，第1日',
    '2026-02-14至2026-02-15 周末，不计',
    '2026-02-16至2026-02-18 灯节放假，不计（虚构发〔2025〕1号）',
    '2026-02-19至2026-02-20 工作日，第2至3日',
    '2026-02-21至2026-02-22 周末，不计',
    '2026-02-23至2026-02-24 期限停止计算，不计',
    '2026-02-25至2026-02-27 工作日，第4至6日',
    '2026-02-28 调休上班日，第7日（虚构发〔2025〕1号）',
    '2026-02-28 计算结果',
  ])
})

test('a last day that moves is told day by day', () => {
  expect(lines('2026-02-13', days(2), { lastDay: 'rolls' })).toEqual([
    '2026-02-13 起算事实发生之日，不计',
    '2026-02-14至2026-02-15 自然日，第1至2日',
    '2026-02-15 周末，届满日顺延',
    '2026-02-16至2026-02-18 灯节放假，届满日顺延（虚构发〔2025〕1号）',
    '2026-02-19 计算结果',
  ])
})

test('months are told by their corresponding day', () => {
  expect(lines('2025-12-31', months(2))).toEqual([
    '2025-12-31 起算事实发生之日，不计',
    '2026-02-28 2个月的对应日（无对应日的为当月末日），共59日',
    '2026-01-01至2026-02-28 自然日，第1至59日',
    '2026-02-28 计算结果',
  ])
})

test('where no day can be named, the steps end with what is certain', () => {
  const { steps, stopped } = derive({ start: localDate('2026-12-30'), term: workdays(3), calendar })
  expect(steps.at(-1)).toMatchObject({ from: '2026-12-31', counted: [1, 1] })
  expect(stopped).toMatchObject({ unknown: { year: 2027 } })
})
