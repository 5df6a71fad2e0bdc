import { expect, test } from 'vitest'
import { makeCitizenNumber } from '../../src/kernel/form/identifiers/citizen-number.ts'
import { maskCitizenNumber, maskPhone } from '../../src/kernel/form/identifiers/masking.ts'
import { localDate } from '../../src/kernel/time/local-date.ts'
import type { Caller } from '../../src/operations/operation.ts'
import type { Platform } from '../../src/operations/platform.ts'
import { leakWatch, needsNone, personalNumbers } from './leak-watch.ts'

// The watch that stands behind every story (harness.ts): here it is shown to find what it is there for.

const number = makeCitizenNumber('219999', localDate('1990-01-01'), 11)
const platform = { region: 'x' } as Platform

test('numbers are found wherever they stand, and what only looks like one is not', () => {
  expect(personalNumbers(`{"a":"${number}","b":"电话13812345678。"}`)).toEqual([number, '13812345678'])
  const wrong = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1')
  const plain = [maskCitizenNumber(number), maskPhone('13812345678'), wrong, '210102202603020001', `a${number}`, '12345678901']
  expect(personalNumbers(plain.join(' '))).toEqual([])
})

test('the control: an answer to the public with a number in it is remembered, and one in a file of another type is not looked into', async () => {
  const watch = leakWatch(platform, () => Response.json({ phone: '13812345678' }))
  await watch.fetch(new Request('http://x/api/items'), undefined)
  expect(watch.leaks).toEqual(['GET /api/items showed the public: 13812345678'])
  const quiet = leakWatch(platform, () => Response.json({ phone: maskPhone('13812345678') }))
  await quiet.fetch(new Request('http://x/api/items'), undefined)
  expect(quiet.leaks).toEqual([])
})

test('who watches or administers needs none; who handles cases may', () => {
  const staff = (...posts: string[]) => ({ kind: 'staff', posts: posts.map((post) => ({ post })) }) as unknown as Caller
  expect(needsNone({ kind: 'public', posts: [] } as unknown as Caller)).toBe(true)
  expect(needsNone(staff('supervisor'))).toBe(true)
  expect(needsNone(staff('security-administrator'))).toBe(true)
  expect(needsNone(staff('supervisor', 'clerk'))).toBe(false)
  expect(needsNone(staff('clerk'))).toBe(false)
})
