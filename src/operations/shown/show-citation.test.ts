import { expect, test } from 'vitest'
import { placeWords } from './show-citation.ts'

test('places in a law are written as Chinese law writes them', () => {
  expect(placeWords('32(1)[4]')).toBe('第三十二条第一款第（四）项')
  expect(placeWords('35-1')).toBe('第三十五条之一')
  expect(placeWords('8')).toBe('第八条')
  expect(placeWords('no place')).toBe('no place')
})
