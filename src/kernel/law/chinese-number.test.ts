import { expect, test } from 'vitest'
import { chineseNumeral, readNumber, valueOfNumeral } from './chinese-number.ts'

/** A plain transcription of how numbers below 10,000 are written, to hold the reader against. */
function written(n: number): string {
  const digit = '零一二三四五六七八九'
  let text = ''
  let skipped = false
  for (const [power, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const d = Math.floor(n / power) % 10
    if (d === 0) skipped = text !== ''
    else {
      text += `${skipped ? '零' : ''}${digit[d]}${word}`
      skipped = false
    }
  }
  return n >= 10 && n < 20 ? text.slice(1) : text
}

test('every number below 10,000 is written as it is printed, and read as it is written', () => {
  for (let n = 1; n < 10_000; n++) {
    expect(chineseNumeral(n)).toBe(written(n))
    expect(readNumber(written(n)), written(n)).toBe(n)
  }
})

test('digits in a row, both zeros, 两, half- and full-width digits and brackets are read too', () => {
  expect(['二〇二五', '二○二五', '一〇五', '两百', '163', '１６３', '（十二）', ' 三 十 '].map(readNumber)).toEqual([
    2025, 2025, 105, 200, 163, 163, 12, 30,
  ])
})

test('what is no number is none, and a pattern that matched something else is a mistake of ours', () => {
  expect(['', '第', '甲', '三甲'].map(readNumber)).toEqual([undefined, undefined, undefined, undefined])
  expect(() => valueOfNumeral('甲')).toThrow(/'甲' is no number/)
})
