import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markChanges } from './mark-changes.ts'

const cut = (line: string): string[] => line.match(/渡船|清洗|两次|三次|船主|.{1}/gu) ?? []
const shown = (older: string, newer: string) =>
  markChanges(older, newer, cut)
    .map(({ kind, text }) => ({ same: text, removed: `-${text}-`, added: `+${text}+` })[kind])
    .join('')

test('words that were replaced, taken out and put in are told', () => {
  expect(shown('渡船应当清洗两次，由船主负责。', '渡船应当清洗三次，由船主负责。')).toBe('渡船应当清洗-两次-+三次+，由船主负责。')
  expect(shown('渡船清洗。', '渡船应当清洗。')).toBe('渡船+应当+清洗。')
  expect(shown('甲\n乙', '甲')).toBe('甲-\n乙-')
  expect(shown('甲', '甲')).toBe('甲')
  expect(shown('', '甲')).toBe('+甲+')
})

test('the marks always give both texts back', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '渡船', '\n', '，'), maxLength: 40 })
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const marked = markChanges(older, newer, cut)
      const of = (...kinds: string[]) =>
        marked
          .filter(({ kind }) => kinds.includes(kind))
          .map((one) => one.text)
          .join('')
      expect(of('same', 'removed')).toBe(older)
      expect(of('same', 'added')).toBe(newer)
    }),
  )
})

test('texts too long to compare word by word count as replaced in the middle', () => {
  const marked = markChanges(`头${'甲'.repeat(3000)}尾`, `头${'乙'.repeat(3000)}尾`, cut)
  expect(marked.map(({ kind, text }) => [kind, text.length])).toEqual([
    ['same', 1],
    ['removed', 3000],
    ['added', 3000],
    ['same', 1],
  ])
})
