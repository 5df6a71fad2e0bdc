import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chineseNumeral } from '../chinese-number.ts'
import { findCitations } from './find-citations.ts'
import { linkCitations } from './link-citations.ts'
import { titleIndex } from './title-index.ts'

const titles = titleIndex([{ id: 'lakes', title: '中华人民共和国湖泊法', versions: [] }])

// Pieces that citations are made of, and pieces that break them.
const pieces = fc.array(
  fc.constantFrom(
    ...[
      '《',
      '》',
      '〈',
      '〉',
      '（',
      '）',
      '第',
      '三',
      '十',
      '百',
      '条',
      '款',
      '项',
      '目',
      '章',
      '节',
      '编',
      '之一',
      '至',
      '到',
      '、',
      '，',
      '和',
      '或者',
    ],
    ...[
      '本',
      '法',
      '条例',
      '前',
      '上',
      '该',
      '同',
      '两',
      '除',
      '以外',
      '除外',
      '湖泊法',
      '以下简称',
      '〔2020〕',
      '5号',
      '令',
      '公告',
      '总则',
      '规定',
      '违反',
      '船',
      '1',
      '０',
    ],
  ),
  { maxLength: 60 },
)

test('citations lie inside the text, in order, without overlap, and name something', () => {
  fc.assert(
    fc.property(pieces, fc.boolean(), (parts, placed) => {
      const text = parts.join('')
      let at = 0
      for (const { start, end, references } of findCitations(text, {
        titles,
        ...(placed ? { here: { article: 9, paragraph: 3, item: 2 } } : {}),
      })) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(references.length).toBeGreaterThan(0)
        at = end
      }
    }),
    { numRuns: 2000 },
  )
})

test('segments put together are the text', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')
      const segments = linkCitations(text, findCitations(text, { titles }))
      expect(segments.map((segment) => segment.text).join('')).toBe(text)
      expect(segments.every((segment) => segment.text !== '')).toBe(true)
    }),
  )
})

const number = fc.integer({ min: 1, max: 1300 })
const small = fc.integer({ min: 1, max: 40 })
const maybe = fc.option(small, { nil: undefined })

test('a place written out is read back, whatever follows it', () => {
  fc.assert(
    fc.property(number, maybe, maybe, maybe, (article, suffix, paragraph, item) => {
      const place = {
        article,
        ...(suffix === undefined ? {} : { suffix }),
        ...(paragraph === undefined ? {} : { paragraph }),
        ...(item === undefined ? {} : { item }),
      }
      const text = `第${chineseNumeral(article)}条${suffix ? `之${chineseNumeral(suffix)}` : ''}${paragraph ? `第${chineseNumeral(paragraph)}款` : ''}${item ? `第（${chineseNumeral(item)}）项` : ''}`
      const sentence = `依照《湖泊法》${text}的规定处理。`
      expect(findCitations(sentence, { titles })).toEqual([
        {
          start: 2,
          end: 2 + 5 + text.length,
          references: [{ kind: 'provision', law: { title: '湖泊法', id: 'lakes' }, place }],
        },
      ])
    }),
  )
})
