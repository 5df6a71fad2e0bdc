import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hex, utf8 } from './bytes.ts'
import { sha256 } from './sha256.ts'

test('the vectors of FIPS 180-4', () => {
  expect(hex(sha256(utf8('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(hex(sha256(utf8('')))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('agrees with the library of the platform at every length around the edges of a block', () => {
  for (let length = 0; length <= 300; length++) {
    const message = Uint8Array.from({ length }, (_, i) => (i * 151 + length) & 255)
    expect(hex(sha256(message))).toBe(createHash('sha256').update(message).digest('hex'))
  }
})
