import { base64, fromBase64 } from './bytes.ts'
import { hashLength } from './merkle.ts'

/** The state of a log at one moment: all that a signature or a witness vouches for. */
export interface Checkpoint {
  /** The log's name, for example `fz.dalian.gov.cn/log/1`: one line, no spaces, no plus sign (it is also the name of its key). */
  readonly origin: string
  /** Number of leaves. */
  readonly size: number
  /** Root of the tree of the first `size` leaves, 32 bytes. */
  readonly root: Uint8Array
}

/** Whether `origin` may name a log. */
export function isOrigin(origin: string): boolean {
  return /^[^\s+\p{C}]+$/u.test(origin)
}

/**
 * The text that is signed: origin, size and root in base64, one line each. A signed note is this text, an empty line, and signature lines.
 * We write no extension lines, as the specification advises.
 * @throws RangeError when origin, size or root could not be read back
 * @source C2SP tlog-checkpoint
 */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (!isOrigin(origin)) throw new RangeError(`${JSON.stringify(origin)} cannot name a log. Use one line without spaces and plus signs.`)
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`A log cannot have ${size} entries. Give a whole number of 0 or more.`)
  if (root.length !== hashLength) throw new RangeError(`The root has ${root.length} bytes, not ${hashLength}. Pass the root of the tree.`)
  return `${origin}\n${size}\n${base64(root)}\n`
}

/** Reads a checkpoint's text, without the signatures; undefined unless it is exactly what `checkpointText` writes. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [, origin = '', digits = '', encoded = ''] = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([^\n]+)\n$/.exec(text) ?? []
  const root = fromBase64(encoded)
  const size = Number(digits)
  if (!isOrigin(origin) || !Number.isSafeInteger(size) || root?.length !== hashLength) return undefined
  return { origin, size, root }
}
