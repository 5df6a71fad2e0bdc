import { concat } from './bytes.ts'

/** A bundle of entries: each with its length in two bytes before it. @throws RangeError when an entry is longer than two bytes can say @source C2SP tlog-tiles */
export function bundleBytes(entries: readonly Uint8Array[]): Uint8Array {
  return concat(
    ...entries.flatMap((entry) => {
      if (entry.length > 0xffff)
        throw new RangeError(`An entry of ${entry.length} bytes does not fit a bundle. Log what stands for it instead.`)
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry]
    }),
  )
}

/** Entries of a bundle; undefined when it is cut off in the middle of one. */
export function parseBundle(bytes: Uint8Array): Uint8Array[] | undefined {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = ((bytes[at] as number) << 8) | (bytes[at + 1] ?? 0)
    const end = at + 2 + length
    if (end > bytes.length) return undefined
    entries.push(bytes.subarray(at + 2, end))
    at = end
  }
  return entries
}
