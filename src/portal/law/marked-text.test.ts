import { expect, test } from 'vitest'
import { excerpt } from './marked-text.tsx'

const long = `${'甲'.repeat(300)}渡船${'乙'.repeat(50)}渡船${'丙'.repeat(300)}`

test('a short text is shown whole', () => {
  expect(excerpt('渡船应当清洗', [{ from: 0, to: 2 }])).toEqual({ text: '渡船应当清洗', marks: [{ from: 0, to: 2 }] })
})

test('of a long text the part with the most marks is shown, and its marks stand on the same words', () => {
  const marks = [
    { from: 10, to: 11 },
    { from: 300, to: 302 },
    { from: 352, to: 354 },
  ]
  const { text, marks: shown } = excerpt(long, marks)
  expect(text.length).toBeLessThanOrEqual(142)
  expect(shown.map(({ from, to }) => text.slice(from, to))).toEqual(['渡船', '渡船'])
})

test('a long text without marks is shown from its beginning', () => {
  expect(excerpt(long, []).text).toBe(`${'甲'.repeat(140)}…`)
})
