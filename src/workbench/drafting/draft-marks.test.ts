import { expect, test } from 'vitest'
import { runsOf } from './draft-marks.ts'
import { articlesOf, isDoubtful, stateOf } from './own-articles.ts'

const found = { state: 'found', title: '行政许可法', place: '第十七条' } as const

test('findings and citations cut a draft, overlapping or not, and nothing is lost', () => {
  const segments = [{ text: '依照' }, { text: '许可法第十七条', cites: [found] }, { text: '，未经许可不得经营。' }]
  const runs = runsOf(
    [
      { start: 10, end: 17 },
      { start: 7, end: 12 },
    ],
    segments,
  )
  expect(runs.map(({ text }) => text).join('')).toBe('依照许可法第十七条，未经许可不得经营。')
  expect(runs.map(({ text, findings, begins, cites }) => [text, findings.join(), begins.join(), cites?.length ?? 0])).toEqual([
    ['依照', '', '', 0],
    ['许可法第十', '', '', 1],
    ['七条', '1', '1', 1],
    ['，', '1', '', 0],
    ['未经', '0,1', '0', 0],
    ['许可不得经', '0', '', 0],
    ['营。', '', '', 0],
  ])
})

test('a draft with nothing in it is one stretch for each segment', () => {
  expect(runsOf([], [{ text: '甲' }, { text: '乙' }])).toHaveLength(2)
})

test('a draft that cites itself is looked up in itself', () => {
  const own = articlesOf('# 办法\n第一条 甲。\n第二条 违反本办法第一条、第九条的，……\n第二条之一 乙。\n')
  const self = (at?: string) => stateOf({ state: 'not-in-library', title: '', ...(at && { at }) }, own)
  expect([self(), self('1'), self('2-1(1)'), self('9')]).toEqual(['own', 'own', 'own', 'no-own-article'])
  expect(stateOf({ state: 'not-in-library', title: '无此法', at: '1' }, own)).toBe('not-in-library')
  expect((['own', 'found', 'unclear', 'no-own-article', 'not-in-force'] as const).map(isDoubtful)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ])
})
