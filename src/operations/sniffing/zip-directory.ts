import { inflateRawSync } from 'node:zlib'

/** One file of an archive, as its directory tells of it. */
export interface ZipEntry {
  readonly name: string
  /** Bytes packed, and as the directory promises them unpacked. */
  readonly packed: number
  readonly unpacked: number
  /** A link to another place, as Unix marks one. */
  readonly link: boolean
  readonly method: number
  /** Where its local header stands. */
  readonly at: number
}

const endMark = 0x06054b50
const recordMark = 0x02014b50

/**
 * The directory of an archive; undefined where there is none, or where it does not hold together: more files than records, several disks, or sizes
 * beyond 4 GB. @source PKWARE APPNOTE 6.3, 4.3.12 and 4.3.16
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 66_000; at--) {
    if (view.getUint32(at, true) !== endMark) continue
    const count = view.getUint16(at + 10, true)
    if (view.getUint16(at + 4, true) !== 0 || count === 0xffff) return undefined
    const entries: ZipEntry[] = []
    let record = view.getUint32(at + 16, true)
    while (entries.length < count) {
      if (record + 46 > bytes.length || view.getUint32(record, true) !== recordMark) return undefined
      const length = view.getUint16(record + 28, true)
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(record + 46, record + 46 + length)),
        packed: view.getUint32(record + 20, true),
        unpacked: view.getUint32(record + 24, true),
        link: (view.getUint16(record + 40, true) & 0xf000) === 0xa000,
        method: view.getUint16(record + 10, true),
        at: view.getUint32(record + 42, true),
      })
      record += 46 + length + view.getUint16(record + 30, true) + view.getUint16(record + 32, true)
    }
    return entries
  }
  return undefined
}

const most = { files: 5_000, unpacked: 300 * 1024 * 1024, ratio: 200, file: 100 * 1024 * 1024 }

/** A name that leads out of the folder it is unpacked into, or that systems read otherwise than it is written. */
const leadsAway = (name: string): boolean => /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0|\\/.test(name)

/** Whether an archive may be handed on to whoever unpacks it: no link, no name that leads away, no two of a name, and nothing that grows without end. */
export function isSoundArchive(entries: readonly ZipEntry[]): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  return (
    entries.length <= most.files &&
    names.size === entries.length &&
    unpacked <= most.unpacked &&
    (unpacked < 1024 * 1024 || unpacked <= packed * most.ratio) &&
    entries.every((entry) => !entry.link && !leadsAway(entry.name) && entry.unpacked <= most.file && [0, 8].includes(entry.method))
  )
}

/** The text of one file of an archive, at most so many bytes of it; empty where it cannot be unpacked. */
export function textInZip(bytes: Uint8Array, { at, packed, method }: ZipEntry, largest = 1024 * 1024): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length) return ''
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const part = bytes.subarray(from, from + packed)
  try {
    return new TextDecoder().decode(method === 0 ? part : inflateRawSync(part, { maxOutputLength: largest }))
  } catch {
    return ''
  }
}
