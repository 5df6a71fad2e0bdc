import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutSheets } from './cut-sheets.ts'

type Row = Parameters<typeof cutSheets>[0][number]

/** `p` part, `c` chapter, a number: an article of that many characters. Chapters stand below the part before them, articles below the heading. */
function rowsOf(...marks: readonly (string | number)[]): Row[] {
  let part: number | undefined
  let heading: number | undefined
  return marks.map((mark, n) => {
    if (mark === 'p') {
      part = n
      heading = n
      return { n, kind: 'part', text: '' }
    }
    if (mark === 'c') {
      heading = n
      return { n, kind: 'chapter', text: '', ...(part !== undefined && { parent: part }) }
    }
    return { n, kind: 'article', text: '字'.repeat(Number(mark)), ...(heading !== undefined && { parent: heading }) }
  })
}
const cut = (...marks: readonly (string | number)[]) => cutSheets(rowsOf(...marks), 100).map(({ from, to }) => [from, to])

test('a short text is one sheet; an empty one has none', () => {
  expect(cut('c', 40, 'c', 60)).toEqual([[0, 4]])
  expect(cut()).toEqual([])
})

test('a long text is cut before the chapter that would not fit', () => {
  expect(cut('c', 60, 'c', 30, 30, 'c', 40, 40)).toEqual([
    [0, 2],
    [2, 5],
    [5, 8],
  ])
})

test('a part and its first chapter stay together', () => {
  expect(cut('p', 'c', 90, 'p', 'c', 80)).toEqual([
    [0, 3],
    [3, 6],
  ])
})

test('a chapter longer than a sheet is cut before an article', () => {
  expect(cut('c', 60, 60, 60)).toEqual([
    [0, 2],
    [2, 3],
    [3, 4],
  ])
  expect(cut(250, 10)).toEqual([
    [0, 1],
    [1, 2],
  ])
})

test('every row stands on exactly one sheet, in order, and no sheet ends in a heading or is without a provision', () => {
  const mark = fc.oneof(fc.constant('p'), fc.constant('c'), fc.integer({ min: 1, max: 150 }))
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
      const rows = rowsOf(...marks, 5)
      const sheets = cutSheets(rows, 100)
      expect(sheets.flatMap(({ from, to }) => rows.slice(from, to))).toEqual(rows)
      for (const { to } of sheets) expect(rows[to - 1]?.kind).toBe('article')
    }),
  )
})
