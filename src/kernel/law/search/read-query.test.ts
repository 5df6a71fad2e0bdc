import { expect, test } from 'vitest'
import { marksAsked, marksOf } from './answer-kinds.ts'
import { askedArticle } from './asked-article.ts'
import { highlight } from './highlight.ts'
import { amountOf, quantitiesIn } from './quantities.ts'
import { withoutFrame } from './question-frame.ts'
import { readQuery } from './read-query.ts'
import { sayingsIn } from './vocabulary/vocabulary.ts'

const letterByLetter = (text: string): string[] => [...text]

test.each([
  ['行政许可法32条', '行政许可法', '32'],
  ['《行政许可法》第三十二条', '行政许可法', '32'],
  ['民法典1043条', '民法典', '1043'],
  ['劳动合同法38', '劳动合同法', '38'],
  ['刑法第一百三十三条之一', '刑法', '133-1'],
  ['道交法第九十一条 酒驾', '道交法', '91'],
])('%s asks for an article by its number', (typed, name, at) => {
  expect(askedArticle(typed)).toEqual({ name, at })
})

test.each(['行政许可要几天', '违法行为2年', '第三条'])('%s names no article of a text', (typed) => {
  expect(askedArticle(typed)).toBeUndefined()
})

test('numbers are read in Chinese and in digits', () => {
  expect(['七', '十五', '二十', '一百零三', '两', '三万', '12', '二〇'.replace('〇', '零')].map(amountOf)).toEqual([
    7, 15, 20, 103, 2, 30_000, 12, 20,
  ])
  expect(amountOf('许')).toBeUndefined()
})

test('one quantity has one spelling', () => {
  expect(quantitiesIn('七天')).toEqual(quantitiesIn('7日'))
  expect(quantitiesIn('半年')).toEqual(quantitiesIn('六个月'))
  expect(quantitiesIn('五万元')).toEqual(['50000元'])
})

test('words of asking say nothing about the matter, and words that only look like them are kept', () => {
  expect(withoutFrame(['请问', '我', '的', '执照', '能不能', '延期', '吗'])).toEqual([['执照'], ['延期']])
  expect(withoutFrame(['商标', '含有', '地名'])).toEqual([['商标', '含有', '地名']])
})

test('a question says what kind of answer it wants, and an article what kind it gives', () => {
  expect(marksAsked('几天答复')).toContain('#period')
  expect(marksOf('应当在十五个工作日内答复')).toContain('#period')
  expect(marksAsked('罚多少钱')).toEqual(expect.arrayContaining(['#fine', '#amount']))
})

test('everyday words bring the words of the statutes, the longest saying first', () => {
  expect(sayingsIn(['老婆'])).toContain('配偶')
  expect(sayingsIn(['取保', '候审'])).not.toContain('逮捕')
  expect(readQuery('老婆', letterByLetter, { plainly: true }).alsoMeant).toEqual([])
})

test('a text may be named without an article', () => {
  expect(readQuery('消保法 三倍赔偿', letterByLetter, { plainly: true }).articles).toEqual([{ name: '消保法', at: '', because: 'named' }])
  expect(readQuery('商店用什么方法骗人', letterByLetter, { plainly: true }).articles).toEqual([])
})

test('a saying stands where words begin and end', () => {
  expect(sayingsIn(['外遇'])).toContain('重婚')
  expect(sayingsIn(['国外', '遇到'])).not.toContain('重婚')
})

test('a term of art brings the article it is taught from, first where the query is little else', () => {
  expect(readQuery('善意取得', letterByLetter).articles).toEqual([{ name: '民法典', at: '311', because: 'meant' }])
  expect(readQuery('房子登记在他名下卖给我能不能善意取得', letterByLetter).articles).toEqual([
    { name: '民法典', at: '311', because: 'near' },
  ])
  expect(readQuery('善意取得', letterByLetter, { plainly: true }).articles).toEqual([])
})

test('an empty query, signs and very odd input give a plan without terms', () => {
  for (const typed of ['', '   ', '？！《》', '\u0000']) expect(readQuery(typed, letterByLetter).terms).toEqual([])
})

test('what was found is marked once where ranges overlap', () => {
  expect(highlight('行政许可听证', ['行政许可', '许可听', '证'])).toEqual([{ from: 0, to: 5 }])
  expect(highlight('狗与狗', ['狗'])).toEqual([
    { from: 0, to: 1 },
    { from: 2, to: 3 },
  ])
})
