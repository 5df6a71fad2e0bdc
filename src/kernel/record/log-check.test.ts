import { expect, test } from 'vitest'
import { utf8 } from './bytes.ts'
import { append, emptyFrontier } from './frontier.ts'
import { type LogEntry, type Mark, openLogCheck } from './log-check.ts'
import { leafHash } from './merkle.ts'
import { sha256 } from './sha256.ts'

// The time sandwich: an entry was made after the last cosigned checkpoint without it, and before the first one with it.

const minute = 60_000
const start = Date.parse('2026-03-02T09:00:00Z')
const hashes = Array.from({ length: 30 }, (_, i) => leafHash(sha256, utf8(String(i))))
/** One entry a minute, each the first of a case of its own. */
const entries = (times: (i: number) => number): LogEntry[] =>
  hashes.map((hash, i) => ({ index: i, hash, head: { case: `c${i}`, n: 1, prev: '', t: times(i) } }))
/** Witnesses saw the log at 10, 20 and 30 entries, in the minute of the last of them. */
const marks: Mark[] = [10, 20, 30].map((size) => ({
  size,
  root: append(sha256, emptyFrontier, hashes.slice(0, size)).root,
  seen: (start + (size - 1) * minute) / 1000 + 20,
}))
const honest = (i: number): number => start + i * minute
const problems = (times: (i: number) => number) => {
  const check = openLogCheck(sha256, marks)
  for (const entry of entries(times)) check.take(entry)
  return check.end().map(({ code, index }) => [code, index])
}

test('times that fit what witnesses saw are no problem; neither is a clock that is a minute off', () => {
  expect(problems(honest)).toEqual([])
  expect(problems((i) => honest(i) + minute)).toEqual([])
  expect(problems((i) => honest(i) - minute)).toEqual([])
})

test('an entry dated back behind a checkpoint that did not have it is named, with its place', () => {
  expect(problems((i) => (i === 25 ? honest(i) - 3 * 86_400_000 : honest(i)))).toEqual([['time-too-early', 25]])
  // Within the same sandwich nobody outside can tell: the bounds are as narrow as witnesses look often.
  expect(problems((i) => (i === 25 ? honest(21) : honest(i)))).toEqual([])
})

test('an entry dated forward beyond a checkpoint that had it already is named', () => {
  expect(problems((i) => (i === 12 ? honest(i) + 86_400_000 : honest(i)))).toEqual([['time-too-late', 12]])
})

test('a host whose clock is three days back: every entry after the first checkpoint contradicts the witnesses', () => {
  const found = problems((i) => honest(i) - 3 * 86_400_000)
  expect(found).toHaveLength(20)
  expect(new Set(found.map(([code]) => code))).toEqual(new Set(['time-too-early']))
})
