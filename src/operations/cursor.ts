import { Buffer } from 'node:buffer'

/** A cursor is opaque to who holds it: the values of the last row's sort key. */
const writeCursor = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** The sort key in a cursor; undefined when it is none, so that the list begins anew. */
export function readCursor(cursor: string | undefined): readonly (string | number)[] | undefined {
  if (cursor === undefined) return undefined
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number') ? key : undefined
  } catch {
    return undefined
  }
}

/** A page of rows that were asked for with one more than `limit`, and the cursor of the next page where there is one. */
export function rowsOf<Row, Shown>(
  rows: readonly Row[],
  limit: number,
  shown: (row: Row) => Shown,
  key: (row: Row) => readonly (string | number)[],
): { rows: Shown[]; next?: string } {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return { rows: kept.map(shown), ...(rows.length > limit && last !== undefined && { next: writeCursor(key(last)) }) }
}
