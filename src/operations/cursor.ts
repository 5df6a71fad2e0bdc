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

type Key = readonly (string | number)[]

/** A page of rows that were asked for with one more than `limit`, and the cursor of the next page where there is one. */
export function rowsOf<Row, Shown>(
  rows: readonly Row[],
  limit: number,
  shown: (row: Row) => Shown,
  key: (row: Row) => Key,
): { rows: Shown[]; next?: string } {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return { rows: kept.map(shown), ...(rows.length > limit && last !== undefined && { next: writeCursor(key(last)) }) }
}

/** Most times that is read on for one page. */
const mostReadings = 20

/**
 * A page of those rows that the reader may see. Where many may not be shown, is read on until the page is full, so that nobody is shown an empty one
 * while there is more; after twenty readings it ends all the same, and the next page goes on from there.
 * @param from sort key behind which it begins
 * @param read reads one more than `limit` rows behind a sort key
 * @param shown what the reader sees of each; nothing of those they may not see
 */
export async function shownRows<Row, Shown>(
  { limit, from }: { limit: number; from: Key | undefined },
  read: (after: Key | undefined) => Promise<readonly Row[]>,
  shown: (rows: readonly Row[]) => Promise<readonly (Shown | undefined)[]>,
  key: (row: Row) => Key,
): Promise<{ rows: Shown[]; next?: string }> {
  const seen: { readonly one: Shown; readonly key: Key }[] = []
  let [at, ended] = [from, false]
  for (let reading = 0; reading < mostReadings && !ended && seen.length <= limit; reading++) {
    const rows = await read(at)
    const kept = rows.slice(0, limit)
    const views = await shown(kept)
    seen.push(...kept.flatMap((row, i) => (views[i] === undefined ? [] : [{ one: views[i], key: key(row) }])))
    const last = kept.at(-1)
    if (last !== undefined) at = key(last)
    ended = rows.length <= limit
  }
  const page = seen.slice(0, limit)
  const next = seen.length > limit ? page.at(-1)?.key : ended ? undefined : at
  return { rows: page.map(({ one }) => one), ...(next && { next: writeCursor(next) }) }
}
