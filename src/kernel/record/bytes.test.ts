import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64, concat, fromBase64, fromHex, fromUtf8, hex, isHexOf, laidOut, sameBytes, utf8, utf8Length } from './bytes.ts'

const plain = (bytes: Uint8Array) => [...bytes]

test('UTF-8 is what the platform writes, for every kind of character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plain(utf8(text))).toEqual(plain(new TextEncoder().encode(text)))
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length)
      expect(fromUtf8(utf8(text))).toBe(text)
    }),
  )
  for (const text of ['', '依法', '𠮷野家', '\u07ff\u0800\uffff', 'x'.repeat(5000)]) expect(fromUtf8(utf8(text))).toBe(text)
})

test('a text longer than the arguments of one call may be is read whole', () => {
  for (const [text, count] of [
    ['法', 4096],
    ['法', 4097],
    ['依法\u{20bb7}a', 100_000],
    ['a', 16_384],
    ['a', 16_385],
    ['a', 400_000],
  ] as const)
    expect(fromUtf8(utf8(text.repeat(count))) === text.repeat(count), `${count} times ${text}`).toBe(true)
})

test('half a surrogate pair has no UTF-8 form', () => {
  for (const text of ['\ud800', 'a\udc00b', '\ud800\ud800', '\udc00\ud800']) expect(() => utf8(text)).toThrow(/half a surrogate pair/)
})

test('bytes that are not well-formed UTF-8 are refused exactly when the platform refuses them', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const expected = (bytes: Uint8Array) => {
    try {
      return strict.decode(bytes)
    } catch {
      return undefined
    }
  }
  for (const bad of ['80', 'c080', 'c1bf', 'e08080', 'eda080', 'f0808080', 'f4908080', 'f5808080', 'e4be', 'ff']) {
    expect(fromUtf8(fromHex(bad) as Uint8Array), bad).toBeUndefined()
  }
  const edgy = fc.array(fc.oneof(fc.constantFrom(0x41, 0x80, 0xbf, 0xc2, 0xe0, 0xa0, 0xed, 0x9f, 0xf0, 0x90, 0xf4, 0x8f), fc.nat(255)))
  fc.assert(
    fc.property(edgy, (numbers) => {
      const bytes = Uint8Array.from(numbers)
      expect(fromUtf8(bytes)).toBe(expected(bytes))
    }),
    { numRuns: 1000 },
  )
})

test('hex and base64 agree with the platform and come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(hex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(plain(fromHex(hex(bytes)) as Uint8Array)).toEqual(plain(bytes))
      expect(isHexOf(hex(bytes), bytes)).toBe(true)
      expect(isHexOf(`${hex(bytes)}0`, bytes) || isHexOf(hex(bytes).toUpperCase(), Uint8Array.of(...bytes, 171))).toBe(false)
      if (bytes.length > 0) expect(isHexOf(hex(bytes.map((byte, i) => (i === 0 ? byte ^ 16 : byte))), bytes)).toBe(false)
      expect(plain(fromBase64(base64(bytes)) as Uint8Array)).toEqual(plain(bytes))
    }),
  )
})

test('a second spelling of the same bytes is refused', () => {
  for (const bad of ['0', 'AB', '0x', 'g0', ' 00']) expect(fromHex(bad), bad).toBeUndefined()
  for (const bad of ['AA', 'AAA', 'AA=', 'A===', '====', 'AB==', 'AAB=', 'AA==\n', 'A-__', 'AA==AA==', '=AAA']) {
    expect(fromBase64(bad), bad).toBeUndefined()
  }
})

test('joining and comparing look at every byte', () => {
  expect(plain(concat(Uint8Array.of(1), new Uint8Array(0), Uint8Array.of(2, 3)))).toEqual([1, 2, 3])
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true)
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false)
  expect(sameBytes(Uint8Array.of(1), Uint8Array.of(1, 2))).toBe(false)
})

test('bytes that are laid out to be hashed are the same as in an array of their own, and lie where the next ones will', () => {
  const parts = [Uint8Array.of(1), new Uint8Array(0), Uint8Array.of(2, 3)]
  const first = laidOut(...parts)
  expect(plain(first)).toEqual(plain(concat(...parts)))
  expect(plain(laidOut(Uint8Array.of(9, 9)))).toEqual([9, 9])
  expect(plain(first)).toEqual([9, 9, 3])
  const long = new Uint8Array(70_000).fill(7)
  const kept = laidOut(Uint8Array.of(1), long)
  laidOut(Uint8Array.of(5))
  expect(kept[0]).toBe(1)
  expect(sameBytes(kept, concat(Uint8Array.of(1), long))).toBe(true)
})
