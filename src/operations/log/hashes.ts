import { hash } from 'node:crypto'

export { sha256 } from '../../store/sha256.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Text of UTF-8 bytes; undefined when they are not well-formed. The platform's own, which is faster than the kernel's. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

export const sm3 = (bytes: Uint8Array): Uint8Array => hash('sm3', bytes, 'buffer')
