import { expect, test } from 'vitest'
import { isNumberRefusal, readDocumentNumber, writeDocumentNumber } from './document-number.ts'

function normalised(text: string): string {
  const read = readDocumentNumber(text)
  return isNumberRefusal(read) ? read.refused : writeDocumentNumber(read)
}

test.each([
  ['沈和市监许受〔2026〕12号', '沈和市监许受〔2026〕12号'],
  ['沈和市监许受[2026]12号', '沈和市监许受〔2026〕12号'],
  ['沈和市监许受［2026］12号', '沈和市监许受〔2026〕12号'],
  ['沈和市监许受【2026】12号', '沈和市监许受〔2026〕12号'],
  ['沈和市监许受(2026)12号', '沈和市监许受〔2026〕12号'],
  ['沈和市监许受（２０２６）１２号', '沈和市监许受〔2026〕12号'],
  [' 辽政发 〔2026〕 3 号 ', '辽政发〔2026〕3号'],
  ['辽公(交)〔2026〕3号', '辽公（交）〔2026〕3号'],
  ['辽公（交）[2026]3-2号', '辽公（交）〔2026〕3-2号'],
])('%s is written %s', (typed, written) => {
  expect(normalised(typed)).toBe(written)
})

test.each([
  ['沈和市监许受2026-12号', 'no-brackets'],
  ['沈和市监许受〔26〕12号', 'no-year'],
  ['沈和市监许受〔二〇二六〕12号', 'no-year'],
  ['沈和市监许受〔1826〕12号', 'no-year'],
  ['〔2026〕12号', 'bad-organ'],
  ['ABC〔2026〕12号', 'bad-organ'],
  ['甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚〔2026〕1号', 'bad-organ'],
  ['沈和市监〔2026〕第12号', 'ordinal-prefix'],
  ['沈和市监〔2026〕012号', 'padded'],
  ['沈和市监〔2026〕12-01号', 'padded'],
  ['沈和市监〔2026〕0号', 'bad-sequence'],
  ['沈和市监〔2026〕1234567号', 'bad-sequence'],
  ['沈和市监〔2026〕十二号', 'bad-sequence'],
  ['沈和市监〔2026〕12', 'no-ending'],
])('%s is refused: %s', (typed, refused) => {
  expect(normalised(typed)).toBe(refused)
})

test('a number comes apart into organ, year and running number', () => {
  expect(readDocumentNumber('沈和市监许受〔2026〕12号')).toEqual({ organ: '沈和市监许受', year: 2026, sequence: 12 })
  expect(readDocumentNumber('沈和市监许受〔2026〕12-3号')).toEqual({ organ: '沈和市监许受', year: 2026, sequence: 12, follow: 3 })
})
