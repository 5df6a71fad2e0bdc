import { expect, test } from 'vitest'
import { chineseNumber, placeWords } from './show-citation.ts'

test('places in a law are written as Chinese law writes them', () => {
  expect(placeWords('32(1)[4]')).toBe('第三十二条第一款第（四）项')
  expect(placeWords('35-1')).toBe('第三十五条之一')
  expect(placeWords('8')).toBe('第八条')
  expect(placeWords('no place')).toBe('no place')
})

test('numbers of articles in Chinese', () => {
  expect([1, 10, 11, 20, 32, 100, 105, 110, 1001, 1260].map(chineseNumber)).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '三十二',
    '一百',
    '一百零五',
    '一百一十',
    '一千零一',
    '一千二百六十',
  ])
})
