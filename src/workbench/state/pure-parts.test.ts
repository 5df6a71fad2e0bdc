import { expect, test } from 'vitest'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { FieldView, OptionView, TaskView } from '../api.ts'
import { daysLeftWords, nearness } from '../words/days-left.ts'
import { en } from '../words/en.ts'
import { zh } from '../words/zh.ts'
import { sortOptions } from './case-answers.ts'
import { readCaseFilters, writeCaseFilters } from './case-filters.ts'
import { mayCite, provisionsNamed } from './citations.ts'
import { distanceFrom } from './distance.ts'
import { inTurn } from './drafts.ts'
import { answersToSend, fenOf, missingAnswers, offeredAnswers, yuanOf } from './form-answers.ts'
import { hear, stepRow } from './keyboard-map.ts'
import { taskDayOf } from './task-days.ts'
import { matchesTask, readTaskFilters, writeTaskFilters } from './task-filters.ts'

test('task filters survive the way into the address and back', () => {
  const filters = { text: '李 & 王', near: 'waiting', post: 'clerk', procedure: 'library-card' } as const
  expect(readTaskFilters(new URLSearchParams(writeTaskFilters(filters).toString()))).toEqual(filters)
})

test('filters that filter nothing leave no trace in the address', () => {
  expect(writeTaskFilters({ text: '', near: '', post: '', procedure: '' }).toString()).toBe('')
  expect(writeCaseFilters({ text: '', state: '', procedure: '', organ: '' }).toString()).toBe('')
})

test('a word that means nothing in the address filters nothing', () => {
  expect(readTaskFilters(new URLSearchParams('due=someday')).near).toBe('')
  expect(readCaseFilters(new URLSearchParams('state=lost')).state).toBe('')
})

test('a task is found by number, party or act, and only with the nearness asked for', () => {
  const task = {
    case: {
      number: '沈和市监许受〔2026〕12号',
      title: '食品经营许可',
      procedure: { id: 'licence', title: zh2('许可') },
      parties: [{ role: zh2('申请人'), name: '王小二' }],
    },
    act: 'accept',
    title: zh2('受理'),
    post: 'clerk',
    owed: true,
    due: '2026-03-09',
    workdaysLeft: -1,
    basis: [],
  } as unknown as TaskView
  const none = { text: '', near: '', post: '', procedure: '' } as const
  const matches = (filters: object) => matchesTask(task, { ...none, ...filters }, '2026-03-10' as LocalDate)
  expect(matches({ text: '王小' })).toBe(true)
  expect(matches({ text: '受理', near: 'late', post: 'clerk', procedure: 'licence' })).toBe(true)
  expect([{ near: 'today' }, { text: '张三' }, { procedure: 'penalty' }, { post: 'head' }].map(matches)).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test('a day is planned: overdue, today, within seven days, later, and what has no day', () => {
  const today = '2026-03-09' as LocalDate
  const due = (day: string, workdaysLeft: number) => taskDayOf({ due: day, workdaysLeft }, today)
  expect([due('2026-03-06', -1), due('2026-03-09', 0), due('2026-03-16', 5), due('2026-03-17', 6), taskDayOf({}, today)]).toEqual([
    'late',
    'today',
    'week',
    'later',
    'none',
  ])
})

test('days left are said in words, and lateness is not a negative number', () => {
  expect(daysLeftWords({ due: '2026-03-09', workdaysLeft: -2 }, zh.days)).toBe('已逾期 2 个工作日')
  expect(daysLeftWords({ due: '2026-03-09', workdaysLeft: 0 }, zh.days)).toBe('今日到期')
  expect(daysLeftWords({ due: '2026-03-09', workdaysLeft: 1 }, en.days)).toBe('1 working day left')
  expect(daysLeftWords({ due: '2026-03-09', workdaysLeft: 4 }, en.days)).toBe('4 working days left')
  expect(daysLeftWords({}, zh.days)).toBe('法律未定期限')
})

test('a clock that stands still, or whose year is not published, gives no number', () => {
  expect(daysLeftWords({ paused: '2026-03-02', workdaysLeft: 3 }, zh.days)).toBe('自2026-03-02起中止计算')
  expect(daysLeftWords({ unknownYear: 2027 }, en.days)).toContain('2027')
})

test('what is written to drafts is done in turn: what was asked later does not overtake, and a failure keeps nothing waiting', async () => {
  const done: string[] = []
  const after = (milliseconds: number, name: string) => () =>
    new Promise<void>((resolve) => setTimeout(() => resolve(void done.push(name)), milliseconds))
  const dropped = inTurn(after(20, 'dropped'))
  const failed = inTurn(() => Promise.reject(new Error('away')))
  const saved = inTurn(after(0, 'saved'))
  await expect(failed).rejects.toThrow('away')
  await Promise.all([dropped, saved])
  expect(done).toEqual(['dropped', 'saved'])
})

test('nearness: overdue, today, within three working days, later, none', () => {
  expect([-1, 0, 1, 3, 4].map((workdaysLeft) => nearness({ due: '2026-03-09', workdaysLeft }))).toEqual([
    'late',
    'today',
    'soon',
    'soon',
    'later',
  ])
  // A long period warns when a fifth of it is left: of a hundred days, twenty.
  const long = { started: '2026-01-01', due: '2026-04-11', workdaysLeft: 14 }
  expect([nearness(long, '2026-03-21'), nearness(long, '2026-03-22')]).toEqual(['later', 'soon'])
  expect(nearness({})).toBe('none')
  expect(nearness({ due: '2026-03-07', workdaysLeft: 0, passed: true })).toBe('late')
})

test('G then T goes to the tasks, and G then nothing known goes nowhere', () => {
  expect(hear(hear(false, { key: 'g' }).going, { key: 'T' })).toEqual({ command: 'tasks', going: false })
  expect(hear(true, { key: 'x' })).toEqual({ going: false })
})

test('keys typed into a box are text, but the palette opens from anywhere', () => {
  expect(hear(false, { key: 'j', typing: true })).toEqual({ going: false })
  expect(hear(false, { key: 'K', meta: true, typing: true }).command).toBe('palette')
  expect(hear(false, { key: 'r', ctrl: true })).toEqual({ going: false })
})

test('J and K stay within the list and start at its ends', () => {
  expect(stepRow(-1, 1, 3)).toBe(0)
  expect(stepRow(-1, -1, 3)).toBe(2)
  expect(stepRow(2, 1, 3)).toBe(2)
  expect(stepRow(0, 1, 0)).toBe(-1)
})

test('only what is asked is sent, and only what is asked can be missing', () => {
  const form = [
    field('agent', 'yesNo'),
    { ...field('agentName', 'text'), onlyIf: { field: 'agent', is: true } },
    { ...field('note', 'text'), optional: true },
  ]
  expect(missingAnswers(form, { agent: false })).toEqual([])
  expect(missingAnswers(form, { agent: true, agentName: ' ' })).toEqual(['agentName'])
  expect(answersToSend(form, { agent: false, agentName: '李四', note: '' })).toEqual({ agent: false })
})

test('what is offered fills the form before anything is typed', () => {
  expect(offeredAnswers([{ ...field('name', 'text'), offered: '食品经营' }, field('other', 'text')])).toEqual({ name: '食品经营' })
})

test('an act refused only because it is not mine to do stands under what others may do', () => {
  const option = (act: string, codes: readonly string[]) =>
    ({ act, may: codes.length === 0, mine: true, owed: false, refusals: codes.map((code) => ({ code })) }) as unknown as OptionView
  const sorted = sortOptions([
    option('hear', ['not-in-this-case']),
    option('decide', ['post-not-held', 'awaits-act']),
    option('withdraw', ['not-a-party']),
    option('accept', []),
  ])
  expect(sorted.now.map(({ act }) => act)).toEqual(['accept'])
  expect(sorted.others.map(({ act }) => act)).toEqual(['withdraw'])
  expect(sorted.notYet.map(({ act }) => act)).toEqual(['decide', 'hear'])
})

test('yuan are read to the fen without rounding', () => {
  expect(fenOf('1,234.5')).toBe(123450)
  expect(fenOf('0.29')).toBe(29)
  expect(fenOf('1.005')).toBeUndefined()
  expect([yuanOf(123400), yuanOf(5)]).toEqual(['1234', '0.05'])
})

test('only a text that could name a provision is looked through, and each provision is told once', () => {
  expect(['材料齐全。', '符合第三十四条', '《某办法》', '第 3 页'].map(mayCite)).toEqual([false, true, true, false])
  const cited = (title: string, place: string) => ({ state: 'found' as const, title, place })
  const segments = [{ cites: [cited('甲法', '第一条')] }, {}, { cites: [cited('乙法', '第一条'), cited('甲法', '第一条'), cited('', '')] }]
  expect(provisionsNamed(segments).map(({ title, place }) => `${title}${place}`)).toEqual(['甲法第一条', '乙法第一条'])
})

function zh2(zh: string) {
  return { zh, en: '' }
}

function field(name: string, kind: string): FieldView {
  return { name, kind, ask: zh2(name), because: { law: 'l', at: '1', title: '', place: '' }, optional: false, personal: false }
}

test('an amount lies below, within or above its bounds, and nothing is said of what is no number', () => {
  const tier = { least: 5_000, most: 6_500 }
  expect([4_999, 5_000, 6_500, 7_000].map((value) => distanceFrom(value, tier))).toEqual([
    { where: 'below', by: 1 },
    { where: 'within', by: 0 },
    { where: 'within', by: 0 },
    { where: 'above', by: 500 },
  ])
  expect(distanceFrom('7,', tier).where).toBeUndefined()
  expect(distanceFrom(7_000, {}).where).toBeUndefined()
})
