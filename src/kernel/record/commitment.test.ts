import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hex, utf8 } from './bytes.ts'
import { commitment, type Opening, opens } from './commitment.ts'

const by = (name: string) => (bytes: Uint8Array) => createHash(name).update(bytes).digest()
const opening: Opening = { path: 'party.idno', salt: Uint8Array.from({ length: 32 }, (_, i) => i), value: '210102199001010000' }

test('the published commitments come out, for SHA-256 and SM3', () => {
  expect(hex(commitment(by('sha256'), opening))).toBe('e938a97be61755728304f6903efac7546064de9ff081bfdc51f7279bcecd331b')
  expect(hex(commitment(by('sm3'), opening))).toBe('a4e48d468ea329dd44b0d6e2a50e05373483773fcc3a446fd941c07448317026')
})

test('only the same path, salt and value open a commitment', () => {
  const sha256 = by('sha256')
  const made = commitment(sha256, opening)
  expect(opens(sha256, made, { ...opening, value: utf8('210102199001010000') })).toBe(true)
  expect(opens(sha256, made, { ...opening, value: '210102199001010001' })).toBe(false)
  expect(opens(sha256, made, { ...opening, path: 'party.phone' })).toBe(false)
  expect(opens(sha256, made, { ...opening, salt: new Uint8Array(32) })).toBe(false)
})

test('a short salt and a path that could be read in two ways are refused', () => {
  const sha256 = by('sha256')
  expect(() => commitment(sha256, { ...opening, salt: new Uint8Array(16) })).toThrow(/Draw 32 random bytes/)
  for (const path of ['', 'a\nb', 'a\0']) expect(() => commitment(sha256, { ...opening, path })).toThrow(/is not a path/)
})
