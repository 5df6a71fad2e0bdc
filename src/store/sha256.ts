import { hash } from 'node:crypto'

/** SHA-256 of bytes, 32 bytes. The platform's own, which is faster than the kernel's; handed to the kernel wherever a tree is hashed. */
export const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer')
