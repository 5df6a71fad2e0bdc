/** Object id of PostgreSQL's type `text`. */
const text = 25
const noDimension = 20

/** Where arrays are laid out; only while nothing else runs, so that one is enough. */
let sheet = Buffer.allocUnsafe(1 << 16)

/** UTF-8 takes at most three bytes for each unit of a string. */
function room(at: number, units: number): void {
  const needed = at + 4 + units * 3
  if (needed <= sheet.length) return
  const larger = Buffer.allocUnsafe(Math.max(needed, sheet.length * 2))
  sheet.copy(larger, 0, 0, at)
  sheet = larger
}

/**
 * A `text[]` as PostgreSQL takes it in binary: nothing is quoted here, and nothing has to be read letter by letter there.
 * @source PostgreSQL, src/backend/utils/adt/arrayfuncs.c, array_recv
 */
export function textArray(values: readonly (string | null)[]): Buffer {
  let at = noDimension
  let nulls = 0
  for (const value of values) {
    room(at, value?.length ?? 0)
    const length = value === null ? -1 : sheet.write(value, at + 4)
    sheet.writeInt32BE(length, at)
    at += 4 + Math.max(0, length)
    if (value === null) nulls = 1
  }
  sheet.writeInt32BE(1, 0)
  sheet.writeInt32BE(nulls, 4)
  sheet.writeInt32BE(text, 8)
  sheet.writeInt32BE(values.length, 12)
  sheet.writeInt32BE(1, 16)
  return Buffer.from(sheet.subarray(0, at))
}
