import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hex } from './bytes.ts'
import { canonical, canonicalBytes } from './canonical-json.ts'

test('keys come in the order of UTF-16 units, whatever order they were given in', () => {
  // After the example of RFC 8785, 3.2.3: the emoji sorts before the last key, although its code point is larger, because it is a
  // surrogate pair. U+FB33 of the example is not NFC, so U+FFFD stands in for it.
  const given = { '\u20ac': 5, '\r': 1, '\ufffd': 7, '1': 2, '\u{1f600}': 6, '\u0080': 3, '\u00f6': 4 }
  expect(canonical(given)).toBe('{"\\r":1,"1":2,"\u0080":3,"\u00f6":4,"\u20ac":5,"\u{1f600}":6,"\ufffd":7}')
  expect(canonical({ b: { d: 1, c: 2 }, a: 3 })).toBe('{"a":3,"b":{"c":2,"d":1}}')
})

test('the order is that of sort(), for few keys and for many', () => {
  const names = fc.uniqueArray(
    fc.string({ unit: 'binary' }).map((given) => `${given.normalize('NFC')}.`),
    { maxLength: 80, size: 'max' },
  )
  let many = 0
  fc.assert(
    fc.property(names, (keys) => {
      if (keys.length > 32) many++
      const inOrder = [...keys].sort().map((key) => `${JSON.stringify(key)}:1`)
      expect(canonical(Object.fromEntries(keys.map((key) => [key, 1])))).toBe(`{${inOrder.join(',')}}`)
    }),
  )
  expect(many).toBeGreaterThan(0)
})

test('strings are escaped as RFC 8785, 3.2.2.2 says', () => {
  expect(canonical('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"')
  expect(hex(canonicalBytes({ 法: '依法' }))).toBe('7b22e6b395223a22e4be9de6b395227d')
})

test('a value and what is parsed from its text have the same text', () => {
  const text = fc.string({ unit: 'binary' }).map((given) => given.normalize('NFC'))
  const { record } = fc.letrec((tie) => ({
    record: fc.oneof(text, fc.maxSafeInteger(), fc.boolean(), fc.array(tie('record')), fc.dictionary(text, tie('record'))),
  }))
  fc.assert(
    fc.property(record, (value) => {
      expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
      expect(JSON.parse(canonical(value))).toEqual(value === 0 ? 0 : JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('the characters that skip the Unicode check are unchanged by NFC, alone and next to one another', () => {
  const blocks = [
    [0x20, 0x7e],
    [0x2010, 0x2027],
    [0x3001, 0x3029],
    [0x4e00, 0x9fff],
    [0xff01, 0xff5e],
  ] as const
  for (const [from, to] of blocks) {
    for (let code = from; code <= to; code++) {
      const character = String.fromCodePoint(code)
      expect(character.normalize('NFC') === character && !/\p{M}/u.test(character), character).toBe(true)
      expect(canonical(character)).toBe(JSON.stringify(character))
    }
  }
})

test('undefined properties are left out, and minus zero is zero', () => {
  expect(canonical({ b: undefined, a: [-0, true, ''] })).toBe('{"a":[0,true,""]}')
  expect(canonical({})).toBe('{}')
})

test.each([
  ['null', { a: { b: [1, null] } }, '$.a.b[1] holds null'],
  ['a fraction', { fee: 0.1 }, '$.fee holds 0.1'],
  ['a number beyond 2^53', [2 ** 53], '$[0] holds 9007199254740992'],
  ['not a number', Number.NaN, '$ holds NaN'],
  ['undefined in a list', { a: [undefined] }, '$.a[0] holds undefined'],
  ['a function', { f: () => 1 }, '$.f holds function'],
  ['a big integer', { n: 1n }, '$.n holds bigint'],
  ['a date', { 'when made': new Date(0) }, '$["when made"] is not a plain object'],
  ['bytes', { b: new Uint8Array(1) }, '$.b is not a plain object'],
  ['half a surrogate pair', { a: 'x\ud800' }, '$.a has half a surrogate pair'],
  ['half a surrogate pair in a key', { '\udc00': 1 }, 'has half a surrogate pair'],
  ['a decomposed letter', { a: 'e\u0301' }, '$.a is not in Unicode form NFC'],
  ['a compatibility ideograph', { a: '\uf900' }, '$.a is not in Unicode form NFC'],
  ['a key that is not NFC', { 'e\u0301': 1 }, 'is not in Unicode form NFC'],
])('%s is refused, and the message names the place', (_, value, says) => {
  expect(() => canonical(value)).toThrow(says)
})

test('a record that contains itself is refused instead of running for ever', () => {
  const cycle: Record<string, unknown> = {}
  cycle['self'] = cycle
  expect(() => canonical(cycle)).toThrow(/nested deeper than 64/)
})

test('a name is written out alike, however many came before it and however long it is', () => {
  for (let i = 0; i < 10_100; i++) expect(canonical({ [`name ${i}`]: i })).toBe(`{"name ${i}":${i}}`)
  const long = '很长的名称'.repeat(20)
  for (let i = 0; i < 2; i++) expect(canonical({ b: 1, [long]: 2, a: 3 })).toBe(`{"a":3,"b":1,"${long}":2}`)
})
