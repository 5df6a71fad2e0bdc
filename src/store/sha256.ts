import { hash } from 'node:crypto'

/**
 * SHA-256 of bytes, 32 bytes. The platform's own, which is faster than the kernel's; handed to the kernel wherever a tree is hashed. Asked for in
 * hexadecimal, because Node makes each Buffer that it hands out of memory of its own, which takes as long again as hashing.
 */
export const sha256 = (bytes: Uint8Array): Uint8Array => Buffer.from(sha256Hex(bytes), 'hex')

/** The same in hexadecimal, of bytes or of text in UTF-8. */
export const sha256Hex = (data: string | Uint8Array): string => hash('sha256', data, 'hex')
