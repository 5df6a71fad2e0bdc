import { expect, test } from 'vitest'
import type { Register } from '../../kernel/register/register.ts'
import type { LocalDate } from '../../kernel/time/local-date.ts'
import type { EntryRow } from '../../store/rows.ts'
import { overlay } from './held-registers.ts'
import { registerCache } from './register-cache.ts'

const day = (text: string) => text as LocalDate
const version = (seq: number, to?: string): EntryRow => ({
  register: 'certificates',
  key: 'c1',
  values: { state: seq % 2 === 0 ? 'valid' : 'suspended' },
  from: day('2026-03-02'),
  ...(to && { to: day(to) }),
  seq,
  part: 0,
  event: String(seq),
})

test('of an entry with many versions a change takes in what it made and ended, not each version anew; the order stays', () => {
  const cache = registerCache([{ id: 'certificates', holds: 'certificates' } as Register])
  cache.take(
    Array.from({ length: 1_000 }, (_, i) => version(i, i === 999 ? undefined : '2026-03-02')),
    999,
  )
  const over = overlay(cache, new Map())
  const { register, key, values, from } = version(1_000)
  over.apply([{ change: 'amend', register, key, values, from }] as never, 1_000)
  expect(over.changed().map(({ seq, to }) => [seq, to])).toEqual([
    [999, '2026-03-02'],
    [1_000, undefined],
  ])
  cache.take(over.changed(), 1_000)
  const versions = cache.versions('certificates', 'c1')
  expect(versions).toEqual(over.versions('certificates', 'c1'))
  expect(versions.map(({ seq }) => seq)).toEqual(Array.from({ length: 1_001 }, (_, i) => i))
  expect(versions.filter(({ to }) => to === undefined)).toHaveLength(1)
})
