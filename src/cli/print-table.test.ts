import { expect, test } from 'vitest'
import { tableLines, widthOf } from './print-table.ts'

test('a Chinese character takes two columns of a terminal', () => {
  expect(widthOf('依法')).toBe(4)
  expect(widthOf('a（1）')).toBe(6)
  expect(widthOf('e\u0301')).toBe(1)
})

test('columns line up where Chinese and English stand below each other', () => {
  const lines = tableLines([
    ['角色', 'Login'],
    ['窗口', 'clerk'],
    ['Head', 'head'],
  ])
  expect(lines).toEqual(['  角色  Login', '  ────  ─────', '  窗口  clerk', '  Head  head'])
})

test('no rows give no lines', () => {
  expect(tableLines([])).toEqual([])
})
