import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines, breakTitle } from './line-breaker.ts'

/** One column for a Han character, half a column for a Latin one. */
const columns = (text: string) => [...text].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x250 ? 0.5 : 1), 0)
const lines = (text: string, width: number, firstIndent = 0) => breakLines(text, { width, firstIndent }, columns).map((line) => line.text)

test.each([
  ['a full line holds exactly its columns', '一二三四五六', 3, ['一二三', '四五六']],
  ['a comma does not begin a line', '一二三，四五', 3, ['一二', '三，四', '五']],
  ['two closing marks move together', '一二三）。四', 4, ['一二', '三）。四']],
  ['an opening bracket does not end a line', '一二（三）四', 3, ['一二', '（三）', '四']],
  ['an opening title mark goes with its title', '依照《许可法》', 3, ['依照', '《许可', '法》']],
  ['a six-corner bracket stays with the year', '沈市〔2026〕12号', 4, ['沈市', '〔2026〕', '12号']],
  ['a dash is not torn apart', '一二——三', 3, ['一二', '——三']],
  ['an ellipsis is not torn apart', '一二……三', 3, ['一二', '……三']],
  ['a number stays whole', '罚款5000元', 3, ['罚款', '5000元']],
  ['a word longer than the line is cut', 'abcdefgh', 3, ['abcdef', 'gh']],
  ['a space at the break disappears', 'ab cd', 1, ['ab', 'cd']],
  ['a percent sign follows its number', '一二50%', 3, ['一二', '50%']],
  ['an empty text is one empty line', '', 3, ['']],
])('%s', (_what, text, width, expected) => {
  expect(lines(text, width)).toEqual(expected)
})

test('the first line is shorter by its indent', () => {
  expect(lines('一二三四五六', 4, 2)).toEqual(['一二', '三四五六'])
})

test('only the last line is marked as last', () => {
  expect(breakLines('一二三四五', { width: 2 }, columns).map((line) => line.last)).toEqual([false, false, true])
})

test('no line is too long and no character is lost, whatever the text', () => {
  const character = fc.constantFrom(...'一二三四五六七八九十天地，。、；：（）《》〔〕“”ab12%')
  fc.assert(
    fc.property(fc.array(character, { maxLength: 60 }), fc.integer({ min: 8, max: 20 }), (characters, width) => {
      const text = characters.join('')
      const made = breakLines(text, { width }, columns)
      expect(made.map((line) => line.text).join('')).toBe(text)
      for (const line of made) expect(line.width).toBeLessThanOrEqual(width)
    }),
  )
})

test('no line begins with a closing mark or ends with an opening one', () => {
  const word = fc.tuple(
    fc.constantFrom('', '（', '《', '“'),
    fc.constantFrom('一', '二三', '20年', '5天'),
    fc.constantFrom('', '，', '》', '。”', '……'),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 8, max: 14 }), (words, width) => {
      for (const line of lines(words.flat().join(''), width)) {
        expect(line).not.toMatch(/[（《“]$/)
        expect(line).not.toMatch(/^[，》。”]/)
      }
    }),
  )
})

test('a long title is broken into even lines, or where its author says', () => {
  expect(breakTitle('一二三四五六七八九十', 6, columns)).toEqual(['一二三四五', '六七八九十'])
  expect(breakTitle('关于甲的\n通知', 20, columns)).toEqual(['关于甲的', '通知'])
})
