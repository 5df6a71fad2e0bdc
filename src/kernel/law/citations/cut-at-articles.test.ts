import { expect, test } from 'vitest'
import { cutAtArticles } from './cut-at-articles.ts'
import { findCitations } from './find-citations.ts'
import { titleIndex } from './title-index.ts'

const titles = titleIndex([
  { id: 'lakes', title: '中华人民共和国湖泊法', short: '湖泊法', versions: [] },
  { id: 'ferries', title: '渡船管理办法', versions: [] },
])
const parts = (text: string) =>
  findCitations(text, { titles, self: 'self', here: { article: 9, paragraph: 1 } })
    .flatMap((one) => cutAtArticles(text, one))
    .map(({ start, end, references }) => [text.slice(start, end), references.length])

test('a list of articles parts into one stretch for each, without the words that join them', () => {
  expect(parts('依照湖泊法第三条、第五条和第七条处理。')).toEqual([
    ['湖泊法第三条', 1],
    ['第五条', 1],
    ['第七条', 1],
  ])
})

test('the name of a law goes with its article, and paragraphs of one article stay together', () => {
  expect(parts('违反《湖泊法》第三条第一款、第二款和《渡船管理办法》第五条以及本法第七条的')).toEqual([
    ['《湖泊法》第三条第一款、第二款', 2],
    ['《渡船管理办法》第五条', 1],
    ['本法第七条', 1],
  ])
  expect(parts('湖泊法第三条和渡船管理办法第五条')).toEqual([
    ['湖泊法第三条', 1],
    ['渡船管理办法第五条', 1],
  ])
})

test('a range, and numbers that share one 条, stay whole', () => {
  expect(parts('湖泊法第三条至第五条')).toEqual([['湖泊法第三条至第五条', 1]])
  expect(parts('湖泊法第三、五条')).toEqual([['湖泊法第三、五条', 2]])
})
