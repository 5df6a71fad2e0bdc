import { expect, test } from 'vitest'
import { bundleBytes, parseBundle } from './bundle.ts'
import { utf8 } from './bytes.ts'

test('entries go into a bundle and come out again', () => {
  const entries = [utf8('a'), new Uint8Array(0), new Uint8Array(65_535).fill(3), utf8('依法')]
  const bundle = bundleBytes(entries)
  expect(bundle.slice(0, 5)).toEqual(Uint8Array.of(0, 1, 97, 0, 0))
  expect(parseBundle(bundle)).toEqual(entries)
  expect(parseBundle(bundle.slice(0, -1))).toBeUndefined()
  expect(parseBundle(Uint8Array.of(0))).toBeUndefined()
  expect(() => bundleBytes([new Uint8Array(65_536)])).toThrow(/does not fit/)
})
