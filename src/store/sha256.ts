import { hash } from 'node:crypto'

/** SHA-256 of bytes, 32 bytes. The platform's own, which is faster than the kernel's; handed to the kernel wherever a tree is hashed. */
export const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')

/** The same in hexadecimal, of bytes or of text in UTF-8. */
export const sha256Hex = (data: string | Uint8Array): string => hash('sha256', data, 'hex')
