import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearDuplicates } from './near-duplicates.ts'

const letter = '我反对在居民区夜间排放油烟，请把第三条改为二十二时以后不得排放，并明确由街道办事处负责检查。'

test('copies of one letter are one group, whatever blanks, signs or width they were given', () => {
  expect(nearDuplicates([letter, letter.replaceAll('，', ', '), ` ${letter}！！`, letter.replace('第三条', '第３条')])).toEqual([
    [0, 1, 2, 3],
  ])
})

test('a letter with another greeting or signature is still that letter; another opinion on the same article is not', () => {
  const signed = `各位领导好！${letter}张某，住和平区`
  expect(nearDuplicates([letter, signed])).toEqual([[0, 1]])
  const other = '第三条很好，但商户改造设备需要时间，建议给六个月的过渡期，并对小店给予补贴。'
  expect(nearDuplicates([letter, other, letter, other])).toEqual([
    [0, 2],
    [1, 3],
  ])
})

test('short opinions are together only where they are the same', () => {
  expect(nearDuplicates(['赞成', '反对', '赞成。', '不赞成'])).toEqual([[0, 2], [1], [3]])
})

test('every text is in one group, and the groups do not hang on anything but the texts', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant(letter), fc.string({ unit: 'grapheme', maxLength: 40 })), { maxLength: 60 }), (texts) => {
      const groups = nearDuplicates(texts)
      expect(groups.flat().sort((a, b) => a - b)).toEqual(texts.map((_, i) => i))
      expect(nearDuplicates(texts)).toEqual(groups)
    }),
    { numRuns: 50 },
  )
})
