import { expect, test } from 'vitest'
import { difference } from './projection.ts'

const key = ({ act }: { act: string }): string => act

test('a row is written again where it says something else, not where it was stored with its columns in another order or without what it does not have', () => {
  const stored = [
    { due: '2026-03-09', act: 'accept', owed: true },
    { act: 'refuse', owed: false },
    { act: 'close', owed: false },
    { act: 'gone', owed: false },
  ]
  const now = [
    { act: 'accept', owed: true, due: '2026-03-09' },
    { act: 'refuse', owed: false, due: undefined },
    { act: 'close', owed: false, due: '2026-03-10' },
    { act: 'new', owed: false },
  ]
  const { gone, changed } = difference<{ act: string; owed: boolean; due?: string | undefined }>(stored, now, key).of('c')
  expect(gone).toEqual([{ act: 'gone', owed: false, caseId: 'c' }])
  expect(changed.map((row) => (row as { act: string }).act)).toEqual(['close', 'new'])
})
