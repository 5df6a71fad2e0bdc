import { expect, test } from 'vitest'
import { readCursor, rowsOf, shownRows } from './cursor.ts'

const numbers = Array.from({ length: 100 }, (_, i) => i)

/** A list of a hundred numbers, of which the reader may see those that `may` says. */
function listOf(may: (n: number) => boolean, limit: number) {
  const state = { readings: 0 }
  const page = (cursor?: string) =>
    shownRows(
      { limit, from: readCursor(cursor) },
      async ([after = -1] = []) => {
        state.readings++
        return numbers.filter((n) => n > Number(after)).slice(0, limit + 1)
      },
      async (rows) => rows.map((n) => (may(n) ? `no. ${n}` : undefined)),
      (n) => [n],
    )
  const whole = async (): Promise<string[][]> => {
    const pages: string[][] = []
    let cursor: string | undefined
    do {
      const { rows, next } = await page(cursor)
      pages.push(rows)
      cursor = next
    } while (cursor !== undefined)
    return pages
  }
  return { state, page, whole }
}

test('pages are full of what the reader may see, nothing is left out or told twice, and the last one says that it is', async () => {
  const rare = (n: number): boolean => n % 9 === 0
  const pages = await listOf(rare, 5).whole()
  expect(pages.flat()).toEqual(numbers.filter(rare).map((n) => `no. ${n}`))
  expect(pages.map(({ length }) => length)).toEqual([5, 5, 2])
  expect((await listOf(() => true, 50).whole()).map(({ length }) => length)).toEqual([50, 50])
  expect(await listOf(() => false, 50).whole()).toEqual([[]])
})

test('where next to nothing may be seen, a page ends after twenty readings and the next one goes on from there', async () => {
  const { state, page } = listOf((n) => n === 90, 2)
  const first = await page()
  expect([first.rows, state.readings]).toEqual([[], 20])
  expect(readCursor(first.next)).toEqual([39])
  expect(await listOf((n) => n === 90, 2).whole()).toEqual([[], [], ['no. 90']])
})

test('rows asked for with one more than the page say whether there is another page', () => {
  const page = (rows: number[]) => rowsOf(rows, 2, String, (n) => [n])
  expect(page([1, 2]).next).toBeUndefined()
  expect(readCursor(page([1, 2, 3]).next)).toEqual([2])
  expect(page([1, 2, 3]).rows).toEqual(['1', '2'])
  expect(readCursor('nonsense')).toBeUndefined()
})
