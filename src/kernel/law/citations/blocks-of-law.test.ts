import { expect, test } from 'vitest'
import type { LawNode } from '../text/law-text.ts'
import { blocksOfLaw } from './blocks-of-law.ts'
import { findCitations, findCitationsInBlocks, shortNamesIn } from './find-citations.ts'
import { outlineOf } from './outline.ts'
import { titleIndex } from './title-index.ts'

function node(kind: LawNode['kind'], number: string, text: string, children: readonly LawNode[] = []): LawNode {
  return { kind, number, heading: '', text, line: 1, children }
}

const nodes = [
  node('preface', '', '前言。'),
  node('chapter', '2', '', [
    node('article', '35-1', '', [
      node('paragraph', '1', '甲：', [node('item', '1', '（一）乙；'), node('item', '2', '（二）丙。')]),
      node('paragraph', '2', '前款第二项除外。'),
    ]),
  ]),
  node('annex', '', '附件。'),
]

test('a parsed law gives its running text with places', () => {
  const blocks = blocksOfLaw({ nodes })
  expect(blocks.map(({ text, here }) => ({ text, here }))).toEqual([
    { text: '前言。', here: {} },
    { text: '甲：', here: { chapter: 2, article: 35, suffix: 1, paragraph: 1 } },
    { text: '（一）乙；', here: { chapter: 2, article: 35, suffix: 1, paragraph: 1, item: 1 } },
    { text: '（二）丙。', here: { chapter: 2, article: 35, suffix: 1, paragraph: 1, item: 2 } },
    { text: '前款第二项除外。', here: { chapter: 2, article: 35, suffix: 1, paragraph: 2 } },
    { text: '附件。', here: {} },
  ])
  expect(outlineOf(blocks).articles.get('35-1')).toEqual([2, 0])
  expect(findCitationsInBlocks(blocks, { titles: titleIndex([]) })[4]?.[0]?.references[0]).toMatchObject({
    place: { article: 35, suffix: 1, paragraph: 1, item: 2 },
  })
})

test('short names of one paragraph are handed on to the next', () => {
  const titles = titleIndex([])
  const introduced = shortNamesIn('根据《湖泊保护条例》（以下简称条例）制定。')
  expect(findCitations('《条例》第三条', { titles, introduced })[0]?.references[0]).toMatchObject({ law: { title: '湖泊保护条例' } })
})
