import { createHash } from 'node:crypto'

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
export const sm3 = (bytes: Uint8Array): Uint8Array => createHash('sm3').update(bytes).digest()
