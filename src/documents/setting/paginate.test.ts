import { expect, test } from 'vitest'
import { typeArea } from './page-geometry.ts'
import type { Row } from './paginate.ts'
import { paginate, space } from './paginate.ts'

const line = (more: Partial<Row> = {}): Row => ({ height: typeArea.pitch, draw: () => undefined, onGrid: true, ...more })
const lines = (count: number) => Array.from({ length: count }, () => line())
const counts = (rows: readonly Row[]) => paginate(rows).map((page) => page.length)

test('a page holds 22 lines', () => {
  expect(counts(lines(22))).toEqual([22])
  expect(counts(lines(23))).toEqual([22, 1])
})

test('rows kept together move to the next page together', () => {
  expect(counts([...lines(20), line({ keepWithNext: true }), line({ keepWithNext: true }), line()])).toEqual([20, 3])
})

test('a kept group longer than a page is broken all the same', () => {
  expect(counts(Array.from({ length: 30 }, () => line({ keepWithNext: true })))).toEqual([22, 8])
})

test('white space vanishes at the head of a later page', () => {
  expect(counts([...lines(22), space(20), line()])).toEqual([22, 1])
})

test('a line after a table goes back to the grid', () => {
  const placed = paginate([space(10), line()])[0]
  expect(placed?.[1]?.top).toBeCloseTo(typeArea.pitch)
})

test('a table header is repeated at the head of each page, and not elsewhere', () => {
  const header = line()
  expect(counts([header, ...Array.from({ length: 30 }, () => line({ header }))])).toEqual([22, 10])
})

test('a row higher than the page is refused', () => {
  expect(() => paginate([line({ height: typeArea.height + 1 })])).toThrow(RangeError)
})
