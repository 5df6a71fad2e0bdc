import { expect, test } from 'vitest'
import { hex, utf8 } from './bytes.ts'
import { append, emptyFrontier } from './frontier.ts'
import { type LogEntry, type Mark, openLogCheck } from './log-check.ts'
import { logProblem } from './log-problem.ts'
import { emptyRoot, leafHash } from './merkle.ts'
import { sha256 } from './sha256.ts'

// A log from its first entry to its last: nothing missing, doubled, changed or cut off, and every case an unbroken chain.

const hashes = Array.from({ length: 600 }, (_, i) => leafHash(sha256, utf8(String(i))))
const rootOf = (count: number): Uint8Array => append(sha256, emptyFrontier, hashes.slice(0, count)).root
const mark = (size: number, root = rootOf(size)): Mark => ({ size, root })

/** Entries of two cases in turn, each following from the one before it in its case. */
const honest = (count: number): LogEntry[] =>
  hashes.slice(0, count).map((hash, index) => {
    const prev = index < 2 ? '' : hex(hashes[index - 2] as Uint8Array)
    return { index, hash, head: { case: index % 2 === 0 ? 'even' : 'odd', n: Math.floor(index / 2) + 1, prev, t: index } }
  })
const check = (entries: readonly LogEntry[], marks: readonly Mark[] = []) => {
  const open = openLogCheck(sha256, marks)
  for (const entry of entries) open.take(entry)
  return open.end().map(({ code, index, says }) => ({ code, ...(index !== undefined && { index }), en: says.en }))
}
const codes = (entries: readonly LogEntry[], marks: readonly Mark[] = []) =>
  check(entries, marks).map(({ code, index }) => (index === undefined ? code : `${code}@${index}`))
const other = new Uint8Array(32)

test('a whole log is no problem, whatever sizes were signed, and in whatever order they are handed in', () => {
  expect(codes([])).toEqual([])
  expect(codes(honest(600))).toEqual([])
  expect(
    codes(
      honest(600),
      [600, 256, 1, 257, 512, 300, 300].map((size) => mark(size)),
    ),
  ).toEqual([])
})

test('the checkpoint of a log without entries is held against that, not against what the log grew to', () => {
  const empty = mark(0, emptyRoot(sha256))
  expect(codes([], [empty])).toEqual([])
  expect(codes(honest(300), [empty, mark(300)])).toEqual([])
  // The control.
  expect(check(honest(3), [mark(0, other)])).toEqual([{ code: 'root-differs', en: expect.stringContaining('(size 0)') }])
})

test.each([1, 255, 256, 257, 600])('another root at %i entries is found at that size, and at no other', (size) => {
  const marks = [mark(10), mark(size, other), mark(599)]
  expect(check(honest(600), marks)).toEqual([{ code: 'root-differs', en: expect.stringContaining(`(size ${size})`) }])
})

test('a log that was cut off is told for every size that was signed beyond its end', () => {
  expect(check(honest(5), [mark(5), mark(6), mark(9)])).toEqual([
    { code: 'truncated', index: 5, en: expect.stringContaining('(5 < 6)') },
    { code: 'truncated', index: 5, en: expect.stringContaining('(5 < 9)') },
  ])
})

test('an entry that is not there is named by its place, and so is the one that does not follow from it', () => {
  const entries = honest(6).filter(({ index }) => index !== 2)
  expect(codes(entries)).toEqual(['entry-missing@2', 'chain-broken@4'])
  expect(codes(entries, [mark(6)])).toEqual(['entry-missing@2', 'chain-broken@4', 'truncated@5'])
})

test('an entry that is there twice is named once', () => {
  const [first, second, ...rest] = honest(5) as [LogEntry, LogEntry, ...LogEntry[]]
  const bare = ({ index, hash }: LogEntry): LogEntry => ({ index, hash })
  expect(codes([first, second, bare(second), ...rest])).toEqual(['entry-surplus@1'])
})

const chained = (patch: Partial<NonNullable<LogEntry['head']>>, at = 4): LogEntry[] =>
  honest(6).map((entry) => (entry.index === at && entry.head ? { ...entry, head: { ...entry.head, ...patch } } : entry))

test.each([
  ['that follows from another entry', chained({ prev: hex(other) }), ['chain-broken@4']],
  ['that hides what came before it', chained({ prev: '' }), ['chain-broken@4']],
  ['that leaves room for one to be slipped in', chained({ n: 4 }), ['chain-broken@4']],
  ['that begins a case in its middle', chained({ case: 'new', prev: '' }), ['chain-broken@4']],
  ['that is the first of its case and follows from something', chained({ prev: hex(other) }, 1), ['chain-broken@1']],
  ['that is the first of its case and says it is the second', chained({ n: 2 }, 1), ['chain-broken@1', 'chain-broken@3']],
])('an entry %s is named', (_, entries, expected) => {
  expect(codes(entries)).toEqual(expected)
})

test('of an entry of which only the hash is known nothing is asked but that the root holds', () => {
  const bare = honest(300).map(({ index, hash }) => ({ index, hash }))
  expect(codes(bare, [mark(300)])).toEqual([])
  expect(codes(bare, [mark(300, other)])).toEqual(['root-differs'])
})

const minute = 60
const seenAt = (size: number, seen: number): Mark => ({ ...mark(size), seen })
const at = (t: number, index = 2): LogEntry[] =>
  honest(3).map((one) => (one.index === index && one.head ? { ...one, head: { ...one.head, t } } : one))

test('what is wrong with a time says the time, and between what it had to lie; a dash where nobody saw anything', () => {
  const marks = [seenAt(2, 10 * minute), seenAt(3, 20 * minute)]
  const says = (entries: LogEntry[], given = marks) => check(entries, given).map(({ en }) => en.slice(en.lastIndexOf('(')))
  expect(says(at(0))).toEqual(['(1970-01-01T00:00:00Z: 1970-01-01T00:10:00Z – 1970-01-01T00:20:00Z).'])
  expect(says(at(90_061_000))).toEqual(['(1970-01-02T01:01:01Z: 1970-01-01T00:10:00Z – 1970-01-01T00:20:00Z).'])
  expect(says(at(0), [seenAt(2, 600)])).toEqual(['(1970-01-01T00:00:00Z: 1970-01-01T00:10:00Z – —).'])
  expect(says(at(-62_167_219_200_000))).toEqual([expect.stringContaining('(0000-01-01T00:00:00Z: ')])
  expect(says(at(253_402_300_799_999))).toEqual([expect.stringContaining('(9999-12-31T23:59:59Z: ')])
})

test.each([
  [Number.MAX_SAFE_INTEGER, 'time-too-late@2'],
  [253_402_300_800_000, 'time-too-late@2'],
  [-62_167_219_200_001, 'time-too-early@2'],
  [Number.MIN_SAFE_INTEGER, 'time-too-early@2'],
])('a time that no calendar has (%i ms) is a problem like any other, and stops nobody from looking on', (t, code) => {
  const marks = [seenAt(2, 10 * minute), seenAt(3, 20 * minute)]
  expect(codes(at(t), marks)).toEqual([code])
  expect(check(at(t), marks)[0]?.en).toContain(`(${t} ms: `)
})

test('two minutes of difference are given to signing and cosigning, and not a moment more', () => {
  const marks = [seenAt(2, 10 * minute), seenAt(3, 20 * minute)]
  expect(codes(at(480_000), marks)).toEqual([])
  expect(codes(at(479_999), marks)).toEqual(['time-too-early@2'])
  expect(codes(at(1_320_000), marks)).toEqual([])
  expect(codes(at(1_320_001), marks)).toEqual(['time-too-late@2'])
})

test('a checkpoint that nobody saw bounds no time, and an older one that was seen later still does', () => {
  expect(codes(at(10 ** 12), [mark(2), mark(3)])).toEqual([])
  // Marks are taken in the order of their sizes; the latest time at which the entry was not there counts.
  expect(codes(at(0), [seenAt(2, 60), seenAt(1, 20 * minute)])).toEqual(['time-too-early@1', 'time-too-early@2'])
})

test('a problem says its place and the fact where there are any', () => {
  expect(logProblem('tile-missing')).toStrictEqual({ code: 'tile-missing', says: { zh: '缺少日志分片。', en: 'a tile is missing.' } })
  expect(logProblem('tile-missing', { index: 0, case: 'c', fact: '0/1' })).toStrictEqual({
    code: 'tile-missing',
    index: 0,
    case: 'c',
    says: { zh: '第 0 条：缺少日志分片（0/1）。', en: 'Entry 0: a tile is missing (0/1).' },
  })
})
