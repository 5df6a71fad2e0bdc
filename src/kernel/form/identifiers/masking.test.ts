import { expect, test } from 'vitest'
import { maskCitizenNumber, maskMiddle, maskName, maskPhone } from './masking.ts'

test('a citizen number shows the first and last four', () => {
  expect(maskCitizenNumber('210102199001010011')).toBe('2101**********0011')
})

test.each([
  ['张三', '张**'],
  ['欧阳修文', '欧**'],
  ['𠮷田', '𠮷**'],
  [' 李 ', '李**'],
  ['', ''],
])("the name '%s' becomes '%s'", (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test.each([
  ['13812345678', '138****5678'],
  ['138 1234 5678', '138****5678'],
  ['024-86801234', '*******1234'],
  ['1234', '****'],
])("the phone '%s' becomes '%s'", (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

test('what is too short is hidden whole', () => {
  expect(maskMiddle('12345678', 4, 4)).toBe('********')
  expect(maskMiddle('123456789', 4, 4)).toBe('1234*6789')
})
