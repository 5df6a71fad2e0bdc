import { expect, test } from 'vitest'
import { placeAt } from './found-citation.ts'
import { blocksOfLawText } from './law-lines.ts'
import { articleBefore, outlineOf } from './outline.ts'

function places(text: string): string[] {
  return blocksOfLawText(text).map(({ line, here, text: block }) => `${line} ${placeAt(here) ?? '-'} ${block}`)
}

test('labels are cut off and places counted', () => {
  expect(
    places('# 渡船办法\n\n说明\n<!-- INFO END -->\n## 第一章 总则\n第一条 甲：\n（一）乙；\n(二)丙。\n丁。\n第二条之一　戊。'),
  ).toEqual(['3 - 说明', '6 1(1) 甲：', '7 1(1)[1] 乙；', '8 1(1)[2] 丙。', '9 1(2) 丁。', '10 2-1(1) 戊。'])
})

test('a line that begins with a reference is no label', () => {
  expect(places('第一条 甲。\n第二条规定的船。')).toEqual(['1 1(1) 甲。', '2 1(2) 第二条规定的船。'])
})

test('a label broken by a space, or with the wrong character, is still a label', () => {
  expect(places('第十四 条甲。\n笫十五条 乙。')).toEqual(['1 14(1) 甲。', '2 15(1) 乙。'])
})

test('where plain lines break a list that goes on, the paragraph is unknown', () => {
  expect(places('第一条 甲：\n（一）乙\n1．丙\n丁。\n（二）戊')).toEqual([
    '1 1(1) 甲：',
    '2 1(1)[1] 乙',
    '3 1(1)[1] 1．丙',
    '4 1(2) 丁。',
    '5 1[2] 戊',
  ])
})

test('divisions come from the word, not from the depth of the heading', () => {
  const [block] = blocksOfLawText('### 第二编 甲\n## 第一章\n#### 第三节 乙\n第五条 丙。')
  expect(block?.here).toEqual({ part: 2, chapter: 1, section: 3, article: 5, paragraph: 1 })
})

test('an outline knows the article before, and how many items a paragraph has', () => {
  const outline = outlineOf(blocksOfLawText('第一条 甲：\n（一）乙；\n（二）丙。\n第一条之一 丁。\n第三条 戊。'))
  expect(outline.articles.get('1')).toEqual([2])
  expect(articleBefore(outline, { article: 3 }, 1)).toEqual({ article: 1, suffix: 1 })
  expect(articleBefore(outline, { article: 1 }, 1)).toBeUndefined()
})
