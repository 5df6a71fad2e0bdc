/** Object id of PostgreSQL's type `text`. */
const text = 25
const noDimension = 20

/** Arrays are laid out one behind the other on a sheet, and a new sheet is taken when one is full: making room for each by itself takes longer than writing it. */
const sheetSize = 1 << 16
let sheet = Buffer.allocUnsafeSlow(sheetSize)
let from = 0

/** Makes room for that many bytes behind what is written from `from` up to `at`. UTF-8 takes at most three bytes for each unit of a string. */
function room(at: number, units: number): number {
  const needed = at + 4 + units * 3
  if (needed <= sheet.length) return at
  const larger = Buffer.allocUnsafeSlow(Math.max(sheetSize, 2 * (needed - from)))
  sheet.copy(larger, 0, from, at)
  const moved = at - from
  sheet = larger
  from = 0
  return moved
}

/**
 * A `text[]` as PostgreSQL takes it in binary: nothing is quoted here, and nothing has to be read letter by letter there.
 * @source PostgreSQL, src/backend/utils/adt/arrayfuncs.c, array_recv
 */
export function textArray(values: readonly (string | null)[]): Buffer {
  let at = room(from, noDimension) + noDimension
  let nulls = 0
  for (const value of values) {
    at = room(at, value?.length ?? 0)
    const length = value === null ? -1 : sheet.write(value, at + 4)
    sheet.writeInt32BE(length, at)
    at += 4 + Math.max(0, length)
    if (value === null) nulls = 1
  }
  sheet.writeInt32BE(1, from)
  sheet.writeInt32BE(nulls, from + 4)
  sheet.writeInt32BE(text, from + 8)
  sheet.writeInt32BE(values.length, from + 12)
  sheet.writeInt32BE(1, from + 16)
  const array = sheet.subarray(from, at)
  from = at
  return array
}
