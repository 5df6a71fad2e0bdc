import { expect, test } from 'vitest'
import { z } from 'zod'
import { requireStorable } from './require-storable.ts'

const refused = (input: unknown): string[] => {
  try {
    requireStorable(input)
  } catch (error) {
    if (error instanceof z.ZodError) return error.issues.map((issue) => issue.path.join('/'))
    throw error
  }
  return []
}

test.each([
  ['a NUL', { search: 'a\u0000b' }, 'search'],
  ['a lone high surrogate', { answers: { name: '陈\ud800' } }, 'answers/name'],
  ['a lone low surrogate', { answers: ['', '\udc00陈'] }, 'answers/1'],
  ['surrogates the wrong way round', { name: '\udc00\ud800' }, 'name'],
  ['a name of a member', { answers: { 'a\u0000': 1 } }, 'answers'],
])('%s is refused, and the member named', (_, input, path) => expect(refused(input)).toEqual([path]))

test.each(['𠮷😀', '\uffff', '', '\u202e', '\u0001'])('what can be stored as it is passes: %j', (text) =>
  expect(refused({ text })).toEqual([]),
)

test('what is thrown is an error like any other of an input, for pages too', () => {
  expect(() => requireStorable({ q: '\0' })).toThrow(expect.objectContaining({ name: 'ZodError' }))
  expect(() => requireStorable({ q: '\0' })).toThrow(Error)
})

test('bytes of a file are no text, and depth is no trouble', () => {
  let deep: unknown = '\u0000'
  for (let i = 0; i < 50_000; i++) deep = [deep]
  expect(refused({ bytes: new Uint8Array([0, 0xd8]) })).toEqual([])
  expect(refused(deep)).toHaveLength(1)
})
