import { expect, test } from 'vitest'
import { decode } from '../../operations/log/hashes.ts'
import { utf8 } from './bytes.ts'
import { canonical } from './canonical-json.ts'
import { readEntry } from './log-check.ts'
import { leafHash } from './merkle.ts'
import { leafVersions } from './receipt.ts'
import { sha256 } from './sha256.ts'

const origin = 'yifa.log/1'
const sound = { v: leafVersions[0], log: origin, case: 'c1', n: 2, prev: 'ab', t: 1_772_000_000_000 }
const read = (bytes: Uint8Array) => readEntry({ hash: sha256, origin, decode }, 4, bytes)

test.each([...leafVersions])('an entry of version %s says its case, its place in it, what came before, and when', (v) => {
  const leaf = { ...sound, v, organ: 'qinghe-market' }
  const bytes = utf8(canonical(leaf))
  const { n, prev, t } = sound
  expect(read(bytes)).toEqual({ index: 4, hash: leafHash(sha256, bytes), head: { case: 'c1', n, prev, t }, leaf })
})

const without = (name: keyof typeof sound): string => JSON.stringify({ ...sound, [name]: undefined })
const withOther = (patch: Record<string, unknown>): string => JSON.stringify({ ...sound, ...patch })

test.each([
  ['is no JSON', '{'],
  ['is nothing', ''],
  ['is null', 'null'],
  ['is a number', '7'],
  ['is of a version we do not know', withOther({ v: 'yifa-act/9' })],
  ['is of another log', withOther({ log: 'yifa.log/2' })],
  ['names no case', without('case')],
  ['names its case by a number', withOther({ case: 1 })],
  ['does not say what came before', without('prev')],
  ['does not say its place in the case', without('n')],
  ['says half a place', withOther({ n: 1.5 })],
  ['says its place in words', withOther({ n: '2' })],
  ['says no time', without('t')],
  ['says a time in words', withOther({ t: '2026-03-02' })],
  // JSON.parse reads it as infinity, which lies within any bounds that nobody set.
  ['says a time without end', JSON.stringify(sound).replace(/"t":\d+/, '"t":1e400')],
])('an entry that %s counts by its hash, and says nothing', (_, text) => {
  expect(read(utf8(text))).toEqual({ index: 4, hash: leafHash(sha256, utf8(text)) })
})

test('bytes that are no text count by their hash, and say nothing', () => {
  const bytes = Uint8Array.of(0xff, 0xfe)
  expect(read(bytes)).toEqual({ index: 4, hash: leafHash(sha256, bytes) })
})
