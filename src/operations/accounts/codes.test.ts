import { Secret } from 'otpauth'
import { expect, test } from 'vitest'
import type { Platform } from '../platform.ts'
import { codeAt, enrolmentUri, newRecoveryCodes, newSecret, stepOf } from './codes.ts'

// RFC 6238, appendix B, SHA-1: the last six of the eight digits given there.
const secret = Secret.fromUTF8('12345678901234567890').base32
const vectors: readonly [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
]

test.each(vectors)('RFC 6238: at %i s the code is %s', (seconds, code) => {
  expect(codeAt(secret, seconds * 1000)).toBe(code)
  expect(stepOf(secret, code, seconds * 1000)).toBe(Math.floor(seconds / 30))
})

test('a code counts one step before and after its own, and in no other', () => {
  const [at, step] = [1_234_567_890_000, Math.floor(1_234_567_890 / 30)]
  const code = codeAt(secret, at)
  for (const off of [-1, 0, 1]) expect(stepOf(secret, code, at + off * 30_000), `${off}`).toBe(step)
  for (const off of [-2, 2, 10]) expect(stepOf(secret, code, at + off * 30_000), `${off}`).toBeUndefined()
  for (const wrong of ['', '12345', '1234567', 'abcdef', '０５０４７１']) expect(stepOf(secret, wrong, at)).toBeUndefined()
})

test('a new secret has 160 bits, and its address is what apps read', () => {
  const made = newSecret()
  expect(Secret.fromBase32(made).bytes.length).toBe(20)
  expect(newSecret()).not.toBe(made)
  const uri = new URL(enrolmentUri({ catalogue: { title: { zh: '虚构图书馆', en: '' } } } as unknown as Platform, 'li', made))
  expect(uri.protocol).toBe('otpauth:')
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({ secret: made, period: '30', digits: '6', algorithm: 'SHA1' })
})

test('recovery codes: ten, all different, and their marks are of no use with another secret or person', () => {
  const one = { secret: new Uint8Array(32).fill(1) } as unknown as Platform
  const { codes, marks } = newRecoveryCodes(one, 'p')
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^([a-z2-9]{6}-){3}[a-z2-9]{6}$/)
  expect(marks.join()).not.toContain(codes[0])
})
